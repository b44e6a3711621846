package lumbo.diary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes an entry that is deleted out of the diary for good. That it was deleted stays known, and of a session what the rules
 * go on minding: numbers, times and ids, and no words. Belongs into a transaction; what was in the file's free parts is gone
 * only when the file is {@linkplain Database#rewrite rewritten}.
 */
final class Purge {

    /** The stages of the program of a session that was purged; a list in its row. */
    static final String STAGES = "stages";

    /** The tags of the program of a session that was purged; a list in its row. */
    static final String TAGS = "tags";

    static final String SNAPSHOT = "snapshot";

    /** What {@link PlayedSessions} reads of a deleted session. */
    private static final Map<DiaryTable, Set<String>> MINDED = Map.of(
            DiaryTable.SESSION,
                    Set.of("id", "state", "started_at", "ended_at", "program_id", "planned_work", STAGES, TAGS),
            DiaryTable.SESSION_EXERCISE,
                    Set.of(
                            "ordinal",
                            "exercise_id",
                            "ref",
                            "round",
                            "sets",
                            "reps_per_side",
                            "seconds",
                            "hold_seconds",
                            "work_both",
                            "work_left",
                            "work_right"),
            DiaryTable.STEP_DONE, Set.of("exercise", "again"),
            DiaryTable.PAIN, Set.of("id", "at", "moment", "value", "session", "exercise", "place"),
            DiaryTable.SAFETY_LOG, Set.of("id", "at", "kind", "session", "content"));

    /** What the log has of the course of a session; all else is about the person, or was shown. */
    private static final Set<String> OF_THE_COURSE = Set.of(SafetyLogKind.STOP.name(), SafetyLogKind.MORNING.name());

    private final Sql sql;

    Purge(Sql sql) {
        this.sql = sql;
    }

    /**
     * Purges an entry; one that was purged already stays as it is.
     *
     * @throws DiaryException when its last change is not that it was deleted
     */
    void entry(UUID entry) {
        ChangeLog changes = new ChangeLog(sql);
        Map<DiaryTable, List<Map<String, Object>>> rows = changes.deleted(entry)
                .orElseThrow(() ->
                        new DiaryException(DiaryException.Kind.OTHER, "no entry that was deleted last, " + entry));
        boolean isSession = rows.containsKey(DiaryTable.SESSION);
        changes.forget(entry, isSession ? left(rows) : Map.of());
        if (isSession) {
            removeUnusedPrograms();
        }
    }

    /** Whether all words of what was deleted are gone, so that it can't be restored. */
    static boolean isPurged(Map<DiaryTable, List<Map<String, Object>>> rows) {
        return rows.getOrDefault(DiaryTable.SESSION, List.of()).stream().noneMatch(row -> row.containsKey(SNAPSHOT));
    }

    private Map<DiaryTable, List<Map<String, Object>>> left(Map<DiaryTable, List<Map<String, Object>>> rows) {
        Map<DiaryTable, List<Map<String, Object>>> left = new LinkedHashMap<>();
        rows.forEach((table, some) -> left.put(
                table,
                some.stream()
                        .filter(row -> table != DiaryTable.SAFETY_LOG
                                || OF_THE_COURSE.contains(String.valueOf(row.get("kind"))))
                        .map(row -> left(table, row))
                        .toList()));
        return left;
    }

    private Map<String, Object> left(DiaryTable table, Map<String, Object> row) {
        Map<String, Object> left = new LinkedHashMap<>(row);
        if (row.get(SNAPSHOT) instanceof Number snapshot) {
            left.put(STAGES, ofProgram(snapshot, STAGES));
            left.put(TAGS, ofProgram(snapshot, TAGS));
        }
        left.keySet().retainAll(MINDED.getOrDefault(table, Set.of()));
        return left;
    }

    private List<String> ofProgram(Number snapshot, String list) {
        return sql.of("SELECT w.value FROM snapshot n, json_each(n.program, '$." + list + "') w "
                        + "WHERE n.id = :id AND w.type = 'text' ORDER BY w.key")
                .with("id", snapshot)
                .texts();
    }

    /** The words in a list of a row that is left. */
    static List<String> words(Map<String, Object> row, String list) {
        List<String> words = new ArrayList<>();
        if (row.get(list) instanceof List<?> all) {
            all.forEach(one -> words.add(String.valueOf(one)));
        }
        return words;
    }

    /** A program as it was played goes with the last session that played it, unless one that can be restored did. */
    private void removeUnusedPrograms() {
        sql.of("""
            DELETE FROM snapshot WHERE id NOT IN (SELECT snapshot FROM session)
                AND id NOT IN (SELECT json_extract(before, '$.session[0].snapshot') FROM change
                    WHERE what = 'SESSION' AND how = 'DELETED'
                        AND json_type(before, '$.session[0].snapshot') IS NOT NULL)\
            """).update();
    }
}
