package lumbo.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.player.PhaseDurations;
import lumbo.player.Player;
import lumbo.player.PlayerMode;
import lumbo.player.RestReason;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.player.StepKind;

/**
 * Which cues are due when. A pure function of a session's state: no clock, no memory.
 *
 * <p>Where one step ends and the next begins there is one instant and at most one cue:
 *
 * <table>
 * <caption>The cue at the start of a step</caption>
 * <tr><th>what begins</th><th>after</th><th>cue</th></tr>
 * <tr><td>nothing: the session is over</td><td>any step</td><td>{@link Cue#FINISH}</td></tr>
 * <tr><td>{@link StepKind#SWITCH}</td><td>any step</td><td>{@link Cue#SWITCH_SIDES}</td></tr>
 * <tr><td>{@link StepKind#REST}</td><td>any step</td><td>{@link Cue#REST}</td></tr>
 * <tr><td>{@link StepKind#READY}</td><td>work, no rest between</td><td>{@link Cue#REST}</td></tr>
 * <tr><td>{@link StepKind#READY}</td><td>a rest, or first of all</td><td>none</td></tr>
 * <tr><td>{@link StepKind#REP}</td><td>a repetition, of either side</td><td>{@link Cue#REP}</td></tr>
 * <tr><td>any work</td><td>anything else</td><td>{@link Cue#GO}</td></tr>
 * </table>
 *
 * <table>
 * <caption>The cues within a step</caption>
 * <tr><th>step</th><th>cue</th><th>when</th></tr>
 * <tr><td>{@link StepKind#READY}, {@link StepKind#SWITCH}, and a rest straight before work, but not one of less than
 * 4 s between repetitions</td><td>{@link Cue#COUNTDOWN_3}, {@link Cue#COUNTDOWN_2}, {@link Cue#COUNTDOWN_1}</td>
 * <td>3, 2 and 1 s before its end, as far as it is that long</td></tr>
 * <tr><td>{@link StepKind#REP} with a hold of at least 2 s</td><td>{@link Cue#HOLD_END}</td><td>at the end of the
 * hold</td></tr>
 * <tr><td>{@link StepKind#TIMED} of at least 20 s, and a hold of that length in which one keeps moving</td>
 * <td>{@link Cue#HALF_TIME}</td><td>at half of it</td></tr>
 * </table>
 *
 * <p>What the person added to the step under way counts in full. On one instant the cue that {@link Cue} declares
 * first displaces the others. {@link Cue#PAUSED} is due at no foreseeable instant: it answers a change, and the
 * {@link CueScheduler} gives it.
 */
public final class CuePolicy {

    /** The shortest hold whose end is signalled, in milliseconds. */
    public static final long SHORTEST_HOLD = 2_000;

    /** The shortest timed work, or hold in which one moves, whose half is signalled, in milliseconds. */
    public static final long SHORTEST_HALVED = 20_000;

    /** The shortest rest between repetitions that is counted down, in milliseconds. */
    public static final long SHORTEST_COUNTED_REST = 4_000;

    private static final long NANOS = 1_000_000L;
    private static final Cue[] COUNTDOWN = {Cue.COUNTDOWN_3, Cue.COUNTDOWN_2, Cue.COUNTDOWN_1};

    private CuePolicy() {}

    /**
     * All cues that are due from {@code from} on and before {@code from + horizonNanos}, in order, never two at one
     * instant. Looks ahead from the step under way through all steps that run by the clock, and not past a step at the
     * person's own pace. Nothing is due before the step under way, nor while the session does not run; a session that
     * was played to its end has its {@link Cue#FINISH} at the instant at which it ended.
     *
     * @param from nanoseconds of the player's ticker
     * @param horizonNanos nanoseconds, at least 0
     * @throws IllegalArgumentException when the horizon is negative
     */
    public static List<TimedCue> upcoming(Player player, long from, long horizonNanos) {
        if (horizonNanos < 0) {
            throw new IllegalArgumentException("a horizon of " + horizonNanos + " ns");
        }
        if (player.mode() != PlayerMode.RUNNING && player.mode() != PlayerMode.FINISHED) {
            return List.of();
        }
        SessionPlan plan = player.plan();
        Window window = new Window(from, horizonNanos);
        int index = player.index();
        long began = player.beganAt();
        long length = player.lengthMillis();
        PhaseDurations phases = player.phases();
        while (window.isOpenAt(began)) {
            Optional<TimedCue> opening = opening(plan, index, began);
            opening.ifPresent(window::add);
            if (index == plan.size() || plan.step(index).manual()) {
                break;
            }
            addWithin(plan, index, began, length, phases, opening.isPresent(), window);
            began += length * NANOS;
            index++;
            if (index < plan.size()) {
                length = plan.step(index).millis();
                phases = plan.step(index).phases();
            }
        }
        return window.cues();
    }

