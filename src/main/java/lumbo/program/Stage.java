package lumbo.program;

/** The stage of the complaint that a program is meant for, mildest load first. */
public enum Stage implements CodedEnum {
    ACUTE,
    SUBACUTE,
    REMISSION
}
