package lumbo.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of the tables is what the migrations make of them: a table that is forgotten is told here. */
class DiaryTableTest {

    private static final Pattern UUID_CHECK = Pattern.compile("length\\((\\w+)\\) = 36");
    private static final Pattern TIME_CHECK = Pattern.compile("julianday\\((\\w+)\\) IS NOT NULL");

    @TempDir
    Path folder;

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void freshDiary() throws SQLException {
        Path file = folder.resolve("diary.sqlite");
        Diary.open(file).close();
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private List<String> texts(String sql, String column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(column));
            }
        }
        return texts;
    }

    private Set<String> checked(DiaryTable table, Pattern check) throws SQLException {
        String sql = texts("SELECT sql FROM sqlite_schema WHERE name = '" + table.sqlName() + "'", "sql")
                .getFirst();
        return new HashSet<>(
                check.matcher(sql).results().map(found -> found.group(1)).toList());
    }

    @Test
    void everyTableOfAFreshDiaryIsKnownAndNoOther() throws SQLException {
        assertThat(Arrays.stream(DiaryTable.values()).map(DiaryTable::sqlName))
                .containsExactlyInAnyOrderElementsOf(texts(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'", "name"));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyIsThePrimaryKey(DiaryTable table) throws SQLException {
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet row = statement.executeQuery("PRAGMA table_info(" + table.sqlName() + ")")) {
            while (row.next()) {
                key.put(row.getInt("pk"), row.getString("name"));
            }
        }
        key.remove(0);
        assertThat(table.key()).containsExactlyElementsOf(key.values());
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownWhichTablesHaveRowsInTheOrderOfTheirWriting(DiaryTable table) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA table_list(" + table.sqlName() + ")")) {
            assertThat(table.hasRowid()).isEqualTo(row.getInt("wr") == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownByWhichColumnRowsBelongToASession(DiaryTable table) throws SQLException {
        List<String> columns = texts(
                "SELECT DISTINCT \"from\" FROM pragma_foreign_key_list('" + table.sqlName()
                        + "') WHERE \"table\" LIKE 'session%' AND (\"to\" IS NULL OR \"to\" IN ('id', 'session'))",
                "from");
        assertThat(table.owner().stream())
                .containsExactlyElementsOf(table == DiaryTable.SESSION ? List.of("id") : columns);
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownWhichColumnsHoldIds(DiaryTable table) throws SQLException {
        Set<String> ids = checked(table, UUID_CHECK);
        table.owner().ifPresent(ids::add);
        assertThat(table.ids()).isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownWhichColumnsHoldInstants(DiaryTable table) throws SQLException {
        assertThat(table.times()).isEqualTo(checked(table, TIME_CHECK));
    }

    @ParameterizedTest
    @EnumSource
    void aTableComesAfterThoseThatItsRowsBelongTo(DiaryTable table) throws SQLException {
        for (String other : texts("PRAGMA foreign_key_list(" + table.sqlName() + ")", "table")) {
            assertThat(DiaryTable.find(other).orElseThrow()).isLessThan(table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatATriggerCountsIsNotWritten(DiaryTable table) throws SQLException {
        List<String> triggers = texts(
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%INSERT INTO " + table.sqlName()
                        + " (%'",
                "sql");
        assertThat(DiaryTable.written().contains(table)).isEqualTo(triggers.isEmpty());
    }
}
