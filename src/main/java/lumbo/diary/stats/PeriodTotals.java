package lumbo.diary.stats;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.diary.CountingRule;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.LocalizedTextJson;
import lumbo.diary.PainMoment;
import lumbo.player.WorkSide;

/** What is summed up over all of a stretch of time, as a report tells it. What lies after now does not count. */
public final class PeriodTotals {

    static final String WORST = DiaryStatistics.counting("""
        SELECT p.value, p.day, p.moment,
            (SELECT count(DISTINCT day) FROM pain q WHERE q.day BETWEEN :from AND :to AND q.value = p.value AND {q counts}) AS days
        FROM pain p WHERE p.day BETWEEN :from AND :to AND {p counts}
        ORDER BY p.value DESC, p.day DESC, julianday(p.at) DESC LIMIT 1\
        """);

    static final String HURTS = DiaryStatistics.counting("""
        SELECT s.day, max(p.value) AS worst,
            (SELECT value FROM pain b WHERE b.session = s.id AND b.moment = 'BEFORE') AS before
        FROM session s JOIN pain p ON p.session = s.id AND p.exercise IS NOT NULL AND p.moment = 'DURING'
        WHERE s.day BETWEEN :from AND :to AND s.state <> 'RUNNING' AND {s known} AND {p counts}
        GROUP BY s.id, p.exercise ORDER BY s.day, s.rowid, p.exercise\
        """);

    static final String DONE = DiaryStatistics.counting("""
        WITH played AS (
            SELECT e.session, e.ordinal, e.exercise_id, e.name, e.work_both, e.work_left, e.work_right
            FROM session s JOIN session_exercise e ON e.session = s.id
            WHERE s.day BETWEEN :from AND :to AND {s counts} AND e.ref IS NOT 'Lumbo warm-up'),
        often AS (
            SELECT exercise_id, max(name) AS name, count(DISTINCT session) AS sessions FROM played
            GROUP BY exercise_id ORDER BY sessions DESC, exercise_id LIMIT :most),
        side (side) AS (VALUES ('BOTH'), ('LEFT'), ('RIGHT'))
        SELECT o.exercise_id, o.name, o.sessions, side.side,
            sum(CASE side.side WHEN 'BOTH' THEN p.work_both WHEN 'LEFT' THEN p.work_left ELSE p.work_right END) AS planned,
            coalesce(sum(d.done), 0) AS done
        FROM often o JOIN played p ON p.exercise_id = o.exercise_id JOIN side
            LEFT JOIN exercise_done d ON d.session = p.session AND d.exercise = p.ordinal AND d.side = side.side
        GROUP BY o.exercise_id, side.side HAVING planned > 0 OR done > 0
        ORDER BY o.sessions DESC, o.exercise_id, side.side\
        """);

    private final DiarySnapshot state;
    private final Map<String, Object> days;

    /**
     * Sums of one state of the diary, valid as long as it is.
     *
     * @param from the first day
     * @param to the last day
     * @param now what lies after it does not count
     */
    public PeriodTotals(DiarySnapshot state, LocalDate from, LocalDate to, OffsetDateTime now) {
        this.state = state;
        this.days = new HashMap<>(CountingRule.values(now));
        days.put("from", from.toString());
        days.put("to", to.toString());
    }

    /** The worst pain of any kind; empty where there is none. */
    public Optional<WorstPain> worst() {
        return state
                .select(
                        WORST,
                        days,
                        row -> new WorstPain(
                                row.integer("value"),
                                row.day("day"),
                                row.constant(PainMoment.class, "moment"),
                                row.integer("days")))
                .stream()
                .findFirst();
    }

    /** The exercises that hurt, each once for a session, oldest first. */
    public List<PainfulExercise> hurts() {
        return state.select(
                HURTS,
                days,
                row -> new PainfulExercise(row.day("day"), row.integerOrNull("before"), row.integer("worst")));
    }

    /**
     * What was planned and done of the most frequent exercises, by side; the most frequent first.
     *
     * @param most how many exercises
     */
    public List<DoneTotal> done(int most) {
        Map<String, Object> values = new HashMap<>(days);
        values.put("most", most);
        return state.select(
                DONE,
                values,
                row -> new DoneTotal(
                        row.text("exercise_id"),
                        LocalizedTextJson.parse(row.text("name")),
                        row.constant(WorkSide.class, "side"),
                        row.integer("sessions"),
                        row.integer("planned"),
                        row.integer("done")));
    }
}
