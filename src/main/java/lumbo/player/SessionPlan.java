package lumbo.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.program.Exercise;
import lumbo.program.Program;

/**
 * A program made flat: every step of a session in order, with every number settled. Immutable.
 *
 * <p>A band is played at its low end, or as the person chose: Lumbo never raises a dose by itself.
 */
public final class SessionPlan {

    private static final long UNKNOWN = -1;

    private final Program program;
    private final PlanChoices choices;
    private final List<Step> steps;
    private final List<SessionUnit> units;
    private final long[] remainingFrom;
    /** Computed when it is first asked for; every thread would compute the same. */
    private volatile long fingerprint = UNKNOWN;

    private SessionPlan(Program program, PlanChoices choices, List<Step> steps, List<SessionUnit> units) {
        this.program = program;
        this.choices = choices;
        this.steps = List.copyOf(steps);
        this.units = List.copyOf(units);
        this.remainingFrom = new long[steps.size() + 1];
        for (int i = steps.size() - 1; i >= 0; i--) {
            remainingFrom[i] = remainingFrom[i + 1] + steps.get(i).millis();
        }
    }

    /**
     * The plan of a program with the person's choices. The same arguments always give the same plan.
     *
     * @throws IllegalArgumentException when there is nothing to play: the program has no line, or all are left out
     */
    public static SessionPlan of(Program program, PlanChoices choices) {
        return of(program, choices, PlanLayout.TURNING);
    }

    /**
     * The plan that a session was begun with, be it by an earlier version of Lumbo.
     *
     * @param fingerprint the plan's {@link #fingerprint()}
     * @return empty when neither this version of Lumbo nor an earlier one makes that plan of the program and the choices
     * @throws IllegalArgumentException when there is nothing to play
     */
    public static Optional<SessionPlan> known(Program program, PlanChoices choices, long fingerprint) {
        return Stream.of(PlanLayout.TURNING, PlanLayout.WHOLE, PlanLayout.FIRST)
                .map(layout -> of(program, choices, layout))
                .filter(plan -> plan.fingerprint() == fingerprint)
                .findFirst();
    }

    private static SessionPlan of(Program program, PlanChoices choices, PlanLayout layout) {
        PlanBuilder builder = new PlanBuilder(program, choices, layout);
        builder.build();
        return new SessionPlan(program, choices, builder.steps(), builder.units());
    }

    /**
     * This plan with an easier exercise in the place of one; its steps and its fingerprint are the same.
     *
     * @param unit the number of the exercise in the session, from 0
     * @throws IllegalArgumentException when there is no such exercise
     */
    public SessionPlan eased(int unit, Exercise easier) {
        if (unit < 0 || unit >= units.size()) {
            throw new IllegalArgumentException("no exercise " + unit + " among " + units.size());
        }
        List<SessionUnit> eased = new ArrayList<>(units);
        SessionUnit hard = units.get(unit);
        eased.set(unit, new SessionUnit(unit, hard.item(), easier, hard.first(), hard.last()));
        return new SessionPlan(program, choices, steps, eased);
    }

    /** The program that is played. */
    public Program program() {
        return program;
    }

    /** The choices that it was made with. */
    public PlanChoices choices() {
        return choices;
    }

    /** All steps in order; at least one. */
    public List<Step> steps() {
        return steps;
    }

    /** The step at an index from 0. */
    public Step step(int index) {
        return steps.get(index);
    }

    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** The exercises in order, one for each round. */
    public List<SessionUnit> units() {
        return units;
    }

    /** The exercise that a step belongs to. */
    public SessionUnit unitOf(Step step) {
        return units.get(step.unit());
    }

    /** Milliseconds from the start of the step at {@code index} to the end of the session. */
    public long millisFrom(int index) {
        return remainingFrom[index];
    }

    /** The whole session in milliseconds. */
    public long totalMillis() {
        return remainingFrom[0];
    }

    /** A number that differs when the steps differ: a cursor fits only the plan that it was made from. */
    public long fingerprint() {
        long known = fingerprint;
        if (known == UNKNOWN) {
            known = PlanFingerprint.of(steps);
            fingerprint = known;
        }
        return known;
    }

    /** The indexes of the steps in which the person exercises. */
    public List<Integer> workSteps() {
        return steps.stream()
                .filter(step -> step.kind().isWork())
                .map(Step::index)
                .toList();
    }

    /** The steps of one exercise in which the person exercises. */
    public List<Step> work(SessionUnit unit) {
        return steps.subList(unit.first(), unit.last() + 1).stream()
                .filter(step -> step.kind().isWork())
                .toList();
    }
}
