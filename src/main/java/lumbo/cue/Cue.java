package lumbo.cue;

/**
 * A signal to the person on the mat, short enough to be understood without words.
 *
 * <p>The constants stand in the order of their precedence: where two would fall on one instant, only the one that is
 * declared first is given. {@link CuePolicy} says when each is due.
 */
public enum Cue {
    /** The session stands still: it was paused, or it hurts. */
    PAUSED,
    /** The session was played to its end. */
    FINISH,
    /** Change to the other side. */
    SWITCH_SIDES,
    /** Let go: a rest begins, or the getting ready for the next exercise straight after work. */
    REST,
    /** Work begins now. */
    GO,
    /** A repetition is done, and the next one begins. */
    REP,
    /** A hold is over: come back. */
    HOLD_END,
    /** Half of a timed piece of work is done. */
    HALF_TIME,
    /** Three seconds until work begins. */
    COUNTDOWN_3,
    /** Two seconds until work begins. */
    COUNTDOWN_2,
    /** One second until work begins. */
    COUNTDOWN_1
}
