package lumbo.ui;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked for one at a time: pressed once more before it is answered, it is not done again. It is always
 * answered, also where asking fails at once, so that nothing stays grey for good.
 */
public final class SingleRequest {

    private boolean open;

    /** Whether an answer is waited for. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Asks, unless an answer is waited for.
     *
     * @param work begins the work
     * @param answer is told what came of it, or why nothing did, on the screen's thread of {@code background}
     * @return whether it was asked
     */
    public <T> boolean ask(
            Background background,
            Supplier<CompletableFuture<T>> work,
            BiConsumer<@Nullable T, @Nullable Throwable> answer) {
        if (open) {
            return false;
        }
        open = true;
        CompletableFuture<T> asked;
        try {
            asked = work.get();
        } catch (RuntimeException refused) {
            asked = CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<?> _ = asked.whenCompleteAsync(
                (result, failure) -> {
                    open = false;
                    answer.accept(result, failure);
                },
                background.screen());
        return true;
    }
}
