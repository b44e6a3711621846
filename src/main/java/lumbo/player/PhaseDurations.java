package lumbo.player;

import lumbo.program.Phase;

/**
 * How long the four phases of a repetition last, in milliseconds.
 *
 * @param out going into the movement
 * @param hold staying at its end
 * @param back coming back
 * @param pause resting at the start position
 */
public record PhaseDurations(long out, long hold, long back, long pause) {

    /** No phases: the step is not a guided repetition. */
    public static final PhaseDurations NONE = new PhaseDurations(0, 0, 0, 0);

    /** The whole repetition in milliseconds. */
    public long total() {
        return out + hold + back + pause;
    }

    /** These phases with a hold that is longer by {@code millis}. */
    public PhaseDurations withLongerHold(long millis) {
        return new PhaseDurations(out, hold + millis, back, pause);
    }

    /** These phases with a pause that is long enough for the repetition to last at least {@code millis}. */
    PhaseDurations lastingAtLeast(long millis) {
        return total() >= millis ? this : new PhaseDurations(out, hold, back, pause + millis - total());
    }

    /** The phase that is under way {@code millis} milliseconds after the start of the repetition. */
    public Phase at(long millis) {
        if (millis < out) {
            return Phase.OUT;
        }
        if (millis < out + hold) {
            return Phase.HOLD;
        }
        if (millis < out + hold + back || pause == 0) {
            return Phase.BACK;
        }
        return Phase.PAUSE;
    }

    /** When a phase begins, in milliseconds after the start of the repetition. */
    public long startOf(Phase phase) {
        return switch (phase) {
            case OUT -> 0;
            case HOLD -> out;
            case BACK -> out + hold;
            case PAUSE -> out + hold + back;
        };
    }

    /** How long a phase lasts, in milliseconds. */
    public long lengthOf(Phase phase) {
        return switch (phase) {
            case OUT -> out;
            case HOLD -> hold;
            case BACK -> back;
            case PAUSE -> pause;
        };
    }
}
