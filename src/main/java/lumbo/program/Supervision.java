package lumbo.program;

/** Whether a clinician or trainer has to be there. */
public enum Supervision implements CodedEnum {
    /** Only with a clinician or trainer present. */
    ALWAYS,
    /** A clinician or trainer shows it the first time. */
    FIRST_SESSION,
    /** May be done alone from the start. */
    NONE
}
