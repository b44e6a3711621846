package lumbo.player;

import lumbo.program.CodedEnum;

/** What a step of a session is. */
public enum StepKind implements CodedEnum {
    /**
     * Time to get into the start position; begins each exercise. At the person's own pace also the way into a hold, and the
     * wait for the word to begin.
     */
    READY,
    REP,
    /** Work for a given time. */
    TIMED,
    REST,
    /** Time to change to the other side. */
    SWITCH,
    /** Work without a count, until the person says that it is done. */
    OPEN;

    /** Whether the person exercises in it. */
    public boolean isWork() {
        return this == REP || this == TIMED || this == OPEN;
    }
}
