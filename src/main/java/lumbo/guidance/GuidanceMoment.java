package lumbo.guidance;

import lumbo.program.CodedEnum;

/** When it helps to read a rule. */
public enum GuidanceMoment implements CodedEnum {
    /** Before the first exercise. */
    BEFORE,
    /** While exercising. */
    DURING,
    /** When the session is over. */
    AFTER,
    /** While choosing a program. */
    CHOOSING,
    /** Whenever one looks it up. */
    HELP
}
