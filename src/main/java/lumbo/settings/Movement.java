package lumbo.settings;

/** Whether the figure moves. */
public enum Movement {
    /** As the system's settings wish. */
    SYSTEM,
    /** It moves. */
    MOVING,
    /** It is shown in stills. */
    STILL
}
