package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lumbo.player.Cursor;
import lumbo.player.Side;
import lumbo.player.StepKind;
import lumbo.program.Sides;
import org.jdbi.v3.core.Handle;

/** The statements that read. Each method belongs into a transaction. */
final class SessionQueries {

    private static final String SUMMARY = """
            SELECT s.*,
                (SELECT coalesce(sum(d.done), 0) FROM exercise_done d WHERE d.session = s.id) AS done,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'BEFORE') AS pain_before,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'AFTER') AS pain_after
            FROM session s
            """;

    private static final String WITH_SNAPSHOT = """
            SELECT s.*, n.program,
                (SELECT coalesce(sum(d.done), 0) FROM exercise_done d WHERE d.session = s.id) AS done,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'BEFORE') AS pain_before,
                (SELECT value FROM pain p WHERE p.session = s.id AND p.moment = 'AFTER') AS pain_after
            FROM session s JOIN snapshot n ON n.id = s.snapshot
            """;

    private static final String NEWEST_FIRST = " ORDER BY julianday(s.started_at) DESC, s.rowid DESC";

    private SessionQueries() {}

    static List<InterruptedSession> interrupted(Handle handle) {
        return handle.createQuery(WITH_SNAPSHOT + "WHERE s.state = 'RUNNING'" + NEWEST_FIRST)
                .map((row, context) -> interrupted(row))
                .list();
    }

