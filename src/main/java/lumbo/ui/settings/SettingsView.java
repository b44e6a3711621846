package lumbo.ui.settings;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.figure.draw.Appearance;
import lumbo.i18n.Messages;
import lumbo.settings.FigureMovement;
import lumbo.settings.Legibility;
import lumbo.settings.ScreenSize;
import lumbo.settings.Settings;
import lumbo.settings.Settings.Figures;
import lumbo.settings.Theme;
import lumbo.ui.Route;
import lumbo.ui.control.AboutLumbo;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.FontRuler;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.Ruler;
import lumbo.ui.emergency.CountryPicker;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.settings.SettingsViewModel.SettingValues;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The settings. Every change holds at once and is kept by itself. */
public final class SettingsView extends ModelView<SettingsViewModel, ScrollPane> {

    private final SmallFigure example;
    private final IntFunction<ScreenSize> screen;
    private final Ruler ruler = new FontRuler();

    /**
     * The settings.
     *
     * @param example a figure as it is drawn now
     * @param screen the screen that this is on, of so many inches as were said, or of 0
     * @param country where the person is, to be chosen
     */
    public SettingsView(
            SettingsViewModel model,
            Messages words,
            SmallFigure example,
            CountryPicker country,
            IntFunction<ScreenSize> screen) {
        VBox page = Nodes.column("narrow");
        super(model, words, Nodes.page(page));
        this.example = example;
        this.screen = screen;
        page.getChildren()
                .addAll(
                        Nodes.label(words.get("settings.title"), "page-title"),
                        Nodes.whileSaying(Nodes.caution(model.setAside())),
                        Nodes.trouble(model.notKeptProperty()),
                        you(country),
                        look(),
                        figure(),
                        sessions(),
                        sound(),
                        measures(),
                        files(),
                        about(),
                        delete());
        example.follow(root);
    }

    private Node you(CountryPicker country) {
        return section(
                "you.title",
                new ResponsiveColumns(
                        14,
                        10,
                        Nodes.label(words.get("settings.you.text")),
                        Nodes.button(
                                Material2MZ.PERSON_OUTLINE,
                                words.get("you.title"),
                                () -> model.go(new Route.AboutYou()))),
                row("settings.country", country));
    }

    private Node look() {
        Settings now = model.now();
        return section(
                "settings.look",
                choices("settings.theme", now.theme(), Theme.values(), SettingsView::id, model::theme),
                slider(SettingsViewModel.TEXT, now.reading().textPercent(), model::text),
                slider(SettingsViewModel.DISTANCE, now.reading().distanceMetres(), model::distance),
                slider(SettingsViewModel.SCREEN, inches(), model::screen),
                Nodes.label(words.get("settings.screen.hint"), "muted"),
                sample());
    }

    /** The inches that were said, or else those that are taken for such a screen. */
    private int inches() {
        return (int)
                Math.round(screen.apply(model.now().reading().screenInches()).inches());
    }

    /** A line as large as the smallest one in the player has to be, to look at from the mat. */
    private Node sample() {
        Label sample = Nodes.label(words.get("settings.sample"), "setting-sample");
        model.followReading(reading -> {
            double millimetres = Legibility.WORDS.millimetres(reading.distanceMetres());
            double pixels = screen.apply(reading.screenInches()).pixelsPerMillimetre();
            sample.setStyle(Nodes.size(millimetres * pixels / ruler.capital()));
        });
        return sample;
    }

