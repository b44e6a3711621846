package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lumbo.player.Cursor;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A diary that the Lumbo of version 1 wrote: a session that was finished, one that was closed, one that broke off, and
 * pain.
 */
@Timeout(120)
class UpgradeTest {

    private static final List<String> TABLES = List.of("snapshot", "session", "session_exercise", "step_done", "pain");

    private static final int LATEST = Migrations.shipped().latest();

    @TempDir
    Path folder;

    private Path file;
    private Path original;

    @BeforeEach
    void unpack() throws IOException {
        file = folder.resolve("diary.sqlite");
        original = folder.resolve("original/diary.sqlite");
        Files.createDirectories(folder.resolve("original"));
        try (@Nullable InputStream in = UpgradeTest.class.getResourceAsStream("diary-v1.sqlite")) {
            Files.copy(Optional.ofNullable(in).orElseThrow(), file);
        }
        Files.copy(file, original);
    }

    @Test
    void theFileIsOfTheFirstVersion() throws SQLException {
        assertThat(state(file)).isEqualTo(new State(1, false, false));
        assertThat(rows(file).values()).noneMatch(List::isEmpty);
    }

    @Test
    void changesNoRow() throws IOException, SQLException {
        Diary.open(file).close();

        assertThat(state(file)).isEqualTo(new State(LATEST, true, true));
        assertThat(rows(file)).isEqualTo(rows(original));
        assertThat(names()).containsExactly("diary-before-v" + LATEST + ".sqlite", "diary.sqlite");
        Path copy = folder.resolve("diary-before-v" + LATEST + ".sqlite");
        assertThat(state(copy)).isEqualTo(new State(1, false, false));
        assertThat(rows(copy)).isEqualTo(rows(original));
    }

    @Test
    void readsAFinishedSession() {
        try (Diary diary = Diary.open(file)) {
            SessionDetail detail = diary.session(id(1)).orElseThrow();

            assertThat(detail.summary().state()).isEqualTo(SessionState.FINISHED);
            assertThat(detail.summary().startedAt()).isEqualTo(START);
            assertThat(detail.summary().endedAt()).isEqualTo(START.plusMinutes(9));
            assertThat(detail.summary().title().byLanguage())
                    .isEqualTo(Map.of("en", "Gentle", "de", "Sanft \"und\" ruhig"));
            assertThat(detail.summary().activeMillis()).isEqualTo(353_600);
            assertThat(detail.summary().planned()).isEqualTo(20);
            assertThat(detail.summary().done()).isEqualTo(20);
            assertThat(detail.programJson())
                    .isEqualTo("{\"format\": 1, \"id\": \"gentle\", \"stages\": [\"acute\", \"subacute\"],"
                            + " \"tags\": [\"calm\"]}");
            assertThat(detail.choicesJson()).isEqualTo("{\"readySeconds\": 10}");
            assertThat(detail.cursor()).isEqualTo(new Cursor(2_997_735_267L, 37, 0, 0, 353_600_000_000L, 0, "37d"));
            assertThat(detail.effort()).isEqualTo(5);
            assertThat(detail.heartRateBefore()).isEqualTo(70);
            assertThat(detail.heartRateAfter()).isEqualTo(96);
            assertThat(detail.note()).isEqualTo("It went well. Болит меньше.");
            assertThat(detail.exercises())
                    .extracting(ExerciseDone::exerciseId)
                    .containsExactly(
                            "cat", "leg-raise", "side-plank", "walking", "cat", "leg-raise", "side-plank", "walking");
            assertThat(detail.pain())
                    .extracting(PainEntry::moment, PainEntry::value, PainEntry::place)
                    .containsExactly(
                            tuple(PainMoment.BEFORE, 3, null),
                            tuple(PainMoment.WORST_24H, 4, null),
                            tuple(PainMoment.DURING, 4, null),
                            tuple(PainMoment.AFTER, 2, null),
                            tuple(PainMoment.NEXT_MORNING, 1, null));
            assertThat(detail.pain().get(2))
                    .isEqualTo(new PainEntry(
                            id(101),
                            START.plusMinutes(3),
                            PainMoment.DURING,
                            4,
                            id(1),
                            2,
                            null,
                            "the \"left\" hip",
                            Set.of()));
            assertThat(diary.steps(id(1))).hasSize(20);
        }
    }

    @Test
    void readsWhatBrokeOffAndWhatIsSaidBesides() {
        try (Diary diary = Diary.open(file)) {
            InterruptedSession interrupted = diary.interrupted().getFirst();
            assertThat(interrupted.id()).isEqualTo(id(3));
            assertThat(interrupted.savedAt()).isEqualTo(START.plusDays(3).plusMinutes(1));
            assertThat(interrupted.cursor())
                    .isEqualTo(new Cursor(2_997_735_267L, 4, 400_000_000, 0, 37_400_000_000L, 0, "4d33p"));
            assertThat(diary.steps(id(3)))
                    .extracting(StepRecord::kind, StepRecord::side, StepRecord::again)
                    .containsExactly(
                            tuple(StepKind.REP, WorkSide.BOTH, false), tuple(StepKind.REP, WorkSide.BOTH, true));
            assertThat(diary.painOn(START.plusDays(4).toLocalDate()))
                    .containsExactly(new PainEntry(
                            id(103),
                            START.plusDays(4),
                            PainMoment.OTHER,
                            6,
                            null,
                            null,
                            null,
                            "a long drive",
                            Set.of()));
            assertThat(diary.log()).isEmpty();
            assertThat(diary.problems()).isEmpty();
        }
    }

