package lumbo.program;

/** The four phases of one repetition, in their order. */
public enum Phase implements Coded {
    /** Going into the movement. */
    OUT,
    /** Staying at its end. */
    HOLD,
    /** Coming back. */
    BACK,
    /** Resting at the start position. */
    PAUSE
}
