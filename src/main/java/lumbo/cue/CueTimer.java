package lumbo.cue;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks later, off the screen's thread. */
@FunctionalInterface
public interface CueTimer {

    /** Runs {@code task} once, after so many nanoseconds, at least 0. */
    Planned schedule(long delayNanos, Runnable task);

    @FunctionalInterface
    interface Planned {

        /** Drops the task; one that runs or has run is left alone. */
        void cancel();
    }

    /** Runs tasks on an executor, which stays the caller's to shut down. What a task throws goes to its thread's handler. */
    static CueTimer on(ScheduledExecutorService executor) {
        return (delayNanos, task) -> {
            Future<?> future = executor.schedule(() -> runLoudly(task), delayNanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        };
    }

    private static void runLoudly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }
}
