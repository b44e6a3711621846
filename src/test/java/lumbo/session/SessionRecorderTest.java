package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lumbo.player.Cursor;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerMode;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import lumbo.program.Programs;
import lumbo.tour.ManualTicker;
import org.junit.jupiter.api.Test;

class SessionRecorderTest {

    private static final SessionPlan PLAN = SessionPlan.of(
            Programs.oneExercise(Programs.reps(4).tempo(1, 0, 1, 0).dose()), PlanChoices.DEFAULT);

    private final ManualTicker ticker = new ManualTicker();
    private final Kept log = new Kept();
    private final SessionRecorder session = new SessionRecorder(Player.of(PLAN), 0, ticker, log, Runnable::run);

    /** A log whose answers the test gives. */
    private static final class Kept implements SessionRecorder.Log {
        private final List<List<Integer>> asked = new ArrayList<>();
        private final List<CompletableFuture<Void>> answers = new ArrayList<>();

        @Override
        public CompletableFuture<?> record(List<PlayerEvent.StepDone> done, Cursor cursor) {
            asked.add(done.stream().map(step -> step.step().rep()).toList());
            CompletableFuture<Void> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        }

        void works() {
            answers.removeFirst().complete(null);
        }
    }

    private void begin() {
        session.give(PlayerCommand.START);
        log.works();
        pass(10_000);
    }

    private void pass(long millis) {
        for (long left = millis; left > 0; left -= 500) {
            ticker.advance(500);
            session.tick();
        }
    }

    @Test
    void keepsEachRepAsItIsDone() {
        begin();

        pass(2000);
        log.works();
        pass(2000);
        log.works();

        assertThat(log.asked).containsExactly(List.of(), List.of(1), List.of(2));
        assertThat(session.kept()).isEqualTo(2);
    }

    @Test
    void countsOnlyWhatIsKept() {
        begin();
        pass(2000);
        pass(2000);
        assertThat(session.kept()).isZero();

        log.works();

        assertThat(session.kept()).isEqualTo(1);
    }

    @Test
    void playsOnWhateverBecomesOfTheLog() {
        begin();
        pass(8000);

        assertThat(session.player().mode()).isEqualTo(PlayerMode.FINISHED);
    }

    @Test
    void passesOverACommandThatComesTooLate() {
        begin();
        session.give(PlayerCommand.END);

        session.give(PlayerCommand.PAUSE);
        session.give(PlayerCommand.NEXT);

        assertThat(session.player().mode()).isEqualTo(PlayerMode.ENDED);
    }

    @Test
    void keepsWhereItIsWhenAnExerciseIsEased() {
        begin();
        session.give(PlayerCommand.HURT);
        int asked = log.asked.size();

        session.ease(Playing.EASIER);

        assertThat(session.player().mode()).isEqualTo(PlayerMode.PAUSED);
        assertThat(session.player().unit().exercise()).isEqualTo(Playing.EASIER);
        assertThat(session.plan().fingerprint()).isEqualTo(PLAN.fingerprint());
        assertThat(log.asked).hasSize(asked + 1);
    }

    @Test
    void easesNothingUnlessItHurts() {
        begin();

        session.ease(Playing.EASIER);

        assertThat(session.plan()).isSameAs(PLAN);
        assertThat(session.player().mode()).isEqualTo(PlayerMode.RUNNING);
    }

    @Test
    void tellsItsListenersOfEventsAndOfWhatWasKept() {
        List<Integer> told = new ArrayList<>();
        session.listen((player, events) -> told.add(events.size()));

        session.give(PlayerCommand.START);
        log.works();

        assertThat(told).containsExactly(2, 0);
    }
}
