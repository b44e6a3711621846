package lumbo.diary.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lumbo.diary.CountingRule;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.LocalizedTextJson;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.Row;
import lumbo.player.WorkSide;

/**
 * Sums and means over one state of the diary. What lies after now does not count, nor do
 * sessions that still run or in which nothing was done. Each list is in order of time.
 *
 * <p>The sums are made by SQLite: what comes back is no longer than the chart that shows it.
 */
public final class DiaryStatistics {

    /** Pain that belongs to a day; what is told for the last 24 hours or during an exercise does not. */
    static final String PAIN = counting("""
        SELECT %s AS start, moment, count(*) AS count, avg(value) AS mean, min(value) AS least, max(value) AS worst
        FROM pain p
        WHERE day BETWEEN :from AND :to AND {p counts} AND moment IN ('BEFORE', 'AFTER', 'NEXT_MORNING', 'OTHER')
        GROUP BY 1, moment ORDER BY 1, moment\
        """);

    static final String SESSIONS = counting("""
        SELECT %s AS start, count(*) AS count, sum(active_millis) AS millis
        FROM session s WHERE day BETWEEN :from AND :to AND {s counts}
        GROUP BY 1 ORDER BY 1\
        """);

    static final String PROGRAMS = counting("""
        SELECT %s AS start, program_id, min(day) AS first, max(title) AS title, count(*) AS count
        FROM session s WHERE day BETWEEN :from AND :to AND {s counts}
        GROUP BY 1, program_id ORDER BY 1, count DESC, first, program_id\
        """);

    static final String EASINGS = counting("""
        SELECT %s AS start, min(day) AS first
        FROM session s JOIN safety_log l ON l.session = s.id
        WHERE day BETWEEN :from AND :to AND {s counts} AND l.kind = 'EASING'
        GROUP BY 1 ORDER BY 1\
        """);

    static final String HEART = counting("""
        SELECT %s AS start, avg(heart_rate_before) AS before, avg(heart_rate_after) AS after,
            count(heart_rate_after - heart_rate_before) AS both, avg(heart_rate_after - heart_rate_before) AS rise
        FROM session s
        WHERE day BETWEEN :from AND :to AND {s counts}
            AND (heart_rate_before IS NOT NULL OR heart_rate_after IS NOT NULL)
        GROUP BY 1 ORDER BY 1\
        """);

    static final String EXERCISES = counting("""
        SELECT exercise_id, sessions,
            (SELECT name FROM session_exercise n WHERE n.exercise_id = played.exercise_id LIMIT 1) AS name
        FROM (
            SELECT exercise_id, count(*) AS sessions
            FROM session_exercise INDEXED BY session_exercise_by_exercise
            WHERE session IN (SELECT id FROM session s WHERE day BETWEEN :from AND :to AND {s counts})
                AND ref IS NOT 'Lumbo warm-up'
            GROUP BY exercise_id) AS played
        ORDER BY sessions DESC, exercise_id\
        """);

    static final String DOSES = counting("""
        SELECT %s AS start, d.side, count(DISTINCT s.id) AS sessions,
            CAST(sum(d.done) FILTER (WHERE e.reps_per_side IS NOT NULL) AS REAL) / count(DISTINCT s.id) AS reps,
            CAST(sum(d.millis) FILTER (WHERE e.reps_per_side IS NULL) AS REAL) / 1000 / count(DISTINCT s.id) AS seconds
        FROM session_exercise e
            JOIN session s ON s.id = e.session
            JOIN exercise_done d ON d.session = e.session AND d.exercise = e.ordinal
        WHERE e.exercise_id = :exercise AND s.day BETWEEN :from AND :to AND {s counts}
            AND e.ref IS NOT 'Lumbo warm-up'
        GROUP BY 1, d.side ORDER BY 1, d.side\
        """);

    static final String FIRST = counting("""
        SELECT min(day) AS day FROM (
            SELECT min(day) AS day FROM session s WHERE day >= :begin AND {s known} UNION ALL
            SELECT min(day) FROM pain p WHERE day >= :begin AND {p counts} UNION ALL
            SELECT min(day) FROM measure p WHERE day >= :begin AND {p counts})\
        """);

    private final DiarySnapshot state;
    private final OffsetDateTime now;
    private final DayOfWeek weekBegins;

    /**
     * Sums of one state of the diary, valid as long as it is.
     *
     * @param now what lies after it does not count
     * @param weekBegins the day on which weeks begin
     */
    public DiaryStatistics(DiarySnapshot state, OffsetDateTime now, DayOfWeek weekBegins) {
        this.weekBegins = weekBegins;
        this.state = state;
        this.now = now;
    }

    /** A statement with what {@linkplain CountingRule counts} put in. */
    static String counting(String sql) {
        return sql.replace("{s counts}", CountingRule.session("s"))
                .replace("{s known}", CountingRule.notAfterNow("s", "started_at"))
                .replace("{p counts}", CountingRule.notAfterNow("p", "at"))
                .replace("{q counts}", CountingRule.notAfterNow("q", "at"));
    }

