package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sqlite.SQLiteConfig;

/** A real file that each earlier version wrote, as it is after today's Lumbo has opened it. */
class EarlierVersionsTest {

    private static final int LATEST = Migrations.shipped().latest();

    @TempDir
    Path folder;

    static IntStream earlier() {
        return IntStream.range(1, LATEST);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void keepsEveryRow(int version) throws IOException, SQLException {
        Path file = unpacked(version);
        Map<String, List<String>> before = rows(file, columns(file));
        Map<String, String> columns = columns(file);
        assertThat(version(file)).isEqualTo(version);
        assertThat(before.values()).as("something in every table").noneMatch(List::isEmpty);

        try (Diary diary = Diary.open(file)) {
            assertThat(diary.problems()).isEmpty();
        }

        assertThat(version(file)).isEqualTo(LATEST);
        assertThat(rows(file, columns)).isEqualTo(before);
        Path copy = folder.resolve("diary-before-v" + LATEST + ".sqlite");
        assertThat(version(copy)).isEqualTo(version);
        assertThat(rows(copy, columns)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void hasTheTablesOfANewDiary(int version) throws IOException, SQLException {
        Path file = unpacked(version);
        Path fresh = folder.resolve("fresh/diary.sqlite");

        Diary.open(file).close();
        Diary.open(fresh).close();

        assertThat(schema(file)).isEqualTo(schema(fresh));
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void goesOnWithIt(int version) throws IOException {
        Path file = unpacked(version);
        PainEntry entry = Samples.pain(7_000, Samples.START.plusYears(9), PainMoment.OTHER, 3);

        try (Diary diary = Diary.open(file)) {
            diary.writeDown(entry, entry.at()).join();
        }

        try (Diary diary = Diary.open(file)) {
            assertThat(diary.painOn(entry.at().toLocalDate())).containsExactly(entry);
            assertThat(diary.played(Ever.END)).isNotEmpty();
        }
    }

    @Test
    void countsWhatWasDoneBeforeItWasCounted() throws IOException {
        Path file = unpacked(2);

        try (Diary diary = Diary.open(file)) {
            for (PastSession session : diary.played(Ever.END)) {
                long steps = diary.steps(session.id()).stream()
                        .filter(step -> !step.again())
                        .count();
                assertThat(session.doneWork()).isEqualTo((int) steps);
            }
        }
    }

    private Path unpacked(int version) throws IOException {
        Path file = folder.resolve("diary.sqlite");
        try (@Nullable
                InputStream in = EarlierVersionsTest.class.getResourceAsStream("diary-v" + version + ".sqlite")) {
            Files.copy(Optional.ofNullable(in).orElseThrow(), file);
        }
        return file;
    }

    private static int version(Path file) throws SQLException {
        return Integer.parseInt(strings(file, "PRAGMA user_version").getFirst());
    }

    /** Indexes, triggers and the like; a table's own text tells how it came about, so its columns stand for it. */
    private static List<String> schema(Path file) throws SQLException {
        return strings(file, """
                SELECT type || ' ' || name || ' ' || CASE type WHEN 'table' THEN (
                    SELECT group_concat(c.name || ' ' || c.type || ' ' || c."notnull") FROM pragma_table_xinfo(s.name) c)
                    ELSE coalesce(sql, '') END
                FROM sqlite_schema s ORDER BY 1""");
    }

    /** The columns of each table that is not counted from another. */
    private static Map<String, String> columns(Path file) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String table : strings(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
            columns.put(
                    table,
                    strings(file, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                            .map(column -> "quote(" + column + ")")
                            .collect(Collectors.joining(" || ', ' || ")));
        }
        return columns;
    }

    /** Every value, as SQL writes it. */
    private static Map<String, List<String>> rows(Path file, Map<String, String> columns) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : columns.entrySet()) {
            rows.put(
                    table.getKey(),
                    strings(file, "SELECT " + table.getValue() + " FROM " + table.getKey() + " ORDER BY 1"));
        }
        return rows;
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
}
