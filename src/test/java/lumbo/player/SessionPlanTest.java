package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.Block;
import lumbo.program.CountScope;
import lumbo.program.Dose;
import lumbo.program.DoseBuilder;
import lumbo.program.Item;
import lumbo.program.Pacing;
import lumbo.program.Position;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPlanTest {

    private static final PlanChoices DEFAULT = PlanChoices.DEFAULT;
    private static final PlanChoices RIGHT_FIRST = new PlanChoices(10, 10, 5, true, WorkSide.RIGHT, null);
    private static final PlanChoices NO_RESTS = new PlanChoices(10, 10, 5, false, WorkSide.LEFT, null);
    private static final PlanChoices OWN_PACE = new PlanChoices(10, 10, 5, true, WorkSide.LEFT, Pacing.OWN);

    /** A repetition of five seconds without a hold. */
    private static DoseBuilder fiveSeconds(int reps) {
        return Programs.reps(reps).tempo(2, 0, 2, 1);
    }

    private static SessionPlan plan(DoseBuilder dose, PlanChoices choices) {
        return SessionPlan.of(Programs.oneExercise(dose.dose()), choices);
    }

    private static SessionPlan plan(DoseBuilder dose) {
        return plan(dose, DEFAULT);
    }

    /** Each step in a few words: kind, side, set, repetition, milliseconds. */
    private static List<String> told(SessionPlan plan) {
        return plan.steps().stream().map(SessionPlanTest::told).toList();
    }

    private static String told(Step step) {
        String side = step.side() == WorkSide.BOTH ? "" : step.side().id();
        String set = step.sets() > 1 && step.set() > 0 ? "set " + step.set() + "/" + step.sets() : "";
        String rep = step.rep() > 0 ? step.rep() + "/" + step.reps() : "";
        String manual = step.manual() ? "by hand" : "";
        return Stream.of(step.kind().id(), side, set, rep, Long.toString(step.millis()), manual)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Nested
    class LaysOutSides {

        @Test
        void bothSidesTogetherAreWorkedOnce() {
            assertThat(told(plan(fiveSeconds(2)))).containsExactly("ready 10000", "rep 1/2 5000", "rep 2/2 5000");
        }

        @Test
        void eachSideIsFinishedBeforeTheOtherBegins() {
            assertThat(told(plan(fiveSeconds(2).sides(SideOrder.EACH))))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000",
                            "rep left 2/2 5000",
                            "switch right 5000",
                            "rep right 1/2 5000",
                            "rep right 2/2 5000");
        }

        @Test
        void alternatingSidesTakeTurnsRepByRepAndEachHasAllReps() {
            assertThat(told(plan(fiveSeconds(2).sides(SideOrder.ALTERNATE))))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000",
                            "rep right 1/2 5000",
                            "rep left 2/2 5000",
                            "rep right 2/2 5000");
        }

        @Test
        void theRightSideBeginsWhenThePersonChoosesSo() {
            assertThat(told(plan(fiveSeconds(1).sides(SideOrder.EACH), RIGHT_FIRST)))
                    .containsExactly(
                            "ready right 10000", "rep right 1/1 5000", "switch left 5000", "rep left 1/1 5000");
            assertThat(told(plan(fiveSeconds(1).sides(SideOrder.ALTERNATE), RIGHT_FIRST)))
                    .containsExactly("ready right 10000", "rep right 1/1 5000", "rep left 1/1 5000");
            assertThat(told(plan(fiveSeconds(1), RIGHT_FIRST))).containsExactly("ready 10000", "rep 1/1 5000");
        }

        @Test
        void aNumberForEachSideIsWhatIsMeantWhereNothingIsSaid() {
            for (SideOrder turns : List.of(SideOrder.EACH, SideOrder.ALTERNATE)) {
                assertThat(told(plan(fiveSeconds(3).sides(turns).number(CountScope.EACH_SIDE))))
                        .isEqualTo(told(plan(fiveSeconds(3).sides(turns))));
            }
        }

        @Test
        void aNumberInAllIsSharedByTheSidesInTurn() {
            assertThat(told(plan(fiveSeconds(4).sides(SideOrder.ALTERNATE).number(CountScope.IN_ALL))))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000",
                            "rep right 1/2 5000",
                            "rep left 2/2 5000",
                            "rep right 2/2 5000");
        }

        @Test
        void theSideThatBeginsDoesOneMoreOfAnOddNumberInAll() {
            DoseBuilder five = fiveSeconds(5).number(CountScope.IN_ALL);

            assertThat(told(plan(five.sides(SideOrder.ALTERNATE))))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/3 5000",
                            "rep right 1/2 5000",
                            "rep left 2/3 5000",
                            "rep right 2/2 5000",
                            "rep left 3/3 5000");
            assertThat(told(plan(five.sides(SideOrder.EACH), DEFAULT.withOddFirst(WorkSide.RIGHT))))
                    .containsExactly(
                            "ready right 10000",
                            "rep right 1/3 5000",
                            "rep right 2/3 5000",
                            "rep right 3/3 5000",
                            "switch left 5000",
                            "rep left 1/2 5000",
                            "rep left 2/2 5000");
        }

        @Test
        void onlyAnOddNumberInAllBeginsWithAnotherSideThanUsual() {
            PlanChoices odd = DEFAULT.withOddFirst(WorkSide.RIGHT);

            for (DoseBuilder dose : List.of(
                    fiveSeconds(4).sides(SideOrder.ALTERNATE).number(CountScope.IN_ALL),
                    fiveSeconds(3).sides(SideOrder.ALTERNATE),
                    fiveSeconds(3).sides(SideOrder.EACH),
                    fiveSeconds(3),
                    Programs.seconds(25).sides(SideOrder.EACH).number(CountScope.IN_ALL))) {
                assertThat(told(plan(dose, odd))).isEqualTo(told(plan(dose)));
            }
        }

        @Test
        void theOtherSideBeginsTheNextSetAndTheNextRoundOfAnOddNumberInAll() {
            DoseBuilder once = fiveSeconds(1).sides(SideOrder.EACH).number(CountScope.IN_ALL);

            assertThat(told(plan(once.sets(3), NO_RESTS)))
                    .containsExactly(
                            "ready left 10000",
                            "rep left set 1/3 1/1 5000",
                            "switch right set 2/3 5000",
                            "rep right set 2/3 1/1 5000",
                            "switch left set 3/3 5000",
                            "rep left set 3/3 1/1 5000");
            assertThat(told(plan(
                            fiveSeconds(3)
                                    .sides(SideOrder.EACH)
                                    .number(CountScope.IN_ALL)
                                    .sets(2),
                            NO_RESTS)))
                    .containsExactly(
                            "ready left 10000",
                            "rep left set 1/2 1/2 5000",
                            "rep left set 1/2 2/2 5000",
                            "switch right set 1/2 5000",
                            "rep right set 1/2 1/1 5000",
                            "rep right set 2/2 1/2 5000",
                            "rep right set 2/2 2/2 5000",
                            "switch left set 2/2 5000",
                            "rep left set 2/2 1/1 5000");
            Dose inTurn = fiveSeconds(1)
                    .sides(SideOrder.ALTERNATE)
                    .number(CountScope.IN_ALL)
                    .dose();
            SessionPlan rounds =
                    SessionPlan.of(Programs.ofBlocks(Programs.block(2, Programs.item("cat", inTurn))), DEFAULT);
            assertThat(told(rounds))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/1 5000",
                            "rest 10000",
                            "ready right 10000",
                            "rep right 1/1 5000");
        }

        @Test
        void secondsInAllAreSharedInHalves() {
            assertThat(told(plan(Programs.seconds(25).sides(SideOrder.ALTERNATE).number(CountScope.IN_ALL))))
                    .containsExactly("ready left 10000", "timed left 12500", "switch right 5000", "timed right 12500");
        }

        @Test
        void aNumberInAllIsSharedAtOnesOwnPaceToo() {
            assertThat(told(plan(fiveSeconds(3).sides(SideOrder.ALTERNATE).number(CountScope.IN_ALL), OWN_PACE)))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000 by hand",
                            "rep right 1/1 5000 by hand",
                            "rep left 2/2 5000 by hand");
        }

        @Test
        void theProgramsTimeToChangeSidesGoesBeforeThePersons() {
            assertThat(told(plan(fiveSeconds(1).sides(SideOrder.EACH).restBetweenSides(7.5))))
                    .contains("switch right 7500");
        }

        @Test
        void changingSidesAlwaysTakesSomeTime() {
            assertThat(told(plan(fiveSeconds(1).sides(SideOrder.EACH).restBetweenSides(0))))
                    .contains("switch right 1000");
        }

        @Test
        void timedWorkIsDoneOnEachSideWithAChangeBetween() {
            assertThat(told(plan(Programs.seconds(30).sides(SideOrder.EACH))))
                    .containsExactly("ready left 10000", "timed left 30000", "switch right 5000", "timed right 30000");
        }
    }

    @Nested
    class LaysOutSets {

        @Test
        void setsHoldSidesAndSidesHoldReps() {
            SessionPlan plan = plan(fiveSeconds(2).sets(2).sides(SideOrder.EACH).restBetweenSets(30));

            assertThat(told(plan))
                    .containsExactly(
                            "ready left 10000",
                            "rep left set 1/2 1/2 5000",
                            "rep left set 1/2 2/2 5000",
                            "switch right set 1/2 5000",
                            "rep right set 1/2 1/2 5000",
                            "rep right set 1/2 2/2 5000",
                            "rest set 2/2 30000",
                            "rep left set 2/2 1/2 5000",
                            "rep left set 2/2 2/2 5000",
                            "switch right set 2/2 5000",
                            "rep right set 2/2 1/2 5000",
                            "rep right set 2/2 2/2 5000");
        }

        @Test
        void setsAreTakenApartByThePersonsRestWhereTheProgramGivesNone() {
            assertThat(told(plan(fiveSeconds(1).sets(2))))
                    .containsExactly(
                            "ready 10000", "rep set 1/2 1/1 5000", "rest set 2/2 10000", "rep set 2/2 1/1 5000");
        }

        @Test
        void noRestBetweenSetsIsPlayedWhenTheProgramGivesNothingToRest() {
            assertThat(told(plan(fiveSeconds(1).sets(2).restBetweenSets(0))))
                    .containsExactly("ready 10000", "rep set 1/2 1/1 5000", "rep set 2/2 1/1 5000");
        }

        @Test
        void thereIsTimeToTurnBackToTheFirstSideWhereNoRestLiesBetweenSets() {
            List<String> expected = List.of(
                    "ready left 10000",
                    "rep left set 1/2 1/1 5000",
                    "switch right set 1/2 5000",
                    "rep right set 1/2 1/1 5000",
                    "switch left set 2/2 5000",
                    "rep left set 2/2 1/1 5000",
                    "switch right set 2/2 5000",
                    "rep right set 2/2 1/1 5000");
            DoseBuilder dose = fiveSeconds(1).sets(2).sides(SideOrder.EACH);

            assertThat(told(plan(dose, NO_RESTS))).isEqualTo(expected);
            assertThat(told(plan(dose.restBetweenSets(0)))).isEqualTo(expected);
        }
    }

    @Nested
    class LaysOutRests {

        @Test
        void aRestBetweenRepsFollowsEachButTheLastOfASide() {
            SessionPlan plan = plan(fiveSeconds(2).restBetweenReps(2.5).sides(SideOrder.EACH));

            assertThat(told(plan))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000",
                            "rest left 2500",
                            "rep left 2/2 5000",
                            "switch right 5000",
                            "rep right 1/2 5000",
                            "rest right 2500",
                            "rep right 2/2 5000");
            assertThat(plan.step(2).rest()).isEqualTo(RestReason.BETWEEN_REPS);
        }

        @Test
        void aRestLeadsToEachExerciseButTheFirst() {
            Dose once = fiveSeconds(1).dose();
            Program program = Programs.inOrder(Programs.item("cat", once), Programs.item("bridge", once));

            SessionPlan plan = SessionPlan.of(program, DEFAULT);

            assertThat(told(plan))
                    .containsExactly("ready 10000", "rep 1/1 5000", "rest 10000", "ready 10000", "rep 1/1 5000");
            assertThat(plan.step(2).rest()).isEqualTo(RestReason.BETWEEN_EXERCISES);
            assertThat(plan.unitOf(plan.step(2)).exercise().id()).isEqualTo("bridge");
        }

        @ParameterizedTest
        @CsvSource({
            "SUPINE, SUPINE, 10, 10000",
            "SIDE_LYING, ALL_FOURS, 10, 20000",
            "KNEELING, STANDING, 30, 30000",
            "SUPPORTED, SUPPORTED, 10, 20000",
            "SUPINE, SITTING, 0, 0",
        })
        void thereIsTimeToTurnOverAndToGetUp(Position before, Position next, int wished, long rest) {
            Program program = turning(before, next);
            PlanChoices choices = new PlanChoices(10, wished, 5, true, WorkSide.LEFT, null);

            long rests = SessionPlan.of(program, choices).steps().stream()
                    .filter(step -> step.kind() == StepKind.REST)
                    .mapToLong(Step::millis)
                    .sum();

            assertThat(rests).isEqualTo(rest);
        }

        @Test
        void aSessionThatWasBegunWithAShortRestKeepsIt() {
            Program program = turning(Position.PRONE, Position.ALL_FOURS);
            long before = SessionPlan.of(turning(Position.PRONE, Position.PRONE), DEFAULT)
                    .fingerprint();

            assertThat(SessionPlan.known(program, DEFAULT, before).map(SessionPlanTest::told))
                    .contains(List.of("ready 10000", "rep 1/1 5000", "rest 10000", "ready 10000", "rep 1/1 5000"));
        }

        private static Program turning(Position before, Position next) {
            Dose once = fiveSeconds(1).dose();
            Program program = Programs.inOrder(Programs.item("cat", once), Programs.item("bridge", once));
            return Programs.inPosition(Programs.inPosition(program, "cat", before), "bridge", next);
        }

        @Test
        void restsSwitchedOffLeaveTheBreathBetweenRepsAndTheChangeOfSides() {
            Item cat = Programs.item(
                    "cat",
                    fiveSeconds(2)
                            .sets(2)
                            .sides(SideOrder.EACH)
                            .restBetweenReps(2)
                            .restBetweenSets(30)
                            .dose());

            SessionPlan plan = SessionPlan.of(Programs.inOrder(cat, cat), NO_RESTS);

            assertThat(plan.steps())
                    .extracting(Step::rest)
                    .containsOnly(RestReason.NONE, RestReason.BETWEEN_REPS)
                    .contains(RestReason.BETWEEN_REPS);
            assertThat(plan.steps()).extracting(Step::kind).contains(StepKind.SWITCH);
        }

        @Test
        void noRestOfThePersonsMeansNoneBetweenExercises() {
            Item once = Programs.item("cat", fiveSeconds(1).dose());
            PlanChoices none = new PlanChoices(3, 0, 5, true, WorkSide.LEFT, null);

            SessionPlan plan = SessionPlan.of(Programs.inOrder(once, once), none);

            assertThat(told(plan)).containsExactly("ready 3000", "rep 1/1 5000", "ready 3000", "rep 1/1 5000");
        }
    }

    @Nested
    class LaysOutPaces {

        @Test
        void ownPaceWaitsForThePersonAndTakesTheTempoAsAnEstimate() {
            SessionPlan plan = plan(fiveSeconds(2).pace(Pacing.OWN));

            assertThat(told(plan)).containsExactly("ready 10000", "rep 1/2 5000 by hand", "rep 2/2 5000 by hand");
            assertThat(plan.step(1).phases()).isEqualTo(PhaseDurations.NONE);
        }

        @Test
        void openPaceIsOneStepWithoutACountOfAMinuteOrOfTheSecondsGiven() {
            assertThat(told(plan(Programs.reps(8).pace(Pacing.OPEN))))
                    .containsExactly("ready 10000", "open 60000 by hand");
            assertThat(told(plan(Programs.seconds(90).pace(Pacing.OPEN))))
                    .containsExactly("ready 10000", "open 90000 by hand");
        }

        @Test
        void nothingToCountIsOpen() {
            assertThat(told(plan(new DoseBuilder()))).containsExactly("ready 10000", "open 60000 by hand");
        }

        @Test
        void thePersonsPaceGoesBeforeTheProgramsExceptForOpenOnes() {
            PlanChoices guided = new PlanChoices(10, 10, 5, true, WorkSide.LEFT, Pacing.GUIDED);

            assertThat(told(plan(fiveSeconds(1), OWN_PACE))).containsExactly("ready 10000", "rep 1/1 5000 by hand");
            assertThat(told(plan(fiveSeconds(1).pace(Pacing.OWN), guided)))
                    .containsExactly("ready 10000", "rep 1/1 5000");
            assertThat(told(plan(fiveSeconds(1).pace(Pacing.OPEN), guided)))
                    .containsExactly("ready 10000", "open 60000 by hand");
        }

        @Test
        void ownPaceRestsBetweenRepsToo() {
            assertThat(told(plan(fiveSeconds(3).restBetweenReps(2).pace(Pacing.OWN))))
                    .containsExactly(
                            "ready 10000",
                            "rep 1/3 5000 by hand",
                            "rest 2000",
                            "rep 2/3 5000 by hand",
                            "rest 2000",
                            "rep 3/3 5000 by hand");
        }

        @Test
        void aHoldAtOnesOwnPaceRunsByTheClockOnceThePersonIsThere() {
            SessionPlan plan =
                    plan(fiveSeconds(2).hold(3).sides(SideOrder.ALTERNATE).pace(Pacing.OWN));

            assertThat(told(plan))
                    .containsExactly(
                            "ready left 10000",
                            "ready left 1/2 5000 by hand",
                            "rep left 1/2 3000",
                            "ready right 1/2 5000 by hand",
                            "rep right 1/2 3000",
                            "ready left 2/2 5000 by hand",
                            "rep left 2/2 3000",
                            "ready right 2/2 5000 by hand",
                            "rep right 2/2 3000");
            assertThat(plan.step(2).phases()).isEqualTo(new PhaseDurations(0, 3000, 0, 0));
            assertThat(plan.step(2).canBeExtended()).isTrue();
            assertThat(told(plan(fiveSeconds(2).hold(3).restBetweenReps(2).pace(Pacing.OWN))))
                    .containsExactly(
                            "ready 10000",
                            "ready 1/2 5000 by hand",
                            "rep 1/2 3000",
                            "rest 2000",
                            "ready 2/2 5000 by hand",
                            "rep 2/2 3000");
        }

        @Test
        void timedWorkAtOnesOwnPaceBeginsWhenThePersonSaysSo() {
            assertThat(told(plan(Programs.seconds(30), OWN_PACE)))
                    .containsExactly("ready 10000 by hand", "timed 30000");
            assertThat(told(plan(
                            Programs.seconds(30).sides(SideOrder.EACH).sets(2).pace(Pacing.OWN))))
                    .containsExactly(
                            "ready left 10000 by hand",
                            "timed left set 1/2 30000",
                            "switch right set 1/2 5000 by hand",
                            "timed right set 1/2 30000",
                            "rest set 2/2 10000",
                            "ready left set 2/2 10000 by hand",
                            "timed left set 2/2 30000",
                            "switch right set 2/2 5000 by hand",
                            "timed right set 2/2 30000");
            assertThat(told(plan(Programs.seconds(30).sets(2).pace(Pacing.OWN), NO_RESTS)))
                    .containsExactly(
                            "ready 10000 by hand",
                            "timed set 1/2 30000",
                            "ready set 2/2 10000 by hand",
                            "timed set 2/2 30000");
        }

        @Test
        void aTimeIsFilledWithRepetitionsWhereTheDoseSaysWhatOneIsLike() {
            assertThat(told(plan(Programs.seconds(20).tempo(2, 0, 2, 1))))
                    .containsExactly("ready 10000", "rep 1/4 5000", "rep 2/4 5000", "rep 3/4 5000", "rep 4/4 5000");
            assertThat(told(plan(Programs.seconds(30).hold(8))))
                    .containsExactly("ready 10000", "rep 1/2 15000", "rep 2/2 15000");
            assertThat(told(plan(Programs.seconds(30).hold(30)))).containsExactly("ready 10000", "rep 1/1 37000");
            assertThat(told(plan(Programs.seconds(17).restBetweenReps(3))))
                    .containsExactly("ready 10000", "rep 1/2 7000", "rest 3000", "rep 2/2 7000");
            assertThat(told(plan(Programs.seconds(10).tempo(2, 0, 2, 1).sides(SideOrder.ALTERNATE))))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000",
                            "rep right 1/2 5000",
                            "rep left 2/2 5000",
                            "rep right 2/2 5000");
            assertThat(told(plan(Programs.seconds(10)
                            .tempo(2, 0, 2, 1)
                            .sides(SideOrder.EACH)
                            .number(CountScope.IN_ALL))))
                    .containsExactly(
                            "ready left 10000", "rep left 1/1 5000", "switch right 5000", "rep right 1/1 5000");
            assertThat(told(plan(Programs.seconds(10).tempo(2, 0, 2, 1).pace(Pacing.OWN))))
                    .containsExactly("ready 10000 by hand", "rep 1/2 5000", "rep 2/2 5000");
        }

        @Test
        void theTimeToChangeSidesIsGivenAfterEachRepetitionOfSidesInTurn() {
            DoseBuilder turns = fiveSeconds(2).sides(SideOrder.ALTERNATE).restBetweenSides(4);

            assertThat(told(plan(turns)))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 5000",
                            "switch right 4000",
                            "rep right 1/2 5000",
                            "switch left 4000",
                            "rep left 2/2 5000",
                            "switch right 4000",
                            "rep right 2/2 5000");
            assertThat(told(plan(
                            fiveSeconds(1)
                                    .sides(SideOrder.ALTERNATE)
                                    .restBetweenReps(3)
                                    .restBetweenSides(4)
                                    .sets(2),
                            NO_RESTS)))
                    .containsExactly(
                            "ready left 10000",
                            "rep left set 1/2 1/1 5000",
                            "rest left set 1/2 3000",
                            "switch right set 1/2 4000",
                            "rep right set 1/2 1/1 5000",
                            "switch left set 2/2 4000",
                            "rep left set 2/2 1/1 5000",
                            "rest left set 2/2 3000",
                            "switch right set 2/2 4000",
                            "rep right set 2/2 1/1 5000");
            assertThat(told(plan(fiveSeconds(1).sides(SideOrder.ALTERNATE).restBetweenSides(0))))
                    .containsExactly("ready left 10000", "rep left 1/1 5000", "rep right 1/1 5000");
        }

        @Test
        void aSessionThatWasBegunBeforeIsLaidOutAsItWas() {
            Program program = Programs.oneExercise(fiveSeconds(2)
                    .hold(3)
                    .restBetweenReps(2)
                    .sides(SideOrder.ALTERNATE)
                    .restBetweenSides(4)
                    .pace(Pacing.OWN)
                    .dose());
            SessionPlan now = SessionPlan.of(program, DEFAULT);

            SessionPlan before =
                    SessionPlan.known(program, DEFAULT, 2_210_959_193L).orElseThrow();

            assertThat(told(before))
                    .containsExactly(
                            "ready left 10000",
                            "rep left 1/2 8000 by hand",
                            "rep right 1/2 8000 by hand",
                            "rep left 2/2 8000 by hand",
                            "rep right 2/2 8000 by hand");
            assertThat(SessionPlan.known(program, DEFAULT, now.fingerprint()).map(SessionPlanTest::told))
                    .contains(told(now));
            assertThat(SessionPlan.known(program, DEFAULT, 1L)).isEmpty();
            Program timed = Programs.inOrder(
                    Programs.item(
                            "cat",
                            Programs.seconds(40)
                                    .hold(5)
                                    .tempo(2, 0, 2, 1)
                                    .sides(SideOrder.EACH)
                                    .sets(2)
                                    .restBetweenReps(3)
                                    .dose()),
                    Programs.item(
                            "bridge", Programs.seconds(20).pace(Pacing.OWN).dose()));
            assertThat(SessionPlan.known(timed, DEFAULT, 2_898_375_499L)).isPresent();
        }
    }

    @Nested
    class SettlesNumbers {

        @Test
        void bandsArePlayedAtTheirLowEnd() {
            DoseBuilder dose = new DoseBuilder()
                    .sets(new Band(1, 3))
                    .reps(new Band(2, 8))
                    .hold(new Band(4, 9))
                    .tempo(1, 0, 1, 0);
            Program program =
                    Programs.ofBlocks(new Block(null, new Band(1, 2), List.of(Programs.item("cat", dose.dose()))));

            SessionPlan plan = SessionPlan.of(program, DEFAULT);

            assertThat(told(plan)).containsExactly("ready 10000", "rep 1/2 6000", "rep 2/2 6000");
            assertThat(told(plan(new DoseBuilder().seconds(new Band(20, 40))))).contains("timed 20000");
        }

        @Test
        void theSourcesNumbersGoBeforeTheAssumedOnes() {
            Item item = new Item(
                    "cat",
                    null,
                    new DoseBuilder().reps(1).dose(),
                    fiveSeconds(9).hold(2).dose(),
                    null,
                    null);

            SessionPlan plan = SessionPlan.of(Programs.inOrder(item), DEFAULT);

            assertThat(told(plan)).containsExactly("ready 10000", "rep 1/1 7000");
        }

        @Test
        void theHoldReplacesThePauseAtTheEndOfTheTempo() {
            PhaseDurations phases = plan(Programs.reps(1).tempo(2.25, 9, 1.5, 1).hold(3))
                    .step(1)
                    .phases();

            assertThat(phases).isEqualTo(new PhaseDurations(2250, 3000, 1500, 1000));
        }

        @Test
        void withoutATempoARepIsSlow() {
            assertThat(plan(Programs.reps(1)).step(1).phases()).isEqualTo(new PhaseDurations(3000, 0, 3000, 1000));
        }

        @Test
        void aRepLastsAtLeastHalfASecondAndItsPhasesFillIt() {
            Step step = plan(Programs.reps(1).tempo(0.1, 0, 0.1, 0)).step(1);

            assertThat(step.millis()).isEqualTo(500);
            assertThat(step.phases()).isEqualTo(new PhaseDurations(100, 0, 100, 300));
        }

        @Test
        void roundsRepeatTheWholeBlockInOrder() {
            Dose once = fiveSeconds(1).dose();
            Program program =
                    Programs.ofBlocks(Programs.block(2, Programs.item("cat", once), Programs.item("bridge", once)));

            SessionPlan plan = SessionPlan.of(program, DEFAULT);

            assertThat(plan.units())
                    .extracting(unit -> unit.exercise().id() + " " + unit.first() + "-" + unit.last())
                    .containsExactly("cat 0-1", "bridge 3-4", "cat 6-7", "bridge 9-10");
            assertThat(plan.steps())
                    .filteredOn(step -> step.kind() == StepKind.REP)
                    .extracting(step -> step.exercise() + " " + step.round() + "/" + step.rounds())
                    .containsExactly("cat 1/2", "bridge 1/2", "cat 2/2", "bridge 2/2");
        }
    }

    @Nested
    class AddsUp {

        private final SessionPlan plan =
                plan(fiveSeconds(2).sets(2).sides(SideOrder.EACH).restBetweenSets(30));

        @Test
        void theWholeIsTheSumOfItsSteps() {
            assertThat(plan.totalMillis()).isEqualTo(10_000 + 2 * (4 * 5_000 + 5_000) + 30_000);
            assertThat(plan.millisFrom(0)).isEqualTo(plan.totalMillis());
            assertThat(plan.millisFrom(1)).isEqualTo(plan.totalMillis() - 10_000);
            assertThat(plan.millisFrom(plan.size())).isZero();
        }

        @Test
        void workStepsAreThoseInWhichThePersonExercises() {
            assertThat(plan.workSteps()).containsExactly(1, 2, 4, 5, 7, 8, 10, 11);
        }

        @Test
        void stepsKnowTheirPlace() {
            assertThat(plan.steps()).extracting(Step::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        }
    }

    @Nested
    class IsRecognised {

        @Test
        void theSameProgramAndChoicesGiveTheSameFingerprint() {
            assertThat(plan(fiveSeconds(3)).fingerprint())
                    .isEqualTo(plan(fiveSeconds(3)).fingerprint());
        }

        @Test
        void anyOtherStepGivesAnotherFingerprint() {
            Stream<SessionPlan> plans = Stream.of(
                    plan(fiveSeconds(3)),
                    plan(fiveSeconds(4)),
                    plan(fiveSeconds(3).hold(1)),
                    plan(fiveSeconds(3).sides(SideOrder.EACH)),
                    plan(fiveSeconds(3).sides(SideOrder.EACH), RIGHT_FIRST),
                    plan(fiveSeconds(3), OWN_PACE),
                    SessionPlan.of(
                            Programs.inOrder(Programs.item("cat", fiveSeconds(3).dose())), DEFAULT));

            assertThat(plans.map(SessionPlan::fingerprint)).doesNotHaveDuplicates();
        }

        @Test
        void aChoiceThatChangesNoStepKeepsTheFingerprint() {
            PlanChoices guided = new PlanChoices(10, 10, 5, true, WorkSide.RIGHT, Pacing.GUIDED);
            PlanChoices own = new PlanChoices(10, 10, 5, true, WorkSide.RIGHT, Pacing.OWN);

            assertThat(plan(Programs.seconds(20), guided).fingerprint())
                    .isEqualTo(plan(Programs.seconds(20)).fingerprint());
            assertThat(plan(Programs.reps(8).pace(Pacing.OPEN), own).fingerprint())
                    .isEqualTo(plan(Programs.reps(8).pace(Pacing.OPEN)).fingerprint());
        }
    }

    @Nested
    class IsChosen {

        private final DoseBuilder dose = new DoseBuilder()
                .reps(new Band(6, 10))
                .tempo(1, 0, 1, 0)
                .sets(new Band(1, 3))
                .hold(new Band(2, 5));

        private Step last(Amount amount) {
            return plan(dose, DEFAULT.withAmounts(Map.of("bridge BRIDGE", amount)))
                    .steps()
                    .getLast();
        }

        private static Amount amount(int sets, int reps, int hold) {
            return new Amount(sets, reps, null, hold);
        }

        @Test
        void asMuchOfALineAsThePersonSays() {
            Step last = last(amount(2, 8, 4));

            assertThat(last.set()).isEqualTo(2);
            assertThat(last.rep()).isEqualTo(8);
            assertThat(last.phases()).isEqualTo(new PhaseDurations(1_000, 4_000, 1_000, 0));
        }

        @Test
        void lessThanTheLowEndToo() {
            assertThat(last(amount(1, 3, 0)).rep()).isEqualTo(3);
            assertThat(last(amount(1, 3, 0)).phases().hold()).isZero();
        }

        @Test
        void butNeverMoreThanTheHighEnd() {
            Step last = last(amount(9, 99, 999));

            assertThat(last.set()).isEqualTo(3);
            assertThat(last.rep()).isEqualTo(10);
            assertThat(last.phases().hold()).isEqualTo(5_000);
        }

        private static int played(Dose given, Dose assumed, int chosen) {
            Item line = new Item("bridge", null, given, assumed, null, null);
            PlanChoices choices = DEFAULT.withAmounts(Map.of("bridge", Amount.NONE.withReps(chosen)));
            SessionPlan plan = SessionPlan.of(Programs.inOrder(line), choices);
            return plan.workSteps().size();
        }

        @Test
        void upToAsMuchForEachSideWhereWeReadTheSourcesNumberAsOneInAll() {
            Dose inAll = new DoseBuilder()
                    .sides(SideOrder.ALTERNATE)
                    .number(CountScope.IN_ALL)
                    .dose();

            assertThat(played(new DoseBuilder().reps(new Band(6, 8)).dose(), inAll, 99))
                    .isEqualTo(16);
            assertThat(played(Programs.reps(20).dose(), inAll, 24)).isEqualTo(24);
            assertThat(played(Programs.reps(20).dose(), inAll, 3)).isEqualTo(3);
        }

        @Test
        void notSoWhereTheNumberIsOursOrTheSourceSaysThatItIsInAll() {
            DoseBuilder inAll =
                    new DoseBuilder().reps(new Band(6, 8)).sides(SideOrder.EACH).number(CountScope.IN_ALL);

            assertThat(played(Dose.NONE, inAll.dose(), 99)).isEqualTo(8);
            assertThat(played(inAll.dose(), Dose.NONE, 99)).isEqualTo(8);
        }

        @Test
        void oneWhereADoseSaysOnlyHowManyAtMost() {
            assertThat(told(plan(
                            new DoseBuilder().reps(new Band(Band.NO_MIN, 10)).tempo(2, 0, 2, 1))))
                    .containsExactly("ready 10000", "rep 1/1 5000");
            assertThat(played(
                            new DoseBuilder().reps(new Band(Band.NO_MIN, 10)).dose(),
                            new DoseBuilder().reps(new Band(4, Band.NO_MAX)).dose(),
                            1))
                    .isEqualTo(1);
            Item line = new Item(
                    "bridge",
                    null,
                    new DoseBuilder().reps(new Band(Band.NO_MIN, 10)).dose(),
                    new DoseBuilder().reps(new Band(4, Band.NO_MAX)).dose(),
                    null,
                    null);
            assertThat(line.wholeDose().reps()).isEqualTo(new Band(4, 10));
        }

        @Test
        void theLowEndWhereThePersonSaysNothing() {
            assertThat(last(Amount.NONE)).isEqualTo(plan(dose).steps().getLast());
        }

        @Test
        void nothingThatTheDoseDoesNotHave() {
            Amount much = new Amount(4, 4, 40, 4);
            PlanChoices choices = DEFAULT.withAmounts(Map.of("bridge BRIDGE", much));

            assertThat(plan(new DoseBuilder().seconds(new Band(20, 30)), choices)
                            .steps())
                    .filteredOn(step -> step.kind().isWork())
                    .extracting(Step::kind, Step::millis)
                    .containsExactly(tuple(StepKind.TIMED, 30_000L));
        }

        @Test
        void nothingOfALineThatIsLeftOutNorOfAPartWithoutOthers() {
            Dose once = fiveSeconds(1).dose();
            Program program = Programs.ofBlocks(
                    Programs.block(2, Programs.item("cat", once)),
                    Programs.block(1, Programs.item("bridge", once), Programs.item("plank", once)));

            SessionPlan plan = SessionPlan.of(program, DEFAULT.withLeftOut(Set.of("cat CAT", "plank PLANK")));

            assertThat(plan.units()).extracting(unit -> unit.exercise().id()).containsExactly("bridge");
            assertThat(plan.step(0).kind()).isEqualTo(StepKind.READY);
        }

        @Test
        void somethingAtLeast() {
            PlanChoices choices = DEFAULT.withLeftOut(Set.of("bridge BRIDGE"));

            assertThatThrownBy(() -> plan(dose, choices))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nothing to play");
        }

        @Test
        void inNumbersThatCanBePlayed() {
            assertThatThrownBy(() -> amount(0, 1, 1)).hasMessageContaining("sets");
            assertThatThrownBy(() -> amount(1, 0, 1)).hasMessageContaining("reps");
            assertThatThrownBy(() -> amount(1, 1, -1)).hasMessageContaining("hold");
            assertThatThrownBy(() -> new Amount(null, null, 0, null)).hasMessageContaining("seconds");
        }

        @Test
        void byALinesExerciseAndRow() {
            Item line = Programs.item("bridge", Dose.NONE);

            assertThat(line.key()).isEqualTo("bridge BRIDGE");
            assertThat(new Item("bridge", null, Dose.NONE, Dose.NONE, null, null).key())
                    .isEqualTo("bridge");
        }

        @Test
        void fromTheLowestOn() {
            assertThat(Amount.lowest(dose.dose())).isEqualTo(amount(1, 6, 2));
            assertThat(Amount.lowest(Dose.NONE)).isEqualTo(new Amount(1, null, null, null));
        }
    }

    @Test
    void aProgramWithoutLinesIsRefused() {
        Program empty = Programs.ofBlocks();

        assertThatThrownBy(() -> SessionPlan.of(empty, DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing to play");
    }

    @Test
    void choicesOutOfTheirRangeAreRefused() {
        assertThatThrownBy(() -> new PlanChoices(2, 10, 5, true, WorkSide.LEFT, null))
                .hasMessageContaining("readySeconds");
        assertThatThrownBy(() -> new PlanChoices(10, 121, 5, true, WorkSide.LEFT, null))
                .hasMessageContaining("restSeconds");
        assertThatThrownBy(() -> new PlanChoices(10, 10, 1, true, WorkSide.LEFT, null))
                .hasMessageContaining("switchSeconds");
        assertThatThrownBy(() -> new PlanChoices(10, 10, 5, true, WorkSide.BOTH, null))
                .hasMessageContaining("first side");
        assertThatThrownBy(() -> new PlanChoices(10, 10, 5, true, WorkSide.LEFT, Pacing.OPEN))
                .hasMessageContaining("open pace");
    }
}
