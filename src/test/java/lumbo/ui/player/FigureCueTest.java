package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;

/** The figure is where the count is. */
class FigureCueTest {

    private static final long MILLI = 1_000_000L;
    private static final Library LIBRARY = Library.builtIn(new ProgramReader());

    private static Player started(String program) {
        SessionPlan plan = SessionPlan.of(LIBRARY.program(program).orElseThrow(), PlanChoices.DEFAULT);
        return Player.of(plan).on(PlayerCommand.START, 0).player();
    }

    /** The player when a step that fits has just begun; time goes on in steps of 50 milliseconds. */
    private static Player until(Player player, java.util.function.Predicate<Step> wanted) {
        Player now = player;
        long millis = 0;
        while (!wanted.test(now.step())) {
            assertThat(now.mode().isOver()).as("the session is over before").isFalse();
            millis += 50;
            now = now.at(millis * MILLI).player();
        }
        return now;
    }

    /** The player at a later instant; time goes on in steps of 50 milliseconds, for a long silence would pause it. */
    private static Player go(Player player, long nanos) {
        Player now = player;
        for (long at = player.endsAt() - player.lengthMillis() * MILLI; at < nanos; at += 50 * MILLI) {
            now = now.at(at).player();
        }
        return now.at(nanos).player();
    }

    private static Motion motion(Player player) {
        String id = FigureCue.motion(player).orElseThrow();
        return ((ReadResult.Valid<Motion>) new MotionReader().builtIn(id).orElseThrow()).value();
    }

    private static Moment moment(Player player) {
        return FigureCue.moment(player, motion(player));
    }

    @Test
    void standsAtTheStartWithTheWayShownWhileOneGetsReady() {
        Player ready = started("remission");

        assertThat(ready.step().kind()).isEqualTo(StepKind.READY);
        assertThat(moment(ready)).satisfies(moment -> {
            assertThat(moment.phase()).isEqualTo(Motion.Phase.OUT);
            assertThat(moment.fraction()).isZero();
            assertThat(moment.hint()).isEqualTo(Hint.WAY);
        });
    }

    @Test
    void goesThroughTheRepetitionsOwnPhases() {
        Player rep = until(started("remission"), step -> step.kind() == StepKind.REP);
        long begin = rep.endsAt() / MILLI - rep.phases().total();
        long out = rep.phases().out();

        Moment half = moment(go(rep, (begin + out / 2) * MILLI));
        Moment back =
                moment(go(rep, (begin + out + rep.phases().hold() + rep.phases().back() / 2) * MILLI));

        assertThat(half.phase()).isEqualTo(Motion.Phase.OUT);
        assertThat(half.fraction()).isCloseTo(.5, within(.02));
        assertThat(half.hint()).isEqualTo(Hint.WAY);
        assertThat(back.phase()).isEqualTo(Motion.Phase.BACK);
        assertThat(back.fraction()).isCloseTo(.5, within(.02));
        assertThat(back.hint()).isEqualTo(Hint.NONE);
    }

    @Test
    void showsTheWayInTheFirstRepetitionOnly() {
        Player second = until(started("remission"), step -> step.kind() == StepKind.REP && step.rep() == 2);

        assertThat(moment(second).hint()).isEqualTo(Hint.NONE);
    }

    @Test
    void isTheMirrorImageForTheOtherSide() {
        Player left = until(started("remission"), step -> step.kind() == StepKind.REP && step.side() == WorkSide.LEFT);
        Player right =
                until(started("remission"), step -> step.kind() == StepKind.REP && step.side() == WorkSide.RIGHT);

        assertThat(moment(left).side()).isEqualTo(BodySide.LEFT);
        assertThat(moment(right).side()).isEqualTo(BodySide.RIGHT);
    }

    @Test
    void previewsTheNextExerciseDuringTheRestBeforeIt() {
        Player rest = until(started("remission"), step -> step.kind() == StepKind.REST);

        assertThat(FigureCue.motion(rest))
                .isEqualTo(Optional.ofNullable(
                        rest.plan().units().get(1).exercise().motion()));
        assertThat(moment(rest).hint()).isEqualTo(Hint.END);
    }

    @Test
    void standsStillWhileTheSessionDoes() {
        Player rep = until(started("remission"), step -> step.kind() == StepKind.REP);
        long now = rep.endsAt() - 1000 * MILLI;
        Player paused = go(rep, now).on(PlayerCommand.PAUSE, now).player();

        assertThat(moment(paused.at(now + 500 * MILLI).player())).isEqualTo(moment(paused));
        assertThat(moment(paused.at(now + 60_000 * MILLI).player())).isEqualTo(moment(paused));
    }

    @Test
    void staysInAPositionThatIsHeldByTheClockAndComesBackInTime() {
        Player hang = until(started("pinched"), step -> step.kind() == StepKind.TIMED);
        Motion motion = motion(hang);
        long begin = hang.endsAt() - hang.lengthMillis() * MILLI;
        Player middle = go(hang, begin + 2_900 * MILLI);

        assertThat(motion.still()).isTrue();
        assertThat(moment(hang).phase()).isEqualTo(Motion.Phase.OUT);
        assertThat(moment(middle).phase()).isEqualTo(Motion.Phase.HOLD);
    }
}