    static List<SessionSummary> sessions(Handle handle, LocalDate from, LocalDate to) {
        return handle.createQuery(
                        SUMMARY + "WHERE s.day BETWEEN :from AND :to ORDER BY s.day, julianday(s.started_at), s.rowid")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> summary(row))
                .list();
    }

    static List<DiaryDay> days(Handle handle, YearMonth month) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        Map<LocalDate, List<SessionSummary>> sessions = new TreeMap<>();
        for (SessionSummary session : sessions(handle, from, to)) {
            sessions.computeIfAbsent(session.startedAt().toLocalDate(), day -> new ArrayList<>())
                    .add(session);
        }
        Map<LocalDate, Integer> worst = worstPain(handle, from, to);
        Map<LocalDate, Integer> measures = MeasureSql.counts(handle, from, to);
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

    private static Map<LocalDate, Integer> worstPain(Handle handle, LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> worst = new HashMap<>();
        handle.createQuery("SELECT day, max(value) AS worst FROM pain WHERE day BETWEEN :from AND :to GROUP BY day")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> worst.put(LocalDate.parse(row.getString("day")), row.getInt("worst")))
                .list();
        return worst;
    }

    static Optional<SessionSummary> last(Handle handle, OffsetDateTime now) {
        return handle.createQuery(SUMMARY + "WHERE " + Counting.session("s") + NEWEST_FIRST + " LIMIT 1")
                .bindMap(Counting.values(now))
                .map((row, context) -> summary(row))
                .findOne();
    }

    static long counted(Handle handle, OffsetDateTime now) {
        return handle.createQuery("SELECT count(*) FROM session s WHERE " + Counting.session("s"))
                .bindMap(Counting.values(now))
                .mapTo(Long.class)
                .one();
    }

    static Optional<OffsetDateTime> newest(Handle handle, OffsetDateTime now) {
        return handle.createQuery(String.format(
                        Locale.ROOT,
                        """
                        SELECT at FROM (
                            SELECT * FROM (SELECT started_at AS at FROM session s WHERE %s ORDER BY day DESC LIMIT 1)
                            UNION ALL
                            SELECT * FROM (SELECT at FROM pain p WHERE %s ORDER BY day DESC LIMIT 1)
                            UNION ALL
                            SELECT * FROM (SELECT at FROM measure m WHERE %s ORDER BY day DESC LIMIT 1))
                        ORDER BY substr(at, 1, 10) DESC LIMIT 1""",
                        Counting.notAfterNow("s", "started_at"),
                        Counting.notAfterNow("p", "at"),
                        Counting.notAfterNow("m", "at")))
                .bindMap(Counting.values(now))
                .mapTo(String.class)
                .findOne()
                .map(Times::parse);
    }

    static Optional<SessionDetail> session(Handle handle, UUID id) {
        return handle.createQuery(WITH_SNAPSHOT + "WHERE s.id = :id")
                .bind("id", id.toString())
                .map((row, context) -> detail(handle, id, row))
                .findOne();
    }

    private static SessionDetail detail(Handle handle, UUID id, ResultSet row) throws SQLException {
        return new SessionDetail(
                summary(row),
                row.getString("program"),
                row.getString("choices"),
                cursor(row),
                number(row, "effort"),
                number(row, "heart_rate_before"),
                number(row, "heart_rate_after"),
                row.getString("note"),
                exercises(handle, id),
                painOf(handle, id));
    }

    private static List<ExerciseDone> exercises(Handle handle, UUID id) {
        Map<Integer, Map<Side, WorkCount>> done = done(handle, id);
        return handle.createQuery("SELECT * FROM session_exercise WHERE session = :id ORDER BY ordinal")
                .bind("id", id.toString())
                .map((row, context) -> exercise(row, done.getOrDefault(row.getInt("ordinal"), Map.of())))
                .list();
    }

    /** What was done by exercise and side, as if nothing had been planned. */
    private static Map<Integer, Map<Side, WorkCount>> done(Handle handle, UUID id) {
        Map<Integer, Map<Side, WorkCount>> done = new HashMap<>();
        handle.createQuery("SELECT * FROM exercise_done WHERE session = :id")
                .bind("id", id.toString())
                .map((row, context) -> done.computeIfAbsent(row.getInt("exercise"), none -> new EnumMap<>(Side.class))
                        .put(
                                Side.valueOf(row.getString("side")),
                                new WorkCount(0, row.getInt("done"), row.getInt("again"), row.getLong("millis"))))
                .list();
        return done;
    }

    private static ExerciseDone exercise(ResultSet row, Map<Side, WorkCount> done) throws SQLException {
        Map<Side, WorkCount> work = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            int planned = row.getInt("work_" + side.id());
            WorkCount was = done.getOrDefault(side, new WorkCount(0, 0, 0, 0));
            if (planned > 0 || done.containsKey(side)) {
                work.put(side, new WorkCount(planned, was.done(), was.again(), was.doneMillis()));
            }
        }
        return new ExerciseDone(
                row.getInt("ordinal"),
                row.getString("exercise_id"),
                text(row, "ref"),
                Texts.parse(row.getString("name")),
                row.getInt("round"),
                row.getInt("sets"),
                number(row, "reps_per_side"),
                number(row, "seconds"),
                number(row, "hold_seconds"),
                Sides.valueOf(row.getString("sides")),
                work);
    }

    static List<StepRecord> steps(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM step_done WHERE session = :id ORDER BY seq")
                .bind("id", id.toString())
                .map((row, context) -> new StepRecord(
                        row.getInt("step"),
                        StepKind.valueOf(row.getString("kind")),
                        row.getInt("exercise"),
                        row.getInt("set_number"),
                        Side.valueOf(row.getString("side")),
                        row.getInt("rep"),
                        row.getInt("again") == 1,
                        row.getLong("millis"),
                        Times.parse(row.getString("at"))))
                .list();
    }

    static List<PainEntry> painOn(Handle handle, LocalDate day) {
        return handle.createQuery("SELECT * FROM pain WHERE day = :day ORDER BY julianday(at), rowid")
                .bind("day", day.toString())
                .map((row, context) -> pain(row))
                .list();
    }

    /** Entries that belong to no session, oldest first. */
    static List<PainEntry> painBetween(Handle handle, LocalDate from, LocalDate to) {
        return handle.createQuery("""
                        SELECT * FROM pain WHERE session IS NULL AND day BETWEEN :from AND :to
                        ORDER BY julianday(at), rowid""")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> pain(row))
                .list();
    }

    /** The newest of some sessions, newest first. */
    static List<SessionSummary> newestOf(Handle handle, String ids, int most) {
        return handle.createQuery(SUMMARY + """
                        WHERE s.id IN (SELECT value FROM json_each(:ids)) ORDER BY s.started_at DESC LIMIT :most""")
                .bind("ids", ids)
                .bind("most", most)
                .map((row, context) -> summary(row))
                .list();
    }

    private static List<PainEntry> painOf(Handle handle, UUID session) {
        return handle.createQuery("SELECT * FROM pain WHERE session = :session ORDER BY julianday(at), rowid")
                .bind("session", session.toString())
                .map((row, context) -> pain(row))
                .list();
    }

    static List<String> problems(Handle handle) {
        List<String> problems = new ArrayList<>(handle.createQuery("PRAGMA integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .list());
        problems.addAll(handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) -> "a row of " + row.getString(1) + " belongs to none in " + row.getString(3))
                .list());
        return problems;
    }

    private static InterruptedSession interrupted(ResultSet row) throws SQLException {
        return new InterruptedSession(
                UUID.fromString(row.getString("id")),
                row.getString("program_id"),
                Texts.parse(row.getString("title")),
                row.getString("program"),
                row.getString("choices"),
                cursor(row),
                Times.parse(row.getString("started_at")),
                Times.parse(row.getString("saved_at")),
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
        Optional<OffsetDateTime> endedAt = text(row, "ended_at").map(Times::parse);
        return new SessionSummary(
                UUID.fromString(row.getString("id")),
                SessionState.valueOf(row.getString("state")),
                Times.parse(row.getString("started_at")),
                endedAt,
                row.getString("program_id"),
                Texts.parse(row.getString("title")),
                row.getLong("active_millis"),
                row.getInt("planned_work"),
                row.getInt("done"),
                number(row, "pain_before"),
                number(row, "pain_after"),
                row.getInt("by_hand") == 1);
    }

    static PainEntry pain(ResultSet row) throws SQLException {
        return new PainEntry(
                UUID.fromString(row.getString("id")),
                Times.parse(row.getString("at")),
                PainMoment.valueOf(row.getString("moment")),
                row.getInt("value"),
                text(row, "session").map(UUID::fromString),
                number(row, "exercise"),
                text(row, "place").map(PainPlace::valueOf),
                row.getString("note"),
                spots(row.getString("spots")));
    }

    /** Places that this Lumbo does not know are left out. */
    private static Set<BodySpot> spots(String json) {
        Set<BodySpot> spots = EnumSet.noneOf(BodySpot.class);
        for (BodySpot spot : BodySpot.values()) {
            if (json.contains('"' + spot.name() + '"')) {
                spots.add(spot);
            }
        }
        return spots;
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
