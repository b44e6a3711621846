package lumbo.diary;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All rows of a session by their tables: kept as they were, taken away and put back. Each method belongs into a transaction. */
final class SessionRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, List<LinkedHashMap<String, Object>>>> BY_TABLE =
            new TypeReference<>() {};

    private SessionRows() {}

    /** The rows of a session that is over. */
    static Map<String, List<Map<String, Object>>> of(Handle handle, UUID session) {
        refuseRunning(handle, session);
        return rows(
                handle,
                session,
                DiaryTable.written().stream().filter(table -> table.owner().isPresent()).toList());
    }

    /** Fails unless there is such a session and it is over. */
    static void refuseRunning(Handle handle, UUID session) {
        boolean over = handle.createQuery("SELECT 1 FROM session WHERE id = :id AND state <> 'RUNNING'")
                .bind("id", session.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!over) {
            throw new DiaryException(DiaryException.Kind.OTHER, "no session that is over, " + session);
        }
    }

    /** The rows of a session in some tables. */
    static Map<String, List<Map<String, Object>>> rows(Handle handle, UUID session, List<DiaryTable> tables) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        for (DiaryTable table : tables) {
            List<Map<String, Object>> found = new ArrayList<>();
            String where = table.owner().orElseThrow() + " = :session";
            Rows.read(handle, table, where, query -> query.bind("session", session.toString()), found::add);
            rows.put(table.sqlName(), found);
        }
        return rows;
    }

    /** Keeps that a session was changed, and its rows as they were; none where there was nothing. */
    static void keep(
            Handle handle, UUID session, String how, OffsetDateTime at, Map<String, List<Map<String, Object>>> before) {
        handle.createUpdate("""
                        INSERT INTO change (at, what, entry, how, before)
                        VALUES (:at, 'SESSION', :entry, :how, :before)""")
                .bind("at", Times.text(at))
                .bind("entry", session.toString())
                .bind("how", how)
                .bind(
                        "before",
                        before.isEmpty() ? Optional.<String>empty() : Optional.of(JSON.writeValueAsString(before)))
                .execute();
    }

    static void delete(Handle handle, UUID session, OffsetDateTime at) {
        keep(handle, session, "DELETED", at, of(handle, session));
        remove(handle, session);
    }

    /** Takes all rows of a session away. */
    static void remove(Handle handle, UUID session) {
        handle.createUpdate("DELETE FROM session WHERE id = :id")
                .bind("id", session.toString())
                .execute();
    }

    static void restore(Handle handle, UUID session, OffsetDateTime at) throws SQLException {
        String before = handle.createQuery("""
                        SELECT before FROM change WHERE seq = (SELECT max(seq) FROM change WHERE entry = :entry)
                            AND how = 'DELETED'""")
                .bind("entry", session.toString())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() ->
                        new DiaryException(DiaryException.Kind.OTHER, "no session that was deleted last, " + session));
        Map<String, List<Map<String, Object>>> rows = parse(before);
        for (Map.Entry<String, List<Map<String, Object>>> table : rows.entrySet()) {
            put(handle, DiaryTable.find(table.getKey()).orElseThrow(), table.getValue());
        }
        keep(handle, session, "RESTORED", at, Map.of());
    }

    /** The rows that {@link #keep} has written. */
    static Map<String, List<Map<String, Object>>> parse(String before) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        JSON.readValue(before, BY_TABLE).forEach((table, found) -> rows.put(table, List.copyOf(found)));
        return rows;
    }

    /** Puts rows in. An entry of the log keeps its place in the order of writing, unless another one has it by now. */
    static void put(Handle handle, DiaryTable table, List<Map<String, Object>> rows) throws SQLException {
        try (Rows.Inserter inserter = Rows.inserter(handle)) {
            for (Map<String, Object> row : rows) {
                Map<String, Object> free = new LinkedHashMap<>(row);
                if (table == DiaryTable.SAFETY_LOG && row.get("seq") instanceof Number seq && isTaken(handle, seq)) {
                    free.remove("seq");
                }
                inserter.insert(table, free);
            }
        }
    }

    private static boolean isTaken(Handle handle, Number seq) {
        return handle.createQuery("SELECT 1 FROM safety_log WHERE seq = :seq")
                .bind("seq", seq.longValue())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
