package lumbo.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lumbo.files.Sha256;

/**
 * Fills a diary with sessions, one a day, as if kept for years; always the same ones. Twenty years are 7,300 sessions with
 * 90,000 exercises and a million repetitions, in a file of about 300 MB.
 */
public final class TwentyYears {

    /** How many sessions twenty years have. */
    public static final int SESSIONS = 7_300;

    /** The day of the last session. */
    public static final LocalDate LAST = LocalDate.of(2026, 11, 22);

    private static final String ID = "printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967291, i)";

    private TwentyYears() {}

    /** Fills an empty diary with so many sessions, the last of them on {@link #LAST}. */
    public static void fill(Diary diary, int sessions) {
        fill(diary, sessions, Set.of());
    }

    /** The same, where the sessions of some days are of another program, which is called Hanging. */
    public static void fill(Diary diary, int sessions, Set<LocalDate> hanging) {
        diary.writer()
                .run("fill", sql -> statements(sessions, hanging).forEach(sql::execute))
                .join();
    }

    private static List<String> statements(int sessions, Set<LocalDate> hanging) {
        String hangs = hanging.stream().map(day -> "'" + day + "'").collect(Collectors.joining(", ", "(", ")"));
        List<String> all = new ArrayList<>(
                IntStream.rangeClosed(1, 20).mapToObj(TwentyYears::program).toList());
        all.addAll(List.of(
                "CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + (Math.max(sessions, 300) - 1) + ") SELECT i FROM n",
                "CREATE TEMP TABLE one AS SELECT *, substr(at, 1, 10) IN " + hangs
                        + " AS hangs FROM (SELECT i, strftime('%Y-%m-%dT18:30:00.000+01:00', julianday('"
                        + LAST.minusDays(sessions - 1L) + "') + i) AS at, " + ID + " AS id, "
                        // a year's wave on a slow fall
                        + "max(0, min(10, CAST(round(6 - 4.0 * i / " + sessions
                        + " + 1.5 * sin(i / 58.0) + i * 7919 % 3 - 1) AS INTEGER))) AS pain"
                        + " FROM n WHERE i < " + sessions + ")",
                """
                INSERT INTO session (id, state, started_at, saved_at, ended_at, program_id, title, snapshot, choices,
                    plan_fingerprint, plan_steps, planned_work, active_millis, cursor_step, cursor_step_nanos,
                    cursor_extra_millis, cursor_active_nanos, cursor_again, cursor_outcomes, effort, heart_rate_before,
                    heart_rate_after, note)
                SELECT id, 'FINISHED', at, at, at, CASE WHEN hangs THEN 'hanging' ELSE 'program-' || i % 6 END,
                    CASE WHEN hangs THEN '{"en": "Hanging"}' ELSE '{"en": "Gentle"}' END, 1 + i % 20, '{}', 1, 300, 137,
                    (12 + i % 17) * 60000, 300, 0, 0, 0, 0, '300d', i % 11,
                    CASE WHEN i % 3 = 0 THEN 64 + i % 9 END, CASE WHEN i % 3 = 0 THEN 88 + i % 13 END,
                    CASE WHEN i % 10 = 0 THEN 'Slept badly, number ' || i ELSE '' END
                FROM one\
                """,
                """
                INSERT INTO session_exercise (session, ordinal, exercise_id, ref, name, round, sets, reps_per_side,
                    seconds, hold_seconds, sides, work_both, work_left, work_right)
                SELECT id, n.i, 'exercise-' || ((one.i % 6 * 9 + n.i) % 40), 'GENTLE ' || n.i,
                    '{"en": "Exercise ' || ((one.i % 6 * 9 + n.i) % 40) || '"}', 1, 1,
                    CASE WHEN n.i = 11 THEN NULL WHEN n.i % 2 = 1 THEN 6 ELSE 12 END,
                    CASE WHEN n.i = 11 THEN 30 END, CASE WHEN n.i <> 11 THEN 3 END,
                    CASE WHEN n.i = 11 THEN 'BOTH' WHEN n.i % 2 = 1 THEN 'EACH' ELSE 'BOTH' END,
                    CASE WHEN n.i = 11 THEN 1 WHEN n.i % 2 = 1 THEN 0 ELSE 12 END,
                    CASE WHEN n.i <> 11 AND n.i % 2 = 1 THEN 6 ELSE 0 END,
                    CASE WHEN n.i <> 11 AND n.i % 2 = 1 THEN 6 ELSE 0 END
                FROM one, n WHERE n.i < 12 + (one.i % 3 = 0)\
                """,
                """
                INSERT INTO step_done (session, seq, step, kind, exercise, set_number, side, rep, again, millis, at)
                SELECT e.session, e.ordinal * 12 + n.i + 1, e.ordinal * 12 + n.i,
                    CASE WHEN e.seconds IS NULL THEN 'REP' ELSE 'TIMED' END, e.ordinal, 1,
                    CASE WHEN e.sides = 'BOTH' THEN 'BOTH' WHEN n.i < 6 THEN 'LEFT' ELSE 'RIGHT' END,
                    CASE WHEN e.seconds IS NOT NULL THEN 0 WHEN e.sides = 'BOTH' THEN n.i + 1 ELSE 1 + n.i % 6 END, 0,
                    coalesce(e.seconds * 1000, 6000 + n.i % 3 * 500), s.started_at
                FROM session_exercise e JOIN session s ON s.id = e.session
                    JOIN n ON n.i < e.work_both + e.work_left + e.work_right\
                """));
        for (String moment : List.of("BEFORE", "WORST_24H", "AFTER", "NEXT_MORNING")) {
            all.add(pain(moment, "NULL", "id", "true"));
        }
        all.add(pain("DURING", "3", "id", "i % 10 = 0"));
        all.add(pain("OTHER", "NULL", "NULL", "i % 5 = 0"));
        all.add("INSERT INTO measure (id, at, kind, score, answers) SELECT " + ID + ", at, "
                + "CASE i / 28 % 3 WHEN 0 THEN 'RMDQ_24' WHEN 1 THEN 'PSFS' ELSE 'GLOBAL_CHANGE' END, "
                + "CASE i / 28 % 3 WHEN 0 THEN pain * 2 WHEN 1 THEN 10 - pain ELSE 1 END, '{}' "
                + "FROM one WHERE i % 28 = 0");
        return all;
    }

    private static String program(int number) {
        String program = "{\"stages\": [\"acute\", \"subacute\"], \"tags\": [\"bed\"], \"number\": " + number + "}";
        return "INSERT INTO snapshot (id, sha256, program) VALUES (" + number + ", '" + Sha256.of(program) + "', '"
                + program + "')";
    }

    private static String pain(String moment, String exercise, String session, String which) {
        return "INSERT INTO pain (id, at, moment, value, session, exercise, note) SELECT"
                + " printf('%08x-0000-4000-9000-%012x', "
                + moment.hashCode() * 31L % 4_294_967_291L
                + " & 4294967295, i), at, '" + moment
                + "', pain, " + session + ", " + exercise
                + ", CASE WHEN i % 50 = 0 THEN 'after a long walk' ELSE '' END"
                + " FROM one WHERE " + which;
    }
}
