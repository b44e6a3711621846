package lumbo.player;

/** What became of a step. */
public enum Outcome {
    PENDING,
    DONE,
    SKIPPED
}