    @Test
    void goesOnWithIt() {
        PainEntry leg =
                new PainEntry(id(200), START.plusDays(5), PainMoment.OTHER, 3, null, null, PainPlace.LEG, "", Set.of());
        SafetyLogEntry said = new SafetyLogEntry(id(201), START.plusDays(5), SafetyLogKind.STOP, id(3), "{}");
        try (Diary diary = Diary.open(file)) {
            diary.pain(leg).join();
            diary.log(List.of(said)).join();
            diary.closeInterrupted(id(3), START.plusDays(5)).join();
        }

        try (Diary diary = Diary.open(file)) {
            assertThat(diary.painOn(START.plusDays(5).toLocalDate())).containsExactly(leg);
            assertThat(diary.log()).containsExactly(said);
            assertThat(diary.interrupted()).isEmpty();
            assertThat(diary.problems()).isEmpty();
        }
    }

    static IntStream parts() {
        return IntStream.rangeClosed(0, KilledUpgrade.parts().size());
    }

    /** However far it came: the last part is done here too, and only what makes it count is not. */
    @ParameterizedTest
    @MethodSource("parts")
    void staysAtTheFirstVersionWhenItIsKilledInTheMiddle(int parts) throws Exception {
        Process process = start(Integer.toString(parts));
        try {
            awaitUpgrade(process);
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertThat(state(file)).isEqualTo(new State(1, false, false));
        assertThat(rows(file)).isEqualTo(rows(original));
        changesNoRowNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 300})
    void isOfOneVersionOrTheOtherWhenItIsKilled(int millis) throws Exception {
        killAfter(millis);
    }

    static IntStream campaign() {
        return IntStream.range(0, 200).map(step -> step * 2);
    }

    @ParameterizedTest
    @MethodSource("campaign")
    @Tag("campaign")
    void isOfOneVersionOrTheOtherWheneverItIsKilled(int millis) throws Exception {
        killAfter(millis);
    }

    private void killAfter(int millis) throws Exception {
        Process process = start(KilledUpgrade.ALL);
        try {
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }

        State now = state(file);
        assertThat(now).isEqualTo(new State(now.version(), now.version() > 1, now.version() > 1));
        assertThat(now.version()).isBetween(1, LATEST);
        assertThat(rows(file)).isEqualTo(rows(original));
        changesNoRowNow();
    }

    private void changesNoRowNow() throws SQLException {
        try (Diary diary = Diary.open(file)) {
            assertThat(diary.problems()).isEmpty();
        }
        assertThat(state(file)).isEqualTo(new State(LATEST, true, true));
        assertThat(rows(file)).isEqualTo(rows(original));
    }

    /** The process, about to open the diary. */
    private Process start(String parts) throws IOException {
        Path errors = folder.resolve("original/errors.txt");
        Process process = KillTest.start(KilledUpgrade.class, errors, file.toString(), parts);
        BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII);
        assertThat(lines.readLine()).as(Files.readString(errors)).isEqualTo(KilledUpgrade.OPENING);
        return process;
    }

    /** Waits until the process has made its copy and holds the file to change it. */
    private void awaitUpgrade(Process process) throws Exception {
        Path copy = folder.resolve("diary-before-v2.sqlite");
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            while (Files.notExists(copy) || !isHeld(statement)) {
                assertThat(process.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
            }
        }
        assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
    }

    private static boolean isHeld(Statement statement) throws SQLException {
        try {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("ROLLBACK");
            return false;
        } catch (SQLiteException held) {
            assertThat(held.getResultCode()).isEqualTo(SQLiteErrorCode.SQLITE_BUSY);
            return true;
        }
    }

    /** What there is of the second version in a file. */
    private record State(int version, boolean log, boolean place) {}

    private static State state(Path file) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            int things = DiaryFile.number(
                    statement,
                    "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'safety_log%' AND name <> 'safety_log'");
            boolean log =
                    DiaryFile.number(statement, "SELECT count(*) FROM sqlite_schema WHERE name = 'safety_log'") == 1;
            assertThat(things).isEqualTo(log ? 3 : 0);
            boolean place =
                    DiaryFile.number(statement, "SELECT count(*) FROM pragma_table_info('pain') WHERE name = 'place'")
                            == 1;
            return new State(DiaryFile.number(statement, "PRAGMA user_version"), log, place);
        }
    }

    /** Every value of the first version's columns, as SQL writes it. */
    private Map<String, List<String>> rows(Path of) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            String values = columns(table).stream()
                    .map(column -> "quote(" + column + ")")
                    .collect(Collectors.joining(" || ', ' || "));
            rows.put(table, strings(of, "SELECT " + values + " FROM " + table + " ORDER BY 1"));
        }
        return rows;
    }

    private List<String> columns(String table) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + original);
                Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData known = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= known.getColumnCount(); i++) {
                names.add(known.getColumnName(i));
            }
            return names;
        }
    }

    private static List<String> strings(Path file, String sql) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (row.next()) {
                strings.add(row.getString(1));
            }
            return strings;
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(found -> String.valueOf(found.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
