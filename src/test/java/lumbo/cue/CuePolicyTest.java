package lumbo.cue;

import static lumbo.cue.CuePrograms.hold;
import static lumbo.cue.CuePrograms.pace;
import static lumbo.cue.CuePrograms.plan;
import static lumbo.cue.CuePrograms.reps;
import static lumbo.cue.CuePrograms.restBetweenReps;
import static lumbo.cue.CuePrograms.restBetweenSets;
import static lumbo.cue.CuePrograms.restBetweenSides;
import static lumbo.cue.CuePrograms.seconds;
import static lumbo.cue.CuePrograms.sets;
import static lumbo.cue.CuePrograms.sides;
import static lumbo.cue.CuePrograms.tempo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.SessionPlan;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.Dose;
import lumbo.program.Library;
import lumbo.program.Pacing;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.SideOrder;
import org.junit.jupiter.api.Test;

final class CuePolicyTest {

    /** An instant that is no round number: only differences may matter. */
    private static final long START = Long.MAX_VALUE - 3_000_000_000_123L;

    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3600 * SECOND;

    /** Five seconds to get ready, five to rest, five to change sides. */
    private static final PlanChoices FIVES = new PlanChoices(5, 5, 5, true, WorkSide.LEFT, null);

    private static final PlanChoices NO_RESTS = new PlanChoices(5, 5, 5, false, WorkSide.LEFT, null);

    @Test
    void countsDownToTheWorkAndBeepsEachRepetition() {
        SessionPlan plan = plan(FIVES, reps(3));

        assertThat(all(plan))
                .containsExactly(
                        "2.0 COUNTDOWN_3",
                        "3.0 COUNTDOWN_2",
                        "4.0 COUNTDOWN_1",
                        "5.0 GO",
                        "12.0 REP",
                        "19.0 REP",
                        "26.0 FINISH");
    }

    @Test
    void givesNoCueTwiceAtOneInstantWhenGettingReadyTakesJustTheCountdown() {
        PlanChoices hasty = new PlanChoices(3, 0, 2, true, WorkSide.LEFT, null);

        assertThat(all(plan(hasty, reps(1), reps(1))))
                .containsExactly(
                        "0.0 COUNTDOWN_3",
                        "1.0 COUNTDOWN_2",
                        "2.0 COUNTDOWN_1",
                        "3.0 GO",
                        "10.0 REST",
                        "11.0 COUNTDOWN_2",
                        "12.0 COUNTDOWN_1",
                        "13.0 GO",
                        "20.0 FINISH");
    }

    @Test
    void signalsTheEndOfAHold() {
        assertThat(work(reps(2).or(hold(2)))).containsExactly("0.0 GO", "5.0 HOLD_END", "9.0 REP", "14.0 HOLD_END");
    }

    @Test
    void leavesAShortHoldWithoutItsEnd() {
        assertThat(work(reps(2).or(hold(1)))).containsExactly("0.0 GO", "8.0 REP");
    }

    @Test
    void theRepetitionDisplacesTheEndOfItsHoldWhenNothingFollowsTheHold() {
        assertThat(work(reps(2).or(tempo(1, 3, 0, 0)))).containsExactly("0.0 GO", "4.0 REP");
    }

    @Test
    void theChangeOfSidesReplacesTheLastBeepOfASide() {
        assertThat(work(reps(2).or(sides(SideOrder.EACH))))
                .containsExactly(
                        "0.0 GO",
                        "7.0 REP",
                        "14.0 SWITCH_SIDES",
                        "16.0 COUNTDOWN_3",
                        "17.0 COUNTDOWN_2",
                        "18.0 COUNTDOWN_1",
                        "19.0 GO",
                        "26.0 REP");
    }

    @Test
    void aChangeOfSidesAsShortAsTheCountdownKeepsItsOwnCue() {
        assertThat(work(seconds(4).or(sides(SideOrder.EACH)).or(restBetweenSides(2))))
                .containsExactly("0.0 GO", "4.0 SWITCH_SIDES", "5.0 COUNTDOWN_1", "6.0 GO");
    }

    @Test
    void alternatingSidesBeepLikeAnyRepetition() {
        assertThat(work(reps(2).or(sides(SideOrder.ALTERNATE))))
                .containsExactly("0.0 GO", "7.0 REP", "14.0 REP", "21.0 REP");
    }

    @Test
    void aShortRestBetweenRepetitionsReplacesTheBeepAndIsNotCountedDown() {
        assertThat(work(reps(2).or(restBetweenReps(3.5)))).containsExactly("0.0 GO", "7.0 REST", "10.5 GO");
    }

    @Test
    void aLongRestBetweenRepetitionsIsCountedDown() {
        assertThat(work(reps(2).or(restBetweenReps(4))))
                .containsExactly(
                        "0.0 GO", "7.0 REST", "8.0 COUNTDOWN_3", "9.0 COUNTDOWN_2", "10.0 COUNTDOWN_1", "11.0 GO");
    }

