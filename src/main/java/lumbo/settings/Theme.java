package lumbo.settings;

/** The colours of the window. */
public enum Theme implements Settings.Part {
    LIGHT,
    DARK,
    /** Whatever the system uses, also when that changes. */
    SYSTEM
}
