package lumbo.diary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     */
    public static boolean isReadable(DiaryTable table, Row row) {
        return table.ids().stream().allMatch(column -> !(row.value(column) instanceof String text) || isUuid(text))
                && table.times().stream()
                        .allMatch(column -> !(row.value(column) instanceof String text) || Timestamps.isKnown(text))
                && switch (table) {
                    case SNAPSHOT -> isWhole(row);
                    case SESSION -> isRead(row.value("title"), LocalizedTextJson::parse);
                    case SESSION_EXERCISE -> isRead(row.value("name"), LocalizedTextJson::parse);
                    case CHANGE -> isRead(row.value("before"), ChangeLog::parse);
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
    private static boolean isWhole(Row row) {
        return !(row.value("id") instanceof Number id
                        && row.value("sha256") instanceof String sha256
                        && row.value("program") instanceof String program)
                || KeptProgram.isWhole(id.longValue(), sha256, program);
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    /**
     * Puts in one row.
     *
     * @param row values by columns; columns that are left out get what the table has for them
     * @throws Sql.Failure when the table can't hold such a row, or has it already
     */
    static void insert(Sql sql, DiaryTable table, Map<String, Object> row) {
        List<String> places = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        row.values().forEach(value -> {
            String place = "v" + places.size();
            places.add(":" + place);
            values.put(place, value);
        });
        String columns = "(" + quoted(List.copyOf(row.keySet())) + ") VALUES (" + String.join(", ", places) + ")";
        sql.of("INSERT INTO " + table.sqlName() + " " + (row.isEmpty() ? "DEFAULT VALUES" : columns))
                .with(values)
                .update();
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

    private static Map<String, Object> map(Row row, List<String> columns) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = row.value(column);
            if (value != null) {
                map.put(column, value instanceof Integer number ? number.longValue() : value);
            }
        }
        return map;
    }
}
