package lumbo.time;

import java.util.function.LongSupplier;

/**
 * The computer's own elapsed time, counting on while the computer sleeps.
 *
 * <p>The monotonic clock of some systems stands still during sleep. When the wall clock has moved on by more than three
 * seconds beyond it between two looks, the difference is added. A wall clock that is set back adds nothing.
 */
public final class SystemTicker implements Ticker {

    private static final long SLEPT = 3_000_000_000L;
    private static final long NANOS = 1_000_000L;

    private final LongSupplier monotonicNanos;
    private final LongSupplier wallMillis;
    private long lastMonotonic;
    private long lastWall;
    private long slept;

    /** The system's clocks. */
    public SystemTicker() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    /** These clocks: nanoseconds of a monotonic one, milliseconds of the wall's. */
    public SystemTicker(LongSupplier monotonicNanos, LongSupplier wallMillis) {
        this.monotonicNanos = monotonicNanos;
        this.wallMillis = wallMillis;
        this.lastMonotonic = monotonicNanos.getAsLong();
        this.lastWall = wallMillis.getAsLong();
    }

    @Override
    public synchronized long now() {
        long monotonic = monotonicNanos.getAsLong();
        long wall = wallMillis.getAsLong();
        long beyond = (wall - lastWall) * NANOS - (monotonic - lastMonotonic);
        if (beyond > SLEPT) {
            slept += beyond;
        }
        lastMonotonic = monotonic;
        lastWall = wall;
        return monotonic + slept;
    }
}
