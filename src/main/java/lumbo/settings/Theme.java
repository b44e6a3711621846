package lumbo.settings;

/** The colours of the window. */
public enum Theme {
    LIGHT,
    DARK,
    /** Whatever the system uses, also when that changes. */
    SYSTEM
}
