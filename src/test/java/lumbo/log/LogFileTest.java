package lumbo.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class LogFileTest {

    private static final Logger OURS = Logger.getLogger("lumbo.somewhere.Here");

    @TempDir
    Path folder;

    private Path file;
    private LogFile log;

    @BeforeEach
    void install() {
        OURS.setUseParentHandlers(true);
        file = folder.resolve("data/log/lumbo.log");
        log = LogFile.install(file, folder.resolve("data"), folder);
    }

    @AfterEach
    void remove() {
        log.remove();
    }

    private static LogRecord record(Level level, String message) {
        LogRecord made = new LogRecord(level, message);
        made.setLoggerName(OURS.getName());
        return made;
    }

    private String all() throws IOException {
        return Files.readString(file);
    }

    @Test
    void tellsWhenWhatAndWhere() throws IOException {
        LogRecord event = record(Level.WARNING, "no backup was made");
        event.setInstant(
                OffsetDateTime.parse("2026-11-22T18:30:00.123456+01:00").toInstant());
        event.setThrown(new IOException("Back pain since Anna left", new IllegalStateException("secret")));

        log.publish(event);

        assertThat(all())
                .startsWith("2026-11-22T17:30:00.123Z WARNING Here: no backup was made\n  java.io.IOException\n    at ")
                .contains("LogFileTest.tellsWhenWhatAndWhere:", "  by java.lang.IllegalStateException\n")
                .doesNotContain("Anna", "secret");
    }

    @Test
    void keepsWhatAllOfLumboLogsButNoDetails() throws IOException {
        OURS.log(Level.INFO, "told");
        OURS.log(Level.FINE, "too much");

        assertThat(all()).contains("INFO Here: told").doesNotContain("too much");
    }

    @Test
    void isForItsOwnerOnlyWithItsFolder() throws IOException {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void neverGrowsWithoutBound() throws IOException {
        for (int i = 0; i < 40_000; i++) {
            log.publish(record(Level.INFO, "a line about nothing much, number " + i));
        }

        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(file, LogFile.before(file));
        }
        assertThat(Files.size(file)).isLessThan(LogFile.MOST_BYTES + 1000);
        assertThat(Files.size(LogFile.before(file))).isLessThan(LogFile.MOST_BYTES + 1000);
        assertThat(LogFile.last(file, 3)).hasSize(3).last().asString().endsWith("number 39999");
    }

    @Test
    void goesOnWhereItsFolderWasTakenAway() throws IOException {
        log.publish(record(Level.INFO, "one"));
        Files.delete(file);
        Files.delete(file.getParent());

        log.publish(record(Level.INFO, "into what is gone"));
        log.close();
        log.publish(record(Level.INFO, "three"));

        assertThat(all()).contains("three");
    }

    @Test
    void failsNobodyWhereItCannotBeWritten() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file where a folder should be");
        LogFile nowhere = LogFile.install(taken.resolve("lumbo.log"), folder, folder);

        OURS.log(Level.SEVERE, "into nothing");
        nowhere.remove();

        assertThat(taken).hasContent("a file where a folder should be");
        assertThat(LogFile.last(taken.resolve("lumbo.log"), 5)).isEmpty();
    }

    @Test
    void tellsThatADiskIsFullAndWhichCodeSqliteGave() throws Exception {
        LogRecord full = record(Level.WARNING, "not written");
        full.setThrown(new IOException("No space left on device"));
        log.publish(full);
        SQLiteDataSource memory = new SQLiteDataSource();
        memory.setUrl("jdbc:sqlite::memory:");
        try (var connection = memory.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE pain (note TEXT)");
            statement.execute(
                    "CREATE TRIGGER loud BEFORE INSERT ON pain BEGIN SELECT RAISE(ABORT, 'my sciatica'); END");
            statement.execute("INSERT INTO pain VALUES ('my sciatica')");
        } catch (java.sql.SQLException failure) {
            assertThat(failure.getMessage()).contains("my sciatica");
            LogRecord aborted = record(Level.WARNING, "not kept");
            aborted.setThrown(failure);
            log.publish(aborted);
        }

        assertThat(all())
                .contains("java.io.IOException (the disk is full)", "org.sqlite.SQLiteException (code 19)")
                .doesNotContain("sciatica");
    }

    @Test
    void ofFilesOnlyLumbosOwnNamesAreTold() {
        Path home = Path.of("/home/anna").toAbsolutePath();
        LogLines lines = new LogLines(home.resolve(".local/share/lumbo"), home);

        assertThat(List.of(
                        lines.place("/home/anna/.local/share/lumbo/diary.sqlite-wal"),
                        lines.place("/home/anna/.local/share/lumbo/programs/my sciatica.json"),
                        lines.place("/home/anna/.local/share/lumbo/my sciatica.json"),
                        lines.place("/home/anna/Dr. Smith/Report for Dr. Smith.pdf"),
                        lines.place("/home/anna/sciatica"),
                        lines.place("/home/bob/bob's pain.csv"),
                        lines.place("/media/Anna Müller/x.Anna")))
                .containsExactly(
                        "<data>/diary.sqlite-wal",
                        "<data>/programs/*.json",
                        "<data>/*.json",
                        "~/*.pdf",
                        "~/*",
                        "/*.csv",
                        "/*");
        assertThat(lines.place("no\0name")).isEqualTo("?");
    }

    @Test
    void aFailureThatIsItsOwnCauseEnds() {
        IOException one = new IOException("a");
        IllegalStateException two = new IllegalStateException("b", one);
        one.initCause(two);

        assertThat(log.outline(two)).contains("IllegalStateException", "by java.io.IOException");
        assertThat(log.outline(two).lines().count()).isLessThan(40);
    }
}
