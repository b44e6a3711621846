package lumbo.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Reading all sessions of twenty years with one a day: 7,300 of them, each of 12 exercises in 240 steps of work, with
 * five pain entries. The diary has about 300 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlayedBench {

    private static final int SESSIONS = 7_300;

    private static final List<String> FILL = List.of(
            "CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 7299) "
                    + "SELECT i FROM n",
            """
            CREATE TEMP TABLE one AS
            SELECT i, strftime('%Y-%m-%dT18:30:00.000+01:00', julianday('2006-01-01') + i) AS at,
                lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-'
                    || hex(randomblob(2)) || '-' || hex(randomblob(6))) AS id
            FROM n""",
            """
            INSERT INTO snapshot (id, sha256, program)
            SELECT i + 1, lower(hex(randomblob(32))), '{"stages": ["acute", "subacute"], "tags": ["bed"]}'
            FROM n WHERE i < 20""",
            """
            INSERT INTO session (id, state, started_at, saved_at, ended_at, program_id, title, snapshot, choices,
                plan_fingerprint, plan_steps, planned_work, cursor_step, cursor_step_nanos, cursor_extra_millis,
                cursor_active_nanos, cursor_again, cursor_outcomes)
            SELECT id, 'FINISHED', at, at, at, 'gentle', '{"en": "Gentle"}', 1 + i % 20, '{}', 1, 300, 240, 300, 0, 0,
                0, 0, '300d'
            FROM one""",
            """
            INSERT INTO session_exercise (session, ordinal, exercise_id, ref, name, round, sets, reps_per_side,
                hold_seconds, sides, work_both, work_left, work_right)
            SELECT id, n.i, 'exercise-' || n.i, 'GENTLE ' || n.i, '{"en": "Exercise"}', 1, 2, 10, 2, 'BOTH', 20, 0, 0
            FROM one, n WHERE n.i < 12""",
            """
            INSERT INTO step_done (session, seq, step, kind, exercise, set_number, side, rep, again, millis, at)
            SELECT id, n.i + 1, n.i, 'REP', n.i / 20, 1 + n.i / 10 % 2, 'BOTH', 1 + n.i % 10, 0, 7000, at
            FROM one, n WHERE n.i < 240""",
            pain("BEFORE", "NULL"),
            pain("WORST_24H", "NULL"),
            pain("DURING", "3"),
            pain("AFTER", "NULL"),
            pain("NEXT_MORNING", "NULL"));

    private Optional<Diary> diary = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    private static String pain(String moment, String exercise) {
        return "INSERT INTO pain (id, at, moment, value, session, exercise) SELECT substr(id, 1, 24) || "
                + "lower(hex(randomblob(6))), at, '" + moment + "', 1 + i % 9, id, " + exercise + " FROM one";
    }

    /** A diary of twenty years. */
    @Setup
    public void fill() throws IOException {
        Path made = Files.createTempDirectory("lumbo-bench");
        Diary opened = Diary.open(made.resolve("diary.sqlite"));
        opened.writer().run("fill", handle -> FILL.forEach(handle::execute)).join();
        folder = Optional.of(made);
        diary = Optional.of(opened);
    }

    /** Removes it again. */
    @TearDown
    public void remove() throws IOException {
        diary.orElseThrow().close();
        try (var files = Files.list(folder.orElseThrow())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.orElseThrow());
    }

    /** All of them, with their exercises and pain. */
    @Benchmark
    public int played() {
        int found = diary.orElseThrow().played().size();
        if (found != SESSIONS) {
            throw new IllegalStateException(found + " sessions");
        }
        return found;
    }
}
