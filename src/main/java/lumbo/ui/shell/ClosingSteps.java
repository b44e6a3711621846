package lumbo.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done before Lumbo ends: steps, one after the other, on a thread of their own which the process waits for. A step
 * that fails keeps none of the others from being done.
 */
public final class ClosingSteps {

    private static final Logger LOG = Logger.getLogger(ClosingSteps.class.getName());

    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private @Nullable CompletableFuture<Void> under;

    /** A thing to do; it sees to it itself that it ends. */
    @FunctionalInterface
    public interface Deed {

        /** Does it. */
        void run() throws Exception;
    }

    private record Step(String name, @Nullable Duration most, Deed deed) {}

    ClosingSteps() {}

    /** Adds a step after those that are there; called before it {@linkplain #begin begins}. */
    public void then(String name, Deed deed) {
        steps.add(new Step(name, null, deed));
    }

    /** The same, for what may be given up: it is interrupted when it takes longer than {@code most}. */
    public void then(String name, Duration most, Deed deed) {
        steps.add(new Step(name, most, deed));
    }

    /** Begins, once; done when all steps are. */
    public synchronized CompletableFuture<Void> begin() {
        if (under != null) {
            return under;
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        under = begun;
        Thread _ = Thread.ofPlatform().name("lumbo-closing").daemon(false).start(() -> {
            steps.forEach(ClosingSteps::take);
            begun.complete(null);
        });
        return begun;
    }

    /** Whether it has begun. */
    public synchronized boolean hasBegun() {
        return under != null;
    }

    private static void take(Step step) {
        try {
            if (step.most() == null) {
                step.deed().run();
            } else {
                take(step, step.most());
            }
        } catch (Exception | Error failure) {
            LOG.log(Level.WARNING, "closing: " + step.name(), failure);
        }
    }

    private static void take(Step step, Duration most) throws InterruptedException {
        Step whole = new Step(step.name(), null, step.deed());
        Thread taking = Thread.ofPlatform()
                .name("lumbo-closing-" + step.name())
                .daemon()
                .start(() -> take(whole));
        if (!taking.join(most)) {
            LOG.log(Level.INFO, "closing: {0} takes too long", step.name());
            taking.interrupt();
            boolean _ = taking.join(most);
        }
    }
}
