package lumbo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ClosingStepsTest {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final ClosingSteps ending = new ClosingSteps();

    @Test
    void doesOneStepAfterTheOtherOnAThreadOfItsOwn() {
        Thread screen = Thread.currentThread();
        ending.then("one", () -> done.add("one " + Thread.currentThread().equals(screen)));
        ending.then("two", () -> done.add("two"));

        ending.begin().join();

        assertThat(done).containsExactly("one false", "two");
    }

    @Test
    void isBegunOnce() {
        ending.then("one", () -> done.add("one"));

        assertThat(ending.begin()).isSameAs(ending.begin());
        ending.begin().join();

        assertThat(done).containsExactly("one");
    }

    @Test
    void aStepThatFailsKeepsNoOtherFromBeingDone() {
        ending.then("one", () -> {
            throw new IllegalStateException("no");
        });
        ending.then("two", () -> {
            throw new NoClassDefFoundError("no");
        });
        ending.then("three", () -> done.add("three"));

        ending.begin().join();

        assertThat(done).containsExactly("three");
    }

    @Test
    void aStepThatMayBeGivenUpIsInterrupted() {
        ending.then("one", Duration.ofMillis(1), () -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                done.add("one");
            }
        });
        ending.then("two", () -> done.add("two"));

        ending.begin().join();

        assertThat(done).contains("two");
    }
}
