package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import lumbo.guidance.Guidance;
import lumbo.guidance.Rules;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;

class GuidanceModelTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private int read;

    private GuidanceModel model(Callable<ReadResult<Guidance>> source) {
        return new GuidanceModel(
                () -> {
                    read++;
                    return source.call();
                },
                new Background(worker::add, worker::add, Runnable::run, new Delays()));
    }

    private void work() {
        worker.remove().run();
    }

    @Test
    void readsNothingBeforeItIsAskedFor() {
        GuidanceModel model = model(() -> new ReadResult.Valid<>(Rules.GUIDANCE));

        assertThat(worker).isEmpty();
        assertThat(model.get()).isEqualTo(Guidance.EMPTY);
        assertThat(worker).hasSize(1);
    }

    @Test
    void readsOnceAndInTheBackground() {
        GuidanceModel model = model(() -> new ReadResult.Valid<>(Rules.GUIDANCE));
        assertThat(model.property().get()).isEqualTo(Guidance.EMPTY);
        assertThat(model.stateProperty().get()).isEqualTo(new GuidanceModel.State.Waiting());

        work();

        assertThat(model.get()).isEqualTo(Rules.GUIDANCE);
        assertThat(model.stateProperty().get()).isEqualTo(new GuidanceModel.State.Ready());
        assertThat(worker).isEmpty();
        assertThat(read).isEqualTo(1);
    }

    @Test
    void staysEmptyAndSaysWhyWhenTheFilesAreBroken() {
        Problem problem = new Problem("rules.json", 3, 5, "/rules/0", "problem.unreadable", List.of());
        GuidanceModel model = model(() -> new ReadResult.Invalid<>(List.of(problem)));
        model.get();

        work();

        assertThat(model.get()).isEqualTo(Guidance.EMPTY);
        assertThat(model.stateProperty().get()).isEqualTo(new GuidanceModel.State.Missing(List.of(problem)));
    }

    @Test
    void staysEmptyWhenThereAreNoFiles() {
        GuidanceModel model = model(() -> {
            throw new IllegalStateException("not part of this build");
        });
        model.get();

        work();

        assertThat(model.get()).isEqualTo(Guidance.EMPTY);
        assertThat(model.stateProperty().get()).isEqualTo(new GuidanceModel.State.Missing(List.of()));
    }
}
