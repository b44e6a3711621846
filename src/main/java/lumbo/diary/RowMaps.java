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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Rows of any table as maps: by their columns' names, in the order of the columns. Columns that are empty are left out,
 * and so are those that SQLite works out of others. A value is a {@link Long}, a {@link Double} or a {@link String}.
 *
 * <p>Each method belongs into a transaction.
 */
public final class RowMaps {

    private RowMaps() {}

    /**
     * Reads rows, one after the other, without holding more than one.
     *
     * @param where a condition of SQL; {@code "1"} for all rows
     * @param values those named in the condition
     * @param consumer takes each row, in the order of their writing
     */
    static void read(
            Sql sql, DiaryTable table, String where, Map<String, ?> values, Consumer<Map<String, Object>> consumer) {
        List<String> columns = columns(sql, "main", table);
        sql.of("SELECT " + quoted(columns) + " FROM " + table.sqlName() + " WHERE " + where + " ORDER BY "
                        + String.join(", ", table.order()))
                .with(values)
                .each(row -> consumer.accept(map(row, columns)));
    }

    /**
     * Whether the ids, instants and texts of a row can be read: the tables let some pass that a diary could never be read
     * with again.
     *
     * @param value the values by columns; null for none
     */
    public static boolean isReadable(DiaryTable table, Function<String, @Nullable Object> value) {
        return table.ids().stream().allMatch(column -> !(value.apply(column) instanceof String text) || isUuid(text))
                && table.times().stream()
                        .allMatch(column -> !(value.apply(column) instanceof String text) || Timestamps.isKnown(text))
                && switch (table) {
                    case SNAPSHOT -> isWhole(value);
                    case SESSION -> isRead(value.apply("title"), LocalizedTextJson::parse);
                    case SESSION_EXERCISE -> isRead(value.apply("name"), LocalizedTextJson::parse);
                    case CHANGE -> isRead(value.apply("before"), ChangeLog::parse);
                    default -> true;
                };
    }

    private static boolean isRead(@Nullable Object value, Function<String, ?> reader) {
        try {
            return !(value instanceof String text) || reader.apply(text) != null;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Whether a row of programs has the checksum of its program; columns that are missing are told by the table itself. */
    private static boolean isWhole(Function<String, @Nullable Object> value) {
        return !(value.apply("id") instanceof Number id
                        && value.apply("sha256") instanceof String sha256
                        && value.apply("program") instanceof String program)
                || KeptProgram.isWhole(id.longValue(), sha256, program);
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Puts in many rows, with statements that are prepared once. */
    static Inserter inserter(Sql sql) {
        return new Inserter(sql.connection());
    }

    /** The columns that are stored, in order; none where there is no such table. */
    static List<String> columns(Sql sql, String schema, DiaryTable table) {
        return sql.of("SELECT name FROM pragma_table_xinfo(:table, :schema) WHERE hidden = 0 ORDER BY cid")
                .with("table", table.sqlName())
                .with("schema", schema)
                .texts();
    }

    static String quoted(List<String> columns) {
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
