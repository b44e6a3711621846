package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String SUMMARY = """
            SELECT s.*,
                (SELECT coalesce(sum(d.done), 0) FROM exercise_done d WHERE d.session = s.id) AS done,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'BEFORE') AS pain_before,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'AFTER') AS pain_after
            FROM session s
            """;

    private static final String WITH_SNAPSHOT = """
            SELECT s.*, n.program, n.sha256,
                (SELECT coalesce(sum(d.done), 0) FROM exercise_done d WHERE d.session = s.id) AS done,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'BEFORE') AS pain_before,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'AFTER') AS pain_after
            FROM session s JOIN snapshot n ON n.id = s.snapshot
            """;

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
                        day.getKey(),
                        day.getValue(),
                        Optional.ofNullable(worst.get(day.getKey())),
                        measures.getOrDefault(day.getKey(), 0)))
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
                        ORDER BY substr(at, 1, 10) DESC LIMIT 1""",
                        CountingRule.notAfterNow("s", "started_at"),
                        CountingRule.notAfterNow("p", "at"),
                        CountingRule.notAfterNow("m", "at")))
                .with(CountingRule.values(now))
                .first(row -> Timestamps.parse(row.getString(1)));
    }

    Optional<SessionDetail> session(UUID id) {
        return sql.of(WITH_SNAPSHOT + "WHERE s.id = :id").with("id", id).first(row -> detail(id, row));
    }

    private SessionDetail detail(UUID id, ResultSet row) throws SQLException {
        return new SessionDetail(
                summary(row),
                KeptProgram.of(row),
                row.getString("choices"),
                cursor(row),
                RowMaps.number(row, "effort"),
                RowMaps.number(row, "heart_rate_before"),
                RowMaps.number(row, "heart_rate_after"),
                row.getString("note"),
                exercises(id),
                new PainStore(sql).of(id));
    }

    private List<ExerciseDone> exercises(UUID id) {
        Map<Integer, Map<WorkSide, WorkCount>> done = done(id);
        return sql.of("SELECT * FROM session_exercise WHERE session = :id ORDER BY ordinal")
                .with("id", id)
                .list(row -> exercise(row, done.getOrDefault(row.getInt("ordinal"), Map.of())));
    }

    /** What was done by exercise and side, as if nothing had been planned. */
    private Map<Integer, Map<WorkSide, WorkCount>> done(UUID id) {
        Map<Integer, Map<WorkSide, WorkCount>> done = new HashMap<>();
        sql.of("SELECT * FROM exercise_done WHERE session = :id")
                .with("id", id)
                .each(row -> done.computeIfAbsent(row.getInt("exercise"), none -> new EnumMap<>(WorkSide.class))
                        .put(
                                WorkSide.valueOf(row.getString("side")),
                                new WorkCount(0, row.getInt("done"), row.getInt("again"), row.getLong("millis"))));
        return done;
    }

    private static ExerciseDone exercise(ResultSet row, Map<WorkSide, WorkCount> done) throws SQLException {
        Map<WorkSide, WorkCount> work = new EnumMap<>(WorkSide.class);
        for (WorkSide side : WorkSide.values()) {
            int planned = row.getInt("work_" + side.id());
            WorkCount was = done.getOrDefault(side, new WorkCount(0, 0, 0, 0));
            if (planned > 0 || done.containsKey(side)) {
                work.put(side, new WorkCount(planned, was.done(), was.again(), was.doneMillis()));
            }
        }
        return new ExerciseDone(
                row.getInt("ordinal"),
                row.getString("exercise_id"),
                RowMaps.text(row, "ref"),
                LocalizedTextJson.parse(row.getString("name")),
                row.getInt("round"),
                row.getInt("sets"),
                RowMaps.number(row, "reps_per_side"),
                RowMaps.number(row, "seconds"),
                RowMaps.number(row, "hold_seconds"),
                SideOrder.valueOf(row.getString("sides")),
                work);
    }

    List<StepRecord> steps(UUID id) {
        return sql.of("SELECT * FROM step_done WHERE session = :id ORDER BY seq")
                .with("id", id)
                .list(row -> new StepRecord(
                        row.getInt("step"),
                        StepKind.valueOf(row.getString("kind")),
                        row.getInt("exercise"),
                        row.getInt("set_number"),
                        WorkSide.valueOf(row.getString("side")),
                        row.getInt("rep"),
                        row.getInt("again") == 1,
                        row.getLong("millis"),
                        Timestamps.parse(row.getString("at"))));
    }

    /** The newest of some sessions, newest first. */
    List<SessionSummary> newestOf(String ids, int most) {
        return sql.of(SUMMARY + """
                        WHERE s.id IN (SELECT value FROM json_each(:ids)) ORDER BY s.started_at DESC LIMIT :most""").with("ids", ids).with("most", most).list(SessionQueries::summary);
    }

    /** What is wrong with the file, a line for each problem. */
    List<String> problems() {
        List<String> problems = new ArrayList<>(sql.of("PRAGMA integrity_check").texts());
        problems.removeIf("ok"::equals);
        problems.addAll(sql.of("PRAGMA foreign_key_check")
                .list(row -> "a row of " + row.getString(1) + " belongs to none in " + row.getString(3)));
        problems.addAll(KeptProgram.problems(sql));
        return problems;
    }

    private static InterruptedSession interrupted(ResultSet row) throws SQLException {
        return new InterruptedSession(
                UUID.fromString(row.getString("id")),
                row.getString("program_id"),
                LocalizedTextJson.parse(row.getString("title")),
                KeptProgram.of(row),
                row.getString("choices"),
                cursor(row),
                Timestamps.parse(row.getString("started_at")),
                Timestamps.parse(row.getString("saved_at")),
                row.getInt("planned_work"),
                row.getInt("done"));
    }

    private static Cursor cursor(ResultSet row) throws SQLException {
        return new Cursor(
                row.getLong("plan_fingerprint"),
                row.getInt("cursor_step"),
                row.getLong("cursor_step_nanos"),
                row.getLong("cursor_extra_millis"),
                row.getLong("cursor_active_nanos"),
                row.getInt("cursor_again"),
                row.getString("cursor_outcomes"));
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        Optional<OffsetDateTime> endedAt = RowMaps.text(row, "ended_at").map(Timestamps::parse);
        return new SessionSummary(
                UUID.fromString(row.getString("id")),
                SessionState.valueOf(row.getString("state")),
                Timestamps.parse(row.getString("started_at")),
                endedAt,
                row.getString("program_id"),
                LocalizedTextJson.parse(row.getString("title")),
                row.getLong("active_millis"),
                row.getInt("planned_work"),
                row.getInt("done"),
                RowMaps.number(row, "pain_before"),
                RowMaps.number(row, "pain_after"),
                row.getInt("by_hand") == 1);
    }
}
