package lumbo.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs work off the screen's thread and hands its result back to it. */
public final class Background {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final Executor worker;
    private final Executor screen;

    /** Work runs on {@code worker}, results arrive on {@code screen}. */
    public Background(Executor worker, Executor screen) {
        this.worker = worker;
        this.screen = screen;
    }

    /**
     * Runs {@code work}, then {@code then} with its result; {@code otherwise} with what went wrong. Nothing of it when the
     * application is closing and nobody waits for it any more.
     */
    public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
        try {
            worker.execute(() -> {
                try {
                    T result = work.call();
                    screen.execute(() -> then.accept(result));
                } catch (Exception e) {
                    LOG.log(Level.WARNING, "background work failed", e);
                    screen.execute(() -> otherwise.accept(e));
                } catch (Error broken) {
                    // who waits for it is told all the same
                    LOG.log(Level.SEVERE, "background work broke down", broken);
                    screen.execute(() -> otherwise.accept(new IllegalStateException(broken)));
                }
            });
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "not begun any more", closing);
        }
    }

    /** Where results arrive. */
    public Executor screen() {
        return screen;
    }
}
