package lumbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lumbo.figure.draw.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("lumbo").resolve("settings.json");
    }

    private SettingsFile holding(String text) throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
        return new SettingsFile(path());
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        Settings settings = new Settings(Theme.DARK, 125, 4, 15, false, 35, false, 0, Look.KOFI, Movement.STILL, true);

        new SettingsFile(path()).write(settings);

        SettingsFile.Loaded loaded = new SettingsFile(path()).read();
        assertThat(loaded.settings()).isEqualTo(settings);
        assertThat(loaded.setAside()).isEmpty();
    }

    @Test
    void leavesNoPartOfAFileBehind() throws IOException {
        SettingsFile file = new SettingsFile(path());

        file.write(Settings.DEFAULT);
        file.write(Settings.DEFAULT.withVolume(5));

        try (var files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
        SettingsFile file = new SettingsFile(path());
        file.write(Settings.DEFAULT.withVolume(5));
        Files.createDirectories(path().resolveSibling("settings.json.part"));

        assertThatThrownBy(() -> file.write(Settings.DEFAULT)).isInstanceOf(IOException.class);

        assertThat(file.read().settings().volume()).isEqualTo(5);
    }

    @Test
    void beginsWithTheDefaultsWithoutAFile() {
        SettingsFile.Loaded loaded = new SettingsFile(path()).read();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.setAside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "3", "null", "{\"volume\": }"})
    void setsAFileAsideThatIsNoSettingsFile(String text) throws IOException {
        SettingsFile.Loaded loaded = holding(text).read();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        Path aside = loaded.setAside().orElseThrow();
        assertThat(aside).hasContent(text);
        assertThat(path()).doesNotExist();
    }

    @Test
    void takesTheDefaultForWhatItDoesNotUnderstand() throws IOException {
        String text =
                "{\"theme\": \"pink\", \"textPercent\": \"large\", \"restsOn\": [], \"volume\": 20, \"new\": {\"a\": 1}}";

        SettingsFile.Loaded loaded = holding(text).read();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT.withVolume(20));
        assertThat(loaded.setAside()).isEmpty();
    }

    @Test
    void bringsNumbersIntoTheirRanges() throws IOException {
        Settings low = holding(
                        "{\"textPercent\": 1, \"distanceMetres\": 0, \"readySeconds\": 0, \"restSeconds\": -5, \"volume\": -1}")
                .read()
                .settings();
        Settings high = holding(
                        "{\"textPercent\": 900, \"distanceMetres\": 9, \"readySeconds\": 99, \"restSeconds\": 999, \"volume\": 101}")
                .read()
                .settings();

        assertThat(low)
                .isEqualTo(new Settings(Theme.SYSTEM, 100, 1, 3, true, 0, true, 0, Look.ANNA, Movement.SYSTEM, false));
        assertThat(high)
                .isEqualTo(new Settings(
                        Theme.SYSTEM, 200, 4, 60, true, 120, true, 100, Look.ANNA, Movement.SYSTEM, false));
        assertThat(low.choices().readySeconds()).isEqualTo(3);
        assertThat(high.choices().restSeconds()).isEqualTo(120);
    }
}
