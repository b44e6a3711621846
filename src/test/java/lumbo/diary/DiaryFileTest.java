package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;

class DiaryFileTest {

    @TempDir
    Path folder;

    @Test
    void makesTheFolderAndTheFileForItsOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("a/b/diary.sqlite");

        try (Diary diary = Diary.open(file)) {
            diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join();

            assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("a/b/diary.sqlite-wal"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("a/b/diary.sqlite-shm"))).isEqualTo("rw-------");
        }
    }

    @Test
    void takesAwayWhatOthersMayReadOfAnOlderFile() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("diary.sqlite");
        Diary.open(file).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        String before = permissions(folder);

        try (Diary diary = Diary.open(file)) {
            assertThat(diary.interrupted()).isEmpty();
            assertThat(permissions(file)).isEqualTo("rw-------");
            assertThat(permissions(folder)).isEqualTo(before);
        }
    }

    @Test
    void leavesNothingBesideTheFileWhenItIsClosed() throws IOException {
        Path file = folder.resolve("diary.sqlite");

        try (Diary diary = Diary.open(file)) {
            diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join();
        }

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void worksAsItIsMeantTo() throws SQLException {
        Path file = folder.resolve("diary.sqlite");

        try (Diary diary = Diary.open(file)) {
            assertThat(pragma(diary, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(diary, "synchronous")).isEqualTo("2");
            assertThat(pragma(diary, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(diary, "secure_delete")).isEqualTo("1");
            assertThat(pragma(diary, "application_id")).isEqualTo(Integer.toString(DiaryFile.APPLICATION_ID));
            assertThat(diary.file()).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"with space.sqlite", "a?b=c.sqlite", "100%.sqlite", "#1.sqlite", "tägebuch 日記.sqlite", "it's"})
    void hasAnyName(String name) {
        Path file = folder.resolve(name);

        try (Diary diary = Diary.open(file)) {
            diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join();
        }

        assertThat(file).isNotEmptyFile();
        try (Diary diary = Diary.open(file)) {
            assertThat(diary.painOn(START.toLocalDate())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "This is a letter, not a diary.", "SQLite format 3", "SQLite format 3\0"})
    void leavesAFileThatIsNoDiary(String content) throws IOException {
        Path file = folder.resolve("diary.sqlite");
        Files.writeString(file, content.repeat(content.length() > 20 ? 1000 : 1));

        assertRefused(file, DiaryException.Kind.DAMAGED);
    }

    @Test
    void leavesAFileOfAnotherProgram() throws IOException, SQLException {
        Path file = folder.resolve("diary.sqlite");
        try (Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE bookmark (url TEXT)");
            statement.execute("PRAGMA user_version = 1");
        }

        assertRefused(file, DiaryException.Kind.DAMAGED);
    }

    @Test
    void countsWhatOnlyTheLogOfADiaryHasThatIsOpen() {
        Path file = folder.resolve("diary.sqlite");
        FullDiary.write(file, 1);
        try (Diary open = Diary.open(file)) {
            FullDiary.add(open, 1, 3);

            assertThat(Diary.facts(file).sessions()).isEqualTo(3);
            FullDiary.add(open, 3, 4);
            assertThat(Diary.facts(file).sessions()).isEqualTo(4);
        }
        assertThat(Diary.facts(file).sessions()).isEqualTo(4);
    }

    @Test
    void makesNothingBesideAFileThatIsOnlyLookedThrough() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        FullDiary.write(file, 1);
        byte[] before = Files.readAllBytes(file);

        assertThat(Diary.facts(file).sessions()).isEqualTo(1);

        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** A change that broke off is only in part in the file; what it was before is in the journal beside it. */
    @Test
    void countsNothingOfAChangeThatBrokeOff() throws IOException, SQLException {
        Path file = folder.resolve("diary.sqlite");
        Path broken = Files.createDirectory(folder.resolve("broken")).resolve("diary.sqlite");
        FullDiary.write(file, 40);
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("PRAGMA cache_spill = 1");
            statement.execute("BEGIN");
            statement.execute("DELETE FROM session");
            statement.execute("DELETE FROM pain");
            Files.copy(file, broken);
            Files.copy(file.resolveSibling("diary.sqlite-journal"), broken.resolveSibling("diary.sqlite-journal"));
            statement.execute("ROLLBACK");
        }
        assertThat(Files.readAllBytes(broken)).isNotEqualTo(Files.readAllBytes(file));

        Throwable told =
                catchThrowable(() -> assertThat(Diary.facts(broken).sessions()).isEqualTo(40));

        assertThat(told)
                .as("it is neither counted in part nor told as damaged")
                .satisfiesAnyOf(
                        whole -> assertThat(whole).isNull(),
                        said -> assertThat(said)
                                .isInstanceOfSatisfying(
                                        DiaryException.class,
                                        known -> assertThat(known.kind()).isNotEqualTo(DiaryException.Kind.DAMAGED)));
        try (Diary open = Diary.open(broken)) {
            assertThat(open.played(Ever.END)).hasSize(40);
        }
    }

    @Test
    void leavesAFileWhoseEndIsMissing() throws IOException {
        Path file = written();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertRefused(file, DiaryException.Kind.DAMAGED);
    }

    @Test
    void leavesAFileWhoseListOfTablesIsDamaged() throws IOException {
        Path file = written();
        overwrite(file, 100, 3000);

        assertRefused(file, DiaryException.Kind.DAMAGED);
    }

    @Test
    void leavesAFileThatWasDamagedWhenThePowerFailed() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        Path copy = folder.resolve("copy/diary.sqlite");
        Files.createDirectories(folder.resolve("copy"));
        written();
        try (Diary diary = Diary.open(file)) {
            diary.pain(Samples.pain(5, START, PainMoment.OTHER, 3)).join();
            Files.copy(file, copy);
            Files.copy(folder.resolve("diary.sqlite-wal"), folder.resolve("copy/diary.sqlite-wal"));
        }
        overwrite(copy, 5 * 4096, 6 * 4096);
        byte[] log = Files.readAllBytes(folder.resolve("copy/diary.sqlite-wal"));

        assertRefused(copy, DiaryException.Kind.DAMAGED);
        assertThat(folder.resolve("copy/diary.sqlite-wal")).hasBinaryContent(log);
    }

    @Test
    void tellsWhenAPartIsDamagedThatIsReadLater() throws IOException, SQLException {
        Path file = written();
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            int size = DiaryFile.number(statement, "PRAGMA page_size");
            int page =
                    DiaryFile.number(statement, "SELECT rootpage FROM sqlite_schema WHERE name = 'session_exercise'");
            overwrite(file, (page - 1L) * size, (long) page * size);
        }

        try (Diary diary = Diary.open(file)) {
            assertThatThrownBy(() -> diary.session(id(1)))
                    .isInstanceOfSatisfying(
                            DiaryException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(DiaryException.Kind.DAMAGED));
        }
    }

    @Test
    void refusesAFolderThatMayNotBeWritten() throws IOException {
        Path closed = folder.resolve("closed");
        Files.createDirectory(closed);
        assumeTrue(closed.toFile().setWritable(false));
        assumeFalse(Files.isWritable(closed), "nothing is closed to this user");

        try {
            assertRefusedAs(closed.resolve("diary.sqlite"), DiaryException.Kind.READ_ONLY);
            assertRefusedAs(closed.resolve("inner/diary.sqlite"), DiaryException.Kind.READ_ONLY);
        } finally {
            assertThat(closed.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void refusesAFileThatMayNotBeWritten() throws IOException {
        Path file = written();
        assumeTrue(file.toFile().setWritable(false));
        assumeFalse(Files.isWritable(file), "nothing is closed to this user");

        assertRefused(file, DiaryException.Kind.READ_ONLY);
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws IOException {
        Path file = folder.resolve("diary.sqlite");
        Files.createDirectory(file);

        assertRefusedAs(file, DiaryException.Kind.OTHER);
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("not-a-folder"), "x");

        assertRefusedAs(folder.resolve("not-a-folder/diary.sqlite"), DiaryException.Kind.OTHER);
    }

    /** A closed diary with some content. */
    private Path written() {
        Path file = folder.resolve("diary.sqlite");
        SessionPlan plan = Samples.generatedPlan(3);
        List<Played> played = Played.toTheEnd(Player.of(plan), START);
        try (Diary diary = Diary.open(file)) {
            diary.begin(Samples.session(id(1), START, plan)).join();
            diary.record(id(1), Played.steps(played), played.getLast().cursor(), START)
                    .join();
            diary.finish(id(1), Samples.finished(START.plusMinutes(30))).join();
        }
        return file;
    }

    private static void overwrite(Path file, long from, long to) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] rubbish = new byte[(int) (to - from)];
            Arrays.fill(rubbish, (byte) 0xa5);
            channel.write(ByteBuffer.wrap(rubbish), from);
        }
    }

    private static void assertRefused(Path file, DiaryException.Kind kind) throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertRefusedAs(file, kind);

        assertThat(file).hasBinaryContent(before);
    }

    private static void assertRefusedAs(Path file, DiaryException.Kind kind) {
        assertThatThrownBy(() -> Diary.open(file))
                .isInstanceOfSatisfying(
                        DiaryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private static String pragma(Diary diary, String name) {
        return diary.writer()
                .write("test", sql -> sql.of("PRAGMA " + name).texts().getFirst())
                .join();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
