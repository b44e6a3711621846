package lumbo.diary;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The statements for sessions that are written down afterwards. Each method belongs into a transaction. */
final class HandSql {

    /** What the form asks; all other pain of a session stays as it is. */
    private static final Set<String> ASKED =
            Set.of(PainMoment.BEFORE.name(), PainMoment.AFTER.name(), PainMoment.NEXT_MORNING.name());

    private final StepRecorder recorder;

    /** Statements that share what is prepared for finished steps. */
    HandSql(StepRecorder recorder) {
        this.recorder = recorder;
    }

    void add(Handle handle, HandSession session, OffsetDateTime at) throws SQLException {
        put(handle, session, at);
        SessionRows.keep(handle, session.id(), "ADDED", at, Map.of());
    }

    private void put(Handle handle, HandSession session, OffsetDateTime at) throws SQLException {
        UUID id = session.id();
        SessionSaid said = session.said();
        SessionSql.begin(
                handle,
                new NewSession(
                        id,
                        session.startedAt(),
                        session.programJson(),
                        session.choicesJson(),
                        session.plan(),
                        said.painBefore(),
                        Optional.empty()));
        recorder.record(handle.getConnection(), id, session.steps(), session.cursor(), session.endedAt());
        SessionSql.finish(
                handle,
                id,
                new SessionClose(
                        session.state(),
                        session.endedAt(),
                        said.painAfter(),
                        said.effort(),
                        said.heartRateBefore(),
                        said.heartRateAfter(),
                        said.note()));
        said.painMorning()
                .ifPresent(pain -> SessionSql.morning(handle, id, SaidSql.morning(session.startedAt(), at), pain));
        handle.createUpdate("UPDATE session SET by_hand = 1 WHERE id = :id")
                .bind("id", id.toString())
                .execute();
    }

    /**
     * Deletes and adds, and keeps what the form does not ask: other pain, the safety log, and all of the asked pain but its
     * value and time.
     */
    void change(Handle handle, HandSession session, OffsetDateTime at) throws SQLException {
        Map<String, List<Map<String, Object>>> before = SessionRows.of(handle, session.id());
        Object byHand = before.getOrDefault("session", List.of()).getFirst().get("by_hand");
        if (!Long.valueOf(1).equals(byHand)) {
            throw new DiaryException(DiaryException.Kind.OTHER, "what was played never changes, " + session.id());
        }
        SessionRows.keep(handle, session.id(), "CHANGED", at, before);
        SessionRows.remove(handle, session.id());
        put(handle, session, at);
        int units = session.plan().units().size();
        SessionRows.put(
                handle,
                DiaryTable.PAIN,
                before.getOrDefault("pain", List.of()).stream()
                        .filter(row -> !ASKED.contains(String.valueOf(row.get("moment"))))
                        .map(row -> within(row, units))
                        .toList());
        keepRest(handle, before.getOrDefault("pain", List.of()));
        SessionRows.put(handle, DiaryTable.SAFETY_LOG, before.getOrDefault("safety_log", List.of()));
    }

    /** What was there with the pain that the form asks for: which entry it is, where it hurt, and words. */
    private static void keepRest(Handle handle, List<Map<String, Object>> before) {
        before.stream()
                .filter(row -> ASKED.contains(String.valueOf(row.get("moment"))))
                .forEach(row -> handle.createUpdate("""
                                UPDATE pain SET id = :id, note = :note, place = :place, spots = :spots
                                WHERE session = :session AND moment = :moment""")
                        .bind("id", String.valueOf(row.get("id")))
                        .bind("note", String.valueOf(row.get("note")))
                        .bind("place", Optional.ofNullable(row.get("place")).map(Object::toString))
                        .bind("spots", String.valueOf(row.get("spots")))
                        .bind("session", String.valueOf(row.get("session")))
                        .bind("moment", String.valueOf(row.get("moment")))
                        .execute());
    }

    /** A row of pain without an exercise that there is no more. */
    private static Map<String, Object> within(Map<String, Object> row, int units) {
        Map<String, Object> within = new LinkedHashMap<>(row);
        if (row.get("exercise") instanceof Long number && number >= units) {
            within.remove("exercise");
        }
        return within;
    }
}
