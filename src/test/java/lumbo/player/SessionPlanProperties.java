package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lumbo.program.Band;
import lumbo.program.Dose;
import lumbo.program.Pace;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.Sides;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the plan of any program with any choices. */
class SessionPlanProperties {

    @Property
    void countsItsStepsAndItsTime(@ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan plan = SessionPlan.of(program, choices);

        long total = 0;
        for (int i = 0; i < plan.size(); i++) {
            assertThat(plan.step(i).index()).isEqualTo(i);
            assertThat(plan.millisFrom(i)).isEqualTo(plan.totalMillis() - total);
            total += plan.step(i).millis();
        }
        assertThat(plan.totalMillis()).isEqualTo(total);
    }

    @Property
    void everyStepTakesTimeAndEveryGuidedRepIsFilledByItsPhases(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        for (Step step : SessionPlan.of(program, choices).steps()) {
            assertThat(step.millis()).as("%s", step).isPositive();
            if (step.kind() == StepKind.REP && !step.manual()) {
                assertThat(step.phases().total()).as("%s", step).isEqualTo(step.millis());
                assertThat(step.millis()).as("%s", step).isGreaterThanOrEqualTo(500);
            } else {
                assertThat(step.phases()).as("%s", step).isEqualTo(Phases.NONE);
            }
        }
    }

    @Property
    void everyExerciseIsGotReadyForAndEndsWithWork(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan plan = SessionPlan.of(program, choices);

        int next = 0;
        for (Unit unit : plan.units()) {
            boolean rest = unit.first() == next + 1
                    && plan.step(next).rest() == RestReason.BETWEEN_EXERCISES
                    && unit.number() > 0;
            assertThat(rest || unit.first() == next).isTrue();
            assertThat(plan.step(unit.first()).kind()).isEqualTo(StepKind.READY);
            assertThat(plan.step(unit.last()).kind().isWork()).isTrue();
            assertThat(plan.steps().subList(next, unit.last() + 1)).allMatch(step -> step.unit() == unit.number());
            next = unit.last() + 1;
        }
        assertThat(next).isEqualTo(plan.size());
    }

    @Property
    void neitherSideComesShortNorDoesMoreThanTheLowEnd(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan plan = SessionPlan.of(program, choices);

        for (Unit unit : plan.units()) {
            Dose dose = unit.item().wholeDose();
            int sets = dose.sets().map(Band::min).orElse(1);
            boolean counted = dose.reps().isPresent() && !dose.pace().equals(Optional.of(Pace.OPEN));
            int worked = sets * (counted ? dose.reps().map(Band::min).orElse(1) : 1);
            if (dose.sides().orElse(Sides.BOTH) == Sides.BOTH) {
                assertThat(workSteps(plan, unit, Side.BOTH)).isEqualTo(worked);
                assertThat(workSteps(plan, unit, Side.LEFT)).isZero();
                assertThat(workSteps(plan, unit, Side.RIGHT)).isZero();
            } else {
                assertThat(workSteps(plan, unit, Side.BOTH)).isZero();
                assertThat(workSteps(plan, unit, Side.LEFT)).isEqualTo(worked);
                assertThat(workSteps(plan, unit, Side.RIGHT)).isEqualTo(worked);
            }
        }
    }

    private static long workSteps(SessionPlan plan, Unit unit, Side side) {
        return plan.steps().subList(unit.first(), unit.last() + 1).stream()
                .filter(step -> step.kind().isWork() && step.side() == side)
                .count();
    }

    @Property
    void thereIsTimeToChangeSidesUnlessTheyAlternateRepByRep(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan plan = SessionPlan.of(program, choices);

        for (int i = 1; i < plan.size(); i++) {
            Step before = plan.step(i - 1);
            Step step = plan.step(i);
            boolean alternates = plan.unitOf(step).item().wholeDose().sides().orElse(Sides.BOTH) == Sides.ALTERNATE
                    && step.kind() == StepKind.REP;
            if (before.kind().isWork() && step.kind().isWork() && !alternates) {
                assertThat(step.side()).as("%s right after %s", step, before).isEqualTo(before.side());
            }
            if (step.kind() == StepKind.SWITCH) {
                assertThat(step.side()).isEqualTo(before.side().other());
                assertThat(step.millis()).isGreaterThanOrEqualTo(1_000);
            }
        }
    }

    @Property
    void restsSwitchedOffAreNotPlayed(@ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan plan = SessionPlan.of(program, choices);

        assertThat(choices.restsOn()
                        || plan.steps().stream()
                                .noneMatch(step -> step.rest() == RestReason.BETWEEN_SETS
                                        || step.rest() == RestReason.BETWEEN_EXERCISES))
                .isTrue();
    }

    @Property
    void theSameProgramAndChoicesAlwaysGiveTheSamePlan(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan one = SessionPlan.of(program, choices);
        SessionPlan other = SessionPlan.of(program, choices);

        assertThat(other.steps()).isEqualTo(one.steps());
        assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    }

    @Provide
    Arbitrary<Program> programs() {
        return Programs.programs();
    }

    @Provide
    Arbitrary<PlanChoices> choices() {
        return Programs.choices();
    }
}
