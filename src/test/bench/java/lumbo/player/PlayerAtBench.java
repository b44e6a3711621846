package lumbo.player;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a screen asks of a session at every frame, and the diary at every step. The bar: a frame within a repetition in
 * less than a microsecond.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PlayerAtBench {

    private static final long MILLI = 1_000_000L;
    private static final long FRAME = 16 * MILLI;

    private Player midRep = inTheFirstRep();
    private long nextFrame = 1_000 * MILLI + FRAME;

    private Player atItsEnd = lookedAtUntil(midRep, midRep.endsAt() - FRAME / 2);
    private long pastItsEnd = midRep.endsAt() + FRAME / 2;

    /** A second into a session that has begun with the first repetition of a long program. */
    private static Player inTheFirstRep() {
        SessionPlan plan = SessionPlan.of(PlanBench.hundredExercises(), PlanChoices.DEFAULT);
        Player started = Player.of(plan).on(PlayerCommand.START, 0).player();
        Player working = started.on(PlayerCommand.NEXT, MILLI).player();
        return lookedAtUntil(working, 1_000 * MILLI);
    }

    private static Player lookedAtUntil(Player player, long until) {
        Player looked = player;
        for (long now = 0; now < until; now += FRAME) {
            looked = looked.at(now).player();
        }
        return looked.at(until).player();
    }

    /** Makes sure that each method measures what it says. */
    @Setup
    public void check() {
        boolean within =
                withinARep().events().isEmpty() && !withinARep().player().equals(midRep);
        boolean across = acrossAStep().player().index() == midRep.index() + 1;
        if (!within || !across) {
            throw new IllegalStateException("not where this should be measured: " + midRep.cursor());
        }
    }

    /** A frame in the middle of a repetition. */
    @Benchmark
    public PlayerUpdate withinARep() {
        return midRep.at(nextFrame);
    }

    /** A frame at which a repetition ends and the next begins. */
    @Benchmark
    public PlayerUpdate acrossAStep() {
        return atItsEnd.at(pastItsEnd);
    }

    /** What is kept of the session with every step. */
    @Benchmark
    public Cursor cursor() {
        return midRep.cursor();
    }
}
