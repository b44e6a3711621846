package lumbo.safety;

import lumbo.program.CodedEnum;

/** Whether a program may be played. */
public enum Suitability implements CodedEnum {
    FITS,
    /** It may when a clinician is there. */
    WITH_CLINICIAN,
    /** Nothing speaks against it so far, but pain was not asked yet. */
    ASK,
    NOT_TODAY
}
