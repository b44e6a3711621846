package lumbo.diary;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The statements that change what was said about a session that is over. Each belongs into a transaction. */
final class SaidSql {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private SaidSql() {}

    static void change(Handle handle, UUID session, SessionSaid said, OffsetDateTime at) {
        SessionRows.refuseRunning(handle, session);
        Map<String, List<Map<String, Object>>> before = SessionRows.rows(handle, session, List.of(DiaryTable.SESSION, DiaryTable.PAIN));
        SessionRows.keep(handle, session, "CHANGED", at, before);
        Map<String, Object> row = before.getOrDefault("session", List.of()).getFirst();
        handle.createUpdate("""
                        UPDATE session SET effort = :effort, heart_rate_before = :heartBefore,
                            heart_rate_after = :heartAfter, note = :note
                        WHERE id = :id""")
                .bind("effort", said.effort())
                .bind("heartBefore", said.heartRateBefore())
                .bind("heartAfter", said.heartRateAfter())
                .bind("note", said.note())
                .bind("id", session.toString())
                .execute();
        OffsetDateTime start = Times.parse(String.valueOf(row.get("started_at")));
        OffsetDateTime end = Times.parse(String.valueOf(row.get("ended_at")));
        pain(handle, session, PainMoment.BEFORE, start, said.painBefore());
        pain(handle, session, PainMoment.AFTER, end, said.painAfter());
        pain(handle, session, PainMoment.NEXT_MORNING, morning(start, at), said.painMorning());
    }

    /** When the morning after a session is kept that is told later; never after now. */
    static OffsetDateTime morning(OffsetDateTime start, OffsetDateTime now) {
        OffsetDateTime eight = start.toLocalDate().plusDays(1).atTime(MORNING).atOffset(start.getOffset());
        return eight.isAfter(now) ? now : eight;
    }

    /** What is there keeps its time, place and note. */
    private static void pain(
            Handle handle, UUID session, PainMoment moment, OffsetDateTime at, Optional<Integer> value) {
        if (value.isEmpty()) {
            handle.createUpdate("DELETE FROM pain WHERE session = :session AND moment = :moment")
                    .bind("session", session.toString())
                    .bind("moment", moment.name())
                    .execute();
            return;
        }
        int changed = handle.createUpdate(
                        "UPDATE pain SET value = :value WHERE session = :session AND moment = :moment")
                .bind("value", value.get())
                .bind("session", session.toString())
                .bind("moment", moment.name())
                .execute();
        if (changed == 0) {
            SessionSql.asked(handle, session, moment, Times.text(at), value.get());
        }
    }
}
