package lumbo.player;

import java.util.ArrayList;
import java.util.List;
import lumbo.program.Amount;
import lumbo.program.Block;
import lumbo.program.Dose;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Pacing;
import lumbo.program.Position;
import lumbo.program.Program;
import lumbo.program.SideOrder;
import lumbo.program.Tempo;

/** Lays out the steps of a {@link SessionPlan}, from the first to the last. */
final class PlanBuilder {

    /** How long a step of open pace is taken to last when nothing says it, in milliseconds. */
    private static final long OPEN_ESTIMATE = 60_000;

    /** No repetition is shorter, in milliseconds: it could neither be followed nor counted aloud. */
    private static final long SHORTEST_REP = 500;

    /**
     * The shortest rest in which one turns over or gets up, in milliseconds. The number is ours: the article gives none. Ten
     * seconds were too short to read what comes, and to turn from the side onto all fours with a back that hurts.
     */
    private static final long TURNING_REST = 20_000;

    private final Program program;
    private final PlanChoices choices;
    private final PlanLayout layout;
    private final List<Step> steps = new ArrayList<>();
    private final List<SessionUnit> units = new ArrayList<>();

    PlanBuilder(Program program, PlanChoices choices, PlanLayout layout) {
        this.program = program;
        this.choices = choices;
        this.layout = layout;
    }

    List<Step> steps() {
        return steps;
    }

    List<SessionUnit> units() {
        return units;
    }

    void build() {
        for (Block block : program.blocks()) {
            int rounds = block.rounds() == null ? 1 : block.rounds().least();
            for (int round = 1; round <= rounds; round++) {
                for (Item item : block.items()) {
                    if (choices.plays(item)) {
                        new UnitLayout(item, round, rounds).lay();
                    }
                }
            }
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("program " + program.id() + " has nothing to play");
        }
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }

    /** Whether one has to move from one to the next: a support may be another one, although both are supported. */
    private static boolean isAnotherPosition(Position before, Position next) {
        return before != next || next == Position.SUPPORTED;
    }

    /** Lays out one exercise: rest before it, get ready, its sets and sides. */
    private final class UnitLayout {
        private final int number = units.size();
        private final Item item;
        private final Exercise exercise;
        private final int round;
        private final int rounds;
        private final Dose dose;
        private final Amount amount;
        private final int sets;
        private final SideOrder sides;
        private final Pacing pace;
        private final PhaseDurations phases;

        UnitLayout(Item item, int round, int rounds) {
            this.item = item;
            this.exercise = program.exercise(item);
            this.round = round;
            this.rounds = rounds;
            this.dose = item.wholeDose();
            this.amount = choices.amountOf(item);
            this.sets = amount.sets() == null ? 1 : amount.sets();
            this.sides = dose.sides() == null ? SideOrder.BOTH : dose.sides();
            Pacing own = dose.pace() == null ? Pacing.GUIDED : dose.pace();
            this.pace = own == Pacing.OPEN ? own : (choices.pace() == null ? own : choices.pace());
            this.phases = phases();
        }

        void lay() {
            if (number > 0 && choices.restsOn() && choices.restSeconds() > 0) {
                rest(0, WorkSide.BOTH, restBefore(), RestReason.BETWEEN_EXERCISES);
            }
            int first = steps.size();
            plain(StepKind.READY, 0, firstSide(1), choices.readySeconds() * 1000L, beginsByHand());
            for (int set = 1; set <= sets; set++) {
                if (set > 1) {
                    layBefore(set);
                }
                laySet(set);
            }
            units.add(new SessionUnit(number, item, exercise, first, steps.size() - 1));
        }

        /** The person's rest between exercises; longer where one needs time for another position. */
        private long restBefore() {
            long wished = choices.restSeconds() * 1000L;
            boolean turns = layout == PlanLayout.TURNING
                    && isAnotherPosition(units.getLast().exercise().position(), exercise.position());
            return turns ? Math.max(wished, TURNING_REST) : wished;
        }

