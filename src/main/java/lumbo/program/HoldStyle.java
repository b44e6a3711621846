package lumbo.program;

/** What one does in a hold, or in work for a given time. */
public enum HoldStyle implements CodedEnum {
    /** One stays where one is. */
    STILL,
    /** One keeps moving. */
    MOVING
}
