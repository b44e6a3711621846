package lumbo.player;

import java.util.ArrayList;
import java.util.List;
import lumbo.program.Exercise;
import lumbo.program.Phase;

/**
 * The state of a session that is played. Immutable; time is an argument, in nanoseconds of a monotonic ticker that
 * also counts while the computer sleeps.
 *
 * <p>Elapsed time is always the difference of two instants, never a sum of ticks. Each step begins at the exact
 * instant at which the one before it ended, however late that was noticed. Pauses move the anchors, once, when they end: the
 * time that has passed would be a sum, to which each frame and each pause adds its rounding. A restored session has stood still
 * since instant 0, and so its first command moves them.
 *
 * @param plan what is played
 * @param mode what the session is doing
 * @param index the index of the step that is under way; the plan's size when the session is over
 * @param beganAt the instant at which this step would have begun if nothing had been paused
 * @param activeAnchor the instant at which the session would have begun if nothing had been paused
 * @param lastSeen the last instant seen; where time stands still, the one at which it stopped or was last asked for something
 * @param extraMillis by how much the person made this step longer, in milliseconds
 * @param again how many steps were done once more after they had been done already
 * @param outcomes what became of each step
 */
public record Player(
        SessionPlan plan,
        PlayerMode mode,
        int index,
        long beganAt,
        long activeAnchor,
        long lastSeen,
        long extraMillis,
        int again,
        StepOutcomes outcomes) {

    /** A longer silence than this, in nanoseconds, pauses the session by itself. */
    public static final long GAP = 3_000_000_000L;

    /** By how much {@link PlayerCommand#ADD_TEN} makes a step longer, in milliseconds. */
    public static final long TEN_SECONDS = 10_000;

    /**
     * A tap this soon after a step began, in nanoseconds, was meant for the step before: a double click, or a hand that
     * was a little late. It then neither does a repetition nor leaves out an exercise.
     */
    public static final long SAME_TAP = 400_000_000L;

    private static final long NANOS = 1_000_000L;

    /** A session that has not begun. */
    public static Player of(SessionPlan plan) {
        return new Player(plan, PlayerMode.NEW, 0, 0, 0, 0, 0, 0, StepOutcomes.pending(plan.size()));
    }

    /**
     * The session that {@code cursor} was taken from, paused where it was; over, if it was over.
     *
     * @throws IllegalArgumentException when the cursor belongs to another plan, or was spoiled where it was kept
     */
    public static Player restore(SessionPlan plan, Cursor cursor) {
        if (cursor.fingerprint() != plan.fingerprint() || cursor.step() < 0 || cursor.step() > plan.size()) {
            throw new IllegalArgumentException("the cursor does not belong to this plan");
        }
        if (cursor.stepNanos() < 0 || cursor.extraMillis() < 0 || cursor.activeNanos() < 0 || cursor.again() < 0) {
            throw new IllegalArgumentException("no session has ever been at " + cursor);
        }
        StepOutcomes outcomes = StepOutcomes.parse(cursor.outcomes(), plan.size());
        PlayerMode mode = cursor.step() == plan.size() ? PlayerMode.FINISHED : PlayerMode.PAUSED;
        return new Player(
                plan,
                mode,
                cursor.step(),
                -cursor.stepNanos(),
                -cursor.activeNanos(),
                0,
                cursor.extraMillis(),
                cursor.again(),
                outcomes);
    }

    /** Where it is, to be kept. */
    public Cursor cursor() {
        return new Cursor(
                plan.fingerprint(),
                index,
                lastSeen - beganAt,
                extraMillis,
                lastSeen - activeAnchor,
                again,
                outcomes.encode());
    }

    /** Whether {@code command} may be given now. */
    public boolean allows(PlayerCommand command) {
        if (!mode.allows(command)) {
            return false;
        }
        return switch (command) {
            case DONE -> step().manual();
            case ADD_TEN -> step().canBeExtended() && !holdIsOver();
            default -> true;
        };
    }

    private boolean holdIsOver() {
        Step step = step();
        if (step.kind() != StepKind.REP) {
            return false;
        }
        Phase phase = phases().at(elapsedMillis());
        return phase == Phase.BACK || phase == Phase.PAUSE;
    }

    /**
     * The state at {@code now} and what happened up to then.
     *
     * @param now nanoseconds; an instant before the last one seen counts as the last one seen
     */
    public PlayerUpdate at(long now) {
        if (mode != PlayerMode.RUNNING || now <= lastSeen) {
            return new PlayerUpdate(this, List.of());
        }
        if (now - lastSeen > GAP) {
            return new PlayerUpdate(
                    withMode(PlayerMode.PAUSED), List.of(new PlayerEvent.Paused(PauseReason.GAP, lastSeen)));
        }
        if (!isDue(now)) {
            return new PlayerUpdate(withLastSeen(now), List.of());
        }
        List<PlayerEvent> events = new ArrayList<>();
        Player player = this;
        // several steps may have ended since the last frame; each ends at its own instant and not at now, so that a
        // late
        // frame makes no later step late
        while (player.mode == PlayerMode.RUNNING && player.isDue(now)) {
            player = player.completed(player.beganAt + player.stepNanos(), events);
        }
        return new PlayerUpdate(player.mode == PlayerMode.RUNNING ? player.withLastSeen(now) : player, events);
    }

    /**
     * The state after a command. What was allowed by this state, and is no more by the one of {@code now}, came just too
     * late: only what happened up to then is answered.
     *
     * @param now nanoseconds
     * @throws IllegalCommandException when the command is not {@linkplain #allows allowed}
     * @throws IllegalArgumentException when the command is {@link PlayerCommand#EASE}: that is {@link #ease}
     */
    public PlayerUpdate on(PlayerCommand command, long now) {
        PlayerUpdate caughtUp = at(now);
        Player player = caughtUp.player();
        if (!player.allows(command)) {
            if (allows(command)) {
                return caughtUp;
            }
            throw new IllegalCommandException(command, player.mode);
        }
        List<PlayerEvent> events = new ArrayList<>(caughtUp.events());
        Player after = player.shiftedTo(now).obey(command, events);
        return new PlayerUpdate(after, events);
    }

    /**
     * The state after {@link PlayerCommand#EASE}: the exercise under way, or that the rest under way leads to, is the easier one
     * from now on, and its step begins anew as soon as the person goes on. What was done stays done.
     *
     * @param now nanoseconds
     * @throws IllegalCommandException when it is not {@linkplain #allows allowed}
     */
    public PlayerUpdate ease(Exercise easier, long now) {
        if (!allows(PlayerCommand.EASE)) {
            throw new IllegalCommandException(PlayerCommand.EASE, mode);
        }
        Player player = shiftedTo(now);
        long at = player.lastSeen;
        int unit = step().unit();
        List<PlayerEvent> events =
                List.of(new PlayerEvent.Eased(unit, easier.id(), at), new PlayerEvent.StepBegan(step(), at));
        Player eased = new Player(
                plan.eased(unit, easier), PlayerMode.PAUSED, index, at, player.activeAnchor, at, 0, again, outcomes);
        return new PlayerUpdate(eased, events);
    }

    /** This state at {@code now}: where time stood still until then, everything is moved by that time. */
    private Player shiftedTo(long now) {
        if (mode == PlayerMode.RUNNING) {
            return withLastSeen(Math.max(now, lastSeen));
        }
        long stood = now - lastSeen;
        return new Player(plan, mode, index, beganAt + stood, activeAnchor + stood, now, extraMillis, again, outcomes);
    }

    private Player obey(PlayerCommand command, List<PlayerEvent> events) {
        if (isSameTap(command)) {
            return this;
        }
        return switch (command) {
            case START -> {
                events.add(new PlayerEvent.Started(lastSeen));
                events.add(new PlayerEvent.StepBegan(step(), lastSeen));
                yield withMode(PlayerMode.RUNNING);
            }
            case PAUSE -> {
                events.add(new PlayerEvent.Paused(PauseReason.ASKED, lastSeen));
                yield withMode(PlayerMode.PAUSED);
            }
            case RESUME -> {
                events.add(new PlayerEvent.Resumed(lastSeen));
                yield withMode(PlayerMode.RUNNING);
            }
            case NEXT -> skippedTo(step().kind().isWork() ? unit().last() + 1 : index + 1, events);
            case SKIP_EXERCISE -> skippedTo(afterThisExercise(), events).pausedAfterPain();
            case BACK -> backTo(backTarget(), events);
            case ADD_TEN -> {
                events.add(new PlayerEvent.Extended(step(), TEN_SECONDS, lastSeen));
                yield longer(TEN_SECONDS);
            }
            case DONE -> completed(lastSeen, events);
            case HURT -> {
                events.add(new PlayerEvent.Hurt(step(), lastSeen));
                yield withMode(PlayerMode.HURT);
            }
            case EASE -> throw new IllegalArgumentException("an easier exercise has to be given");
            case END -> {
                int to = plan.size();
                if (mode != PlayerMode.NEW) {
                    events.add(new PlayerEvent.StepsSkipped(index, to, lastSeen));
                }
                events.add(new PlayerEvent.Ended(lastSeen));
                yield at(PlayerMode.ENDED, to, lastSeen, again, outcomes.skipped(index, to));
            }
        };
    }

    /** Whether a command is {@linkplain #SAME_TAP a tap for the step before}. In a pause every tap is meant. */
    private boolean isSameTap(PlayerCommand command) {
        if (mode != PlayerMode.RUNNING || lastSeen - beganAt >= SAME_TAP) {
            return false;
        }
        return switch (command) {
            case DONE -> true;
            case NEXT -> step().kind().isWork() && !plan.step(index - 1).kind().isWork();
            case SKIP_EXERCISE -> step().kind() == StepKind.READY && index > 0;
            default -> false;
        };
    }

    /** The first step after everything that belongs to this exercise: the getting ready of the next, or the end. */
    private int afterThisExercise() {
        int next = step().unit() + 1;
        return next < plan.units().size() ? plan.units().get(next).first() : plan.size();
    }

    private int backTarget() {
        SessionUnit unit = unit();
        if (index > unit.first()) {
            return unit.first();
        }
        return unit.number() == 0
                ? unit.first()
                : plan.units().get(unit.number() - 1).first();
    }

    private Player backTo(int target, List<PlayerEvent> events) {
        events.add(new PlayerEvent.WentBack(index, target, lastSeen));
        events.add(new PlayerEvent.StepBegan(plan.step(target), lastSeen));
        return at(mode, target, lastSeen, again, outcomes.pendingAgain(target));
    }

    private Player skippedTo(int target, List<PlayerEvent> events) {
        events.add(new PlayerEvent.StepsSkipped(index, target, lastSeen));
        return moved(target, lastSeen, outcomes.skipped(index, target), again, events);
    }

    private Player completed(long when, List<PlayerEvent> events) {
        boolean before = outcomes.of(index) == StepOutcome.DONE;
        events.add(new PlayerEvent.StepDone(step(), before, (when - beganAt) / NANOS, when));
        StepOutcomes after = before ? outcomes : outcomes.done(index);
        return moved(index + 1, when, after, before ? again + 1 : again, events);
    }

    private Player moved(int target, long when, StepOutcomes after, int repeated, List<PlayerEvent> events) {
        if (target == plan.size()) {
            events.add(new PlayerEvent.Finished(when));
            return at(PlayerMode.FINISHED, target, when, repeated, after);
        }
        events.add(new PlayerEvent.StepBegan(plan.step(target), when));
        return at(mode, target, when, repeated, after);
    }

    /** At the beginning of another step. */
    private Player at(PlayerMode then, int target, long when, int repeated, StepOutcomes after) {
        return new Player(plan, then, target, when, activeAnchor, when, 0, repeated, after);
    }

    private Player longer(long millis) {
        return new Player(plan, mode, index, beganAt, activeAnchor, lastSeen, extraMillis + millis, again, outcomes);
    }

    private boolean isDue(long now) {
        return !step().manual() && now - beganAt >= stepNanos();
    }

    private long stepNanos() {
        return (step().millis() + extraMillis) * NANOS;
    }

    private Player withMode(PlayerMode other) {
        return new Player(plan, other, index, beganAt, activeAnchor, lastSeen, extraMillis, again, outcomes);
    }

    /** After "it hurts" a skipped exercise leaves the session paused: only the person sets it going again. */
    private Player pausedAfterPain() {
        return mode == PlayerMode.HURT ? withMode(PlayerMode.PAUSED) : this;
    }

    private Player withLastSeen(long now) {
        return new Player(plan, mode, index, beganAt, activeAnchor, now, extraMillis, again, outcomes);
    }

    /** The step that is under way; the last one when the session is over. */
    public Step step() {
        return plan.step(Math.min(index, plan.size() - 1));
    }

    /** The exercise that is under way, or that the rest under way leads to. */
    public SessionUnit unit() {
        return plan.unitOf(step());
    }

    /** Milliseconds of this step that have passed at the last instant seen. */
    public long elapsedMillis() {
        return (lastSeen - beganAt) / NANOS;
    }

    /** How long this step lasts in all, with what the person added, in milliseconds. */
    public long lengthMillis() {
        return step().millis() + extraMillis;
    }

    /** Milliseconds until this step ends by the clock; 0 for a step at the person's own pace that takes longer. */
    public long leftMillis() {
        return mode.isOver() ? 0 : Math.max(0, lengthMillis() - elapsedMillis());
    }

    /** Milliseconds of the session that have passed, pauses left out. */
    public long activeMillis() {
        return (lastSeen - activeAnchor) / NANOS;
    }

    /** Milliseconds until the session ends, if nothing is skipped or added; an estimate where the pace is one's own. */
    public long remainingMillis() {
        return mode.isOver() ? 0 : leftMillis() + plan.millisFrom(index + 1);
    }

    /** The phases of this repetition, with what the person added to its hold. */
    public PhaseDurations phases() {
        PhaseDurations phases = step().phases();
        return extraMillis == 0 || phases.equals(PhaseDurations.NONE) ? phases : phases.withLongerHold(extraMillis);
    }

    /** The instant at which this step ends by the clock, in nanoseconds; not for steps at the person's own pace. */
    public long endsAt() {
        return beganAt + stepNanos();
    }
}
