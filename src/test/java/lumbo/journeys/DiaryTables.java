package lumbo.journeys;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConfig;

/** A diary's file as SQLite sees it, read past the application. */
record DiaryTables(Path file) {

    /** The rows that a query gives, each with its values set apart by a space. */
    List<String> rows(String sql) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result, columns));
            }
            return rows;
        }
    }

    private static String row(ResultSet result, int columns) {
        return IntStream.rangeClosed(1, columns)
                .mapToObj(column -> {
                    try {
                        return String.valueOf(result.getString(column));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining(" "));
    }

    /** The number of rows in each table. */
    Map<String, Integer> counts() throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String table : rows("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            counts.put(
                    table, Integer.valueOf(rows("SELECT count(*) FROM " + table).getFirst()));
        }
        return counts;
    }
}
