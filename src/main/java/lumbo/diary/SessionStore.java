package lumbo.diary;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lumbo.files.Sha256;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.Dose;
import lumbo.program.SideOrder;

/**
 * What is written of sessions: as they are played, what is said at their end and later, and by hand. {@link SessionQueries}
 * reads them. Each method belongs into a transaction.
 */
final class SessionStore {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final long NANOS = 1_000_000L;

    private static final String RUNNING = "state = 'RUNNING'";
    private static final String OVER = "state <> 'RUNNING'";

    /** What the form for a session by hand asks; all other pain of a session stays as it is. */
    private static final Set<String> ASKED =
            Set.of(PainMoment.BEFORE.name(), PainMoment.AFTER.name(), PainMoment.NEXT_MORNING.name());

    private final Sql sql;
    private final PainStore pain;
    private final ChangeLog changes;

    SessionStore(Sql sql) {
        this.sql = sql;
        this.pain = new PainStore(sql);
        this.changes = new ChangeLog(sql);
    }

    // ---- as it is played

    void begin(NewSession session) {
        SessionPlan plan = session.plan();
        Cursor start = Player.of(plan).cursor();
        sql.of("""
            INSERT INTO session (id, state, started_at, saved_at, program_id, title, snapshot, choices,
                plan_fingerprint, plan_steps, planned_work, cursor_step, cursor_step_nanos,
                cursor_extra_millis, cursor_active_nanos, cursor_again, cursor_outcomes)
            VALUES (:id, 'RUNNING', :startedAt, :startedAt, :programId, :title, :snapshot, :choices,
                :fingerprint, :planSteps, :plannedWork, 0, 0, 0, 0, 0, :outcomes)\
            """)
                .with("id", session.id())
                .with("startedAt", session.startedAt())
                .with("programId", plan.program().id())
                .with("title", LocalizedTextJson.json(plan.program().title()))
                .with("snapshot", snapshot(session.programJson()))
                .with("choices", session.choicesJson())
                .with("fingerprint", start.fingerprint())
                .with("planSteps", plan.size())
                .with("plannedWork", plan.workSteps().size())
                .with("outcomes", start.outcomes())
                .update();
        plan.units().forEach(unit -> planned(session.id(), plan, unit));
        pain.asked(session.id(), PainMoment.BEFORE, session.startedAt(), session.painNow());
        pain.asked(session.id(), PainMoment.WORST_24H, session.startedAt(), session.painWorst());
    }

    /** The number of the kept program with exactly this text. */
    private long snapshot(String program) {
        String sha256 = Sha256.of(program);
        sql.of("INSERT INTO snapshot (sha256, program) VALUES (:sha256, :program) ON CONFLICT (sha256) DO NOTHING")
                .with("sha256", sha256)
                .with("program", program)
                .update();
        return sql.of("SELECT id FROM snapshot WHERE sha256 = :sha256")
                .with("sha256", sha256)
                .number();
    }

    private void planned(UUID session, SessionPlan plan, SessionUnit unit) {
        List<Step> work = plan.work(unit);
        Dose dose = unit.item().wholeDose();
        Step any = work.getFirst();
        sql.of("""
            INSERT INTO session_exercise (session, ordinal, exercise_id, ref, name, round, sets, reps_per_side,
                seconds, hold_seconds, sides, work_both, work_left, work_right)
            VALUES (:session, :ordinal, :exerciseId, :ref, :name, :round, :sets, :reps,
                :seconds, :hold, :sides, :workBoth, :workLeft, :workRight)\
            """)
                .with("session", session)
                .with("ordinal", unit.number())
                .with("exerciseId", unit.exercise().id())
                .with("ref", unit.item().ref())
                .with("name", LocalizedTextJson.json(unit.exercise().name()))
                .with("round", any.round())
                .with("sets", any.sets())
                .with("reps", any.kind() == StepKind.REP ? any.reps() : null)
                .with("seconds", any.kind() == StepKind.TIMED ? any.millis() / 1000 : null)
                .with("hold", plan.choices().amountOf(unit.item()).hold())
                .with("sides", dose.sides() == null ? SideOrder.BOTH : dose.sides())
                .with("workBoth", count(work, WorkSide.BOTH))
                .with("workLeft", count(work, WorkSide.LEFT))
                .with("workRight", count(work, WorkSide.RIGHT))
                .update();
    }

