package lumbo.ui.player;

import java.util.Optional;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.player.PhaseDurations;
import lumbo.player.Player;
import lumbo.player.RestReason;
import lumbo.player.Step;
import lumbo.player.WorkSide;

/**
 * Where the figure is at an instant of a session: always where the count is. While the session stands still, so does the
 * figure.
 */
final class FigureCue {

    private static final double BREATH_SECONDS = 5;
    private static final double MILLI = 1000;

    /** A repetition as it is shown where nobody counts, in milliseconds. */
    private static final PhaseDurations SHOWN = new PhaseDurations(2000, 800, 2000, 800);

    /** How long the figure takes into a position that is held by the clock, and out of it, in milliseconds. */
    private static final long INTO = 2000;

    private FigureCue() {}

    static Optional<String> motion(Player player) {
        return Optional.ofNullable(player.unit().exercise().motion());
    }

    static Moment moment(Player player, Motion motion) {
        Step step = player.step();
        BodySide side = step.side() == WorkSide.RIGHT ? BodySide.RIGHT : BodySide.LEFT;
        long elapsed = player.elapsedMillis();
        return switch (step.kind()) {
            case READY, SWITCH -> at(motion, side, Phase.OUT, 0, Hint.WAY, elapsed);
            case REST ->
                step.rest() == RestReason.BETWEEN_EXERCISES
                        ? looped(motion, side, elapsed, Hint.END)
                        : at(motion, side, Phase.OUT, 0, Hint.NONE, elapsed);
            case TIMED -> timed(motion, side, elapsed, player.lengthMillis());
            case OPEN -> timed(motion, side, elapsed, Long.MAX_VALUE);
            case REP -> step.manual() ? looped(motion, side, elapsed, Hint.NONE) : rep(player, step, motion, side);
        };
    }

    private static Moment rep(Player player, Step step, Motion motion, BodySide side) {
        boolean isNew = step.rep() == 1 && player.phases().at(player.elapsedMillis()) == lumbo.program.Phase.OUT;
        return within(player.phases(), player.elapsedMillis(), motion, side, isNew ? Hint.WAY : Hint.NONE);
    }

    private static Moment looped(Motion motion, BodySide side, long elapsed, Hint hint) {
        return within(SHOWN, elapsed % SHOWN.total(), motion, side, hint);
    }

    private static Moment within(PhaseDurations phases, long elapsed, Motion motion, BodySide side, Hint hint) {
        lumbo.program.Phase phase = phases.at(elapsed);
        long length = phases.lengthOf(phase);
        double fraction = length == 0 ? 1 : Math.clamp((elapsed - phases.startOf(phase)) / (double) length, 0, 1);
        Phase shown = switch (phase) {
            case OUT -> Phase.OUT;
            case HOLD -> Phase.HOLD;
            case BACK -> Phase.BACK;
            case PAUSE -> Phase.PAUSE;
        };
        return at(motion, side, shown, fraction, hint, elapsed);
    }

    private static Moment timed(Motion motion, BodySide side, long elapsed, long length) {
        if (!motion.still()) {
            return looped(motion, side, elapsed, Hint.NONE);
        }
        long left = length - elapsed;
        if (elapsed < INTO) {
            return at(motion, side, Phase.OUT, elapsed / (double) INTO, Hint.NONE, elapsed);
        }
        return left < INTO
                ? at(motion, side, Phase.BACK, 1 - left / (double) INTO, Hint.NONE, elapsed)
                : at(motion, side, Phase.HOLD, 1, Hint.NONE, elapsed);
    }

    private static Moment at(
            Motion motion, BodySide side, Phase phase, double fraction, Hint hint, long elapsedMillis) {
        double breath = (1 - Math.cos(2 * Math.PI * elapsedMillis / MILLI / BREATH_SECONDS)) / 2;
        return new Moment(phase, fraction, side, motion.view(), true, hint, true, breath);
    }
}
