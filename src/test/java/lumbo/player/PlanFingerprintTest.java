package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lumbo.program.Band;
import lumbo.program.Dose;
import lumbo.program.DoseBuilder;
import lumbo.program.Item;
import lumbo.program.Pacing;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import org.junit.jupiter.api.Test;

/** Holds the numbers that diaries keep: a change here makes every session that was interrupted one that is lost. */
class PlanFingerprintTest {

    private static long of(Program program, PlanChoices choices) {
        return SessionPlan.of(program, choices).fingerprint();
    }

    private static long of(DoseBuilder dose) {
        return of(Programs.oneExercise(dose.dose()), PlanChoices.DEFAULT);
    }

    @Test
    void isWhatItWasForRepetitionsOfEitherSideInSetsWithRests() {
        DoseBuilder dose = Programs.reps(2)
                .tempo(2, 0.5, 2, 1)
                .sets(2)
                .sides(SideOrder.EACH)
                .hold(3)
                .restBetweenReps(2)
                .restBetweenSets(30)
                .restBetweenSides(8);

        assertThat(of(dose)).isEqualTo(2816524985L);
    }

    @Test
    void isWhatItWasForSidesInTurnTimeAndOpenWorkInRounds() {
        Dose turns = Programs.reps(3).sides(SideOrder.ALTERNATE).dose();
        Dose time = Programs.seconds(25).sides(SideOrder.EACH).dose();
        Dose open = new DoseBuilder().pace(Pacing.OPEN).dose();
        Item withoutRow = new Item("plank", null, open, Dose.NONE, null, null);
        Program program = Programs.ofBlocks(
                Programs.block(2, Programs.item("cat", turns), Programs.item("bridge", time)),
                Programs.block(1, withoutRow));

        assertThat(of(program, PlanChoices.DEFAULT)).isEqualTo(1648082671L);
        assertThat(of(program, new PlanChoices(12, 0, 5, true, WorkSide.RIGHT, null)))
                .isEqualTo(1783040211L);
    }

    @Test
    void isWhatItWasAtOnesOwnPace() {
        assertThat(of(new DoseBuilder()
                        .reps(new Band(4, 6))
                        .sides(SideOrder.ALTERNATE)
                        .pace(Pacing.OWN)))
                .isEqualTo(3009667354L);
    }

    @Test
    void differsWithEachPropertyOfAStep() {
        Step step = new Step(
                0,
                StepKind.REP,
                0,
                "cat",
                "CAT",
                1,
                2,
                1,
                2,
                WorkSide.LEFT,
                1,
                4,
                6_000,
                false,
                new PhaseDurations(2_000, 1_000, 2_000, 1_000),
                RestReason.NONE);
        PhaseDurations p = step.phases();
        List<Step> others = List.of(
                step,
                with(step, StepKind.TIMED, WorkSide.LEFT, RestReason.NONE, p),
                with(step, StepKind.REP, WorkSide.RIGHT, RestReason.NONE, p),
                with(step, StepKind.REP, WorkSide.LEFT, RestReason.BETWEEN_REPS, p),
                with(
                        step,
                        StepKind.REP,
                        WorkSide.LEFT,
                        RestReason.NONE,
                        new PhaseDurations(1_000, 2_000, 2_000, 1_000)),
                with(
                        step,
                        StepKind.REP,
                        WorkSide.LEFT,
                        RestReason.NONE,
                        new PhaseDurations(2_000, 1_000, 1_000, 2_000)));

        assertThat(others.stream().map(one -> PlanFingerprint.of(List.of(one)))).doesNotHaveDuplicates();
    }

    private static Step with(Step s, StepKind kind, WorkSide side, RestReason rest, PhaseDurations phases) {
        return new Step(
                s.index(),
                kind,
                s.unit(),
                s.exercise(),
                s.ref(),
                s.round(),
                s.rounds(),
                s.set(),
                s.sets(),
                side,
                s.rep(),
                s.reps(),
                s.millis(),
                s.manual(),
                phases,
                rest);
    }
}