    @Test
    void aRestBetweenSetsIsCountedDownToTheNextSet() {
        assertThat(work(reps(1).or(sets(2)).or(restBetweenSets(5))))
                .containsExactly(
                        "0.0 GO", "7.0 REST", "9.0 COUNTDOWN_3", "10.0 COUNTDOWN_2", "11.0 COUNTDOWN_1", "12.0 GO");
    }

    @Test
    void setsWithoutARestGoOnLikeRepetitions() {
        assertThat(work(reps(1).or(sets(2)).or(restBetweenSets(0)))).containsExactly("0.0 GO", "7.0 REP");
        assertThat(work(seconds(5).or(sets(2)).or(restBetweenSets(0)))).containsExactly("0.0 GO", "5.0 GO");
    }

    @Test
    void aRestBetweenExercisesIsNotCountedDownBecauseGettingReadyFollows() {
        SessionPlan plan = plan(FIVES, reps(1), reps(1));

        assertThat(all(plan))
                .containsExactly(
                        "2.0 COUNTDOWN_3",
                        "3.0 COUNTDOWN_2",
                        "4.0 COUNTDOWN_1",
                        "5.0 GO",
                        "12.0 REST",
                        "19.0 COUNTDOWN_3",
                        "20.0 COUNTDOWN_2",
                        "21.0 COUNTDOWN_1",
                        "22.0 GO",
                        "29.0 FINISH");
    }

    @Test
    void withRestsOffTheEndOfAnExerciseIsStillToldFromARepetition() {
        SessionPlan plan = plan(NO_RESTS, reps(1), seconds(8), reps(1));

        assertThat(all(plan)).contains("12.0 REST", "25.0 REST");
    }

    @Test
    void timedWorkHasItsHalfFromTwentySecondsOn() {
        assertThat(work(seconds(20))).containsExactly("0.0 GO", "10.0 HALF_TIME");
        assertThat(work(seconds(21))).containsExactly("0.0 GO", "10.5 HALF_TIME");
        assertThat(work(seconds(19))).containsExactly("0.0 GO");
    }

    @Test
    void aHoldInWhichOneMovesHasItsHalfFromTwentySecondsOn() {
        Program roll = Library.builtIn(new ProgramReader()).program("level-3").orElseThrow();
        PlanChoices once = FIVES.withLeftOut(Set.of("opposite-arm-and-leg LEVEL3 2", "hip-lift-on-a-bench LEVEL3 3"));

        assertThat(all(SessionPlan.of(roll, once)))
                .contains("5.0 GO", "20.5 HALF_TIME", "33.0 HOLD_END", "40.0 REP", "55.5 HALF_TIME");
        assertThat(work(reps(1).or(hold(25)))).noneMatch(cue -> cue.contains("HALF"));
    }

    @Test
    void looksNoFurtherThanAStepAtOnesOwnPace() {
        SessionPlan plan = plan(FIVES, reps(2).or(pace(Pacing.OWN)), reps(1));

        assertThat(all(plan)).containsExactly("2.0 COUNTDOWN_3", "3.0 COUNTDOWN_2", "4.0 COUNTDOWN_1", "5.0 GO");
    }

    @Test
    void aRepetitionAtOnesOwnPaceBeepsWhenItIsSaidToBeDone() {
        SessionPlan plan = plan(FIVES, reps(2).or(pace(Pacing.OWN)));
        Player atWork = play(started(plan), 0, 5);

        Player after = atWork.on(PlayerCommand.DONE, START + 7 * SECOND).player();

        assertThat(cues(after, START + 7 * SECOND, HOUR)).containsExactly("7.0 REP");
    }

    @Test
    void theLastStepAtOnesOwnPaceFinishesTheSession() {
        SessionPlan plan = plan(FIVES, Dose.NONE.or(pace(Pacing.OPEN)));
        Player atWork = play(started(plan), 0, 5);

        Player over = atWork.on(PlayerCommand.DONE, START + 6 * SECOND).player();

        assertThat(cues(over, START + 6 * SECOND, 1)).containsExactly("6.0 FINISH");
        assertThat(cues(over, START + 6 * SECOND + 1, HOUR)).isEmpty();
    }

    @Test
    void nothingIsDueUnlessTheSessionRuns() {
        SessionPlan plan = plan(FIVES, reps(1));
        Player running = started(plan);

        assertThat(cues(Player.of(plan), 0, HOUR)).isEmpty();
        assertThat(cues(running.on(PlayerCommand.PAUSE, START + SECOND).player(), START, HOUR))
                .isEmpty();
        assertThat(cues(running.on(PlayerCommand.HURT, START + SECOND).player(), START, HOUR))
                .isEmpty();
        assertThat(cues(running.on(PlayerCommand.END, START + SECOND).player(), START, HOUR))
                .isEmpty();
    }

