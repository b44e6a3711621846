package lumbo.cue;

import java.util.Comparator;
import java.util.PriorityQueue;
import lumbo.time.Ticker;

/** A clock and a timer that only move when a test moves them. */
final class HandDrivenTime implements Ticker, CueTimer {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private final boolean canCancel;
    private long now;
    private long scheduled;
    private long lateness;

    HandDrivenTime(long start) {
        this(start, true);
    }

    /** With {@code canCancel} false, every cancelling comes too late. */
    HandDrivenTime(long start, boolean canCancel) {
        this.now = start;
        this.canCancel = canCancel;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public Planned schedule(long delayNanos, Runnable task) {
        if (delayNanos < 0) {
            throw new IllegalArgumentException("a delay of " + delayNanos);
        }
        Task planned = new Task(now + delayNanos, scheduled++, task);
        tasks.add(planned);
        return () -> {
            if (canCancel) {
                tasks.remove(planned);
            }
        };
    }

    /** From now on every task runs so many nanoseconds late. */
    void beLate(long nanos) {
        lateness = nanos;
    }

    /** Moves on to an instant and runs each task that is due on the way, at its instant. */
    void runTo(long instant) {
        while (!tasks.isEmpty() && tasks.element().at() + lateness <= instant) {
            Task next = tasks.remove();
            now = Math.max(now, next.at() + lateness);
            next.task().run();
        }
        now = Math.max(now, instant);
    }

    /** Jumps to an instant, as a computer that sleeps does, and only then runs what was due. */
    void sleepTo(long instant) {
        now = instant;
        runTo(instant);
    }

    /** How many tasks wait. */
    int waiting() {
        return tasks.size();
    }

    private record Task(long at, long number, Runnable task) {}
}
