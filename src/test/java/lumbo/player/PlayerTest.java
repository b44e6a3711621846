package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.program.Pacing;
import lumbo.program.Phase;
import lumbo.program.Programs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {

    /**
     * Steps 0 ready 10 s, 1-2 reps of 8 s with a hold from 2 to 5 s; 3 rest 10 s, 4 ready 10 s, 5 timed 20 s; 6 rest
     * 10 s, 7 ready 10 s, 8-9 reps at one's own pace, taken to last 7 s each.
     */
    private static final SessionPlan PLAN = SessionPlan.of(
            Programs.inOrder(
                    Programs.item(
                            "bridge", Programs.reps(2).tempo(2, 0, 2, 1).hold(3).dose()),
                    Programs.item("plank", Programs.seconds(20).dose()),
                    Programs.item("cat", Programs.reps(2).pace(Pacing.OWN).dose())),
            PlanChoices.DEFAULT);

    private static Playing started() {
        return Playing.started(PLAN);
    }

    /** A session that has come to the first repetition at one's own pace, step 8, by the clock. */
    private static Playing atOwnPace() {
        Playing playing = started().after(86);
        playing.taken();
        return playing;
    }

    private static Set<PlayerCommand> allowed(Playing playing) {
        return Stream.of(PlayerCommand.values())
                .filter(command -> playing.player().allows(command))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlayerCommand.class)));
    }

    @Nested
    class KeepsTime {

        @Test
        void aNewSessionStandsAtItsFirstStep() {
            Player player = Player.of(PLAN);

            assertThat(player.mode()).isEqualTo(PlayerMode.NEW);
            assertThat(player.step()).isEqualTo(PLAN.step(0));
            assertThat(player.remainingMillis()).isEqualTo(PLAN.totalMillis());
            assertThat(player.at(1_000_000_000L)).isEqualTo(new PlayerUpdate(player, List.of()));
        }

        @Test
        void startingBeginsTheFirstStep() {
            Playing playing = Playing.of(PLAN).unseen(3600).on(PlayerCommand.START);

            assertThat(playing.taken()).containsExactly("3600.000 started", "3600.000 began 0");
            assertThat(playing.player().elapsedMillis()).isZero();
        }

        @Test
        void eachStepBeginsAtTheExactInstantAtWhichTheOneBeforeItEnds() {
            Playing playing = started().jump(2.9).jump(2.9).jump(2.9).jump(2.4);

            assertThat(playing.taken()).containsExactly("10.000 done 0", "10.000 began 1");
            assertThat(playing.player().elapsedMillis()).isEqualTo(1_100);
            assertThat(playing.player().leftMillis()).isEqualTo(6_900);
            assertThat(playing.player().activeMillis()).isEqualTo(11_100);
            assertThat(playing.player().remainingMillis()).isEqualTo(PLAN.totalMillis() - 11_100);
        }

        @Test
        void aStepIsOverAtTheVeryInstantOfItsEnd() {
            Playing playing = started().after(9.999);

            assertThat(playing.taken()).isEmpty();
            assertThat(playing.jump(0.001).taken()).containsExactly("10.000 done 0", "10.000 began 1");
            assertThat(playing.player().elapsedMillis()).isZero();
        }

        @Test
        void oneLookCatchesUpOnSeveralSteps() {
            SessionPlan quick = SessionPlan.of(
                    Programs.oneExercise(Programs.reps(4).tempo(0.5, 0, 0.25, 0).dose()),
                    new PlanChoices(3, 0, 5, true, WorkSide.LEFT, null));
            Playing playing = Playing.started(quick).jump(3);
            playing.taken();

            playing.jump(1.6);

            assertThat(playing.taken())
                    .containsExactly("3.750 done 1", "3.750 began 2", "4.500 done 2", "4.500 began 3");
            assertThat(playing.player().elapsedMillis()).isEqualTo(100);
            assertThat(playing.jump(2.9).taken())
                    .containsExactly("5.250 done 3", "5.250 began 4", "6.000 done 4", "6.000 finished");
            assertThat(playing.player().activeMillis()).isEqualTo(6_000);
        }

        @Test
        void playsFromTheFirstStepToTheLastByItself() {
            SessionPlan guided = SessionPlan.of(
                    Programs.inOrder(Programs.item(
                            "bridge", Programs.reps(2).tempo(2, 0, 2, 1).dose())),
                    PlanChoices.DEFAULT);
            Playing playing = Playing.started(guided);

            playing.after(20);

            assertThat(playing.taken())
                    .containsExactly(
                            "10.000 done 0",
                            "10.000 began 1",
                            "15.000 done 1",
                            "15.000 began 2",
                            "20.000 done 2",
                            "20.000 finished");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.FINISHED);
            assertThat(playing.player().outcomes().encode()).isEqualTo("3d");
            assertThat(playing.player().remainingMillis()).isZero();
        }

        @Test
        void aLookIntoThePastChangesNothing() {
            Playing playing = started().after(4);
            Player before = playing.player();

            playing.jump(-2);

            assertThat(playing.player()).isSameAs(before);
            assertThat(playing.taken()).isEmpty();
        }

        @Test
        void aCommandFromThePastCountsAtTheLastInstantSeen() {
            Playing playing = started().after(4).unseen(-2).on(PlayerCommand.PAUSE);

            assertThat(playing.taken()).containsExactly("4.000 paused ASKED");
            assertThat(playing.player().elapsedMillis()).isEqualTo(4_000);
        }
    }

    @Nested
    class Pauses {

        @Test
        void threeSecondsOfSilenceAreNoGap() {
            Playing playing = started().after(4).jump(3);

            assertThat(playing.taken()).isEmpty();
            assertThat(playing.player().elapsedMillis()).isEqualTo(7_000);
        }

        @Test
        void alongerGapPausesAtTheLastInstantSeen() {
            Playing playing = started().after(4).jump(3.000_000_001);

            assertThat(playing.taken()).containsExactly("4.000 paused GAP");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
            assertThat(playing.player().elapsedMillis()).isEqualTo(4_000);
        }

        @Test
        void noStepEndsDuringAGap() {
            Playing playing = started().after(9.9).jump(8 * 3600);

            assertThat(playing.taken()).containsExactly("9.900 paused GAP");
            assertThat(playing.player().index()).isZero();
        }

        @Test
        void goingOnShiftsEverythingByTheTimeThatStoodStill() {
            Playing playing =
                    started().after(4).on(PlayerCommand.PAUSE).after(100).on(PlayerCommand.RESUME);
            playing.after(6.5);

            assertThat(playing.taken())
                    .containsExactly("4.000 paused ASKED", "104.000 resumed", "110.000 done 0", "110.000 began 1");
            assertThat(playing.player().elapsedMillis()).isEqualTo(500);
            assertThat(playing.player().activeMillis()).isEqualTo(10_500);
        }

        @Test
        void noTimePassesInAPause() {
            Playing playing = started().after(4).on(PlayerCommand.PAUSE);
            Player paused = playing.player();

            playing.after(60);

            assertThat(playing.player()).isSameAs(paused);
        }

        @Test
        void askingForAPauseDuringAGapIsMetByThePauseOfTheGap() {
            Playing playing = started().after(4).unseen(60).on(PlayerCommand.PAUSE);

            assertThat(playing.taken()).containsExactly("4.000 paused GAP");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
        }

        @Test
        void aStepDoneByHandDuringAGapIsNotDone() {
            Playing playing = atOwnPace().after(4).unseen(60).on(PlayerCommand.DONE);

            assertThat(playing.taken()).containsExactly("90.000 paused GAP");
            assertThat(playing.player().index()).isEqualTo(8);
        }

        @Test
        void whatIsDoneInAPauseHappensWhenItIsDone() {
            Playing playing =
                    started().after(4).on(PlayerCommand.PAUSE).after(60).on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("4.000 paused ASKED", "64.000 skipped 0-1", "64.000 began 1");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
            assertThat(playing.player().activeMillis()).isEqualTo(4_000);

            playing.after(30).on(PlayerCommand.RESUME).after(8);

            assertThat(playing.taken()).containsExactly("94.000 resumed", "102.000 done 1", "102.000 began 2");
        }
    }

    @Nested
    class LeavesOut {

        @Test
        void nextWhileGettingReadyBeginsTheWork() {
            Playing playing = started().after(2).on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("2.000 skipped 0-1", "2.000 began 1");
            assertThat(playing.player().outcomes().encode()).isEqualTo("1s9p");
        }

        @Test
        void nextDuringWorkLeavesOutTheRestOfTheExercise() {
            Playing playing = started().after(12);
            playing.taken();

            playing.on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("12.000 skipped 1-3", "12.000 began 3");
            assertThat(playing.player().step().kind()).isEqualTo(StepKind.REST);
        }

        @Test
        void nextDuringARestEndsTheRest() {
            Playing playing = started().after(28);
            playing.taken();

            playing.on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("28.000 skipped 3-4", "28.000 began 4");
        }

        @Test
        void nextDuringTheLastWorkFinishes() {
            Playing playing = atOwnPace().after(1).on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("87.000 skipped 8-10", "87.000 finished");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.FINISHED);
            assertThat(playing.player().outcomes().encode()).isEqualTo("8d2s");
        }

        @Test
        void aSecondNextAtOnceDoesNotLeaveOutTheExercise() {
            Playing playing =
                    started().after(2).on(PlayerCommand.NEXT).after(0.3).on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("2.000 skipped 0-1", "2.000 began 1");
            assertThat(playing.after(0.1).on(PlayerCommand.NEXT).taken())
                    .containsExactly("2.400 skipped 1-3", "2.400 began 3");
        }

        @Test
        void aNextThatComesJustTooLateToCutTheGettingReadyShortDoesNotLeaveOutTheExercise() {
            Playing playing = started().after(10.2).on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("10.000 done 0", "10.000 began 1");
        }

        @Test
        void nextWithinASetIsNeverTakenForASecondOne() {
            Playing playing = started().after(18.1);
            playing.taken();

            playing.on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("18.100 skipped 2-3", "18.100 began 3");
        }

        @Test
        void skippingTheExerciseGetsReadyForTheNextWithoutARest() {
            Playing playing = started().after(12);
            playing.taken();

            playing.on(PlayerCommand.SKIP_EXERCISE);

            assertThat(playing.taken()).containsExactly("12.000 skipped 1-4", "12.000 began 4");
            assertThat(playing.player().outcomes().encode()).isEqualTo("1d3s6p");
        }

        @Test
        void skippingDuringTheRestLeavesOutTheExerciseThatItLeadsTo() {
            Playing playing = started().after(28);
            playing.taken();

            playing.on(PlayerCommand.SKIP_EXERCISE);

            assertThat(playing.taken()).containsExactly("28.000 skipped 3-7", "28.000 began 7");
        }

        @Test
        void aSecondSkipAtOnceDoesNotLeaveOutTwoExercises() {
            Playing playing = started()
                    .after(2)
                    .on(PlayerCommand.SKIP_EXERCISE)
                    .after(0.3)
                    .on(PlayerCommand.SKIP_EXERCISE);

            assertThat(playing.taken()).containsExactly("2.000 skipped 0-4", "2.000 began 4");
            assertThat(playing.after(0.1).on(PlayerCommand.SKIP_EXERCISE).taken())
                    .containsExactly("2.400 skipped 4-7", "2.400 began 7");
        }

        @Test
        void skippingTheLastExerciseFinishes() {
            Playing playing = atOwnPace().after(1).on(PlayerCommand.SKIP_EXERCISE);

            assertThat(playing.taken()).containsExactly("87.000 skipped 8-10", "87.000 finished");
        }

        @Test
        void inAPauseOneMaySkipOnAndOn() {
            Playing playing = started()
                    .on(PlayerCommand.PAUSE)
                    .on(PlayerCommand.SKIP_EXERCISE)
                    .on(PlayerCommand.SKIP_EXERCISE)
                    .on(PlayerCommand.NEXT);

            assertThat(playing.player().index()).isEqualTo(8);
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
        }
    }

    @Nested
    class GoesBack {

        @Test
        void withinAnExerciseToItsStart() {
            Playing playing = started().after(20);
            playing.taken();

            playing.on(PlayerCommand.BACK);

            assertThat(playing.taken()).containsExactly("20.000 back 2-0", "20.000 began 0");
            assertThat(playing.player().elapsedMillis()).isZero();
            assertThat(playing.player().activeMillis()).isEqualTo(20_000);
        }

        @Test
        void fromTheStartOfAnExerciseToTheOneBefore() {
            Playing playing = started().after(36.5);
            playing.taken();

            playing.on(PlayerCommand.BACK);

            assertThat(playing.taken()).containsExactly("36.500 back 4-0", "36.500 began 0");
        }

        @Test
        void fromTheRestToTheExerciseJustDone() {
            Playing playing = started().after(28);
            playing.taken();

            playing.on(PlayerCommand.BACK);

            assertThat(playing.taken()).containsExactly("28.000 back 3-0", "28.000 began 0");
        }

        @Test
        void fromTheStartOfTheFirstExerciseToItself() {
            Playing playing = started().after(3).on(PlayerCommand.BACK);

            assertThat(playing.taken()).containsExactly("3.000 back 0-0", "3.000 began 0");
        }

        @Test
        void rightAfterASkipBringsTheSkippedStepsBack() {
            Playing playing =
                    started().after(12).on(PlayerCommand.SKIP_EXERCISE).after(1);
            playing.taken();

            playing.on(PlayerCommand.BACK);

            assertThat(playing.taken()).containsExactly("13.000 back 4-0", "13.000 began 0");
            assertThat(playing.player().outcomes().encode()).isEqualTo("1d9p");
        }

        @Test
        void whatWasDoneStaysDoneAndCountsAgainWhenRepeated() {
            Playing playing = started().after(20).on(PlayerCommand.BACK).after(19);

            assertThat(playing.taken())
                    .endsWith("20.000 began 0", "30.000 again 0", "30.000 began 1", "38.000 again 1", "38.000 began 2");
            assertThat(playing.player().again()).isEqualTo(2);
            assertThat(playing.player().outcomes().encode()).isEqualTo("2d8p");
            assertThat(playing.after(8).taken()).containsExactly("46.000 done 2", "46.000 began 3");
        }

        @Test
        void whatWasDoneStaysDoneWhenItIsSkippedTheSecondTime() {
            Playing playing =
                    started().after(20).on(PlayerCommand.BACK).after(1).on(PlayerCommand.SKIP_EXERCISE);

            assertThat(playing.player().outcomes().encode()).isEqualTo("2d2s6p");
        }

        @Test
        void inAPauseWithoutGoingOn() {
            Playing playing = started().after(20).on(PlayerCommand.PAUSE).on(PlayerCommand.BACK);

            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
            assertThat(playing.player().index()).isZero();
            assertThat(playing.player().leftMillis()).isEqualTo(10_000);
        }
    }

    @Nested
    class AddsTenSeconds {

        @Test
        void toARest() {
            Playing playing = started().after(28);
            playing.taken();

            playing.on(PlayerCommand.ADD_TEN).after(19);

            assertThat(playing.taken())
                    .containsExactly("28.000 extended 3 by 10000", "46.000 done 3", "46.000 began 4");
        }

        @Test
        void toTimedWorkAndToGettingReady() {
            Playing ready = started().after(1).on(PlayerCommand.ADD_TEN);
            Playing timed = started().after(50).on(PlayerCommand.ADD_TEN);

            assertThat(ready.player().leftMillis()).isEqualTo(19_000);
            assertThat(timed.player().step().kind()).isEqualTo(StepKind.TIMED);
            assertThat(timed.player().lengthMillis()).isEqualTo(30_000);
        }

        @Test
        void toTheHoldOfARepAndNothingElseOfIt() {
            Playing playing = started().after(13).on(PlayerCommand.ADD_TEN);

            assertThat(playing.player().phases()).isEqualTo(new PhaseDurations(2_000, 13_000, 2_000, 1_000));
            assertThat(playing.player().lengthMillis()).isEqualTo(18_000);
            assertThat(playing.player().remainingMillis()).isEqualTo(PLAN.totalMillis() - 13_000 + 10_000);
        }

        @Test
        void onlyToTheStepThatIsUnderWay() {
            Playing playing = started().after(13).on(PlayerCommand.ADD_TEN).after(15);

            assertThat(playing.player().index()).isEqualTo(2);
            assertThat(playing.player().phases()).isEqualTo(new PhaseDurations(2_000, 3_000, 2_000, 1_000));
        }

        @Test
        void moreThanOnce() {
            Playing playing = started().after(13).on(PlayerCommand.ADD_TEN).on(PlayerCommand.ADD_TEN);

            assertThat(playing.player().phases().hold()).isEqualTo(23_000);
        }

        @Test
        void notOnceTheHoldIsOver() {
            Playing holding = started().after(14.9);
            Playing comingBack = started().after(15);

            assertThat(holding.player().allows(PlayerCommand.ADD_TEN)).isTrue();
            assertThat(comingBack.player().phases().at(comingBack.player().elapsedMillis()))
                    .isEqualTo(Phase.BACK);
            assertThat(comingBack.player().allows(PlayerCommand.ADD_TEN)).isFalse();
        }

        @Test
        void notToARepWithoutAHoldNorToOneAtOnesOwnPace() {
            Playing holdless = Playing.started(
                            SessionPlan.of(Programs.oneExercise(Programs.reps(1).dose()), PlanChoices.DEFAULT))
                    .after(11);

            assertThat(holdless.player().allows(PlayerCommand.ADD_TEN)).isFalse();
            assertThat(atOwnPace().player().allows(PlayerCommand.ADD_TEN)).isFalse();
        }

        @Test
        void nothingHappensWhenTheHoldHasJustEndedUnseen() {
            Playing playing = started().after(14.9);
            playing.taken();

            playing.unseen(0.15).on(PlayerCommand.ADD_TEN);

            assertThat(playing.taken()).isEmpty();
            assertThat(playing.player().elapsedMillis()).isEqualTo(5_050);
        }

        @Test
        void nothingHappensWhenTheStepHasJustEndedUnseen() {
            Playing playing = started().after(85.95);
            playing.taken();

            playing.unseen(0.1).on(PlayerCommand.ADD_TEN);

            assertThat(playing.taken()).containsExactly("86.000 done 7", "86.000 began 8");
        }
    }

    @Nested
    class WaitsForThePerson {

        @Test
        void aRepAtOnesOwnPaceNeverEndsByItself() {
            Playing playing = atOwnPace().after(600);

            assertThat(playing.taken()).isEmpty();
            assertThat(playing.player().leftMillis()).isZero();
            assertThat(playing.player().remainingMillis()).isEqualTo(7_000);
        }

        @Test
        void doneEndsItAtThatInstant() {
            Playing playing = atOwnPace().after(4.5).on(PlayerCommand.DONE);

            assertThat(playing.taken()).containsExactly("90.500 done 8", "90.500 began 9");
            assertThat(playing.events()).contains(new PlayerEvent.StepDone(PLAN.step(8), false, 4_500, playing.now()));
        }

        @Test
        void aDoubleClickIsOneDone() {
            Playing playing =
                    atOwnPace().after(4).on(PlayerCommand.DONE).after(0.399).on(PlayerCommand.DONE);

            assertThat(playing.taken()).containsExactly("90.000 done 8", "90.000 began 9");
            assertThat(playing.after(0.001).on(PlayerCommand.DONE).taken())
                    .containsExactly("90.400 done 9", "90.400 finished");
        }

        @Test
        void doneOnTheLastStepFinishes() {
            Playing playing =
                    atOwnPace().after(4).on(PlayerCommand.DONE).after(4).on(PlayerCommand.DONE);

            assertThat(playing.player().mode()).isEqualTo(PlayerMode.FINISHED);
            assertThat(playing.player().outcomes().encode()).isEqualTo("10d");
            assertThat(playing.player().activeMillis()).isEqualTo(94_000);
        }

        @Test
        void doneIsNothingThatAClockStepKnows() {
            assertThat(started().player().allows(PlayerCommand.DONE)).isFalse();
        }
    }

    @Nested
    class StopsWhenItHurts {

        @Test
        void atOnce() {
            Playing playing = started().after(13.2);
            playing.taken();

            playing.on(PlayerCommand.HURT).after(60);

            assertThat(playing.taken()).containsExactly("13.200 hurt 1");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.HURT);
            assertThat(playing.player().elapsedMillis()).isEqualTo(3_200);
        }

        @Test
        void alsoInAPauseAndAfterAGap() {
            Playing paused = started().after(4).on(PlayerCommand.PAUSE).after(5).on(PlayerCommand.HURT);
            Playing away = started().after(4).unseen(60).on(PlayerCommand.HURT);

            assertThat(paused.taken()).containsExactly("4.000 paused ASKED", "9.000 hurt 0");
            assertThat(away.taken()).containsExactly("4.000 paused GAP", "64.000 hurt 0");
            assertThat(away.player().activeMillis()).isEqualTo(4_000);
        }

        @Test
        void andGoesOnWhereItStopped() {
            Playing playing = started().after(13).on(PlayerCommand.HURT).after(30);
            playing.taken();

            playing.on(PlayerCommand.RESUME).after(5);

            assertThat(playing.taken()).containsExactly("43.000 resumed", "48.000 done 1", "48.000 began 2");
        }

        @Test
        void andAfterASkippedExerciseWaitsForThePerson() {
            Playing playing = started().after(13).on(PlayerCommand.HURT).after(30);
            playing.taken();

            playing.on(PlayerCommand.SKIP_EXERCISE).after(60);

            assertThat(playing.taken()).containsExactly("43.000 skipped 1-4", "43.000 began 4");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
            assertThat(playing.player().leftMillis()).isEqualTo(10_000);
            assertThat(playing.on(PlayerCommand.RESUME).after(10).taken())
                    .containsExactly("103.000 resumed", "113.000 done 4", "113.000 began 5");
        }

        @Test
        void andFinishesWhenTheLastExerciseIsSkipped() {
            Playing playing =
                    atOwnPace().after(4).on(PlayerCommand.HURT).after(30).on(PlayerCommand.SKIP_EXERCISE);

            assertThat(playing.taken()).containsExactly("90.000 hurt 8", "120.000 skipped 8-10", "120.000 finished");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.FINISHED);
            assertThat(playing.player().outcomes().encode()).isEqualTo("8d2s");
        }

        @Test
        void andCanBeEnded() {
            Playing playing =
                    started().after(13).on(PlayerCommand.HURT).after(30).on(PlayerCommand.END);

            assertThat(playing.taken()).endsWith("13.000 hurt 1", "43.000 skipped 1-10", "43.000 ended");
            assertThat(playing.player().activeMillis()).isEqualTo(13_000);
        }
    }

    @Nested
    class TakesAnEasierExercise {

        private static Playing easedInTheHold() {
            Playing playing = started()
                    .after(13)
                    .on(PlayerCommand.ADD_TEN)
                    .after(1)
                    .on(PlayerCommand.HURT)
                    .after(30);
            playing.taken();
            return playing.on(PlayerCommand.EASE);
        }

        @Test
        void andWaitsForThePersonWithAllTheTimeOfTheStep() {
            Playing playing = easedInTheHold().after(60);

            assertThat(playing.taken()).containsExactly("44.000 eased 0 to easier", "44.000 began 1");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.PAUSED);
            assertThat(playing.player().elapsedMillis()).isZero();
            assertThat(playing.player().lengthMillis()).isEqualTo(8_000);
            assertThat(playing.player().activeMillis()).isEqualTo(14_000);
            assertThat(playing.on(PlayerCommand.RESUME).after(8).taken())
                    .containsExactly("104.000 resumed", "112.000 done 1", "112.000 began 2");
        }

        @Test
        void inTheSamePlan() {
            Player player = easedInTheHold().player();

            assertThat(player.unit().exercise()).isEqualTo(Playing.EASIER);
            assertThat(player.unit().item()).isEqualTo(PLAN.units().getFirst().item());
            assertThat(player.step()).isEqualTo(PLAN.step(1));
            assertThat(player.outcomes().encode()).isEqualTo("1d9p");
            assertThat(player.plan().fingerprint()).isEqualTo(PLAN.fingerprint());
            assertThat(player.plan().units().subList(1, 3))
                    .isEqualTo(PLAN.units().subList(1, 3));
        }

        @Test
        void inTheRestForTheOneThatItLeadsTo() {
            Playing playing = started().after(28).on(PlayerCommand.HURT).on(PlayerCommand.EASE);

            assertThat(playing.taken()).endsWith("28.000 eased 1 to easier", "28.000 began 3");
            assertThat(playing.player().leftMillis()).isEqualTo(10_000);
        }

        @Test
        void andKeepsItWhenGoingBack() {
            Playing playing = easedInTheHold().on(PlayerCommand.NEXT).on(PlayerCommand.BACK);

            assertThat(playing.player().unit().exercise()).isEqualTo(Playing.EASIER);
        }

        @Test
        void notAsACommandWithoutOne() {
            Playing hurting = started().after(13).on(PlayerCommand.HURT);

            assertThatThrownBy(() -> hurting.player().on(PlayerCommand.EASE, hurting.now()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 3})
        void forNoneThatThePlanDoesNotHave(int unit) {
            assertThatThrownBy(() -> PLAN.eased(unit, Playing.EASIER)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Ends {

        @Test
        void andCountsWhatIsLeftAsSkipped() {
            Playing playing = started().after(20);
            playing.taken();

            playing.on(PlayerCommand.END);

            assertThat(playing.taken()).containsExactly("20.000 skipped 2-10", "20.000 ended");
            assertThat(playing.player().mode()).isEqualTo(PlayerMode.ENDED);
            assertThat(playing.player().outcomes().encode()).isEqualTo("2d8s");
            assertThat(playing.player().index()).isEqualTo(PLAN.size());
            assertThat(playing.player().activeMillis()).isEqualTo(20_000);
        }

        @Test
        void beforeItHasBegun() {
            Playing playing = Playing.of(PLAN).unseen(5).on(PlayerCommand.END);

            assertThat(playing.taken()).containsExactly("5.000 ended");
            assertThat(playing.player().activeMillis()).isZero();
        }

        @Test
        void andStaysOver() {
            Playing playing = started().on(PlayerCommand.END).after(60);

            assertThat(playing.player().mode()).isEqualTo(PlayerMode.ENDED);
            assertThat(playing.player().remainingMillis()).isZero();
            assertThat(playing.player().leftMillis()).isZero();
        }

        @Test
        void aCommandThatComesRightAfterTheLastStepFindsTheSessionFinished() {
            SessionPlan plan =
                    SessionPlan.of(Programs.oneExercise(Programs.seconds(5).dose()), PlanChoices.DEFAULT);
            Playing playing = Playing.started(plan).after(14.9);
            playing.taken();

            playing.unseen(0.2).on(PlayerCommand.NEXT);

            assertThat(playing.taken()).containsExactly("15.000 done 1", "15.000 finished");
            assertThat(playing.player().outcomes().encode()).isEqualTo("2d");
        }
    }

    @Nested
    class ComesBack {

        @Test
        void atTheSameInstantOfTheSameRepPaused() {
            Playing killed = started().after(13).on(PlayerCommand.ADD_TEN).after(1.234);

            Playing restored = killed.restored();

            assertThat(restored.player().mode()).isEqualTo(PlayerMode.PAUSED);
            assertThat(restored.player().index()).isEqualTo(1);
            assertThat(restored.player().elapsedMillis()).isEqualTo(4_234);
            assertThat(restored.player().activeMillis()).isEqualTo(14_234);
            assertThat(restored.player().lengthMillis()).isEqualTo(18_000);
            assertThat(restored.player().cursor()).isEqualTo(killed.player().cursor());
        }

        @Test
        void andGoesOnFromThere() {
            Playing restored = started().after(13).restored().unseen(3600).on(PlayerCommand.RESUME);

            assertThat(restored.after(5).taken())
                    .containsExactly("3613.000 resumed", "3618.000 done 1", "3618.000 began 2");
        }

        @Test
        void andKnowsWhenItIsEndedOrHurtWithoutGoingOn() {
            Playing ended = started().after(13).restored().unseen(60).on(PlayerCommand.END);
            Playing hurt = started().after(13).restored().unseen(60).on(PlayerCommand.HURT);

            assertThat(ended.taken()).containsExactly("73.000 skipped 1-10", "73.000 ended");
            assertThat(hurt.taken()).containsExactly("73.000 hurt 1");
            assertThat(hurt.player().activeMillis()).isEqualTo(13_000);
        }

        @Test
        void overWhenItWasOver() {
            Playing restored = started().after(13).on(PlayerCommand.END).restored();

            assertThat(restored.player().mode().isOver()).isTrue();
        }

        @Test
        void onlyWithItsOwnPlan() {
            SessionPlan other =
                    SessionPlan.of(Programs.oneExercise(Programs.reps(3).dose()), PlanChoices.DEFAULT);
            Cursor cursor = started().after(13).player().cursor();

            assertThatThrownBy(() -> Player.restore(other, cursor)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void onlyWithSensibleNumbers() {
            Cursor good = started().after(13).player().cursor();

            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), 11, 0, 0, 0, 0, "10p")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), -1, 0, 0, 0, 0, "10p")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), 1, -1, 0, 0, 0, "10p")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), 1, 0, -1, 0, 0, "10p")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), 1, 0, 0, -1, 0, "10p")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), 1, 0, 0, 0, -1, "10p")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Player.restore(PLAN, new Cursor(good.fingerprint(), 1, 0, 0, 0, 0, "9p")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class RefusesLoudly {

        /** A session in this mode; while running and in a pause, in the hold of a rep, where most things are possible. */
        private static Playing in(PlayerMode mode) {
            return switch (mode) {
                case NEW -> Playing.of(PLAN);
                case RUNNING -> started().after(13);
                case PAUSED -> started().after(13).on(PlayerCommand.PAUSE);
                case HURT -> started().after(13).on(PlayerCommand.HURT);
                case FINISHED -> atOwnPace().after(1).on(PlayerCommand.NEXT);
                case ENDED -> started().on(PlayerCommand.END);
            };
        }

        private static Stream<Arguments> everyModeWithEveryCommand() {
            return Stream.of(PlayerMode.values())
                    .flatMap(mode -> Stream.of(PlayerCommand.values()).map(command -> Arguments.of(mode, command)));
        }

        @ParameterizedTest
        @MethodSource("everyModeWithEveryCommand")
        void whatTheTableDoesNotAllowAndObeysWhatItAllows(PlayerMode mode, PlayerCommand command) {
            Playing playing = in(mode);
            boolean possible = mode.allows(command) && command != PlayerCommand.DONE;

            assertThat(playing.player().mode()).isEqualTo(mode);
            assertThat(playing.player().allows(command)).isEqualTo(possible);
            if (possible) {
                assertThat(playing.on(command).player()).isNotSameAs(in(mode).player());
            } else {
                assertThatThrownBy(() -> playing.on(command))
                        .isInstanceOf(IllegalCommandException.class)
                        .hasMessage(command + " is not possible while " + mode);
            }
        }

        @Test
        void aRestKnowsNothingToBeDone() {
            Playing resting = started().after(28);

            assertThat(allowed(resting))
                    .containsExactly(
                            PlayerCommand.PAUSE,
                            PlayerCommand.NEXT,
                            PlayerCommand.SKIP_EXERCISE,
                            PlayerCommand.BACK,
                            PlayerCommand.ADD_TEN,
                            PlayerCommand.HURT,
                            PlayerCommand.END);
        }

        @ParameterizedTest
        @EnumSource(PlayerCommand.class)
        void andLeavesTheStateAsItWas(PlayerCommand command) {
            Playing playing = started().on(PlayerCommand.END);
            Player before = playing.player();

            assertThatThrownBy(() -> playing.on(command)).isInstanceOf(IllegalCommandException.class);
            assertThat(playing.player()).isSameAs(before);
        }
    }
}
