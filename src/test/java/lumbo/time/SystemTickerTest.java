package lumbo.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SystemTickerTest {

    private static final long SECOND = 1_000_000_000L;

    /** The two clocks of a computer, which a test turns by hand. */
    private static final class Clocks {
        private long monotonic = -5 * SECOND;
        private long wall = 1_700_000_000_000L;

        private Clocks pass(double monotonicSeconds, double wallSeconds) {
            monotonic += Math.round(monotonicSeconds * SECOND);
            wall += Math.round(wallSeconds * 1000);
            return this;
        }

        private SystemTicker ticker() {
            return new SystemTicker(() -> monotonic, () -> wall);
        }
    }

    private final Clocks clocks = new Clocks();
    private final SystemTicker ticker = clocks.ticker();
    private final long start = ticker.now();

    private double secondsSinceStart() {
        return (ticker.now() - start) / (double) SECOND;
    }

    @Test
    void followsTheMonotonicClockWhileTheComputerIsAwake() {
        clocks.pass(1.5, 1.5);

        assertThat(secondsSinceStart()).isEqualTo(1.5);
    }

    @Test
    void countsTheSleepThatTheMonotonicClockMissed() {
        clocks.pass(10, 10);
        ticker.now();

        clocks.pass(0.25, 3600.25);

        assertThat(secondsSinceStart()).isEqualTo(3610.25);
        clocks.pass(1, 1);
        assertThat(secondsSinceStart()).isEqualTo(3611.25);
    }

    @Test
    void countsASleepOnlyOnceWhereTheMonotonicClockGoesOn() {
        clocks.pass(3600, 3600);

        assertThat(secondsSinceStart()).isEqualTo(3600);
    }

    @Test
    void countsEachSleep() {
        clocks.pass(1, 101);
        ticker.now();
        clocks.pass(1, 101);

        assertThat(secondsSinceStart()).isEqualTo(202);
    }

    @Test
    void aSmallCorrectionOfTheWallClockIsNoSleep() {
        clocks.pass(1, 4);

        assertThat(secondsSinceStart()).isEqualTo(1);
    }

    @Test
    void aWallClockSetBackAddsAndTakesNothing() {
        clocks.pass(1, -7200);

        assertThat(secondsSinceStart()).isEqualTo(1);
        clocks.pass(1, 1);
        assertThat(secondsSinceStart()).isEqualTo(2);
    }

    @Test
    void theSystemsOwnClocksGoForward() {
        SystemTicker system = new SystemTicker();
        long first = system.now();

        long second = system.now();

        assertThat(second).isGreaterThanOrEqualTo(first);
    }

    @Property
    void neverGoesBackAndNeverFallsBehindTheMonotonicClock(@ForAll("moves") List<Move> moves) {
        Clocks turned = new Clocks();
        SystemTicker any = turned.ticker();
        long first = any.now();
        long last = first;
        long firstMonotonic = turned.monotonic;

        for (Move move : moves) {
            turned.pass(move.monotonic, move.wall);
            long now = any.now();

            assertThat(now).isGreaterThanOrEqualTo(last);
            assertThat(now - first).isGreaterThanOrEqualTo(turned.monotonic - firstMonotonic);
            last = now;
        }
    }

    /** How far the two clocks move between two looks, in seconds. */
    record Move(double monotonic, double wall) {}

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Double> forward = Arbitraries.doubles().between(0, 100).ofScale(3);
        Arbitrary<Double> anywhere =
                Arbitraries.doubles().between(-100_000, 100_000).ofScale(3);
        return Combinators.combine(forward, anywhere).as(Move::new).list().ofMaxSize(30);
    }
}
