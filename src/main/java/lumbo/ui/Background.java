package lumbo.ui;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Runs work off the screen's thread and hands its result back to it. What a screen asks for, it asks through its {@link Owner},
 * so that an answer never reaches somebody who went elsewhere.
 */
public final class Background {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final Executor worker;
    private final Executor slow;
    private final Executor screen;
    private final Delay delay;
    private final Notices notices = new Notices();
    private final ReadOnlyObjectWrapper<List<Task>> longOnes = new ReadOnlyObjectWrapper<>(List.of());

    /** Waits on the screen's thread without holding it up. */
    @FunctionalInterface
    public interface Delay {

        /** Runs {@code then} on the screen's thread when {@code wait} is over; what is given back calls it off. */
        Runnable after(Duration wait, Runnable then);
    }

    /** Work that can be cancelled. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {

        /**
         * Does it. The thread is interrupted when it is cancelled.
         *
         * @param lastMoment called before what can't be undone any more: throws {@link CancellationException} where the work
         *     was cancelled, and where it was not, it can't be any longer
         */
        T call(Runnable lastMoment) throws Exception;
    }

    sealed interface Result<T> {
        record Done<T>(T value) implements Result<T> {}

        record Failed<T>(Exception why) implements Result<T> {}
    }

    /** Work runs on {@code worker}, long work on {@code slow}, and results arrive on {@code screen}. */
    public Background(Executor worker, Executor slow, Executor screen, Delay delay) {
        this.worker = worker;
        this.slow = slow;
        this.screen = screen;
        this.delay = delay;
    }

    /**
     * Runs {@code work} of the application itself, then {@code then} with its result; {@code otherwise} with what went wrong.
     * Nothing of it when the application is closing and nobody waits for it any more.
     */
    public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
        begin(worker, lastMoment -> work.call(), result -> tell(result, then, otherwise));
    }

    private static <T> void tell(Result<T> result, Consumer<T> then, Consumer<Exception> otherwise) {
        switch (result) {
            case Result.Done<T>(T value) -> then.accept(value);
            case Result.Failed<T>(Exception why) -> otherwise.accept(why);
        }
    }

    private <T> Handle<T> begin(Executor lane, Work<T> work, Consumer<Result<T>> told) {
        Handle<T> handle = new Handle<>(work, told);
        try {
            lane.execute(handle::run);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.FINE, "not begun any more", closing);
        }
        return handle;
    }

    /** Where results arrive. */
    public Executor screen() {
        return screen;
    }

    /** Runs something on the screen's thread in a while; what is given back calls it off. */
    public Runnable after(Duration wait, Runnable then) {
        return delay.after(wait, then);
    }

    /** What is told to somebody who went elsewhere. */
    public Notices notices() {
        return notices;
    }

    /** The work that takes long, to follow. */
    public ReadOnlyObjectProperty<List<Task>> longTasksProperty() {
        return longOnes.getReadOnlyProperty();
    }

    void takesLong(Task task) {
        longOnes.set(Stream.concat(longOnes.get().stream(), Stream.of(task)).toList());
    }

    void isOver(Task task) {
        longOnes.set(longOnes.get().stream().filter(one -> !one.equals(task)).toList());
    }

    /** An owner for the work of one screen, which is on the screen from now on. */
    public Owner owner() {
        return new Owner();
    }

    /** Work that was asked for. Its result is told once, also when it was cancelled, and only when it has really ended. */
    final class Handle<T> {

        private final Work<T> work;
        private final Consumer<Result<T>> told;
        private @Nullable Thread runner;
        private boolean over;
        private boolean cancelled;
        private boolean settled;

        Handle(Work<T> work, Consumer<Result<T>> told) {
            this.work = work;
            this.told = told;
        }

        void run() {
            synchronized (this) {
                if (cancelled) {
                    return;
                }
                runner = Thread.currentThread();
            }
            Result<T> result = result();
            synchronized (this) {
                runner = null;
                over = true;
                if (cancelled) {
                    // meant for this work, not for what the thread does next
                    boolean _ = Thread.interrupted();
                }
            }
            screen.execute(() -> told.accept(result));
        }

        private Result<T> result() {
            try {
                return new Result.Done<>(work.call(this::lastMoment));
            } catch (Exception failure) {
                return new Result.Failed<>(meant(failure));
            } catch (Error broken) {
                // who waits for it is told all the same
                LOG.log(Level.SEVERE, "background work broke down", broken);
                return new Result.Failed<>(new IllegalStateException(broken));
            }
        }

        /** What is broken off fails in many ways. */
        private synchronized Exception meant(Exception failure) {
            if (cancelled) {
                LOG.log(Level.FINE, "background work was cancelled", failure);
                return failure instanceof CancellationException ? failure : cancelled();
            }
            LOG.log(Level.WARNING, "background work failed", failure);
            return failure;
        }

        private synchronized void lastMoment() {
            if (cancelled) {
                throw cancelled();
            }
            settled = true;
        }

        synchronized void cancel() {
            if (cancelled || settled || over) {
                return;
            }
            cancelled = true;
            if (runner != null) {
                runner.interrupt();
            } else {
                over = true;
                screen.execute(() -> told.accept(new Result.Failed<>(cancelled())));
            }
        }

        synchronized boolean isOver() {
            return over;
        }

        private CancellationException cancelled() {
            return new CancellationException("cancelled");
        }
    }

    /**
     * Whose the work of one screen is. While Help lies over the screen, answers wait for it; when it is left, what only was to be
     * shown there is cancelled, and no answer reaches it any more. Used on the screen's thread.
     */
    public final class Owner {

        private final Set<Handle<?>> underWay = new HashSet<>();
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean here = true;
        private boolean covered;
        private long stay;

        private Owner() {}

        /** Whether its screen is the one that is shown. */
        public boolean isHere() {
            return here && !covered;
        }

        /** Its screen is shown, for the first time or again. */
        public void come() {
            here = true;
            covered = false;
            while (isHere() && !waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        /** Help lies over its screen for a while. */
        public void cover() {
            covered = true;
        }

        /** Its screen is left. */
        public void leave() {
            here = false;
            covered = false;
            stay++;
            waiting.clear();
            List.copyOf(underWay).forEach(Handle::cancel);
            underWay.clear();
        }

        /** Runs {@code work} for what is shown: it is cancelled when the screen is left, and then nothing is told. */
        public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
            cancelWhenLeft(begin(worker, lastMoment -> work.call(), here(result -> tell(result, then, otherwise))));
        }

        /** Cancels work when the screen is left. */
        void cancelWhenLeft(Handle<?> work) {
            underWay.removeIf(Handle::isOver);
            underWay.add(work);
        }

        /** An answer that only is one while the screen has not been left since now. */
        public <T> Consumer<T> here(Consumer<T> then) {
            return here(then, tooLate -> {});
        }

        /**
         * An answer that is another one where the screen was left since now.
         *
         * @param elsewhere the answer for somebody who went elsewhere, at once
         */
        public <T> Consumer<T> here(Consumer<T> then, Consumer<T> elsewhere) {
            long asked = stay;
            return answer -> {
                if (!here || stay != asked) {
                    elsewhere.accept(answer);
                } else if (covered) {
                    waiting.add(() -> then.accept(answer));
                } else {
                    then.accept(answer);
                }
            };
        }

        /** Where work is done and told of. */
        public Background background() {
            return Background.this;
        }
    }

    /** Begins long work. Its result is told whether or not anybody is still there. */
    <T> Handle<T> beginLong(Work<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
        return begin(slow, work, result -> tell(result, then, otherwise));
    }
}
