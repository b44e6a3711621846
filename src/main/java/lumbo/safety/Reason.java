package lumbo.safety;

import lumbo.program.CodedEnum;

/**
 * Why something is not advised, and what would change it.
 *
 * @param row the row of the table
 * @param why what it is about
 * @param subject the id of a question, a condition or a stage; empty where there is none
 * @param needs the number that would lift it; 0 where there is none
 * @param has the number as it is; 0 where there is none
 */
public record Reason(DecisionRow row, Subject why, String subject, int needs, int has) {

    /** What a reason is about. */
    public enum Subject implements CodedEnum {
        /** What the row says. */
        ROW,
        /** An answer of the screening. */
        ANSWER,
        /** A condition of the person. */
        CONDITION,
        /** Pain now, NRS 0 to 10. */
        PAIN_NOW,
        /** The worst pain of the last 24 hours, NRS 0 to 10. */
        WORST,
        /** Sessions without trouble. */
        GREENS,
        /** A stage that is not open. */
        STAGE,
        /** The day of rest after a session with trouble. */
        REST
    }

    static Reason of(DecisionRow row) {
        return new Reason(row, Subject.ROW, "", 0, 0);
    }

    static Reason about(DecisionRow row, Subject why, String subject) {
        return new Reason(row, why, subject, 0, 0);
    }

    static Reason number(DecisionRow row, Subject why, int needs, int has) {
        return new Reason(row, why, "", needs, has);
    }
}
