package lumbo.program;

/** How the two sides of the body take turns. */
public enum SideOrder implements CodedEnum {
    /** Both sides together, or no side at all. */
    BOTH,
    /** All repetitions of one side, then all of the other. */
    EACH,
    /** Left, right, left, right. */
    ALTERNATE
}
