package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.player.PlayerCommand;
import lumbo.player.StepKind;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.session.ActiveSession;
import lumbo.ui.ScreenFixture;
import lumbo.ui.player.AfterExerciseViewModel.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterExerciseViewModelTest {

    private static final Program PROGRAM = Programs.inOrder(
            Programs.item("bridge", Programs.reps(2).tempo(1, 0, 1, 0).dose()),
            Programs.item("plank", Programs.seconds(5).dose()));

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private ScreenFixture stand;
    private ActiveSession session;
    private AfterExerciseViewModel model;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
        session = stand.begin(PROGRAM, Optional.empty());
        model = new AfterExerciseViewModel(
                session.live(), stand.ticker(), (number, exercise) -> told.add(number + " of " + exercise));
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void pass(long millis) {
        for (long left = millis; left > 0; left -= 500) {
            stand.ticker().advance(Math.min(left, 500));
            session.live().tick();
            model.follow();
        }
    }

    private void toTheRest() {
        while (session.live().player().step().kind() != StepKind.REST) {
            assertThat(model.stateProperty().get()).isEqualTo(State.HIDDEN);
            pass(500);
        }
    }

    @Test
    void asksOnlyInTheRestAfterAnExercise() {
        assertThat(model.typed(3)).isFalse();
        toTheRest();
        assertThat(model.stateProperty().get()).isEqualTo(State.OFFERED);
        model.ask();
        pass(1000);
        assertThat(model.stateProperty().get()).isEqualTo(State.ASKING);
        model.close();
        pass(1000);
        assertThat(model.stateProperty().get()).isEqualTo(State.OFFERED);

        long left = session.live().player().leftMillis();
        pass(left);

        assertThat(model.stateProperty().get()).isEqualTo(State.HIDDEN);
        assertThat(session.live().player().step().kind()).isEqualTo(StepKind.READY);
        assertThat(told).isEmpty();
    }

    @Test
    void aNumberCanBePutRightForAMoment() {
        toTheRest();

        model.choose(6);
        pass(1000);
        assertThat(model.typed(3)).isTrue();
        pass(1000);
        assertThat(told).isEmpty();
        pass(500);

        assertThat(told).containsExactly("3 of 0");
        assertThat(model.stateProperty().get()).isEqualTo(State.SAID);
        assertThat(model.typed(5)).isFalse();
        pass(3000);
        assertThat(told).hasSize(1);
    }

    @Test
    void aOneAndThenANoughtMakeTen() {
        toTheRest();

        model.typed(1);
        model.typed(0);
        pass(1500);

        assertThat(told).containsExactly("10 of 0");
    }

    @Test
    void countsWhenTheRestIsOverOrThePersonLeaves() {
        toTheRest();
        pass(session.live().player().leftMillis() - 500);
        model.choose(2);
        pass(1000);

        assertThat(session.live().player().step().kind()).isEqualTo(StepKind.READY);
        assertThat(told).containsExactly("2 of 0");
        model.accept();
        assertThat(told).hasSize(1);
    }

    @Test
    void countsWhenTheSessionIsPausedAndIsNotAskedTwice() {
        toTheRest();
        model.choose(2);
        session.live().give(PlayerCommand.PAUSE);
        model.follow();
        assertThat(told).containsExactly("2 of 0");
        model.follow();
        assertThat(model.stateProperty().get()).isEqualTo(State.HIDDEN);

        session.live().give(PlayerCommand.RESUME);
        model.follow();

        assertThat(model.stateProperty().get()).isEqualTo(State.SAID);
    }

    @Test
    void doesNotAskAfterAnExerciseThatWasLeftOut() {
        session.live().give(PlayerCommand.NEXT);
        stand.ticker().advance(500);
        session.live().give(PlayerCommand.NEXT);
        model.follow();

        assertThat(session.live().player().step().kind()).isEqualTo(StepKind.REST);
        assertThat(model.stateProperty().get()).isEqualTo(State.HIDDEN);
    }

    @Test
    void doesNotAskWhatWasSaidElsewhere() {
        toTheRest();
        model.choose(4);

        model.forget();
        pass(2000);

        assertThat(told).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(State.HIDDEN);
    }
}
