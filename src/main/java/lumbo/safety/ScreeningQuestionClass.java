package lumbo.safety;

import lumbo.program.CodedEnum;

/** What a yes to a question means. */
public enum ScreeningQuestionClass implements CodedEnum {
    /** Call for help now. */
    EMERGENCY,
    /** See a doctor today. */
    DOCTOR_TODAY,
    /** Not today, whoever says otherwise. */
    NOT_TODAY,
    /** Not without a clinician's clearance. */
    CLEARANCE,
    /** Stop the session. */
    STOP
}
