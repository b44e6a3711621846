package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lumbo.player.Cursor;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.SideOrder;

/** Reads sessions, and what a day has. Each method belongs into a transaction. */
final class SessionQueries {

    private static final String TOLD = """
        (SELECT coalesce(sum(d.done), 0) FROM exercise_done d WHERE d.session = s.id) AS done,
            (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'BEFORE') AS pain_before,
            (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'AFTER') AS pain_after
        FROM session s
        """;

    private static final String SUMMARY = "SELECT s.*, " + TOLD;
    private static final String WITH_SNAPSHOT =
            "SELECT s.*, n.program, n.sha256, " + TOLD + "JOIN snapshot n ON n.id = s.snapshot ";

    private static final String NEWEST_FIRST = " ORDER BY julianday(s.started_at) DESC, s.rowid DESC";

    private final Sql sql;

    SessionQueries(Sql sql) {
        this.sql = sql;
    }

    List<InterruptedSession> interrupted() {
        return sql.of(WITH_SNAPSHOT + "WHERE s.state = 'RUNNING'" + NEWEST_FIRST)
                .list(SessionQueries::interrupted);
    }

    List<SessionSummary> sessions(LocalDate from, LocalDate to) {
        return sql.of(SUMMARY + "WHERE s.day BETWEEN :from AND :to ORDER BY s.day, julianday(s.started_at), s.rowid")
                .with("from", from)
                .with("to", to)
                .list(SessionQueries::summary);
    }

