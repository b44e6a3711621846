package lumbo.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.player.StepKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Committing a repetition with its cursor, from the call to the commit. The bar: a median (p0.50) under five
 * milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiaryBench {

    private Optional<Diary> diary = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private UUID session = new UUID(0, 0);
    private final SessionPlan plan = Samples.generatedPlan(1);
    private final Cursor cursor =
            Player.of(plan).on(PlayerCommand.START, 0).player().cursor();
    private int next;

    /** A new diary with a session under way, for each iteration. */
    @Setup(Level.Iteration)
    public void open() throws IOException {
        Path made = Files.createTempDirectory("lumbo-bench");
        Diary opened = Diary.open(made.resolve("diary.sqlite"));
        session = UUID.randomUUID();
        opened.begin(new NewSession(session, Samples.START, "{}", Samples.CHOICES_JSON, plan, 2, 3))
                .join();
        folder = Optional.of(made);
        diary = Optional.of(opened);
    }

    /** Removes it again. */
    @TearDown(Level.Iteration)
    public void close() throws IOException {
        diary.orElseThrow().close();
        try (var files = Files.list(folder.orElseThrow())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.orElseThrow());
    }

    /** One repetition, waited for until it is kept for good. */
    @Benchmark
    public int commitARep() {
        List<Integer> work = plan.workSteps();
        Step step = plan.step(work.get(next++ % work.size()));
        StepRecord done = new StepRecord(
                step.index(),
                step.kind(),
                step.unit(),
                step.set(),
                step.side(),
                step.kind() == StepKind.REP ? step.rep() : 0,
                next > work.size(),
                7_000,
                Samples.START);
        return diary.orElseThrow()
                .record(session, List.of(done), cursor, Samples.START)
                .join();
    }
}
