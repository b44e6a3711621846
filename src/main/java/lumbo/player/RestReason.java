package lumbo.player;

/** What a rest lies between. */
public enum RestReason {
    /** The step is not a rest. */
    NONE,
    BETWEEN_REPS,
    BETWEEN_SETS,
    BETWEEN_EXERCISES
}