        /** The side that begins a set. Where the two share an odd number, it is the one that was second before. */
        private WorkSide firstSide(int set) {
            if (sides == SideOrder.BOTH || !isOdd()) {
                return sides == SideOrder.BOTH ? WorkSide.BOTH : choices.firstSide();
            }
            int before = (round - 1) * sets + set - 1;
            return before % 2 == 0 ? choices.oddFirst() : choices.oddFirst().other();
        }

        private boolean isOdd() {
            return counted() && !fillsTime() && dose.isShared() && amount.reps() != null && amount.reps() % 2 == 1;
        }

        private PhaseDurations phases() {
            Tempo tempo = dose.tempo() == null ? Tempo.SLOW : dose.tempo();
            long hold = amount.hold() == null ? millis(tempo.end()) : amount.hold() * 1000L;
            return new PhaseDurations(millis(tempo.out()), hold, millis(tempo.back()), millis(tempo.start()))
                    .lastingAtLeast(SHORTEST_REP);
        }

        private long restBetweenReps() {
            return millis(dose.restBetweenReps() == null ? 0.0 : dose.restBetweenReps());
        }

        /** Whether a set lasts for some time, and the dose says what a repetition is like: as many are done as fill it. */
        private boolean fillsTime() {
            boolean described = dose.tempo() != null || amount.hold() != null || dose.restBetweenReps() != null;
            return layout != PlanLayout.FIRST && amount.seconds() != null && described;
        }

        /** Work for some time, at the person's own pace, begins when the person says so. */
        private boolean beginsByHand() {
            return layout != PlanLayout.FIRST && pace == Pacing.OWN && amount.seconds() != null;
        }

        /** A hold at the person's own pace: they say when they are there, and the hold runs by the clock. */
        private boolean holdsByTheClock() {
            return layout != PlanLayout.FIRST
                    && pace == Pacing.OWN
                    && !fillsTime()
                    && amount.hold() != null
                    && amount.hold() > 0;
        }

        /** How long a set of one side lasts, in milliseconds. */
        private long timeOfSide(int seconds) {
            return Math.max(1000, seconds * 1000L / (dose.isShared() ? 2 : 1));
        }

        /** How many repetitions a side has: all of the dose, or its share, which is one more for the one that begins. */
        private int repsOf(boolean begins) {
            if (fillsTime()) {
                long rest = restBetweenReps();
                long time = timeOfSide(amount.seconds() == null ? 1 : amount.seconds());
                return (int) Math.max(1, Math.round((time + rest) / (double) (phases.total() + rest)));
            }
            int reps = amount.reps() == null ? 1 : amount.reps();
            return !dose.isShared() ? reps : begins ? Math.ceilDiv(reps, 2) : reps / 2;
        }

        /** A rest between two sets; where there is none, at least the time to turn back to the first side. */
        private void layBefore(int set) {
            long rest = choices.restsOn()
                    ? millis(dose.restBetweenSets() == null ? (double) choices.restSeconds() : dose.restBetweenSets())
                    : 0;
            if (rest > 0) {
                rest(set, WorkSide.BOTH, rest, RestReason.BETWEEN_SETS);
                if (beginsByHand()) {
                    plain(StepKind.READY, set, firstSide(set), choices.readySeconds() * 1000L, true);
                }
            } else if ((sideBySide() || restsInTurn())
                    && firstSide(set) != steps.getLast().side()) {
                changeTo(firstSide(set), set);
            } else if (beginsByHand()) {
                plain(StepKind.READY, set, firstSide(set), choices.readySeconds() * 1000L, true);
            }
        }

        /** Whether there is time to change sides after each repetition of sides that take turns. */
        private boolean restsInTurn() {
            return layout != PlanLayout.FIRST
                    && sides == SideOrder.ALTERNATE
                    && dose.restBetweenSides() != null
                    && dose.restBetweenSides() > 0;
        }

        private void laySet(int set) {
            WorkSide first = firstSide(set);
            if (counted() && sides == SideOrder.ALTERNATE) {
                reps(set, first, repsOf(true), first.other(), repsOf(false));
                return;
            }
            work(set, first, true);
            if (sideBySide() && (!counted() || repsOf(false) > 0)) {
                changeTo(first.other(), set);
                work(set, first.other(), false);
            }
        }

