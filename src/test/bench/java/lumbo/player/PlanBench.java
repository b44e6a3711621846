package lumbo.player;

import java.util.concurrent.TimeUnit;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long a long program takes to become a plan. The bar: 100 exercises in less than a millisecond. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PlanBench {

    private Program program = hundredExercises();

    /** A hundred exercises of two sets of ten repetitions for each side: longer than any session that is played. */
    static Program hundredExercises() {
        Item[] items = new Item[100];
        for (int i = 0; i < items.length; i++) {
            items[i] = Programs.item(
                    "exercise-" + i,
                    Programs.reps(10).sets(2).sides(SideOrder.EACH).hold(3).dose());
        }
        return Programs.inOrder(items);
    }

    /** Makes the program flat. */
    @Benchmark
    public SessionPlan flattenAHundredExercises() {
        return SessionPlan.of(program, PlanChoices.DEFAULT);
    }
}
