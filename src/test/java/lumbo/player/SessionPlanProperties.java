package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.Block;
import lumbo.program.Dose;
import lumbo.program.Item;
import lumbo.program.Pacing;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.SideOrder;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
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
                assertThat(step.phases()).as("%s", step).isEqualTo(PhaseDurations.NONE);
            }
        }
    }

    @Property
    void everyExerciseIsGotReadyForAndEndsWithWork(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        SessionPlan plan = SessionPlan.of(program, choices);

        int next = 0;
        for (SessionUnit unit : plan.units()) {
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

        for (SessionUnit unit : plan.units()) {
            Dose dose = unit.item().wholeDose();
            int sets = dose.sets() == null ? 1 : dose.sets().min();
            boolean counted = dose.reps() != null && !(dose.pace() == Pacing.OPEN);
            int worked =
                    sets * (counted ? (dose.reps() == null ? 1 : dose.reps().min()) : 1);
            if (dose.seconds() != null) {
                assertThat(workSteps(plan, unit, WorkSide.LEFT)).isEqualTo(workSteps(plan, unit, WorkSide.RIGHT));
                continue;
            }
            if ((dose.sides() == null ? SideOrder.BOTH : dose.sides()) == SideOrder.BOTH) {
                assertThat(workSteps(plan, unit, WorkSide.BOTH)).isEqualTo(worked);
                assertThat(workSteps(plan, unit, WorkSide.LEFT)).isZero();
                assertThat(workSteps(plan, unit, WorkSide.RIGHT)).isZero();
            } else if (counted && dose.isShared()) {
                long left = workSteps(plan, unit, WorkSide.LEFT);
                assertThat(left + workSteps(plan, unit, WorkSide.RIGHT)).isEqualTo(worked);
                assertThat(Math.abs(left - workSteps(plan, unit, WorkSide.RIGHT)))
                        .isEqualTo(worked % 2);
            } else {
                assertThat(workSteps(plan, unit, WorkSide.BOTH)).isZero();
                assertThat(workSteps(plan, unit, WorkSide.LEFT)).isEqualTo(worked);
                assertThat(workSteps(plan, unit, WorkSide.RIGHT)).isEqualTo(worked);
            }
        }
    }

    private static long workSteps(SessionPlan plan, SessionUnit unit, WorkSide side) {
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
            boolean alternates = Objects.requireNonNullElse(
                                    plan.unitOf(step).item().wholeDose().sides(), SideOrder.BOTH)
                            == SideOrder.ALTERNATE
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
    void playsWhatIsChosenAndNeverAboveTheHighEnd(
            @ForAll("programs") Program program, @ForAll("choicesOfLines") PlanChoices choices) {
        Assume.that(program.items().stream().anyMatch(choices::plays));

        for (SessionUnit unit : SessionPlan.of(program, choices).units()) {
            Dose dose = unit.item().room();
            Amount chosen = choices.amounts().getOrDefault(unit.item().key(), Amount.NONE);
            Amount played = choices.amountOf(unit.item());
            isPicked(
                    Optional.ofNullable(played.sets()),
                    Optional.ofNullable(chosen.sets()),
                    Optional.ofNullable(dose.sets()).or(() -> Optional.of(Band.exactly(1))));
            isPicked(
                    Optional.ofNullable(played.reps()),
                    Optional.ofNullable(chosen.reps()),
                    Optional.ofNullable(dose.reps()));
            isPicked(
                    Optional.ofNullable(played.seconds()),
                    Optional.ofNullable(chosen.seconds()),
                    Optional.ofNullable(dose.seconds()));
            isPicked(
                    Optional.ofNullable(played.hold()),
                    Optional.ofNullable(chosen.hold()),
                    Optional.ofNullable(dose.hold()));
        }
    }

    private static void isPicked(Optional<Integer> played, Optional<Integer> chosen, Optional<Band> of) {
        assertThat(played.isPresent()).isEqualTo(of.isPresent());
        of.ifPresent(band -> {
            int asked = chosen.orElse(band.least());
            assertThat(played).contains(Math.min(asked, band.max()));
            assertThat(played.orElseThrow()).isLessThanOrEqualTo(band.max());
        });
    }

    @Property
    void everyStepOfWorkIsOfTheAmountPlayed(
            @ForAll("programs") Program program, @ForAll("choicesOfLines") PlanChoices choices) {
        Assume.that(program.items().stream().anyMatch(choices::plays));
        SessionPlan plan = SessionPlan.of(program, choices);

        for (Step step : plan.steps()) {
            Amount amount = choices.amountOf(plan.unitOf(step).item());
            assertThat(amount.sets()).isEqualTo(step.sets());
            assertThat(step.set()).isBetween(0, step.sets());
            if (step.kind() == StepKind.REP) {
                boolean shared = plan.unitOf(step).item().wholeDose().isShared();
                Optional.ofNullable(amount.reps())
                        .ifPresent(reps -> assertThat(step.reps())
                                .isBetween(shared ? reps / 2 : reps, shared ? Math.ceilDiv(reps, 2) : reps));
                assertThat(step.rep()).isBetween(1, step.reps());
                if (amount.hold() != null) {
                    assertThat(step.phases().hold()).isEqualTo(step.manual() ? 0 : amount.hold() * 1000L);
                }
            } else if (step.kind() == StepKind.TIMED) {
                long millis = Objects.requireNonNull(amount.seconds()) * 1000L;
                boolean shared = plan.unitOf(step).item().wholeDose().isShared();
                assertThat(step.millis()).isEqualTo(shared ? Math.max(1000, millis / 2) : millis);
            }
        }
        for (SessionUnit unit : plan.units()) {
            assertThat(plan.step(unit.last()).set())
                    .isEqualTo(plan.step(unit.last()).sets());
            assertThat(plan.step(unit.last()).rep())
                    .isEqualTo(plan.step(unit.last()).reps());
        }
    }

    @Property
    void linesLeftOutAreNotPlayedAndAllOthersAre(
            @ForAll("programs") Program program, @ForAll("choicesOfLines") PlanChoices choices) {
        List<Item> played = new ArrayList<>();
        for (Block block : program.blocks()) {
            for (int round = 0;
                    round < (block.rounds() == null ? 1 : block.rounds().min());
                    round++) {
                block.items().stream()
                        .filter(item -> !choices.leftOut().contains(item.key()))
                        .forEach(played::add);
            }
        }

        if (played.isEmpty()) {
            assertThatThrownBy(() -> SessionPlan.of(program, choices)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(SessionPlan.of(program, choices).units())
                    .extracting(SessionUnit::item)
                    .isEqualTo(played);
        }
    }

    @Property
    void theLowestAmountOfEachLineChangesNothing(
            @ForAll("programs") Program program, @ForAll("choices") PlanChoices choices) {
        Map<String, Dose> doses = new HashMap<>();
        program.items().forEach(item -> doses.putIfAbsent(item.key(), item.wholeDose()));
        Assume.that(program.items().stream().allMatch(item -> item.wholeDose().equals(doses.get(item.key()))));
        Map<String, Amount> lowest = new HashMap<>();
        doses.forEach((key, dose) -> lowest.put(key, Amount.lowest(dose)));

        assertThat(SessionPlan.of(program, choices.withAmounts(lowest)).steps())
                .isEqualTo(SessionPlan.of(program, choices).steps());
    }

    @Property
    void theSameProgramAndChoicesAlwaysGiveTheSamePlan(
            @ForAll("programs") Program program, @ForAll("choicesOfLines") PlanChoices choices) {
        Assume.that(program.items().stream().anyMatch(choices::plays));
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
    Arbitrary<PlanChoices> choicesOfLines() {
        return Programs.choicesOfLines();
    }

    @Provide
    Arbitrary<PlanChoices> choices() {
        return Programs.choices();
    }
}
