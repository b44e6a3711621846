package lumbo.diary;

/** The moment that a pain entry speaks of. */
public enum PainMoment {
    /** Now, before a session. */
    BEFORE,
    /** The worst of the last 24 hours, asked before a session. */
    WORST_24H,
    DURING,
    /** Now, after a session. */
    AFTER,
    NEXT_MORNING,
    OTHER
}
