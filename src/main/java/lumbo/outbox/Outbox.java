package lumbo.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.StepRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a person says, on its way into the diary: one thing after the other in the order in which it was said,
 * and again until it is kept. For use from any thread.
 *
 * <p>All that waits is tried in rounds. Where the diary itself can't be written, the round ends, and another one follows
 * after a pause that grows up to {@value #LONGEST_SECONDS} seconds, when the diary is opened anew, or with what is said next.
 * Where the diary is well and refuses one thing, the round passes over it and goes on: it blocks nothing but what can't be
 * without it, and is tried again in each round.
 *
 * <p>How far a session has come is one thing: steps that wait go with those that follow, and with its end, in one transaction.
 */
public final class Outbox {

    private static final int LONGEST_SECONDS = 60;
    private static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);
    private static final Duration FIRST = Duration.ofSeconds(1);

    /** Runs something later. */
    @FunctionalInterface
    public interface Timer {

        /** Runs {@code task} after {@code pause}, on any thread. */
        void after(Duration pause, Runnable task);
    }

    /** Why something was not written: there is no diary just now. */
    public static final class NoDiaryException extends Exception {

        private static final long serialVersionUID = 1L;

        NoDiaryException() {
            super("there is no diary just now");
        }
    }

    /** Why something will never be written: the diary that it was said for is gone. */
    public static final class DroppedException extends Exception {

        private static final long serialVersionUID = 1L;

        DroppedException() {
            super("the diary that it was said for is gone");
        }
    }

    /**
     * What is not kept yet.
     *
     * @param waiting what waits, in the order in which it was said
     * @param trouble why the last try to write something of it failed; null when it is just on its way
     */
    public record State(List<Said> waiting, @Nullable Throwable trouble) {

        /** Nothing waits. */
        public static final State NONE = new State(List.of(), null);

        public State {
            waiting = List.copyOf(waiting);
        }

        public Set<Said.Topic> topics() {
            return waiting.stream().map(Said::topic).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether something about a session is not kept yet. */
        public boolean isAbout(UUID session) {
            return waiting.stream().anyMatch(said -> said.sessions().contains(session));
        }
    }

    /** One thing that waits; what is asked once has nothing that was said. */
    private static final class Item<T> {
        private final @Nullable Said said;
        private final Function<Diary, CompletableFuture<T>> writing;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        /** Whether it was written before, into a file whose content is gone. */
        private boolean repeated;
        /** Why it was not written in this round; null when it is still to be tried. */
        private @Nullable Throwable failure;

        Item(@Nullable Said said, Function<Diary, CompletableFuture<T>> writing) {
            this.said = said;
            this.writing = writing;
        }

        CompletableFuture<T> write(Diary diary) {
            try {
                return writing.apply(diary);
            } catch (RuntimeException refused) {
                return CompletableFuture.failedFuture(refused);
            }
        }
    }

    private final Timer timer;
    private final Executor owner;
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private final List<Item<?>> items = new ArrayList<>();
    /** What was written since the diary was opened, in order. */
    private final List<Item<?>> written = new ArrayList<>();

    private final List<CompletableFuture<Boolean>> flushes = new ArrayList<>();
    private @Nullable Diary diary;
    private @Nullable Throwable trouble;
    private boolean writing;
    private boolean again;
    private boolean paused;
    private Duration pause = FIRST;

    /**
     * An outbox without a diary.
     *
     * @param owner tells the listeners
     */
    public Outbox(Timer timer, Executor owner) {
        this.timer = timer;
        this.owner = owner;
    }

    // ---- what is said

    /**
     * Keeps this after all that was said before.
     *
     * @return complete when it is in the diary for good; exceptionally when it never will be
     */
    public CompletableFuture<Void> keep(Said said) {
        return add(new Item<>(said, diary -> write(diary, said)));
    }

    /**
     * Writes what a form has, which holds it until it is kept: after all that was said before, and only once.
     *
     * @return what {@code writing} gives, or why nothing was written
     */
    public <T> CompletableFuture<T> ask(Function<Diary, CompletableFuture<T>> writing) {
        return add(new Item<>(null, writing));
    }

    private <T> CompletableFuture<T> add(Item<T> item) {
        synchronized (lock) {
            items.add(item);
            round();
        }
        told();
        pump();
        return item.answer;
    }

    /** Tries all that waits now. */
    public void tryAgain() {
        synchronized (lock) {
            round();
        }
        pump();
    }

    /**
     * Tries all that waits now, once.
     *
     * @param patience how long that may take
     * @return true as soon as nothing waits any more; false when something could not be written, or the time is over
     */
    public CompletableFuture<Boolean> flush(Duration patience) {
        synchronized (lock) {
            round();
        }
        return tried().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** True when nothing waits any more; false when what is left was tried in vain. Begins nothing by itself. */
    public CompletableFuture<Boolean> tried() {
        CompletableFuture<Boolean> flush = new CompletableFuture<>();
        synchronized (lock) {
            flushes.add(flush);
        }
        pump();
        return flush;
    }

    // ---- where it goes

    /** Writes into this diary from now on, and what waits at once. */
    public void opened(Diary open) {
        synchronized (lock) {
            written.clear();
        }
        moved(open);
    }

    /**
     * Writes into this diary from now on, whose file has nothing of what was written since one was {@linkplain #opened opened}: all
     * of that once more, and then what waits. What this diary refuses of it belongs to what is lost, and is passed over.
     */
    public void again(Diary open) {
        synchronized (lock) {
            written.forEach(item -> item.repeated = true);
            items.addAll(0, written);
            written.clear();
        }
        moved(open);
    }

    /** Writes into this diary from now on, which has all that was written, in another file. */
    public void moved(Diary open) {
        synchronized (lock) {
            diary = open;
            pause = FIRST;
            items.forEach(item -> item.failure = null);
        }
        pump();
    }

    /** Lets what is said wait from now on. */
    public void closed() {
        synchronized (lock) {
            diary = null;
        }
    }

    /**
     * Another diary takes the place of the one that what waits was said for: it is never written into that one.
     *
     * @return what was not kept
     */
    public State drop() {
        List<Item<?>> dropped;
        State before;
        synchronized (lock) {
            before = state();
            dropped = List.copyOf(items);
            items.clear();
            written.clear();
            trouble = null;
        }
        dropped(dropped);
        return before;
    }

    /** A session was deleted: what waits about it is dropped. */
    public void drop(UUID session) {
        List<Item<?>> dropped;
        synchronized (lock) {
            dropped = items.stream()
                    .filter(item -> item.said != null && item.said.sessions().equals(Set.of(session)))
                    .collect(Collectors.toList());
            items.removeAll(dropped);
        }
        dropped(dropped);
        pump();
    }

    private void dropped(List<Item<?>> dropped) {
        dropped.forEach(item -> item.answer.completeExceptionally(new DroppedException()));
        told();
    }

    // ---- to follow

    /** What is not kept yet. */
    public State state() {
        synchronized (lock) {
            List<Said> waiting =
                    items.stream().flatMap(item -> Stream.ofNullable(item.said)).toList();
            return new State(waiting, waiting.isEmpty() ? null : trouble);
        }
    }

    /** Tells {@code listener} of every change from now on. */
    public void listen(Consumer<State> listener) {
        listeners.add(listener);
    }

    private void told() {
        listeners.forEach(listener -> owner.execute(() -> listener.accept(state())));
    }

    // ---- rounds; what changes the fields is called with the lock

    /** Begins a round, or another one after the one under way. */
    private void round() {
        again = writing;
        if (!writing) {
            items.forEach(item -> item.failure = null);
        }
    }

    private @Nullable Item<?> next() {
        return items.stream().filter(item -> item.failure == null).findFirst().orElse(null);
    }

    /** Sends what is next, one at a time; what is answered at once sends the next one. */
    private void pump() {
        List<Runnable> answers = new ArrayList<>();
        Item<?> next;
        Diary open;
        synchronized (lock) {
            if (writing) {
                return;
            }
            if (next() == null && again) {
                round();
            }
            next = next();
            open = diary;
            if (next != null && open == null) {
                end(new NoDiaryException(), answers);
            } else if (next == null) {
                end(null, answers);
            } else {
                writing = true;
            }
        }
        answers.forEach(Runnable::run);
        if (next != null && open != null) {
            send(next, open);
        }
    }

    private <T> void send(Item<T> item, Diary open) {
        CompletableFuture<?> _ = item.write(open).whenComplete((result, failure) -> {
            List<Runnable> answers = new ArrayList<>();
            synchronized (lock) {
                writing = false;
                if (failure == null) {
                    written(item, result, answers);
                } else {
                    failed(item, open, why(failure), answers);
                }
            }
            answers.forEach(Runnable::run);
            pump();
        });
    }

    private static Throwable why(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private <T> void written(Item<T> item, T result, List<Runnable> answers) {
        pause = FIRST;
        for (Item<?> with : before(item.said)) {
            items.remove(with);
            written.add(with);
            answers.add(() -> with.answer.complete(null));
        }
        items.remove(item);
        written.add(item);
        answers.add(() -> item.answer.complete(result));
        answers.add(this::told);
    }

    private void failed(Item<?> item, Diary open, Throwable why, List<Runnable> answers) {
        if (isRefusal(why)) {
            item.failure = why;
            if (item.repeated) {
                items.remove(item);
            }
            giveBack(item, why, answers);
        } else if (open.equals(diary)) {
            end(why, answers);
        }
    }

    /** Whether the diary is well, and takes all but this. */
    private static boolean isRefusal(Throwable why) {
        return why instanceof DiaryException known ? known.isRefusal() : why instanceof IllegalArgumentException;
    }

    /** What a form has is its own again. */
    private void giveBack(Item<?> item, Throwable why, List<Runnable> answers) {
        if (item.said == null) {
            items.remove(item);
            answers.add(() -> item.answer.completeExceptionally(why));
        }
    }

    /** The round is over: all was tried, or the diary can't be written. */
    private void end(@Nullable Throwable why, List<Runnable> answers) {
        again = false;
        if (why != null) {
            for (Item<?> item : List.copyOf(items)) {
                item.failure = why;
                giveBack(item, why, answers);
            }
        }
        boolean all = items.isEmpty();
        Throwable before = trouble;
        trouble = all ? null : items.getFirst().failure;
        if (!Objects.equals(trouble, before)) {
            answers.add(this::told);
        }
        if (!all && diary != null && !paused) {
            paused = true;
            Duration now = pause;
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
            answers.add(() -> timer.after(now, this::paused));
        }
        List<CompletableFuture<Boolean>> asked = List.copyOf(flushes);
        flushes.clear();
        answers.add(() -> asked.forEach(flush -> flush.complete(all)));
    }

    private void paused() {
        synchronized (lock) {
            paused = false;
        }
        tryAgain();
    }

    // ---- transactions

    private CompletableFuture<Void> write(Diary open, Said said) {
        return switch (said) {
            case Said.Begun(var session) -> open.begin(session);
            case Said.Steps now -> {
                List<StepRecord> done = Stream.concat(steps(said).stream(), Stream.of(now))
                        .flatMap(steps -> steps.done().stream())
                        .toList();
                yield open.record(now.session(), done, now.cursor(), now.at()).thenAccept(count -> {});
            }
            case Said.Over(UUID session, var close) -> {
                List<Said.Steps> steps = steps(said);
                yield steps.isEmpty()
                        ? open.finish(session, close)
                        : open.finish(
                                session,
                                steps.stream()
                                        .flatMap(some -> some.done().stream())
                                        .toList(),
                                steps.getLast().cursor(),
                                steps.getLast().at(),
                                close);
            }
            case Said.Afterwards(UUID session, var close) -> open.updateClose(session, close);
            case Said.Hurt(var entry) -> open.pain(entry);
            case Said.Told(var log) -> open.log(log);
            case Said.Morning(var days, var at, int pain, var log) -> open.morning(days, at, pain, log);
        };
    }

    private List<Said.Steps> steps(Said said) {
        synchronized (lock) {
            return before(said).stream().map(item -> (Said.Steps) item.said).toList();
        }
    }

    /** How far a session had come before this, as far as that is not kept: it goes with this. Two that wait may be equal. */
    @SuppressWarnings("ReferenceEquality")
    private List<Item<?>> before(@Nullable Said said) {
        if (!(said instanceof Said.Steps || said instanceof Said.Over)) {
            return List.of();
        }
        return items.stream()
                .takeWhile(item -> item.said != said)
                .filter(item ->
                        item.said instanceof Said.Steps steps && said.sessions().contains(steps.session()))
                .collect(Collectors.toList());
    }
}