    @Test
    void aPauseMovesWhatIsToCome() {
        Player running = started(plan(FIVES, reps(1)));

        Player resumed = running.on(PlayerCommand.PAUSE, START + 3 * SECOND)
                .player()
                .on(PlayerCommand.RESUME, START + 103 * SECOND)
                .player();

        assertThat(cues(resumed, START + 103 * SECOND, HOUR))
                .containsExactly("103.0 COUNTDOWN_2", "104.0 COUNTDOWN_1", "105.0 GO", "112.0 FINISH");
    }

    @Test
    void tenSecondsMoreMoveTheCountdown() {
        Player ready = play(started(plan(FIVES, reps(1))), 0, 4);

        Player longer = ready.on(PlayerCommand.ADD_TEN, START + 4 * SECOND).player();

        assertThat(cues(longer, START + 4 * SECOND, HOUR))
                .containsExactly("12.0 COUNTDOWN_3", "13.0 COUNTDOWN_2", "14.0 COUNTDOWN_1", "15.0 GO", "22.0 FINISH");
    }

    @Test
    void tenSecondsMoreMoveTheEndOfTheHold() {
        Player holding = play(started(plan(FIVES, reps(1).or(hold(5)))), 0, 9);

        Player longer = holding.on(PlayerCommand.ADD_TEN, START + 9 * SECOND).player();

        assertThat(cues(longer, START + 9 * SECOND, HOUR)).containsExactly("23.0 HOLD_END", "27.0 FINISH");
    }

    @Test
    void tenSecondsMoreGiveTimedWorkAHalf() {
        Player working = play(started(plan(FIVES, seconds(15))), 0, 6);

        Player longer = working.on(PlayerCommand.ADD_TEN, START + 6 * SECOND).player();

        assertThat(cues(longer, START + 6 * SECOND, HOUR)).containsExactly("17.5 HALF_TIME", "30.0 FINISH");
    }

    @Test
    void tenSecondsMoreCountDownAShortRestBetweenRepetitions() {
        Player resting = play(started(plan(FIVES, reps(2).or(restBetweenReps(2)))), 0, 13);

        Player longer = resting.on(PlayerCommand.ADD_TEN, START + 13 * SECOND).player();

        assertThat(cues(longer, START + 13 * SECOND, 12 * SECOND))
                .containsExactly("21.0 COUNTDOWN_3", "22.0 COUNTDOWN_2", "23.0 COUNTDOWN_1", "24.0 GO");
    }

    @Test
    void theWindowIncludesItsStartAndNotItsEnd() {
        Player running = started(plan(FIVES, reps(1)));

        assertThat(cues(running, START + 2 * SECOND, 2 * SECOND)).containsExactly("2.0 COUNTDOWN_3", "3.0 COUNTDOWN_2");
        assertThat(cues(running, START + 2 * SECOND, 0)).isEmpty();
        assertThatThrownBy(() -> CuePolicy.upcoming(running, START, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachCueKnowsTheStepItSpeaksOf() {
        Player running = started(plan(FIVES, reps(2).or(sides(SideOrder.EACH))));

        List<TimedCue> cues = CuePolicy.upcoming(running, START, HOUR);

        assertThat(cues)
                .filteredOn(cue -> cue.cue() == Cue.REP)
                .extracting(cue -> cue.step().rep())
                .containsExactly(1, 1);
        assertThat(cues)
                .filteredOn(cue -> cue.cue() == Cue.SWITCH_SIDES)
                .extracting(cue -> cue.step().side())
                .containsExactly(WorkSide.RIGHT);
        assertThat(cues).last().extracting(cue -> cue.step().kind()).isEqualTo(StepKind.REP);
    }

    private static Player started(SessionPlan plan) {
        return Player.of(plan).on(PlayerCommand.START, START).player();
    }

    /** Lets a player see each second from one to another. */
    private static Player play(Player player, int from, int to) {
        Player playing = player;
        for (int second = from; second <= to; second++) {
            playing = playing.at(START + second * SECOND).player();
        }
        return playing;
    }

    private static List<String> all(SessionPlan plan) {
        return cues(started(plan), START, HOUR);
    }

    /** The cues of a single exercise from its first work on, without the end, in seconds after that first work. */
    private static List<String> work(Dose dose) {
        Player player = play(started(plan(FIVES, dose)), 0, 5);
        return CuePolicy.upcoming(player, START, HOUR).stream()
                .filter(cue -> cue.cue() != Cue.FINISH)
                .map(cue -> told(cue, START + 5 * SECOND))
                .toList();
    }

    private static List<String> cues(Player player, long from, long horizon) {
        return CuePolicy.upcoming(player, from, horizon).stream()
                .map(cue -> told(cue, START))
                .toList();
    }

    private static String told(TimedCue cue, long zero) {
        return String.format(Locale.ROOT, "%.1f %s", (cue.at() - zero) / (double) SECOND, cue.cue());
    }
}
