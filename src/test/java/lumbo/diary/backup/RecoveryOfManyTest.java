package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.diary.KillTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

/** A diary with more rows than memory could hold is saved all the same. */
@Timeout(600)
class RecoveryOfManyTest {

    private static final int PAGE = 4096;
    private static final int SESSIONS = 2;

    /** Most rows that a page of pain entries holds, each of them more than 60 bytes. */
    private static final int MOST_IN_A_PAGE = PAGE / 60;

    @TempDir
    Path folder;

    /** What is run in a process of its own, with little memory. */
    static final class Saving {

        private Saving() {}

        /** Saves the first file into the second, and says how many pain entries came over. */
        public static void main(String[] files) throws IOException {
            Recovery.Recovered found = Recovery.recover(Path.of(files[0]), Path.of(files[1]));
            System.out.print(found.painEntries());
        }
    }

    @Test
    void savesManyRowsWithLittleMemory() throws Exception {
        save(60_000, "-Xmx24m");
    }

    @Test
    @Tag("campaign")
    void savesAMillionRowsWithTheMemoryOfASmallComputer() throws Exception {
        save(1_000_000, "-Xmx256m");
    }

    private void save(int rows, String memory) throws Exception {
        Path file = folder.resolve("diary.sqlite");
        FullDiary.write(file, SESSIONS);
        fill(file, rows);
        breakInTheMiddle(file);
        Path errors = folder.resolve("errors.txt");
        Path target = folder.resolve("target.sqlite");

        Process process = KillTest.start(Saving.class, errors, memory, file.toString(), target.toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        int all = rows + 2 * SESSIONS;
        assertThat(Integer.parseInt(said)).isBetween(all - MOST_IN_A_PAGE, all - 1);
        assertThat(Diary.facts(target).painEntries()).isEqualTo(Integer.parseInt(said));
    }

    private static void fill(Path file, int rows) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + rows + ") "
                    + "INSERT INTO pain (id, at, moment, value, note) "
                    + "SELECT printf('00000000-0000-4000-9000-%012x', i), "
                    + "strftime('%Y-%m-%dT%H:%M:%S.000+00:00', 1600000000 + i, 'unixepoch'), 'OTHER', i % 11, 'row ' || i "
                    + "FROM n");
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** Overwrites a page of entries, so that neither from the beginning nor from the end all can be read. */
    private static void breakInTheMiddle(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            byte[] page = new byte[PAGE];
            for (long number = bytes.size() / PAGE / 2; ; number++) {
                bytes.read(ByteBuffer.wrap(page), number * PAGE);
                // a leaf of a table, with entries and no index of them
                if (page[0] == 13 && new String(page, StandardCharsets.ISO_8859_1).contains("OTHER")) {
                    bytes.write(ByteBuffer.wrap(new byte[PAGE]), number * PAGE);
                    return;
                }
            }
        }
    }
}
