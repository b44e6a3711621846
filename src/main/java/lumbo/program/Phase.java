package lumbo.program;

/** The four phases of one repetition, in their order. */
public enum Phase implements CodedEnum {
    /** Going into the movement. */
    OUT,
    /** Staying at its end. */
    HOLD,
    /** Coming back. */
    BACK,
    /** Resting at the start position. */
    PAUSE
}
