package lumbo.player;

/** Why a session pauses. */
public enum PauseReason {
    /** The person asked for it. */
    ASKED,
    /** No time was reported for more than three seconds: the lid was closed, or the computer slept. */
    GAP
}