    private Node figure() {
        Settings now = model.now();
        Figures figures = now.figures();
        return section(
                "settings.figure",
                example,
                choices("settings.figure.look", figures.look(), Appearance.values(), Appearance::id, model::look),
                choices(
                        "settings.figure.movement",
                        figures.movement(),
                        FigureMovement.values(),
                        SettingsView::id,
                        model::movement),
                onOff("settings.figure.contrast", figures.contrastOn(), model::contrast));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Node sessions() {
        Settings now = model.now();
        return section(
                "settings.session",
                slider(SettingsViewModel.READY, now.pace().readySeconds(), model::ready),
                onOff("settings.rests", now.pace().restsOn(), model::rests),
                slider(SettingsViewModel.REST, now.pace().restSeconds(), model::rest),
                Nodes.label(words.get("settings.rest.turning"), "muted"));
    }

    private Node sound() {
        Settings now = model.now();
        Label none = Nodes.label(Material2MZ.VOLUME_OFF, "", "caution");
        none.textProperty().bind(model.noSoundProperty());
        HBox trouble =
                Nodes.row(Nodes.wide(none), Nodes.button(words.get("settings.no-sound.retry"), model::lookForSound));
        return section(
                "settings.sound",
                onOff("settings.tones", now.sound().tonesOn(), model::tones),
                slider(SettingsViewModel.VOLUME, now.sound().volume(), model::volume),
                new HBox(Nodes.button(Material2MZ.PLAY_ARROW, words.get("settings.test"), model::test)),
                Nodes.showWhile(none.textProperty().isNotEmpty(), trouble));
    }

    private Node measures() {
        return section(
                "settings.measures",
                Nodes.label(words.get("settings.measures.text"), "muted"),
                onOff("settings.measures.offered", model.now().measures().offered(), model::measures));
    }

    private Node files() {
        return section(
                "settings.files",
                Nodes.buttons(Nodes.button(
                        Material2MZ.SAVE_ALT,
                        words.get("keeping.open"),
                        () -> model.go(new Route.Storage(new Route.Settings())))),
                Nodes.fold(
                        words.get("keeping.details"),
                        Nodes.column(
                                "stack",
                                path("settings.files.diary", model.diary()),
                                path("settings.files.programs", model.programs()),
                                path("settings.log", model.log()),
                                Nodes.label(words.get("settings.log.text"), "muted"),
                                Nodes.buttons(
                                        Nodes.button(
                                                Material2AL.FOLDER_OPEN,
                                                words.get("settings.log.show"),
                                                model::showLog),
                                        Nodes.button(
                                                Material2AL.CONTENT_COPY,
                                                words.get("settings.log.copy"),
                                                model::copyLog)),
                                Nodes.told(model.saidOfLogProperty(), "notice")),
                        false));
    }

    private Node path(String key, String path) {
        TextField field = Nodes.styled(new TextField(path), "path");
        field.setEditable(false);
        field.setAccessibleText(words.get(key));
        return new VBox(Nodes.label(words.get(key), "muted"), field);
    }

    private Node about() {
        return section("settings.about", AboutLumbo.node(words));
    }

    private Node delete() {
        return section(
                "keeping.delete.title",
                Nodes.label(words.get("keeping.delete.text")),
                Nodes.buttons(Nodes.button(
                        Material2AL.DELETE_OUTLINE,
                        words.get("keeping.delete.open"),
                        () -> model.go(new Route.DeleteDiary(new Route.Settings())))));
    }

    private VBox section(String key, Node... rows) {
        return Nodes.card(words.get(key), rows);
    }

    private Region row(String key, Region control) {
        Label label = Nodes.label(words.get(key), "setting-name");
        label.setLabelFor(control);
        control.getStyleClass().add("setting-control");
        return new ResponsiveColumns(14, 10, label, control);
    }

    private Region slider(SettingValues steps, int value, IntConsumer change) {
        Slider slider = new Slider(steps.min(), steps.max(), value);
        slider.setBlockIncrement(steps.step());
        slider.setMajorTickUnit(steps.step());
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(words.get(steps.key()));
        Label said = Nodes.whole(words.format(steps.unit(), value), "setting-value");
        slider.valueProperty().addListener((property, before, now) -> {
            int rounded = steps.nearest(now.doubleValue());
            said.setText(words.format(steps.unit(), rounded));
            change.accept(rounded);
        });
        return row(steps.key(), Nodes.row(slider, said));
    }

    private <T> Region choices(String key, T now, T[] values, Function<T, String> id, Consumer<T> change) {
        return row(
                key, ChoiceButtons.telling(now, change).chips(values, value -> words.get(key + "." + id.apply(value))));
    }

    private Region onOff(String key, boolean on, Consumer<Boolean> change) {
        return row(
                key,
                ChoiceButtons.telling(on, change)
                        .chips(new Boolean[] {true, false}, is -> words.get(is ? "settings.on" : "settings.off")));
    }
}
