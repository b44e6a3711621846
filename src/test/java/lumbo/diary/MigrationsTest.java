package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lumbo.diary.Migrations.Migration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class MigrationsTest {

    /** A shipped step stays as it was shipped: what is new goes into a new one, with a new line here. */
    private static final Map<String, String> SHIPPED = Map.of(
            "V001.sql", "bef31a9c728ce3bb7653dee19aff8321940a0ec6c956dcbe2c33e7816caca8dd",
            "V002.sql", "f11831ce20f278209df19b3234bacdb98763cbb50a105fde3d82d097b14e986a",
            "V003.sql", "b93ef9d8fdcfb92e2c4f0446c712be592b0fe0b00a39b993c49d16ecbe3f6d77",
            "V004.sql", "fa874c81b7d283d952feb9e9276feb31d04c17ea7ada35d96670f63cf736e1fc");

    private static final int SHIPPED_VERSION = 4;

    private static final Migration AUDIT =
            new Migration("V005.sql", "ALTER TABLE pain ADD COLUMN audit TEXT; CREATE TABLE audit (at TEXT) STRICT;");

    private static final Migration BROKEN =
            new Migration("V005.sql", "CREATE TABLE audit (at TEXT) STRICT; CREATE TABLE audit (at TEXT) STRICT;");

    private static final Migration REBUILDS_SESSION = new Migration("V005.sql", "DELETE FROM snapshot;");

    @TempDir
    Path folder;

    @Test
    void neverChangesWhatWasShipped() throws NoSuchAlgorithmException {
        assertThat(Migrations.shippedSteps()).hasSize(SHIPPED_VERSION);
        for (Migration step : Migrations.shippedSteps()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(step.sql().getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(digest)).as(step.name()).isEqualTo(SHIPPED.get(step.name()));
        }
    }

    @Test
    void findsEveryStepThatIsThere() throws IOException {
        try (Stream<Path> there = Files.list(Path.of("src/main/resources/lumbo/diary/sql"))) {
            assertThat(Migrations.shippedSteps())
                    .extracting(Migration::name)
                    .containsExactlyElementsOf(
                            there.map(file -> file.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void comesFromNothingToTheLatestWithoutACopy() throws IOException, SQLException {
        Path file = folder.resolve("diary.sqlite");

        Diary.open(file, withMore(AUDIT)).close();

        assertThat(version(file)).isEqualTo(SHIPPED_VERSION + 1);
        assertThat(files()).containsExactly("diary.sqlite");
    }

    @Test
    void copiesTheFileBeforeItUpgradesIt() throws IOException, SQLException {
        Path file = folder.resolve("diary.sqlite");
        diaryWithAnEntry(file);

        try (Diary upgraded = Diary.open(file, withMore(AUDIT))) {
            assertThat(upgraded.painOn(START.toLocalDate())).hasSize(1);
        }

        assertThat(version(file)).isEqualTo(SHIPPED_VERSION + 1);
        Path copy = folder.resolve("diary-before-v5.sqlite");
        assertThat(files()).containsExactly("diary-before-v5.sqlite", "diary.sqlite");
        assertThat(version(copy)).isEqualTo(SHIPPED_VERSION);
        if (Files.getFileStore(copy).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
        }
        try (Diary older = Diary.open(copy)) {
            assertThat(older.painOn(START.toLocalDate())).hasSize(1);
            assertThat(older.problems()).isEmpty();
        }
    }

    @Test
    void neverReplacesAnOlderCopy() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        diaryWithAnEntry(file);
        Files.writeString(folder.resolve("diary-before-v5.sqlite"), "older");
        Files.writeString(folder.resolve("diary-before-v5-2.sqlite"), "old");

        Diary.open(file, withMore(AUDIT)).close();

        assertThat(folder.resolve("diary-before-v5.sqlite")).hasContent("older");
        assertThat(folder.resolve("diary-before-v5-2.sqlite")).hasContent("old");
        assertThat(folder.resolve("diary-before-v5-3.sqlite")).isNotEmptyFile();
    }

    @Test
    void upgradesOnce() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        diaryWithAnEntry(file);
        Diary.open(file, withMore(AUDIT)).close();

        Diary.open(file, withMore(AUDIT)).close();

        assertThat(files()).containsExactly("diary-before-v5.sqlite", "diary.sqlite");
    }

    @Test
    void leavesTheOldVersionWhenAStepFails() throws SQLException {
        Path file = folder.resolve("diary.sqlite");
        diaryWithAnEntry(file);

        assertThatThrownBy(() -> Diary.open(file, withMore(BROKEN)))
                .isInstanceOfSatisfying(
                        DiaryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DiaryException.Kind.OTHER));

        assertThat(version(file)).isEqualTo(SHIPPED_VERSION);
        try (Diary diary = Diary.open(file)) {
            assertThat(diary.painOn(START.toLocalDate())).hasSize(1);
        }
    }

    @Test
    void refusesAStepThatLeavesRowsBelongingToNone() throws SQLException {
        Path file = folder.resolve("diary.sqlite");
        try (Diary diary = Diary.open(file)) {
            diary.begin(Samples.session(id(1), START, Samples.smallPlan())).join();
        }

        assertThatThrownBy(() -> Diary.open(file, withMore(REBUILDS_SESSION)))
                .isInstanceOf(DiaryException.class)
                .hasMessageContaining("V005.sql");

        assertThat(version(file)).isEqualTo(SHIPPED_VERSION);
        try (Diary diary = Diary.open(file)) {
            assertThat(diary.interrupted()).hasSize(1);
        }
    }

    @Test
    void leavesWhatANewerLumboWrote() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        Diary.open(file, withMore(AUDIT)).close();
        byte[] before = Files.readAllBytes(file);

        assertNewer(file);

        assertThat(file).hasBinaryContent(before);
        assertThat(files()).containsExactly("diary.sqlite");
    }

    @Test
    void leavesWhatANewerLumboWroteBeforeItWasKilled() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        Path copy = folder.resolve("copy/diary.sqlite");
        Path log = folder.resolve("copy/diary.sqlite-wal");
        Files.createDirectories(folder.resolve("copy"));
        Diary.open(file).close();
        try (Diary newer = Diary.open(file)) {
            newer.writer()
                    .run("test", sql -> sql.execute("PRAGMA user_version = " + (SHIPPED_VERSION + 1)))
                    .join();
            Files.copy(file, copy);
            Files.copy(folder.resolve("diary.sqlite-wal"), log);
        }
        byte[] before = Files.readAllBytes(copy);
        byte[] logBefore = Files.readAllBytes(log);
        assertThat(FileHeader.read(copy).orElseThrow().userVersion()).isEqualTo(SHIPPED_VERSION);

        assertNewer(copy);

        assertThat(copy).hasBinaryContent(before);
        assertThat(log).hasBinaryContent(logBefore);
    }

    private static void assertNewer(Path file) {
        assertThatThrownBy(() -> Diary.open(file))
                .isInstanceOfSatisfying(
                        DiaryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(DiaryException.Kind.NEWER));
    }

    private static Migrations withMore(Migration more) {
        List<Migration> steps = new ArrayList<>(Migrations.shippedSteps());
        steps.add(more);
        return new Migrations(steps);
    }

    private static void diaryWithAnEntry(Path file) {
        try (Diary diary = Diary.open(file)) {
            diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join();
        }
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return DiaryFile.number(statement, "PRAGMA user_version");
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
