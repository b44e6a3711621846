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

    /** By what the rows of a table are sorted, so that putting them in again keeps the order of their writing. */
    private static final Map<String, String> ORDER = order();

    private Rows() {}

    private static Map<String, String> order() {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("snapshot", "id");
        order.put("session", "rowid");
        order.put("session_exercise", "session, ordinal");
        order.put("step_done", "session, seq");
        order.put("pain", "rowid");
        order.put("safety_log", "seq");
        order.put("measure", "rowid");
        order.put("change", "seq");
        return Collections.unmodifiableMap(order);
    }

    /**
     * The tables that hold what was said and done, each after those that its rows belong to. What is counted from them,
     * {@code exercise_done}, is none of them: it comes by itself as its rows are put in.
     */
    public static List<String> tables() {
        return List.copyOf(ORDER.keySet());
    }

    /**
     * Reads rows, one after the other, without holding more than one.
     *
     * @param table one of {@link #tables()}
     * @param where a condition of SQL; {@code "1"} for all rows
     * @param binder binds the names in the condition
     * @param consumer takes each row, in the order of their writing
     * @throws IllegalArgumentException when there is no such table
     */
    public static void read(
            Handle handle, String table, String where, Consumer<Query> binder, Consumer<Map<String, Object>> consumer) {
        String order = orderOf(table);
        List<String> columns = columns(handle, table);
        String sql = "SELECT " + quoted(columns) + " FROM \"" + table + "\" WHERE " + where + " ORDER BY " + order;
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

    /**
     * Puts in one row. For many, see {@link #inserter}.
     *
     * @param table one of {@link #tables()}
     * @throws SQLException when the table can't hold such a row, or has it already
     */
    public static void insert(Handle handle, String table, Map<String, Object> row) throws SQLException {
        try (Inserter inserter = inserter(handle)) {
            inserter.insert(table, row);
        }
    }

    /** Puts in many rows, with statements that are prepared once. */
    public static Inserter inserter(Handle handle) {
        return new Inserter(handle.getConnection());
    }

    /** The columns that are stored, in order. */
    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("SELECT name FROM pragma_table_xinfo(:table) WHERE hidden = 0 ORDER BY cid")
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    private static String orderOf(String table) {
        String order = ORDER.get(table);
        if (order == null) {
            throw new IllegalArgumentException("no table of the diary: " + table);
        }
        return order;
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
         * @param table one of {@link Rows#tables()}
         * @param row values by columns; columns that are left out get what the table has for them
         * @throws SQLException when the table can't hold such a row, or has it already
         */
        public void insert(String table, Map<String, Object> row) throws SQLException {
            PreparedStatement statement = statement(table, new ArrayList<>(row.keySet()));
            int at = 0;
            for (Object value : row.values()) {
                at++;
                statement.setObject(at, value);
            }
            statement.executeUpdate();
        }

        private PreparedStatement statement(String table, List<String> columns) throws SQLException {
            orderOf(table);
            String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            String sql = columns.isEmpty()
                    ? "INSERT INTO \"" + table + "\" DEFAULT VALUES"
                    : "INSERT INTO \"" + table + "\" (" + quoted(columns) + ") VALUES (" + places + ")";
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
