package lumbo.diary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Rows of any table as maps: by their columns' names, in the order of the columns. Columns that are empty are left out,
 * and so are those that SQLite works out of others. A value is a {@link Long}, a {@link Double} or a {@link String}.
 *
 * <p>Each method belongs into a transaction.
 */
public final class Rows {

    private Rows() {}

    /**
     * Reads rows, one after the other, without holding more than one.
     *
     * @param where a condition of SQL; {@code "1"} for all rows
     * @param binder binds the names in the condition
     * @param consumer takes each row, in the order of their writing
     */
    public static void read(
            Handle handle,
            DiaryTable table,
            String where,
            Consumer<Query> binder,
            Consumer<Map<String, Object>> consumer) {
        List<String> columns = columns(handle, table);
        String sql = "SELECT " + quoted(columns) + " FROM " + table.sqlName() + " WHERE " + where + " ORDER BY "
                + String.join(", ", table.order());
        try (Query query = handle.createQuery(sql)) {
            binder.accept(query);
            query.scanResultSet((rows, context) -> {
                try (ResultSet row = rows.get()) {
                    while (row.next()) {
                        consumer.accept(map(row, columns));
                    }
                }
                return true;
            });
        }
    }

    /** Puts in many rows, with statements that are prepared once. */
    public static Inserter inserter(Handle handle) {
        return new Inserter(handle.getConnection());
    }

    /** The columns that are stored, in order. */
    private static List<String> columns(Handle handle, DiaryTable table) {
        return handle.createQuery("SELECT name FROM pragma_table_xinfo(:table) WHERE hidden = 0 ORDER BY cid")
                .bind("table", table.sqlName())
                .mapTo(String.class)
                .list();
    }

    private static String quoted(List<String> columns) {
        return String.join(
                ", ",
                columns.stream()
                        .map(name -> "\"" + name.replace("\"", "\"\"") + "\"")
                        .toList());
    }

    private static Map<String, Object> map(ResultSet row, List<String> columns) throws SQLException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(i + 1);
            if (value != null) {
                map.put(columns.get(i), value instanceof Integer number ? number.longValue() : value);
            }
        }
        return map;
    }

    /** Puts in rows; to be closed within the transaction. */
    public static final class Inserter implements AutoCloseable {

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        private Inserter(Connection connection) {
            this.connection = connection;
        }

        /**
         * Puts in one row.
         *
         * @param row values by columns; columns that are left out get what the table has for them
         * @throws SQLException when the table can't hold such a row, or has it already
         */
        public void insert(DiaryTable table, Map<String, Object> row) throws SQLException {
            PreparedStatement statement = statement(table, new ArrayList<>(row.keySet()));
            int at = 0;
            for (Object value : row.values()) {
                at++;
                statement.setObject(at, value);
            }
            statement.executeUpdate();
        }

        private PreparedStatement statement(DiaryTable table, List<String> columns) throws SQLException {
            String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String sql = columns.isEmpty()
                    ? "INSERT INTO " + table.sqlName() + " DEFAULT VALUES"
                    : "INSERT INTO " + table.sqlName() + " (" + quoted(columns) + ") VALUES (" + places + ")";
            PreparedStatement known = prepared.get(sql);
            if (known == null) {
                known = connection.prepareStatement(sql);
                prepared.put(sql, known);
            }
            return known;
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
    }
}
