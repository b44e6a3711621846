package lumbo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import lumbo.figure.draw.Appearance;
import lumbo.files.FullDisk;
import lumbo.settings.Settings.Backup;
import lumbo.settings.Settings.Figures;
import lumbo.settings.Settings.Measures;
import lumbo.settings.Settings.Pace;
import lumbo.settings.Settings.Place;
import lumbo.settings.Settings.Reading;
import lumbo.settings.Settings.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Settings OTHER = new Settings(
            Theme.DARK,
            new Reading(125, 4, 27),
            new Pace(15, false, 35),
            new Sound(false, 0),
            new Figures(Appearance.KOFI, FigureMovement.STILL, true),
            new Backup(false, Path.of("my backups")),
            new Measures(false, LocalDate.of(2026, 11, 29)),
            new Place("CH"),
            new Settings.Sources(true));

    private static final Settings QUIET = Settings.DEFAULT.with(new Sound(true, 5));

    /** {@link #OTHER} as a file. */
    private static final String FILE = """
            {
              "theme": "dark",
              "textPercent": 125,
              "distanceMetres": 4,
              "screenInches": 27,
              "readySeconds": 15,
              "restsOn": false,
              "restSeconds": 35,
              "tonesOn": false,
              "volume": 0,
              "look": "kofi",
              "movement": "still",
              "contrastOn": true,
              "backupsOn": false,
              "backupFolder": "my backups",
              "measuresOffered": false,
              "measuresPutOffUntil": "2026-11-29",
              "country": "CH",
              "sourcesShown": true
            }
            """;

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
        new SettingsFile(path()).write(OTHER);

        SettingsFile.Loaded loaded = new SettingsFile(path()).read();
        assertThat(loaded.settings()).isEqualTo(OTHER);
        assertThat(loaded.setAside()).isNull();
    }

    @Test
    void readsAllOfAFileOfOld() throws IOException {
        assertThat(holding(FILE).read()).isEqualTo(new SettingsFile.Loaded(OTHER, null));
    }

    @Test
    void writesWhatOldLumbosCanRead() throws IOException {
        new SettingsFile(path()).write(OTHER);

        assertThat(path()).content().isEqualToIgnoringWhitespace(FILE);
    }

    @Test
    void makesBackupsInTheUsualFolderUntilToldOtherwise() throws IOException {
        Settings settings =
                holding("{\"volume\": 20, \"backupFolder\": \"\"}").read().settings();

        assertThat(settings.backup().on()).isTrue();
        assertThat(settings.backup().in(new DataFolders(folder))).isEqualTo(folder.resolve("backups"));
        assertThat(OTHER.backup().in(new DataFolders(folder))).isEqualTo(Path.of("my backups"));
    }

    @Test
    void aFolderForBackupsThatIsNotThereIsNeverMadeAndUsedAgainWhenItIsBack() throws IOException {
        DataFolders folders = new DataFolders(folder.resolve("data"));
        Path stick = folder.resolve("stick").resolve("lumbo");
        Settings.Backup wanted = new Settings.Backup(true, stick);

        assertThat(wanted.isAway()).isTrue();
        assertThat(wanted.now(folders)).isEqualTo(folders.backups());
        assertThat(wanted.all(folders)).containsExactly(folders.backups());
        assertThat(stick.getParent()).doesNotExist();
        Files.createDirectories(stick);
        assertThat(wanted.isAway()).isFalse();
        assertThat(wanted.now(folders)).isEqualTo(stick);
        assertThat(wanted.all(folders)).containsExactly(stick, folders.backups());
        assertThat(new Settings.Backup(true, null).isAway()).isFalse();
    }

    @Test
    void writesToTheFileThatALinkLeadsTo() throws IOException {
        Path real = folder.resolve("elsewhere").resolve("mine.json");
        Files.createDirectories(real.getParent());
        Files.writeString(real, "{}");
        Files.createDirectories(path().getParent());
        Files.createSymbolicLink(path(), real);

        new SettingsFile(path()).write(OTHER);

        assertThat(Files.isSymbolicLink(path())).isTrue();
        assertThat(new SettingsFile(real).read().settings()).isEqualTo(OTHER);
        Files.writeString(real, "no json");
        assertThat(new SettingsFile(path()).read().setAside()).content().isEqualTo("no json");
    }

    @Test
    void leavesNoPartOfAFileBehind() throws IOException {
        SettingsFile file = new SettingsFile(path());

        file.write(Settings.DEFAULT);
        file.write(QUIET);

        try (var files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void tellsThatThereIsNoRoom() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "a system with a device that is always full");
        Files.createSymbolicLink(Files.createDirectories(path().getParent()).resolve("settings.json"), full);

        Throwable failure = catchThrowable(() -> new SettingsFile(path()).write(QUIET));

        assertThat(FullDisk.is(failure)).isTrue();
        assertThat(path()).isSymbolicLink();
    }

    @Test
    void isItsOwnersOnlyAlsoWhereAnEarlierOneWasNot() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        holding("{}");
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));

        new SettingsFile(path()).write(QUIET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void setsASecondFileAsideBesideTheFirst() throws IOException {
        assertThat(holding("{").read().setAside()).isEqualTo(path().resolveSibling("settings-unreadable.json"));
        assertThat(holding("[").read().setAside()).isEqualTo(path().resolveSibling("settings-unreadable-2.json"));

        assertThat(path().resolveSibling("settings-unreadable.json")).hasContent("{");
    }

    @Test
    void beginsWithTheDefaultsWithoutAFile() {
        SettingsFile.Loaded loaded = new SettingsFile(path()).read();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(loaded.setAside()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "3", "null", "{\"volume\": }"})
    void setsAFileAsideThatIsNoSettingsFile(String text) throws IOException {
        SettingsFile.Loaded loaded = holding(text).read();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT);
        Path aside = loaded.setAside();
        assertThat(aside).hasContent(text);
        assertThat(path()).doesNotExist();
    }

    @Test
    void takesTheDefaultForWhatItDoesNotUnderstand() throws IOException {
        String text =
                "{\"theme\": \"pink\", \"textPercent\": \"large\", \"restsOn\": [], \"volume\": 20, \"new\": {\"a\": 1}}";

        SettingsFile.Loaded loaded = holding(text).read();

        assertThat(loaded.settings()).isEqualTo(Settings.DEFAULT.with(new Sound(true, 20)));
        assertThat(loaded.setAside()).isNull();
    }

    @Test
    void bringsNumbersIntoTheirRanges() throws IOException {
        Settings low = holding(
                        "{\"textPercent\": 1, \"distanceMetres\": 0, \"screenInches\": -3, \"readySeconds\": 0, \"restSeconds\": -5, \"volume\": -1}")
                .read()
                .settings();
        Settings high = holding(
                        "{\"textPercent\": 900, \"distanceMetres\": 9, \"screenInches\": 99, \"readySeconds\": 99, \"restSeconds\": 999, \"volume\": 101}")
                .read()
                .settings();

        assertThat(low)
                .isEqualTo(Settings.DEFAULT
                        .with(new Reading(100, 1, 0))
                        .with(new Pace(3, true, 0))
                        .with(new Sound(true, 0)));
        assertThat(high)
                .isEqualTo(Settings.DEFAULT
                        .with(new Reading(200, 4, 65))
                        .with(new Pace(60, true, 120))
                        .with(new Sound(true, 100)));
        assertThat(low.choices().readySeconds()).isEqualTo(3);
        assertThat(high.choices().restSeconds()).isEqualTo(120);
    }
}
