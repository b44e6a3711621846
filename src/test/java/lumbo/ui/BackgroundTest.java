package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final List<Object> told = new ArrayList<>();

    @Test
    void tellsWhatCameOfIt() {
        new Background(Runnable::run, Runnable::run).run(() -> 7, told::add, told::add);

        assertThat(told).containsExactly(7);
    }

    @Test
    void tellsWhatWentWrong() {
        IllegalStateException wrong = new IllegalStateException("wrong");

        new Background(Runnable::run, Runnable::run)
                .run(
                        () -> {
                            throw wrong;
                        },
                        told::add,
                        told::add);

        assertThat(told).containsExactly(wrong);
    }

    @Test
    void beginsNothingWhileTheApplicationCloses() {
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.shutdown();

            new Background(worker, Runnable::run).run(() -> 7, told::add, told::add);
        }

        assertThat(told).isEmpty();
    }
}