    private static Optional<TimedCue> opening(SessionPlan plan, int index, long at) {
        if (index == 0) {
            return Optional.empty();
        }
        Step before = plan.step(index - 1);
        if (index == plan.size()) {
            return Optional.of(new TimedCue(at, Cue.FINISH, before));
        }
        Step step = plan.step(index);
        return switch (step.kind()) {
            case SWITCH -> Optional.of(new TimedCue(at, Cue.SWITCH_SIDES, step));
            case REST -> Optional.of(new TimedCue(at, Cue.REST, step));
            case READY ->
                before.kind().isWork() ? Optional.of(new TimedCue(at, Cue.REST, step)) : Optional.<TimedCue>empty();
            case REP ->
                Optional.of(
                        before.kind() == StepKind.REP
                                ? new TimedCue(at, Cue.REP, before)
                                : new TimedCue(at, Cue.GO, step));
            case TIMED, OPEN -> Optional.of(new TimedCue(at, Cue.GO, step));
        };
    }

    private static void addWithin(
            SessionPlan plan,
            int index,
            long began,
            long length,
            PhaseDurations phases,
            boolean opened,
            Window window) {
        Step step = plan.step(index);
        switch (step.kind()) {
            case READY, SWITCH -> addCountdown(step, began, length, opened, window);
            case REST -> {
                if (isCounted(plan, step, length)) {
                    addCountdown(step, began, length, opened, window);
                }
            }
            case TIMED -> {
                if (length >= SHORTEST_HALVED) {
                    window.add(new TimedCue(began + length * NANOS / 2, Cue.HALF_TIME, step));
                }
            }
            case REP -> {
                if (phases.hold() >= SHORTEST_HALVED
                        && plan.unitOf(step).exercise().holdMoves()) {
                    window.add(new TimedCue(began + (phases.out() + phases.hold() / 2) * NANOS, Cue.HALF_TIME, step));
                }
                long end = phases.out() + phases.hold();
                if (phases.hold() >= SHORTEST_HOLD && end < length) {
                    window.add(new TimedCue(began + end * NANOS, Cue.HOLD_END, step));
                }
            }
            case OPEN -> {}
        }
    }

    private static boolean isCounted(SessionPlan plan, Step rest, long length) {
        boolean beforeWork = rest.index() + 1 < plan.size()
                && plan.step(rest.index() + 1).kind().isWork();
        return beforeWork && (rest.rest() != RestReason.BETWEEN_REPS || length >= SHORTEST_COUNTED_REST);
    }

    private static void addCountdown(Step step, long began, long length, boolean opened, Window window) {
        for (int i = 0; i < COUNTDOWN.length; i++) {
            long offset = length - (COUNTDOWN.length - i) * 1000L;
            // what lasts just as long as the countdown opens with a cue at the instant of its first number
            if (offset > 0 || (offset == 0 && !opened)) {
                window.add(new TimedCue(began + offset * NANOS, COUNTDOWN[i], step));
            }
        }
    }

    /** The cues within a stretch of time. Instants are compared by their differences, as those of any ticker. */
    private static final class Window {
        private final long from;
        private final long length;
        private final List<TimedCue> cues = new ArrayList<>();

        Window(long from, long length) {
            this.from = from;
            this.length = length;
        }

        boolean isOpenAt(long instant) {
            return instant - from < length;
        }

        void add(TimedCue cue) {
            if (cue.at() - from >= 0 && isOpenAt(cue.at())) {
                cues.add(cue);
            }
        }

        List<TimedCue> cues() {
            return List.copyOf(cues);
        }
    }
}
