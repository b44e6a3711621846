package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.program.ProgramFiles.File;
import org.junit.jupiter.api.Test;

class FigureModelTest {

    private final Background background = new Background(Runnable::run, Runnable::run, Runnable::run, new Delays());
    private final List<Optional<Shot>> shown = new ArrayList<>();

    private void ask(FigureModel figures, Optional<String> id) {
        figures.shot(id.orElse(null), Appearance.OMAR, FigureColors.DARK, shown::add);
    }

    @Test
    void preparesAMotionInTheChosenLook() {
        ask(new FigureModel(background), Optional.of("cat-camel"));

        assertThat(shown).singleElement().satisfies(shot -> {
            assertThat(shot.orElseThrow().motion().id()).isEqualTo("cat-camel");
            assertThat(shot.orElseThrow().theme()).isEqualTo(FigureColors.DARK);
        });
    }

    @Test
    void preparesTheSameOnceAndAnotherLookAnew() {
        FigureModel figures = new FigureModel(background);

        ask(figures, Optional.of("cat-camel"));
        ask(figures, Optional.of("cat-camel"));
        figures.shot("cat-camel", Appearance.KOFI, FigureColors.DARK, shown::add);

        assertThat(shown.get(1).orElseThrow()).isSameAs(shown.get(0).orElseThrow());
        assertThat(shown.get(2).orElseThrow()).isNotSameAs(shown.get(0).orElseThrow());
    }

    @Test
    void givesNothingWhereAnExerciseHasNoMotionOrNoneOfThisName() {
        FigureModel figures = new FigureModel(background);

        ask(figures, Optional.empty());
        ask(figures, Optional.of("moonwalk"));

        assertThat(shown).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void aMotionThatCanNotBeUsedIsReadOnceAndGivesNothing() {
        List<String> read = new ArrayList<>();
        MotionReader reader = new MotionReader();
        FigureModel figures = new FigureModel(background, () -> id -> {
            read.add(id);
            return Optional.of(reader.motion(new File(id, "{}".getBytes(StandardCharsets.UTF_8))));
        });

        ask(figures, Optional.of("broken"));
        ask(figures, Optional.of("broken"));

        assertThat(shown).containsExactly(Optional.empty(), Optional.empty());
        assertThat(read).containsExactly("broken");
    }
}
