package lumbo.settings;

/** Whether the figure moves. */
public enum FigureMovement {
    /** As the system's settings wish. */
    SYSTEM,
    MOVING,
    STILL
}
