package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.session.ActiveSession;
import lumbo.ui.ScreenFixture;
import lumbo.ui.player.CareViewModel.CareAdvice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareViewModelTest {

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private ActiveSession session;
    private CareViewModel model;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary();
        session = stand.begin(stand.program("remission"), Optional.empty());
        model = new CareViewModel(
                session, stand.services().words(), stand.services().guidance());
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private CareAdvice care() {
        return model.careProperty().get().orElseThrow();
    }

    @Test
    void isClosedUntilSomebodyAsks() {
        model.follow();
        assertThat(model.careProperty().get()).isEmpty();

        model.toggle();
        assertThat(care().rules()).extracting(rule -> rule.text()).contains("Breathe evenly.");
        model.toggle();

        assertThat(model.careProperty().get()).isEmpty();
    }

    @Test
    void letsTheSessionStandStillAndClosesWhenItGoesOn() {
        model.toggle();
        stand.ticker().advance(500);
        session.live().tick();
        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.PAUSED);

        model.follow();
        assertThat(model.careProperty().get()).isPresent();
        session.live().give(PlayerCommand.RESUME);
        model.follow();

        assertThat(model.careProperty().get()).isEmpty();
    }

    @Test
    void followsTheExerciseUnderWay() {
        model.toggle();
        String first = care().exercise();

        session.live().give(PlayerCommand.SKIP_EXERCISE);
        model.follow();

        assertThat(care().exercise()).isNotEqualTo(first);
    }

    @Test
    void doesNotChangeWhileTheExerciseStays() {
        model.toggle();
        CareAdvice before = care();

        model.follow();

        assertThat(care()).isSameAs(before);
    }

    @Test
    void showsTheCautionsOfTheExercise() {
        model.toggle();
        while (care().cautions().isEmpty()) {
            session.live().give(PlayerCommand.SKIP_EXERCISE);
            model.follow();
        }

        String caution = session.live()
                .player()
                .plan()
                .unitOf(session.live().player().step())
                .exercise()
                .cautions()
                .getFirst()
                .text()
                .in(stand.words().locale());
        assertThat(care().cautions()).startsWith(caution);
    }
}
