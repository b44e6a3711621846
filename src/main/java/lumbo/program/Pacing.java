package lumbo.program;

/** Who sets the pace. */
public enum Pacing implements CodedEnum {
    /** The application counts in the given tempo. */
    GUIDED,
    /** The person says when each repetition is done. */
    OWN,
    /** No count: it lasts until the person says that it is done. */
    OPEN
}
