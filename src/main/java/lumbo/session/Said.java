package lumbo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import lumbo.diary.Diary;

/**
 * What a person said in a session, on its way into the diary in the order in which it was said. What can't be kept is
 * tried again. Used from one thread, on which {@code owner} runs what it is given.
 */
final class Said {

    private final Optional<Diary> diary;
    private final Executor owner;
    private final List<Function<Diary, CompletableFuture<Void>>> unkept = new ArrayList<>();

    Said(Optional<Diary> diary, Executor owner) {
        this.diary = diary;
        this.owner = owner;
    }

    /** Keeps this after what could not be kept before; has no effect without a diary. */
    CompletableFuture<Void> keep(Function<Diary, CompletableFuture<Void>> saying) {
        keepAgain();
        return diary.map(open -> write(open, saying)).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Tries once more to keep what could not be kept. */
    void keepAgain() {
        List<Function<Diary, CompletableFuture<Void>>> all = List.copyOf(unkept);
        unkept.clear();
        diary.ifPresent(open -> all.forEach(saying -> {
            CompletableFuture<Void> _ = write(open, saying);
        }));
    }

    private CompletableFuture<Void> write(Diary open, Function<Diary, CompletableFuture<Void>> saying) {
        return saying.apply(open)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure != null) {
                                unkept.add(saying);
                            }
                        },
                        owner);
    }
}
