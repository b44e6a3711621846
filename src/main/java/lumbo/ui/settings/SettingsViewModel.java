package lumbo.ui.settings;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import lumbo.cue.Availability;
import lumbo.cue.Cue;
import lumbo.cue.SoundOutput;
import lumbo.figure.draw.Appearance;
import lumbo.files.Access;
import lumbo.files.SafeFile;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.settings.Settings.Figures;
import lumbo.settings.Settings.Measures;
import lumbo.settings.Settings.Pace;
import lumbo.settings.Settings.Reading;
import lumbo.settings.Settings.Sound;
import lumbo.settings.Theme;
import lumbo.ui.Background;
import lumbo.ui.DesktopServices;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.fault.Details;

/** The settings that can be changed, and what stands in their way. Every change holds at once and is kept by itself. */
public final class SettingsViewModel extends ScreenViewModel {

    /**
     * The values that a setting can take.
     *
     * @param key of the words that name it
     * @param unit the key of the words for a value with its unit
     * @param min the least
     * @param max the most
     * @param step how far they lie apart
     */
    record SettingValues(String key, String unit, int min, int max, int step) {

        /** The value that lies nearest to a place between the least and the most. */
        int nearest(double place) {
            long steps = Math.round((place - min) / step);
            return Math.clamp(min + steps * step, min, max);
        }
    }

    /** The sizes of text in percent. */
    static final SettingValues TEXT = new SettingValues("settings.text", "settings.percent", 100, 200, 25);

    /** The distances of the screen in metres. */
    static final SettingValues DISTANCE = new SettingValues("settings.distance", "settings.metres", 1, 4, 1);

    /** The sizes of the screen in inches. */
    static final SettingValues SCREEN = new SettingValues("settings.screen", "settings.inches", 10, 65, 1);

    /** The times to get ready in seconds. */
    static final SettingValues READY = new SettingValues("settings.ready", "settings.seconds", 5, 60, 5);

    /** The rests between exercises in seconds. */
    static final SettingValues REST = new SettingValues("settings.rest", "settings.seconds", 0, 120, 5);

    /** How loud tones are. */
    static final SettingValues VOLUME = new SettingValues("settings.volume", "settings.percent", 0, 100, 10);

    private final DataFolders folders;
    private final SoundOutput sound;
    private final Background background;
    private final DesktopServices desk;
    private final LiveSettings settings;
    private final ReadOnlyStringWrapper noSound = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notKept = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final String setAside;
    private Consumer<Reading> reading = told -> {};

    /** The settings in force. */
    public SettingsViewModel(
            Messages words,
            DataFolders folders,
            LiveSettings settings,
            SoundOutput sound,
            Background background,
            DesktopServices desk,
            Navigator navigator) {
        super(words, navigator);
        this.folders = folders;
        this.sound = sound;
        this.background = background;
        this.desk = desk;
        this.settings = settings;
        this.setAside = settings.setAside()
                .map(file -> words.format("settings.set-aside", file.toString()))
                .orElse("");
    }

    @Override
    protected Subscription follow() {
        Consumer<Availability> onSound = available -> background.screen().execute(() -> showSound(available));
        sound.addListener(onSound);
        showSound(sound.availability());
        return Subscription.combine(
                () -> sound.removeListener(onSound),
                settings.property().subscribe(now -> reading.accept(now.reading())),
                settings.unkeptProperty()
                        .subscribe(unkept -> notKept.set(unkept ? words.get("settings.not-kept") : "")));
    }

    private void showSound(Availability available) {
        noSound.set(available instanceof Availability.None ? words.get("settings.no-sound") : "");
    }

    Settings now() {
        return settings.get();
    }

    void theme(Theme theme) {
        settings.change(old -> old.with(theme));
    }

    void text(int percent) {
        settings.change(old -> old.with(old.reading().withText(percent)));
    }

    void distance(int metres) {
        settings.change(old -> old.with(old.reading().withDistance(metres)));
    }

    void screen(int inches) {
        settings.change(old -> old.with(old.reading().withScreen(inches)));
    }

    /** Tells how large words are, now and whenever that changes while the screen is shown. */
    void followReading(Consumer<Reading> told) {
        reading = told;
        told.accept(now().reading());
    }

    void ready(int seconds) {
        pace(old -> new Pace(seconds, old.restsOn(), old.restSeconds()));
    }

    void rests(boolean on) {
        pace(old -> new Pace(old.readySeconds(), on, old.restSeconds()));
    }

    void rest(int seconds) {
        pace(old -> new Pace(old.readySeconds(), old.restsOn(), seconds));
    }

    void tones(boolean on) {
        settings.change(old -> old.with(new Sound(on, old.sound().volume())));
    }

    void volume(int percent) {
        settings.change(old -> old.with(new Sound(old.sound().tonesOn(), percent)));
    }

    void look(Appearance look) {
        figures(old -> new Figures(look, old.movement(), old.contrastOn()));
    }

    void movement(FigureMovement movement) {
        figures(old -> new Figures(old.look(), movement, old.contrastOn()));
    }

    void contrast(boolean on) {
        figures(old -> new Figures(old.look(), old.movement(), on));
    }

    /** Whether questionnaires are offered; switched on again, they are put off no longer. */
    void measures(boolean on) {
        settings.change(
                old -> old.with(new Measures(on, on ? null : old.measures().putOffUntil())));
    }

    private void pace(UnaryOperator<Pace> change) {
        settings.change(old -> old.with(change.apply(old.pace())));
    }

    private void figures(UnaryOperator<Figures> change) {
        settings.change(old -> old.with(change.apply(old.figures())));
    }

    void test() {
        sound.play(Cue.GO);
    }

    void lookForSound() {
        sound.retry();
    }

    String diary() {
        return folders.diary().toString();
    }

    String programs() {
        return folders.programs().toString();
    }

    /** Where is written what went wrong. */
    String log() {
        return folders.log().toString();
    }

    /** Shows the folder in which the log is. */
    void showLog() {
        Path folder = SafeFile.folderOf(folders.log());
        background.run(
                () -> {
                    Access.OWNER.makeFolder(folder);
                    desk.show(folder);
                    return true;
                },
                done -> said.set(""),
                failure -> said.set(words.get("settings.log.unread")));
    }

    /** Puts the last lines of the log, with which Lumbo it is, where other programs can paste them from. */
    void copyLog() {
        background.run(
                () -> Details.of(folders.log(), ""),
                text -> {
                    desk.copy(text);
                    said.set(words.get("fault.copied"));
                },
                failure -> said.set(words.get("settings.log.unread")));
    }

    /** What became of the log that was asked for; empty for nothing. */
    ReadOnlyStringProperty saidOfLogProperty() {
        return said.getReadOnlyProperty();
    }

    /** That there is no sound; empty when there is. */
    ReadOnlyStringProperty noSoundProperty() {
        return noSound.getReadOnlyProperty();
    }

    /** That the last change could not be written; empty when it could. */
    ReadOnlyStringProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /** That the file of settings could not be read, and where it is now; empty when it could. */
    String setAside() {
        return setAside;
    }
}
