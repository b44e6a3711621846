package lumbo.ui;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.ui.Background.Work;

/**
 * Work of one place on a screen that may take long, one at a time: what is being done, whether it has taken so long that it is
 * worth a word and a way to cancel it, and what came of it. Used on the screen's thread.
 */
public final class Task {

    /** Work that takes longer is shown. */
    public static final Duration LONG = Duration.ofSeconds(1);

    private static final double UNKNOWN = -1;

    private final Background.Owner owner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper takesLong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper();
    private Runnable cancel = () -> {};
    private Runnable noLonger = () -> {};
    private boolean running;
    private volatile double told;

    /** Nothing is done yet. */
    public Task(Background.Owner owner) {
        this.owner = owner;
    }

    /**
     * Looks something up for the screen, unless something is done already: it is cancelled when the screen is left, and then
     * nothing is told.
     *
     * @param what is being done, in words
     * @param otherwise is told what went wrong, or a {@link CancellationException}
     */
    public <T> void look(String what, Work<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
        if (!busy.get()) {
            Consumer<T> told = owner.here(then);
            Consumer<Exception> failed = owner.here(otherwise);
            owner.cancelWhenLeft(begin(what, work, told, failed));
        }
    }

    /**
     * Makes what the person asked for, unless something is done already. It is finished although the screen is left; what
     * {@code then} or {@code otherwise} say came of it is then a notice.
     *
     * @param what is being done, in words
     * @param otherwise is told what went wrong, or a {@link CancellationException}
     */
    public <T> void make(String what, Work<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
        if (!busy.get()) {
            Background.Handle<T> _ =
                    begin(what, work, owner.here(then, elsewhere(then)), owner.here(otherwise, elsewhere(otherwise)));
        }
    }

    private <T> Consumer<T> elsewhere(Consumer<T> then) {
        return result -> {
            then.accept(result);
            String sentence = trouble.get().isEmpty() ? done.get() : trouble.get();
            if (!sentence.isEmpty()) {
                owner.background().notices().tell(sentence);
            }
        };
    }

    private <T> Background.Handle<T> begin(String what, Work<T> work, Consumer<T> then, Consumer<Exception> otherwise) {
        begin();
        running = true;
        doing.set(what);
        cancellable.set(true);
        Background background = owner.background();
        noLonger = background.after(LONG, this::showLong);
        Background.Handle<T> handle = background.beginLong(
                lastMoment -> work.call(() -> {
                    lastMoment.run();
                    background.screen().execute(() -> cancellable.set(false));
                }),
                result -> {
                    end();
                    then.accept(result);
                },
                failure -> {
                    end();
                    otherwise.accept(failure);
                });
        cancel = handle::cancel;
        return handle;
    }

    private void showLong() {
        if (busy.get()) {
            takesLong.set(true);
            owner.background().takesLong(this);
        }
    }

    private void end() {
        running = false;
        noLonger.run();
        cancel = () -> {};
        takesLong.set(false);
        cancelling.set(false);
        busy.set(false);
        owner.background().isOver(this);
    }

    /** Cancels what is done; it goes on until it has really ended, and what can't be undone any more is finished. */
    public void cancel() {
        if (running && cancellable.get()) {
            cancelling.set(true);
            cancel.run();
        }
    }

    /**
     * Follows what is being written, unless something is done already. It is finished although the screen is left, as with
     * {@link #make}.
     */
    public <T> void follow(Supplier<CompletableFuture<T>> writing, Consumer<T> then, Consumer<Throwable> otherwise) {
        if (busy.get()) {
            return;
        }
        begin();
        Consumer<T> told = owner.here(then, elsewhere(then));
        Consumer<Throwable> failed = owner.here(otherwise, elsewhere(otherwise));
        CompletableFuture<T> _ = writing.get()
                .whenCompleteAsync(
                        (result, failure) -> {
                            busy.set(false);
                            if (failure == null) {
                                told.accept(result);
                            } else {
                                failed.accept(failure);
                            }
                        },
                        owner.background().screen());
    }

    /** What was said before is of no account. */
    private void begin() {
        done.set("");
        trouble.set("");
        told = UNKNOWN;
        share.set(UNKNOWN);
        busy.set(true);
    }

    /** So much of it is done, 0 to 1; told from any thread. */
    public void share(double done) {
        double known = Math.floor(done * 100) / 100;
        if (known != told) {
            told = known;
            owner.background().screen().execute(() -> share.set(known));
        }
    }

    /** It came to this. */
    public void done(String sentence) {
        busy.set(running);
        trouble.set("");
        done.set(sentence);
    }

    /** This was in the way. */
    public void trouble(String sentence) {
        busy.set(running);
        done.set("");
        trouble.set(sentence);
    }

    /** Nothing is said. */
    public void nothing() {
        done("");
    }

    /** Whether the screen that asked is the one that is shown. */
    public boolean isHere() {
        return owner.isHere();
    }

    /** Whether work goes on, to follow. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether it has taken {@link #LONG}, to follow. */
    public ReadOnlyBooleanProperty takesLongProperty() {
        return takesLong.getReadOnlyProperty();
    }

    /** How much of it is done, 0 to 1, in hundredths, to follow; below 0 until something is told. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Whether it can be cancelled, to follow; no longer once what is done can't be undone. */
    public ReadOnlyBooleanProperty cancellableProperty() {
        return cancellable.getReadOnlyProperty();
    }

    /** Whether it was cancelled and has not ended yet, to follow. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** What is being done, to follow. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** What came of it, to follow; empty for nothing. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What was in the way, to follow; empty for nothing. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
