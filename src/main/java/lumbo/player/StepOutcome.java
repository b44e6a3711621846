package lumbo.player;

/** What became of a step. */
public enum StepOutcome {
    PENDING,
    DONE,
    SKIPPED
}
