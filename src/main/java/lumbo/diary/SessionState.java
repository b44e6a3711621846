package lumbo.diary;

/** How a session in the diary stands. */
public enum SessionState {
    /** Under way; or broken off, when nobody plays it. */
    RUNNING,
    /** Played to its last step. */
    FINISHED,
    /** Ended by the person before its last step. */
    ENDED,
    /** Broken off, because Lumbo or the computer stopped, and closed later without going on. */
    CLOSED
}