    private static long count(List<Step> work, WorkSide side) {
        return work.stream().filter(step -> step.side() == side).count();
    }

    /**
     * Keeps finished steps and the cursor; this runs between two repetitions.
     *
     * @return how many steps the session has now
     */
    int record(UUID session, List<StepRecord> finished, Cursor cursor, OffsetDateTime at) {
        int moved = sql.of("""
            UPDATE session
            SET saved_at = :at, active_millis = :millis, cursor_step = :step, cursor_step_nanos = :stepNanos,
                cursor_extra_millis = :extra, cursor_active_nanos = :nanos, cursor_again = :again,
                cursor_outcomes = :outcomes
            WHERE id = :id AND state = 'RUNNING' AND plan_fingerprint = :fingerprint\
            """)
                .with("at", at)
                .with("millis", cursor.activeNanos() / NANOS)
                .with("step", cursor.step())
                .with("stepNanos", cursor.stepNanos())
                .with("extra", cursor.extraMillis())
                .with("nanos", cursor.activeNanos())
                .with("again", cursor.again())
                .with("outcomes", cursor.outcomes())
                .with("id", session)
                .with("fingerprint", cursor.fingerprint())
                .update();
        if (moved != 1) {
            throw new DiaryException(
                    DiaryException.Kind.OTHER, "no session " + session + " with the plan of this cursor is running");
        }
        int seq = (int) sql.of("SELECT coalesce(max(seq), 0) FROM step_done WHERE session = :session")
                .with("session", session)
                .number();
        for (StepRecord step : finished) {
            seq++;
            sql.of("""
                INSERT INTO step_done
                    (session, seq, step, kind, exercise, set_number, side, rep, again, millis, at)
                VALUES (:session, :seq, :step, :kind, :exercise, :set, :side, :rep, :again, :millis, :at)\
                """)
                    .with("session", session)
                    .with("seq", seq)
                    .with("step", step.step())
                    .with("kind", step.kind())
                    .with("exercise", step.exercise())
                    .with("set", step.set())
                    .with("side", step.side())
                    .with("rep", step.rep())
                    .with("again", step.again() ? 1 : 0)
                    .with("millis", step.millis())
                    .with("at", step.at())
                    .update();
        }
        return seq;
    }

    // ---- its end, and what is said of it

    void finish(UUID session, SessionEnd close) {
        close(session, close, RUNNING);
    }

    void updateClose(UUID session, SessionEnd close) {
        close(session, close, OVER);
        if (close.painAfter() == null) {
            pain.notAsked(session, PainMoment.AFTER);
        }
    }

    private void close(UUID session, SessionEnd close, String when) {
        int closed = sql.of("""
            UPDATE session
            SET state = :state, ended_at = :endedAt, effort = :effort, heart_rate_before = :heartBefore,
                heart_rate_after = :heartAfter, note = :note
            WHERE id = :id AND
            """ + when)
                .with("state", close.state())
                .with("endedAt", close.endedAt())
                .with("effort", close.effort())
                .with("heartBefore", close.heartRateBefore())
                .with("heartAfter", close.heartRateAfter())
                .with("note", InputRanges.note(close.note()))
                .with("id", session)
                .update();
        refuseNone(closed, session, when);
        pain.asked(session, PainMoment.AFTER, close.endedAt(), close.painAfter());
    }

