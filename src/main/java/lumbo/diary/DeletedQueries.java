package lumbo.diary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads sessions out of what was kept when they were deleted. */
final class DeletedQueries {

    private final Map<String, List<Map<String, Object>>> rows;

    private DeletedQueries(String before) {
        this.rows = SessionRows.parse(before);
    }

    /** The sessions whose last change is their deletion; belongs into a transaction. */
    static List<DeletedSession> all(Handle handle) {
        return handle.createQuery("""
                        SELECT before FROM change c WHERE what = 'SESSION' AND how = 'DELETED'
                            AND NOT EXISTS (SELECT 1 FROM change later WHERE later.entry = c.entry AND later.seq > c.seq)
                        ORDER BY seq""").mapTo(String.class).list().stream()
                .map(before -> new DeletedQueries(before).session(handle))
                .toList();
    }

    private List<Map<String, Object>> table(String name) {
        return rows.getOrDefault(name, List.of());
    }

    private DeletedSession session(Handle handle) {
        Map<String, Object> row = table("session").getFirst();
        Map<PainMoment, Integer> asked = new EnumMap<>(PainMoment.class);
        Map<Integer, List<PainEntry>> during = new HashMap<>();
        for (Map<String, Object> pain : table("pain")) {
            PainEntry entry = pain(pain);
            if (entry.moment() != PainMoment.DURING) {
                asked.put(entry.moment(), entry.value());
            } else if (entry.exercise().isPresent()) {
                during.computeIfAbsent(entry.exercise().get(), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<PlayedExercise> exercises = table("session_exercise").stream()
                .map(exercise -> exercise(exercise, during))
                .toList();
        long snapshot = number(row, "snapshot").orElseThrow().longValue();
        PlayedSession session = new PlayedSession(
                UUID.fromString(word(row, "id").orElseThrow()),
                SessionState.valueOf(word(row, "state").orElseThrow()),
                Times.parse(word(row, "started_at").orElseThrow()),
                word(row, "ended_at").map(Times::parse),
                word(row, "program_id").orElseThrow(),
                words(handle, snapshot, "stages"),
                words(handle, snapshot, "tags"),
                number(row, "planned_work").orElseThrow(),
                exercises.stream().mapToInt(PlayedExercise::doneWork).sum(),
                Optional.ofNullable(asked.get(PainMoment.BEFORE)),
                Optional.ofNullable(asked.get(PainMoment.WORST_24H)),
                Optional.ofNullable(asked.get(PainMoment.AFTER)),
                Optional.ofNullable(asked.get(PainMoment.NEXT_MORNING)),
                exercises,
                Optional.empty(),
                false,
                false);
        return new DeletedSession(
                session, table("safety_log").stream().map(DeletedQueries::log).toList());
    }

    private static List<String> words(Handle handle, long snapshot, String list) {
        return handle.createQuery("SELECT w.value FROM snapshot n, json_each(n.program, '$." + list + "') w "
                        + "WHERE n.id = :snapshot AND w.type = 'text' ORDER BY w.key")
                .bind("snapshot", snapshot)
                .mapTo(String.class)
                .list();
    }

    private PlayedExercise exercise(Map<String, Object> row, Map<Integer, List<PainEntry>> during) {
        int ordinal = number(row, "ordinal").orElseThrow();
        int done = (int) table("step_done").stream()
                .filter(step -> number(step, "exercise").equals(Optional.of(ordinal)))
                .filter(step -> number(step, "again").equals(Optional.of(0)))
                .count();
        return new PlayedExercise(
                ordinal,
                word(row, "exercise_id").orElseThrow(),
                word(row, "ref"),
                number(row, "round").orElseThrow(),
                number(row, "sets").orElseThrow(),
                number(row, "reps_per_side"),
                number(row, "seconds"),
                number(row, "hold_seconds"),
                number(row, "work_both").orElse(0)
                        + number(row, "work_left").orElse(0)
                        + number(row, "work_right").orElse(0),
                done,
                during.getOrDefault(ordinal, List.of()));
    }

    private static PainEntry pain(Map<String, Object> row) {
        return new PainEntry(
                UUID.fromString(word(row, "id").orElseThrow()),
                Times.parse(word(row, "at").orElseThrow()),
                PainMoment.valueOf(word(row, "moment").orElseThrow()),
                number(row, "value").orElseThrow(),
                word(row, "session").map(UUID::fromString),
                number(row, "exercise"),
                word(row, "place").map(PainPlace::valueOf),
                word(row, "note").orElse(""));
    }

    private static LogEntry log(Map<String, Object> row) {
        return new LogEntry(
                UUID.fromString(word(row, "id").orElseThrow()),
                Times.parse(word(row, "at").orElseThrow()),
                LogKind.valueOf(word(row, "kind").orElseThrow()),
                word(row, "session").map(UUID::fromString),
                word(row, "content").orElseThrow());
    }

    private static Optional<String> word(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column)).map(Object::toString);
    }

    private static Optional<Integer> number(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column)).map(value -> ((Number) value).intValue());
    }
}
