package lumbo.log;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** A thread for planned work whose failures are told as those of any thread; the executors of Java keep them to themselves. */
public final class ToldThreads extends ScheduledThreadPoolExecutor {

    private ToldThreads(String name) {
        super(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** One thread, which keeps no program from ending. */
    public static ScheduledExecutorService one(String name) {
        return new ToldThreads(name);
    }

    @Override
    protected void afterExecute(Runnable done, @Nullable Throwable thrown) {
        super.afterExecute(done, thrown);
        // work that is done again and again is done only when it failed
        if (done instanceof Future<?> future && future.isDone()) {
            try {
                future.get();
            } catch (CancellationException notWanted) {
                return;
            } catch (ExecutionException failed) {
                tell(failed.getCause() == null ? failed : failed.getCause());
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void tell(Throwable failure) {
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, failure);
    }
}
