package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was changed by hand: which entry, and its rows by their tables as they were before. Each method belongs into the
 * transaction of the change.
 */
final class ChangeLog {

    /** What was done to an entry. */
    enum How {
        ADDED,
        CHANGED,
        DELETED,
        RESTORED
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, List<LinkedHashMap<String, Object>>>> BY_TABLE =
            new TypeReference<>() {};

    private static final String LAST = "seq = (SELECT max(seq) FROM change WHERE entry = :entry)";

    private final Sql sql;

    ChangeLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps that an entry was put in or brought back.
     *
     * @param what {@link DiaryTable#SESSION}, {@link DiaryTable#PAIN} or {@link DiaryTable#MEASURE}
     */
    void added(DiaryTable what, UUID entry, How how, OffsetDateTime at) {
        keep(what, entry, how, at, Map.of());
    }

    /**
     * Keeps that an entry was changed or deleted, and its row as it is now.
     *
     * @throws DiaryException when there is no such entry
     */
    void before(DiaryTable what, UUID entry, How how, OffsetDateTime at) {
        List<Map<String, Object>> rows = rows(what, "id", entry);
        if (rows.isEmpty()) {
            throw new DiaryException(DiaryException.Kind.OTHER, "there is no such entry, " + entry);
        }
        keep(what, entry, how, at, Map.of(what, rows));
    }

    /** Keeps a change with the rows of an entry as they were; none where there was nothing. */
    void keep(
            DiaryTable what,
            UUID entry,
            How how,
            OffsetDateTime at,
            Map<DiaryTable, List<Map<String, Object>>> before) {
        Map<String, List<Map<String, Object>>> named = named(before);
        sql.of("INSERT INTO change (at, what, entry, how, before) VALUES (:at, :what, :entry, :how, :before)")
                .with("at", at)
                .with("what", what)
                .with("entry", entry)
                .with("how", how)
                .with("before", named.isEmpty() ? null : JSON.writeValueAsString(named))
                .update();
    }

    private static Map<String, List<Map<String, Object>>> named(Map<DiaryTable, List<Map<String, Object>>> rows) {
        Map<String, List<Map<String, Object>>> named = new LinkedHashMap<>();
        rows.forEach((table, some) -> named.put(table.sqlName(), some));
        return named;
    }

    /** The rows of a table that belong to an entry, in the order of their writing. */
    List<Map<String, Object>> rows(DiaryTable table, String column, UUID entry) {
        List<Map<String, Object>> rows = new ArrayList<>();
        RowMaps.read(sql, table, column + " = :entry", Map.of("entry", entry), rows::add);
        return rows;
    }

    /** What an entry was when it was deleted, unless it was restored since; what is left of one that was purged. */
    Optional<Map<DiaryTable, List<Map<String, Object>>>> deleted(UUID entry) {
        return sql.of("SELECT before FROM change WHERE " + LAST + " AND how = 'DELETED'")
                .with("entry", entry)
                .first(row -> parse(row.text("before")));
    }

    /**
     * Forgets what an entry that is deleted ever was, but for what is left: that it was deleted, and when, stays known.
     *
     * @param left what to keep of its rows
     */
    void forget(UUID entry, Map<DiaryTable, List<Map<String, Object>>> left) {
        Place place = sql.of("SELECT seq, at, what FROM change WHERE " + LAST)
                .with("entry", entry)
                .first(row -> new Place(row.number("seq"), row.text("at"), row.text("what")))
                .orElseThrow();
        // a change never changes: it gives its place to another one
        sql.of("DELETE FROM change WHERE entry = :entry").with("entry", entry).update();
        sql.of("""
            INSERT INTO change (seq, at, what, entry, how, before)
            VALUES (:seq, :at, :what, :entry, 'DELETED', :before)\
            """)
                .with("seq", place.seq())
                .with("at", place.at())
                .with("what", place.what())
                .with("entry", entry)
                .with("before", JSON.writeValueAsString(named(left)))
                .update();
    }

    private record Place(long seq, String at, String what) {}

    /** The sessions whose last change is their deletion, as they were, in the order of that. */
    List<Map<DiaryTable, List<Map<String, Object>>>> deletedSessions() {
        return sql.of("""
            SELECT before FROM change c WHERE what = 'SESSION' AND how = 'DELETED'
                AND NOT EXISTS (SELECT 1 FROM change later WHERE later.entry = c.entry AND later.seq > c.seq)
            ORDER BY seq\
            """).list(row -> parse(row.text("before")));
    }

    /** The rows that were kept with a change. */
    static Map<DiaryTable, List<Map<String, Object>>> parse(String before) {
        Map<DiaryTable, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        JSON.readValue(before, BY_TABLE)
                .forEach((table, found) -> rows.put(
                        DiaryTable.find(table)
                                .orElseThrow(() -> new IllegalArgumentException("no table of the diary: " + table)),
                        List.copyOf(found)));
        return rows;
    }
}