    void closeInterrupted(UUID session, OffsetDateTime at) {
        int closed = sql.of("UPDATE session SET state = 'CLOSED', ended_at = :at WHERE id = :id AND " + RUNNING)
                .with("at", at)
                .with("id", session)
                .update();
        refuseNone(closed, session, RUNNING);
    }

    private static void refuseNone(int changed, UUID session, String when) {
        if (changed != 1) {
            throw new DiaryException(DiaryException.Kind.OTHER, "no session " + session + " with " + when);
        }
    }

    /** Fails unless there is such a session and it is over. */
    private void refuseRunning(UUID session) {
        if (!sql.of("SELECT 1 FROM session WHERE id = :id AND " + OVER)
                .with("id", session)
                .isAny()) {
            throw new DiaryException(DiaryException.Kind.OTHER, "no session that is over, " + session);
        }
    }

    /** Replaces what was said about a session that is over. */
    void change(UUID session, SessionFeedback said, OffsetDateTime at) {
        Map<DiaryTable, List<Map<String, Object>>> before = rows(session, List.of(DiaryTable.SESSION, DiaryTable.PAIN));
        changes.keep(DiaryTable.SESSION, session, ChangeLog.How.CHANGED, at, before);
        sql.of("""
            UPDATE session SET effort = :effort, heart_rate_before = :heartBefore,
                heart_rate_after = :heartAfter, note = :note
            WHERE id = :id\
            """)
                .with("effort", said.effort())
                .with("heartBefore", said.heartRateBefore())
                .with("heartAfter", said.heartRateAfter())
                .with("note", InputRanges.note(said.note()))
                .with("id", session)
                .update();
        Map<String, Object> row = of(before, DiaryTable.SESSION).getFirst();
        OffsetDateTime start = Timestamps.parse(String.valueOf(row.get("started_at")));
        OffsetDateTime end = Timestamps.parse(String.valueOf(row.get("ended_at")));
        pain.askedLater(session, PainMoment.BEFORE, start, said.painBefore());
        pain.askedLater(session, PainMoment.AFTER, end, said.painAfter());
        pain.askedLater(session, PainMoment.NEXT_MORNING, morning(start, at), said.painMorning());
    }

    /** When the morning after a session is kept that is told later; never after now. */
    private static OffsetDateTime morning(OffsetDateTime start, OffsetDateTime now) {
        OffsetDateTime eight = start.toLocalDate().plusDays(1).atTime(MORNING).atOffset(start.getOffset());
        return eight.isAfter(now) ? now : eight;
    }

    // ---- by hand

    void add(ManualSession session, OffsetDateTime at) {
        put(session, at);
        changes.added(DiaryTable.SESSION, session.id(), ChangeLog.How.ADDED, at);
    }

    private void put(ManualSession session, OffsetDateTime at) {
        UUID id = session.id();
        SessionFeedback said = session.said();
        begin(new NewSession(
                id,
                session.startedAt(),
                session.programJson(),
                session.choicesJson(),
                session.plan(),
                said.painBefore(),
                null));
        record(id, session.steps(), session.cursor(), session.endedAt());
        finish(
                id,
                new SessionEnd(
                        session.state(),
                        session.endedAt(),
                        said.painAfter(),
                        said.effort(),
                        said.heartRateBefore(),
                        said.heartRateAfter(),
                        said.note()));
        pain.asked(id, PainMoment.NEXT_MORNING, morning(session.startedAt(), at), said.painMorning());
        sql.of("UPDATE session SET by_hand = 1 WHERE id = :id").with("id", id).update();
    }

