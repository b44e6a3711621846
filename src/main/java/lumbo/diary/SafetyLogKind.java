package lumbo.diary;

/** What an entry of the safety log is about. */
public enum SafetyLogKind {
    /** What the person said of themselves and their complaint. */
    PROFILE,
    /** Questions about warning signs, and the answers. */
    SCREENING,
    /** What was said before a session. */
    CHECK_IN,
    /** What was said the morning after a session. */
    MORNING,
    /** What Lumbo offered, and why. */
    OFFER,
    /** What the person chose against an offer. */
    OVERRIDE,
    /** What was made easier. */
    EASING,
    /** A session that was stopped for safety. */
    STOP,
    /** Advice that was shown. */
    ADVICE
}