        /** Whether one side is finished before the other begins. */
        private boolean sideBySide() {
            return sides == SideOrder.EACH || (sides == SideOrder.ALTERNATE && !counted());
        }

        private void changeTo(WorkSide side, int set) {
            long change = millis(
                    dose.restBetweenSides() == null ? (double) choices.switchSeconds() : dose.restBetweenSides());
            boolean byHand = beginsByHand() && sideBySide();
            plain(StepKind.SWITCH, set, side, Math.max(change, 1000), byHand);
        }

        private boolean counted() {
            return pace != Pacing.OPEN && (fillsTime() || (amount.seconds() == null && amount.reps() != null));
        }

        private void work(int set, WorkSide side, boolean begins) {
            if (pace == Pacing.OPEN || (amount.seconds() == null && amount.reps() == null)) {
                long estimate = amount.seconds() == null ? OPEN_ESTIMATE : amount.seconds() * 1000L;
                plain(StepKind.OPEN, set, side, estimate, true);
            } else if (amount.seconds() != null && !fillsTime()) {
                plain(StepKind.TIMED, set, side, timeOfSide(amount.seconds()), false);
            } else {
                reps(set, side, repsOf(begins), side, 0);
            }
        }

        /** Repetitions of two sides in turn, beginning with the first; or of one side, where the second has none. */
        private void reps(int set, WorkSide first, int repsOfFirst, WorkSide second, int repsOfSecond) {
            int total = repsOfFirst + repsOfSecond;
            boolean inTurn = first != second;
            for (int i = 0; i < total; i++) {
                boolean isSecond = inTurn && i % 2 == 1;
                WorkSide worked = isSecond ? second : first;
                rep(set, worked, inTurn ? i / 2 + 1 : i + 1, isSecond ? repsOfSecond : repsOfFirst);
                if (i < total - 1) {
                    layBetweenReps(set, worked, inTurn);
                }
            }
        }

        private void rep(int set, WorkSide side, int rep, int reps) {
            boolean byHand = pace == Pacing.OWN && !fillsTime();
            if (holdsByTheClock()) {
                PhaseDurations hold = new PhaseDurations(0, phases.hold(), 0, 0);
                long way = Math.max(SHORTEST_REP, phases.total() - phases.hold());
                step(StepKind.READY, set, side, rep, reps, way, true, PhaseDurations.NONE, RestReason.NONE);
                step(StepKind.REP, set, side, rep, reps, hold.total(), false, hold, RestReason.NONE);
            } else {
                PhaseDurations counted = byHand ? PhaseDurations.NONE : phases;
                step(StepKind.REP, set, side, rep, reps, phases.total(), byHand, counted, RestReason.NONE);
            }
        }

        private void layBetweenReps(int set, WorkSide worked, boolean inTurn) {
            boolean passedOver = layout == PlanLayout.FIRST && pace == Pacing.OWN;
            if (restBetweenReps() > 0 && !passedOver) {
                rest(set, worked, restBetweenReps(), RestReason.BETWEEN_REPS);
            }
            if (inTurn && restsInTurn()) {
                changeTo(worked.other(), set);
            }
        }

        private void plain(StepKind kind, int set, WorkSide side, long millis, boolean byHand) {
            step(kind, set, side, 0, 0, millis, byHand, PhaseDurations.NONE, RestReason.NONE);
        }

        private void rest(int set, WorkSide side, long millis, RestReason reason) {
            step(StepKind.REST, set, side, 0, 0, millis, false, PhaseDurations.NONE, reason);
        }

        private void step(
                StepKind kind,
                int set,
                WorkSide side,
                int rep,
                int reps,
                long millis,
                boolean manual,
                PhaseDurations phases,
                RestReason rest) {
            steps.add(new Step(
                    steps.size(),
                    kind,
                    number,
                    exercise.id(),
                    item.ref(),
                    round,
                    rounds,
                    set,
                    sets,
                    side,
                    rep,
                    reps,
                    millis,
                    manual,
                    phases,
                    rest));
        }
    }
}
