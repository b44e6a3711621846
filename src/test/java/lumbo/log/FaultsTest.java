package lumbo.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final List<Throwable> shown = new ArrayList<>();
    private final Faults faults = new Faults(shown::add);

    private final Logger log = Logger.getLogger(Faults.class.getName());

    @BeforeEach
    void beQuiet() {
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void beLoud() {
        log.setUseParentHandlers(true);
    }

    private static Throwable fault(String message) {
        return new IllegalStateException(message);
    }

    private void happens(Throwable failure) {
        faults.uncaughtException(Thread.currentThread(), failure);
    }

    @Test
    void aFaultIsShown() {
        Throwable fault = fault("one");

        happens(fault);

        assertThat(shown).containsExactly(fault);
    }

    @Test
    void oneThatComesWithEachFrameIsShownOnce() {
        for (int frame = 0; frame < 1000; frame++) {
            happens(fault("frame " + frame));
        }

        assertThat(shown).hasSize(1);
    }

    @Test
    void oneFromAnotherPlaceIsShownToo() {
        happens(fault("one"));
        happens(new NoClassDefFoundError("lumbo/x"));
        happens(new StackOverflowError());
        happens(new OutOfMemoryError());

        assertThat(shown).hasSize(4);
    }

    @Test
    void nothingIsThrownWhereItCannotBeShownEither() {
        Faults mute = new Faults(failure -> {
            throw new NoClassDefFoundError("too many open files");
        });

        assertThatCode(() -> mute.uncaughtException(Thread.currentThread(), fault("one")))
                .doesNotThrowAnyException();
        assertThatCode(() -> mute.uncaughtException(Thread.currentThread(), fault("one")))
                .doesNotThrowAnyException();
    }

    @Test
    void plannedWorkThatFailsIsTold() throws InterruptedException {
        AtomicReference<Throwable> told = new AtomicReference<>();
        CountDownLatch once = new CountDownLatch(2);
        try (ScheduledExecutorService planned = ToldThreads.one("test")) {
            planned.execute(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
                told.set(failure);
                once.countDown();
            }));
            Future<?> _ = planned.schedule(
                    () -> {
                        throw new IllegalStateException("once");
                    },
                    0,
                    TimeUnit.MILLISECONDS);
            Future<?> _ = planned.scheduleWithFixedDelay(
                    () -> {
                        throw new IllegalStateException("again and again");
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertThat(once.await(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(told.get()).isInstanceOf(IllegalStateException.class);
    }
}
