package lumbo.diary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.player.Side;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.Unit;
import lumbo.program.Dose;
import lumbo.program.Sides;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements that write all but finished steps. Each method belongs into a transaction. */
final class SessionSql {

    private SessionSql() {}

    static void begin(Handle handle, NewSession session) {
        SessionPlan plan = session.plan();
        Cursor start = Player.of(plan).cursor();
        String startedAt = Times.text(session.startedAt());
        handle.createUpdate("""
                        INSERT INTO session (id, state, started_at, saved_at, program_id, title, snapshot, choices,
                            plan_fingerprint, plan_steps, planned_work, cursor_step, cursor_step_nanos,
                            cursor_extra_millis, cursor_active_nanos, cursor_again, cursor_outcomes)
                        VALUES (:id, 'RUNNING', :startedAt, :startedAt, :programId, :title, :snapshot, :choices,
                            :fingerprint, :planSteps, :plannedWork, 0, 0, 0, 0, 0, :outcomes)""")
                .bind("id", session.id().toString())
                .bind("startedAt", startedAt)
                .bind("programId", plan.program().id())
                .bind("title", Texts.json(plan.program().title()))
                .bind("snapshot", snapshot(handle, session.programJson()))
                .bind("choices", session.choicesJson())
                .bind("fingerprint", start.fingerprint())
                .bind("planSteps", plan.size())
                .bind("plannedWork", plan.workSteps().size())
                .bind("outcomes", start.outcomes())
                .execute();
        planned(handle, session.id(), plan);
        session.painNow().ifPresent(value -> asked(handle, session.id(), PainMoment.BEFORE, startedAt, value));
        session.painWorst().ifPresent(value -> asked(handle, session.id(), PainMoment.WORST_24H, startedAt, value));
    }

    /** The number of the kept program with exactly this text. */
    private static long snapshot(Handle handle, String program) {
        String sha256 = sha256(program);
        handle.createUpdate("INSERT INTO snapshot (sha256, program) VALUES (:sha256, :program) "
                        + "ON CONFLICT (sha256) DO NOTHING")
                .bind("sha256", sha256)
                .bind("program", program)
                .execute();
        return handle.createQuery("SELECT id FROM snapshot WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .one();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void planned(Handle handle, UUID session, SessionPlan plan) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO session_exercise (session, ordinal, exercise_id, ref, name, round, sets, reps_per_side,
                    seconds, hold_seconds, sides, work_both, work_left, work_right)
                VALUES (:session, :ordinal, :exerciseId, :ref, :name, :round, :sets, :reps,
                    :seconds, :hold, :sides, :workBoth, :workLeft, :workRight)""");
        for (Unit unit : plan.units()) {
            List<Step> work = plan.steps().subList(unit.first(), unit.last() + 1).stream()
                    .filter(step -> step.kind().isWork())
                    .toList();
            Dose dose = unit.item().wholeDose();
            Step any = work.getFirst();
            rows.bind("session", session.toString())
                    .bind("ordinal", unit.number())
                    .bind("exerciseId", unit.exercise().id())
                    .bind("ref", unit.item().ref())
                    .bind("name", Texts.json(unit.exercise().name()))
                    .bind("round", any.round())
                    .bind("sets", any.sets())
                    .bind("reps", any.kind() == StepKind.REP ? Optional.of(any.reps()) : Optional.empty())
                    .bind("seconds", any.kind() == StepKind.TIMED ? Optional.of(any.millis() / 1000) : Optional.empty())
                    .bind("hold", plan.choices().amountOf(unit.item()).hold())
                    .bind("sides", dose.sides().orElse(Sides.BOTH).name())
                    .bind("workBoth", count(work, Side.BOTH))
                    .bind("workLeft", count(work, Side.LEFT))
                    .bind("workRight", count(work, Side.RIGHT))
                    .add();
        }
        rows.execute();
    }

    private static long count(List<Step> work, Side side) {
        return work.stream().filter(step -> step.side() == side).count();
    }

    /** A value that is asked at most once in a session; a second one takes the place of the first. */
    static void asked(Handle handle, UUID session, PainMoment moment, String at, int value) {
        String id = UUID.nameUUIDFromBytes((session + " " + moment.name()).getBytes(StandardCharsets.UTF_8))
                .toString();
        handle.createUpdate("""
                        INSERT INTO pain (id, at, moment, value, session) VALUES (:id, :at, :moment, :value, :session)
                        ON CONFLICT DO UPDATE
                        SET at = excluded.at, value = excluded.value, place = excluded.place, note = excluded.note""")
                .bind("id", id)
                .bind("at", at)
                .bind("moment", moment.name())
                .bind("value", value)
                .bind("session", session.toString())
                .execute();
    }

    static void morning(Handle handle, UUID session, OffsetDateTime at, int value) {
        asked(handle, session, PainMoment.NEXT_MORNING, Times.text(at), value);
    }

    static void pain(Handle handle, PainEntry entry) {
        handle.createUpdate("""
                        INSERT INTO pain (id, at, moment, value, session, exercise, place, note, spots)
                        VALUES (:id, :at, :moment, :value, :session, :exercise, :place, :note, :spots)""")
                .bind("id", entry.id().toString())
                .bind("at", Times.text(entry.at()))
                .bind("moment", entry.moment().name())
                .bind("value", entry.value())
                .bind("session", entry.session().map(UUID::toString))
                .bind("exercise", entry.exercise())
                .bind("place", entry.place().map(PainPlace::name))
                .bind("note", entry.note())
                .bind("spots", EditSql.spots(entry.spots()))
                .execute();
    }

    static void finish(Handle handle, UUID session, SessionClose close) {
        close(handle, session, close, "state = 'RUNNING'");
    }

    static void updateClose(Handle handle, UUID session, SessionClose close) {
        close(handle, session, close, "state <> 'RUNNING'");
        if (close.painAfter().isEmpty()) {
            handle.createUpdate("DELETE FROM pain WHERE session = :session AND moment = 'AFTER'")
                    .bind("session", session.toString())
                    .execute();
        }
    }

    private static void close(Handle handle, UUID session, SessionClose close, String when) {
        String endedAt = Times.text(close.endedAt());
        int closed = handle.createUpdate("""
                        UPDATE session
                        SET state = :state, ended_at = :endedAt, effort = :effort, heart_rate_before = :heartBefore,
                            heart_rate_after = :heartAfter, note = :note
                        WHERE id = :id AND\s""" + when)
                .bind("state", close.state().name())
                .bind("endedAt", endedAt)
                .bind("effort", close.effort())
                .bind("heartBefore", close.heartRateBefore())
                .bind("heartAfter", close.heartRateAfter())
                .bind("note", close.note())
                .bind("id", session.toString())
                .execute();
        refuseNone(closed, session, when);
        close.painAfter().ifPresent(value -> asked(handle, session, PainMoment.AFTER, endedAt, value));
    }

    static void closeInterrupted(Handle handle, UUID session, OffsetDateTime at) {
        int closed = handle.createUpdate(
                        "UPDATE session SET state = 'CLOSED', ended_at = :at WHERE id = :id AND state = 'RUNNING'")
                .bind("at", Times.text(at))
                .bind("id", session.toString())
                .execute();
        refuseNone(closed, session, "state = 'RUNNING'");
    }

    private static void refuseNone(int changed, UUID session, String when) {
        if (changed != 1) {
            throw new DiaryException(DiaryException.Kind.OTHER, "no session " + session + " with " + when);
        }
    }
}
