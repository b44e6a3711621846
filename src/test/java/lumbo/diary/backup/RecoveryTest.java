package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryTable;
import lumbo.diary.Ever;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class RecoveryTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T18:30:00");
    private static final int SESSIONS = 8;
    private static final int EIGHTHS = 8;

    @TempDir
    Path folder;

    private static byte[] whole = new byte[0];
    private static Map<DiaryTable, Integer> rows = Map.of();

    @BeforeAll
    static void write(@TempDir Path once) throws IOException {
        Path file = once.resolve("whole.sqlite");
        FullDiary.write(file, SESSIONS);
        whole = Files.readAllBytes(file);
        rows = Recovery.recover(file, once.resolve("again.sqlite")).rows();
    }

    @BeforeEach
    void copy() throws IOException {
        Files.write(folder.resolve("whole.sqlite"), whole);
    }

    private Path holding(byte[] bytes) throws IOException {
        Path file = folder.resolve("data/diary.sqlite");
        Files.createDirectories(folder.resolve("data"));
        return Files.write(file, bytes);
    }

    private static int all() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void bringsOverAllOfAWholeDiary() throws IOException {
        Path file = folder.resolve("whole.sqlite");
        Path target = folder.resolve("target.sqlite");

        Recovery.Recovered found = Recovery.recover(file, target);

        assertThat(found.isWhole()).isTrue();
        assertThat(found.refused()).isZero();
        assertThat(found.sessions()).isEqualTo(SESSIONS);
        assertThat(found.painEntries()).isEqualTo(2 * SESSIONS);
        assertThat(file).hasBinaryContent(whole);
        try (Diary before = Diary.open(file);
                Diary after = Diary.open(target)) {
            assertThat(after.played(Ever.END)).isEqualTo(before.played(Ever.END));
            assertThat(after.log()).isEqualTo(before.log());
            assertThat(after.sessions(LocalDate.MIN, LocalDate.MAX))
                    .isEqualTo(before.sessions(LocalDate.MIN, LocalDate.MAX));
            assertThat(after.problems()).isEmpty();
        }
    }

    @Test
    void setsAsideWhatIsNoDiaryAndBeginsANewOne() throws IOException {
        Path file = holding("Dear diary, today my back was fine.\n".repeat(20).getBytes(StandardCharsets.UTF_8));
        byte[] before = Files.readAllBytes(file);

        Recovery.Replaced replaced = Recovery.replace(file, NOW);

        assertThat(replaced.setAside()).isEqualTo(folder.resolve("data/diary-damaged-2026-11-22T18-30-00.sqlite"));
        assertThat(replaced.setAside()).hasBinaryContent(before);
        assertThat(replaced.found().sessions()).isZero();
        assertThat(replaced.found().isWhole()).isFalse();
        try (Diary open = Diary.open(file)) {
            assertThat(open.played(Ever.END)).isEmpty();
        }
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactlyInAnyOrder(file, replaced.setAside());
        }
    }

    @Test
    void neverOverwritesWhatWasSetAside() throws IOException {
        holding(new byte[] {1});
        Path first = Recovery.replace(folder.resolve("data/diary.sqlite"), NOW).setAside();
        holding(new byte[] {2});
        Path second = Recovery.replace(folder.resolve("data/diary.sqlite"), NOW).setAside();

        assertThat(first).hasBinaryContent(new byte[] {1});
        assertThat(second).hasBinaryContent(new byte[] {2});
    }

    @Test
    void bringsOverWhatOnlyTheLogHas() throws IOException {
        Path file = folder.resolve("data/diary.sqlite");
        Files.createDirectories(folder.resolve("data"));
        try (Diary open = Diary.open(folder.resolve("whole.sqlite"))) {
            FullDiary.add(open, SESSIONS, SESSIONS + 1);
            Files.copy(folder.resolve("whole.sqlite"), file);
            Files.copy(folder.resolve("whole.sqlite-wal"), folder.resolve("data/diary.sqlite-wal"));
        }
        byte[] log = Files.readAllBytes(folder.resolve("data/diary.sqlite-wal"));

        Recovery.Replaced replaced = Recovery.replace(file, NOW);

        assertThat(replaced.found().sessions()).isEqualTo(SESSIONS + 1);
        assertThat(OwnerFiles.beside(replaced.setAside(), "-wal")).hasBinaryContent(log);
        try (Diary open = Diary.open(file)) {
            assertThat(open.played(Ever.END)).hasSize(SESSIONS + 1);
        }
    }

    @Test
    void losesOnlyTheTableWhosePagesAreGone() throws IOException, SQLException {
        byte[] bytes = whole.clone();
        int page = rootOf("session_exercise");
        Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0);

        Recovery.Recovered found = Recovery.recover(holding(bytes), folder.resolve("target.sqlite"));

        assertThat(found.sessions()).isEqualTo(SESSIONS);
        assertThat(found.painEntries()).isEqualTo(2 * SESSIONS);
        assertThat(found.isWhole()).isFalse();
        try (Diary open = Diary.open(folder.resolve("target.sqlite"))) {
            assertThat(open.problems()).isEmpty();
        }
    }

    @Test
    void keepsSessionsWhoseProgramIsGone() throws IOException, SQLException {
        byte[] bytes = whole.clone();
        int page = rootOf("snapshot");
        Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0);

        Recovery.Recovered found = Recovery.recover(holding(bytes), folder.resolve("target.sqlite"));

        assertThat(found.sessions()).isEqualTo(SESSIONS);
        assertThat(found.rows().get(DiaryTable.STEP_DONE)).isEqualTo(rows.get(DiaryTable.STEP_DONE));
        try (Diary open = Diary.open(folder.resolve("target.sqlite"))) {
            assertThat(open.played(Ever.END)).hasSize(SESSIONS);
        }
    }

    @Test
    void readsTablesWhoseDescriptionWasChanged() throws IOException {
        byte[] bytes = whole.clone();
        byte[] description = "work_right      INTEGER".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < 12 * 4096; at++) {
            if (Arrays.equals(bytes, at, at + description.length, description, 0, description.length)) {
                bytes[at] = 'v';
            }
        }
        assertThat(bytes).isNotEqualTo(whole);

        assertThat(Recovery.recover(holding(bytes), folder.resolve("target.sqlite"))
                        .rows())
                .isEqualTo(rows);
    }

    @Test
    void readsAFileWhoseBeginningIsGone() throws IOException {
        byte[] bytes = whole.clone();
        Arrays.fill(bytes, 0, 100, (byte) 0);

        Recovery.Recovered found = Recovery.recover(holding(bytes), folder.resolve("target.sqlite"));

        assertThat(found.rows()).isEqualTo(rows);
    }

    @Test
    void leavesOutWhatCouldNeverBeReadAgain() throws IOException, SQLException {
        Path file = holding(whole);
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("UPDATE pain SET id = replace(id, '-', '/') WHERE session IS NULL");
            statement.execute("UPDATE session SET saved_at = '2026-02-30' || substr(saved_at, 11) "
                    + "WHERE rowid = (SELECT max(rowid) FROM session)");
        }

        Recovery.Replaced replaced = Recovery.replace(file, NOW);

        assertThat(replaced.found().isWhole()).isFalse();
        try (Diary open = Diary.open(file)) {
            assertThat(open.played(Ever.END)).hasSize(replaced.found().sessions());
            assertThat(open.problems()).isEmpty();
        }
        assertThat(replaced.found().sessions()).isEqualTo(SESSIONS - 1);
    }

    /** Rows that there was no room for would else be told as rows that make no sense. */
    @Test
    void failsWhenTheDiskIsFullAndLeavesTheDamagedFile() throws IOException, SQLException {
        Path file = holding(whole);
        Path target = folder.resolve("target.sqlite");
        Diary.open(target).close();
        try (Connection full = Salvage.connect(target);
                Statement statement = full.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + (Files.size(target) / 4096 + 1));

            assertThatThrownBy(() -> new Salvage(full).from(file))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            failure -> assertThat(
                                            BackupException.of(target, failure).kind())
                                    .isEqualTo(BackupException.Kind.FULL));
        }
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void readsWhatIsThereOfAFileWhoseEndIsMissing() throws IOException {
        for (int part : new int[] {1, 6}) {
            cut(part);
        }
    }

    @Test
    @Tag("campaign")
    void readsWhatIsThereWhereverAFileEnds() throws IOException {
        for (int part = 1; part < EIGHTHS; part++) {
            cut(part);
        }
    }

    /** Only so many eighths of the file are there. */
    private void cut(int part) throws IOException {
        byte[] bytes = Arrays.copyOf(whole, whole.length * part / EIGHTHS);

        Recovery.Replaced replaced = Recovery.replace(holding(bytes), NOW);

        assertThat(replaced.setAside()).hasBinaryContent(bytes);
        assertThat(replaced.found().isWhole()).isFalse();
        Diary.open(folder.resolve("data/diary.sqlite")).close();
    }

    @Test
    void savesWhatItCanOfFlippedBytes() throws IOException {
        flip(6, 8);
    }

    @Test
    @Tag("campaign")
    void savesWhatItCanOfAThousandFlippedBytes() throws IOException {
        flip(7, 1000);
    }

    /** One byte of the file at a time, some in its first pages, where all tables are described. */
    private void flip(long seed, int times) throws IOException {
        Random random = new Random(seed);
        long saved = 0;
        for (int time = 0; time < times; time++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(time % 4 == 0 ? 8 * 4096 : bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Path file = holding(bytes);

            Recovery.Replaced replaced = Recovery.replace(file, NOW.plusSeconds(time));

            assertThat(replaced.setAside()).hasBinaryContent(bytes);
            try (Diary open = Diary.open(file)) {
                assertThat(open.problems()).as("byte " + at).isEmpty();
                assertThat(open.played(Ever.END))
                        .as("byte " + at)
                        .hasSize(replaced.found().sessions());
            }
            int came = replaced.found().rows().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            saved += came;
            Files.delete(replaced.setAside());
        }
        assertThat((double) saved / times / all()).isGreaterThan(0.97);
    }

    private int rootOf(String table) throws SQLException {
        try (Connection connection =
                        new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("whole.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'")) {
            return row.getInt(1);
        }
    }
}