    List<DiaryDay> days(YearMonth month) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        Map<LocalDate, List<SessionSummary>> sessions = new TreeMap<>();
        for (SessionSummary session : sessions(from, to)) {
            sessions.computeIfAbsent(session.startedAt().toLocalDate(), day -> new ArrayList<>())
                    .add(session);
        }
        Map<LocalDate, Integer> worst = new PainStore(sql).worst(from, to);
        Map<LocalDate, Integer> measures = new MeasureStore(sql).counts(from, to);
        worst.keySet().forEach(day -> sessions.computeIfAbsent(day, none -> new ArrayList<>()));
        measures.keySet().forEach(day -> sessions.computeIfAbsent(day, none -> new ArrayList<>()));
        return sessions.entrySet().stream()
                .map(day -> new DiaryDay(
                        day.getKey(), day.getValue(), worst.get(day.getKey()), measures.getOrDefault(day.getKey(), 0)))
                .toList();
    }

    Optional<SessionSummary> last(OffsetDateTime now) {
        return sql.of(SUMMARY + "WHERE " + CountingRule.session("s") + NEWEST_FIRST + " LIMIT 1")
                .with(CountingRule.values(now))
                .first(SessionQueries::summary);
    }

    long counted(OffsetDateTime now) {
        return sql.of("SELECT count(*) FROM session s WHERE " + CountingRule.session("s"))
                .with(CountingRule.values(now))
                .number();
    }

    Optional<OffsetDateTime> newest(OffsetDateTime now) {
        return sql.of(String.format(
                        Locale.ROOT,
                        """
                        SELECT at FROM (
                            SELECT * FROM (SELECT started_at AS at FROM session s WHERE %s ORDER BY day DESC LIMIT 1)
                            UNION ALL
                            SELECT * FROM (SELECT at FROM pain p WHERE %s ORDER BY day DESC LIMIT 1)
                            UNION ALL
                            SELECT * FROM (SELECT at FROM measure m WHERE %s ORDER BY day DESC LIMIT 1))
                        ORDER BY substr(at, 1, 10) DESC LIMIT 1\
                        """,
                        CountingRule.notAfterNow("s", "started_at"),
                        CountingRule.notAfterNow("p", "at"),
                        CountingRule.notAfterNow("m", "at")))
                .with(CountingRule.values(now))
                .first(row -> row.time("at"));
    }

    Optional<SessionDetail> session(UUID id) {
        return sql.of(WITH_SNAPSHOT + "WHERE s.id = :id").with("id", id).first(row -> detail(id, row));
    }

    private SessionDetail detail(UUID id, Row row) {
        return new SessionDetail(
                summary(row),
                KeptProgram.of(row),
                row.text("choices"),
                cursor(row),
                row.integerOrNull("effort"),
                row.integerOrNull("heart_rate_before"),
                row.integerOrNull("heart_rate_after"),
                row.text("note"),
                exercises(id),
                new PainStore(sql).of(id));
    }

    private List<ExerciseDone> exercises(UUID id) {
        Map<Integer, Map<WorkSide, WorkCount>> done = done(id);
        return sql.of("SELECT * FROM session_exercise WHERE session = :id ORDER BY ordinal")
                .with("id", id)
                .list(row -> exercise(row, done.getOrDefault(row.integer("ordinal"), Map.of())));
    }

    /** What was done by exercise and side, as if nothing had been planned. */
    private Map<Integer, Map<WorkSide, WorkCount>> done(UUID id) {
        Map<Integer, Map<WorkSide, WorkCount>> done = new HashMap<>();
        sql.of("SELECT * FROM exercise_done WHERE session = :id")
                .with("id", id)
                .each(row -> done.computeIfAbsent(row.integer("exercise"), none -> new EnumMap<>(WorkSide.class))
                        .put(
                                row.constant(WorkSide.class, "side"),
                                new WorkCount(0, row.integer("done"), row.integer("again"), row.number("millis"))));
        return done;
    }

    private static ExerciseDone exercise(Row row, Map<WorkSide, WorkCount> done) {
        Map<WorkSide, WorkCount> work = new EnumMap<>(WorkSide.class);
        for (WorkSide side : WorkSide.values()) {
            int planned = row.integer("work_" + side.id());
            WorkCount was = done.getOrDefault(side, new WorkCount(0, 0, 0, 0));
            if (planned > 0 || done.containsKey(side)) {
                work.put(side, new WorkCount(planned, was.done(), was.again(), was.doneMillis()));
            }
        }
        return new ExerciseDone(
                row.integer("ordinal"),
                row.text("exercise_id"),
                row.textOrNull("ref"),
                LocalizedTextJson.parse(row.text("name")),
                row.integer("round"),
                row.integer("sets"),
                row.integerOrNull("reps_per_side"),
                row.integerOrNull("seconds"),
                row.integerOrNull("hold_seconds"),
                row.constant(SideOrder.class, "sides"),
                work);
    }

    List<StepRecord> steps(UUID id) {
        return sql.of("SELECT * FROM step_done WHERE session = :id ORDER BY seq")
                .with("id", id)
                .list(row -> new StepRecord(
                        row.integer("step"),
                        row.constant(StepKind.class, "kind"),
                        row.integer("exercise"),
                        row.integer("set_number"),
                        row.constant(WorkSide.class, "side"),
                        row.integer("rep"),
                        row.is("again"),
                        row.number("millis"),
                        row.time("at")));
    }

    /** The newest of some sessions, newest first. */
    List<SessionSummary> newestOf(String ids, int most) {
        return sql.of(SUMMARY + """
            WHERE s.id IN (SELECT value FROM json_each(:ids)) ORDER BY s.started_at DESC LIMIT :most\
            """).with("ids", ids).with("most", most).list(SessionQueries::summary);
    }

    /** What is wrong with the file, a line for each problem. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(sql.of("PRAGMA integrity_check").texts());
        problems.removeIf("ok"::equals);
        problems.addAll(sql.of("PRAGMA foreign_key_check")
                .list(row -> "a row of " + row.text("table") + " belongs to none in " + row.text("parent")));
        problems.addAll(KeptProgram.problems(sql));
        return problems;
    }

    private static InterruptedSession interrupted(Row row) {
        return new InterruptedSession(
                row.id("id"),
                row.text("program_id"),
                LocalizedTextJson.parse(row.text("title")),
                KeptProgram.of(row),
                row.text("choices"),
                cursor(row),
                row.time("started_at"),
                row.time("saved_at"),
                row.integer("planned_work"),
                row.integer("done"));
    }

    private static Cursor cursor(Row row) {
        return new Cursor(
                row.number("plan_fingerprint"),
                row.integer("cursor_step"),
                row.number("cursor_step_nanos"),
                row.number("cursor_extra_millis"),
                row.number("cursor_active_nanos"),
                row.integer("cursor_again"),
                row.text("cursor_outcomes"));
    }

    private static SessionSummary summary(Row row) {
        return new SessionSummary(
                row.id("id"),
                row.constant(SessionState.class, "state"),
                row.time("started_at"),
                row.value("ended_at") == null ? null : row.time("ended_at"),
                row.text("program_id"),
                LocalizedTextJson.parse(row.text("title")),
                row.number("active_millis"),
                row.integer("planned_work"),
                row.integer("done"),
                row.integerOrNull("pain_before"),
                row.integerOrNull("pain_after"),
                row.is("by_hand"));
    }
}