    /** How an SQL statement calls what a day belongs to; {@link #start} reads it. */
    static String sql(String statement, Granularity grain) {
        return String.format(
                Locale.ROOT,
                statement,
                switch (grain) {
                    case DAY -> "day";
                    case WEEK -> "CAST((julianday(day) - julianday(:first)) / 7 AS INTEGER)";
                    case MONTH -> "substr(day, 1, 7)";
                });
    }

    private Map<String, Object> values(StatisticsRange range) {
        return values(range, now, weekBegins);
    }

    static Map<String, Object> values(StatisticsRange range, OffsetDateTime now, DayOfWeek weekBegins) {
        Map<String, Object> values = new HashMap<>(CountingRule.values(now));
        values.put("from", range.from().toString());
        values.put("to", range.to().toString());
        if (range.grain() == Granularity.WEEK) {
            values.put("first", Granularity.WEEK.start(range.from(), weekBegins).toString());
        }
        return values;
    }

    private LocalDate start(Row row, StatisticsRange range) {
        return switch (range.grain()) {
            case DAY -> row.day("start");
            case WEEK -> Granularity.WEEK.start(range.from(), weekBegins).plusWeeks(row.number("start"));
            case MONTH -> LocalDate.parse(row.text("start") + "-01");
        };
    }

    /** The first day since {@link CountingRule#FIRST_DAY} of which there is anything; empty for an empty diary. */
    public Optional<LocalDate> first() {
        Map<String, Object> values = new HashMap<>(CountingRule.values(now));
        values.put("begin", CountingRule.FIRST_DAY.toString());
        return state.select(FIRST, values, row -> Optional.ofNullable(row.textOrNull("day")))
                .getFirst()
                .map(LocalDate::parse);
    }

    /** Pain before and after sessions, on the mornings after, and of no session. */
    public List<PainMean> pain(StatisticsRange range) {
        return state.select(
                sql(PAIN, range.grain()),
                values(range),
                row -> new PainMean(
                        start(row, range),
                        row.constant(PainMoment.class, "moment"),
                        row.integer("count"),
                        row.decimal("mean"),
                        row.integer("least"),
                        row.integer("worst")));
    }

    /** How many sessions there were, and how long they took. */
    public List<SessionTotal> sessions(StatisticsRange range) {
        return state.select(
                sql(SESSIONS, range.grain()),
                values(range),
                row -> new SessionTotal(start(row, range), row.integer("count"), row.number("millis")));
    }

    /** Which programs were played, of each day, week or month the most frequent first. */
    public List<PlayedProgram> programs(StatisticsRange range) {
        return state.select(
                sql(PROGRAMS, range.grain()),
                values(range),
                row -> new PlayedProgram(
                        start(row, range),
                        row.text("program_id"),
                        LocalizedTextJson.parse(row.text("title")),
                        row.day("first"),
                        row.integer("count")));
    }

    /** The first day of each day, week or month on which an easier exercise took the place of one that hurt. */
    public List<LocalDate> easings(StatisticsRange range) {
        return state.select(sql(EASINGS, range.grain()), values(range), row -> row.day("first"));
    }

    /** Heart rate before and after sessions. */
    public List<HeartRateMean> heart(StatisticsRange range) {
        return state.select(
                sql(HEART, range.grain()),
                values(range),
                row -> new HeartRateMean(
                        start(row, range),
                        row.decimalOrNull("before"),
                        row.decimalOrNull("after"),
                        row.integer("both"),
                        row.decimalOrNull("rise")));
    }

    /** The exercises that sessions had, the most frequent first. */
    public List<DoneExercise> exercises(StatisticsRange range) {
        return state.select(
                EXERCISES,
                values(range),
                row -> new DoneExercise(
                        row.text("exercise_id"), LocalizedTextJson.parse(row.text("name")), row.integer("sessions")));
    }

    /** How much of an exercise was done in a session, by side. What was not begun does not count. */
    public List<DoseMean> doses(String exercise, StatisticsRange range) {
        Map<String, Object> values = values(range);
        values.put("exercise", exercise);
        return state.select(
                sql(DOSES, range.grain()),
                values,
                row -> new DoseMean(
                        start(row, range),
                        row.constant(WorkSide.class, "side"),
                        row.integer("sessions"),
                        row.decimalOrNull("reps"),
                        row.decimalOrNull("seconds")));
    }

    /** The questionnaires that were answered. */
    public List<MeasureEntry> measures(StatisticsRange range) {
        List<MeasureEntry> found = new ArrayList<>();
        state.measures(range.from(), range.to(), entry -> {
            if (!entry.at().isAfter(now)) {
                found.add(entry);
            }
        });
        return found;
    }
}
