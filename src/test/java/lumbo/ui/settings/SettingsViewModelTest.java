package lumbo.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import lumbo.cue.Availability;
import lumbo.cue.Cue;
import lumbo.figure.draw.Appearance;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.settings.Settings.Figures;
import lumbo.settings.Settings.Pace;
import lumbo.settings.Settings.Reading;
import lumbo.settings.Settings.Sound;
import lumbo.settings.SettingsFile;
import lumbo.settings.Theme;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsViewModelTest {

    @TempDir
    Path folder;

    @Test
    void changesHoldAtOnceAndAreWrittenOnce() {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            SettingsViewModel model = new SettingsViewModel(
                    stand.services().words(),
                    stand.services().folders(),
                    stand.services().settings(),
                    stand.services().sound(),
                    stand.services().background(),
                    stand.services().desk(),
                    stand);

            model.theme(Theme.DARK);
            model.text(150);
            model.distance(3);
            model.ready(20);
            model.rests(false);
            model.rest(0);
            model.tones(false);
            model.volume(30);
            model.look(Appearance.GRETE);
            model.movement(FigureMovement.STILL);
            model.contrast(true);
            model.measures(false);

            Settings wanted = new Settings(
                    Theme.DARK,
                    new Reading(150, 3, 0),
                    new Pace(20, false, 0),
                    new Sound(false, 30),
                    new Figures(Appearance.GRETE, FigureMovement.STILL, true),
                    Settings.DEFAULT.backup(),
                    new Settings.Measures(false, null),
                    Settings.DEFAULT.place(),
                    Settings.DEFAULT.sources());
            assertThat(model.now()).isEqualTo(wanted);
            assertThat(stand.written()).isEmpty();
            stand.services().settings().flush();
            stand.services().settings().flush();
            assertThat(stand.written()).containsExactly(wanted);
        }
    }

    @Test
    void whatIsNoChangeIsNotWritten() {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            new SettingsViewModel(
                            stand.services().words(),
                            stand.services().folders(),
                            stand.services().settings(),
                            stand.services().sound(),
                            stand.services().background(),
                            stand.services().desk(),
                            stand)
                    .volume(Settings.DEFAULT.sound().volume());

            stand.services().settings().flush();

            assertThat(stand.written()).isEmpty();
        }
    }

    @Test
    void saysThatAChangeCouldNotBeWrittenUntilOneCan() {
        AtomicBoolean full = new AtomicBoolean(true);
        SettingsFile.Loaded loaded = new SettingsFile.Loaded(Settings.DEFAULT, null);
        try (ScreenFixture stand = new ScreenFixture(folder, loaded, settings -> {
            if (full.get()) {
                throw new IOException("no space left");
            }
        })) {
            SettingsViewModel model = new SettingsViewModel(
                    stand.services().words(),
                    stand.services().folders(),
                    stand.services().settings(),
                    stand.services().sound(),
                    stand.services().background(),
                    stand.services().desk(),
                    stand);
            model.shown();
            assertThat(model.notKeptProperty().get()).isEmpty();

            model.volume(10);
            stand.services().settings().flush();
            assertThat(model.notKeptProperty().get()).isEqualTo(stand.words().get("settings.not-kept"));
            assertThat(model.now().sound().volume()).isEqualTo(10);

            full.set(false);
            stand.services().settings().flush();
            assertThat(model.notKeptProperty().get()).isEmpty();
            assertThat(stand.written())
                    .extracting(settings -> settings.sound().volume())
                    .containsExactly(10);
        }
    }

    @Test
    void saysWhereAFileThatCouldNotBeReadWasPut() {
        Path aside = folder.resolve("settings-unreadable.json");
        SettingsFile.Loaded loaded = new SettingsFile.Loaded(Settings.DEFAULT, aside);
        try (ScreenFixture stand = new ScreenFixture(folder, loaded, settings -> {})) {
            assertThat(new SettingsViewModel(
                                    stand.services().words(),
                                    stand.services().folders(),
                                    stand.services().settings(),
                                    stand.services().sound(),
                                    stand.services().background(),
                                    stand.services().desk(),
                                    stand)
                            .setAside())
                    .contains("could not be read")
                    .contains(aside.toString());
        }
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            assertThat(new SettingsViewModel(
                                    stand.services().words(),
                                    stand.services().folders(),
                                    stand.services().settings(),
                                    stand.services().sound(),
                                    stand.services().background(),
                                    stand.services().desk(),
                                    stand)
                            .setAside())
                    .isEmpty();
        }
    }

    @Test
    void saysThatThereIsNoSoundWhileItIsShown() {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            SettingsViewModel model = new SettingsViewModel(
                    stand.services().words(),
                    stand.services().folders(),
                    stand.services().settings(),
                    stand.services().sound(),
                    stand.services().background(),
                    stand.services().desk(),
                    stand);
            model.shown();

            stand.sound().become(new Availability.None(Availability.Why.LOST, "unplugged"));
            assertThat(model.noSoundProperty().get()).isEqualTo(stand.words().get("settings.no-sound"));
            stand.sound().become(new Availability.Ready());
            assertThat(model.noSoundProperty().get()).isEmpty();
            model.hidden();

            assertThat(stand.sound().listeners()).isZero();
        }
    }

    @Test
    void triesTheSound() {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            SettingsViewModel model = new SettingsViewModel(
                    stand.services().words(),
                    stand.services().folders(),
                    stand.services().settings(),
                    stand.services().sound(),
                    stand.services().background(),
                    stand.services().desk(),
                    stand);

            model.test();
            model.lookForSound();

            assertThat(stand.sound().played()).containsExactly(Cue.GO);
            assertThat(stand.sound().retries()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "7.4, 5", "7.5, 10", "12, 10", "60, 60", "61, 60", "-3, 5"})
    void takesTheNearestStep(double place, int wanted) {
        assertThat(SettingsViewModel.READY.nearest(place)).isEqualTo(wanted);
    }
}