    /**
     * Deletes and adds, and keeps what the form does not ask: other pain, the safety log, and all of the asked pain but its
     * value and time.
     */
    void change(ManualSession session, OffsetDateTime at) {
        Map<DiaryTable, List<Map<String, Object>>> before = rows(session.id());
        Object byHand = of(before, DiaryTable.SESSION).getFirst().get("by_hand");
        if (!Long.valueOf(1).equals(byHand)) {
            throw new DiaryException(DiaryException.Kind.OTHER, "what was played never changes, " + session.id());
        }
        changes.keep(DiaryTable.SESSION, session.id(), ChangeLog.How.CHANGED, at, before);
        remove(session.id());
        put(session, at);
        int units = session.plan().units().size();
        List<Map<String, Object>> hurt = of(before, DiaryTable.PAIN);
        put(
                DiaryTable.PAIN,
                hurt.stream()
                        .filter(row -> !ASKED.contains(String.valueOf(row.get("moment"))))
                        .map(row -> within(row, units))
                        .toList());
        hurt.stream()
                .filter(row -> ASKED.contains(String.valueOf(row.get("moment"))))
                .forEach(this::keepRest);
        put(DiaryTable.SAFETY_LOG, of(before, DiaryTable.SAFETY_LOG));
    }

    /** What was there with the pain that the form asks for: which entry it is, where it hurt, and words. */
    private void keepRest(Map<String, Object> row) {
        sql.of("""
            UPDATE pain SET id = :id, note = :note, place = :place, spots = :spots
            WHERE session = :session AND moment = :moment\
            """)
                .with("id", row.get("id"))
                .with("note", row.get("note"))
                .with("place", row.get("place"))
                .with("spots", row.get("spots"))
                .with("session", row.get("session"))
                .with("moment", row.get("moment"))
                .update();
    }

    /** A row of pain without an exercise that there is no more. */
    private static Map<String, Object> within(Map<String, Object> row, int units) {
        Map<String, Object> within = new LinkedHashMap<>(row);
        if (row.get("exercise") instanceof Long number && number >= units) {
            within.remove("exercise");
        }
        return within;
    }

    // ---- deleting

    void delete(UUID session, OffsetDateTime at) {
        changes.keep(DiaryTable.SESSION, session, ChangeLog.How.DELETED, at, rows(session));
        remove(session);
    }

    private void remove(UUID session) {
        sql.of("DELETE FROM session WHERE id = :id").with("id", session).update();
    }

    void restore(UUID session, OffsetDateTime at) {
        Map<DiaryTable, List<Map<String, Object>>> rows = changes.deleted(session)
                .filter(deleted -> !Purge.isPurged(deleted))
                .orElseThrow(() ->
                        new DiaryException(DiaryException.Kind.OTHER, "no session that was deleted last, " + session));
        rows.forEach(this::put);
        changes.added(DiaryTable.SESSION, session, ChangeLog.How.RESTORED, at);
    }

    /** All rows of a session that is over, by their tables. */
    Map<DiaryTable, List<Map<String, Object>>> rows(UUID session) {
        return rows(
                session,
                DiaryTable.written().stream()
                        .filter(table -> table.owner().isPresent())
                        .toList());
    }

    /** The rows of a session that is over in some tables. */
    Map<DiaryTable, List<Map<String, Object>>> rows(UUID session, List<DiaryTable> tables) {
        refuseRunning(session);
        Map<DiaryTable, List<Map<String, Object>>> rows = new EnumMap<>(DiaryTable.class);
        for (DiaryTable table : tables) {
            rows.put(table, changes.rows(table, table.owner().orElseThrow(), session));
        }
        return rows;
    }

    private static List<Map<String, Object>> of(Map<DiaryTable, List<Map<String, Object>>> rows, DiaryTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /** Puts rows in. An entry of the log keeps its place in the order of writing, unless another one has it by now. */
    private void put(DiaryTable table, List<Map<String, Object>> rows) {
        for (Map<String, Object> row : rows) {
            Map<String, Object> free = new LinkedHashMap<>(row);
            if (table == DiaryTable.SAFETY_LOG
                    && sql.of("SELECT 1 FROM safety_log WHERE seq = :seq")
                            .with("seq", row.get("seq"))
                            .isAny()) {
                free.remove("seq");
            }
            RowMaps.insert(sql, table, free);
        }
    }
}
