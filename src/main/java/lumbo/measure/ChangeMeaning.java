package lumbo.measure;

/** What a change means. */
public enum ChangeMeaning {
    /** Better, by so much that it counts. */
    BETTER,
    /** Worse, by so much that it counts. */
    WORSE,
    /** The same, or different by less than what counts. */
    NONE
}
