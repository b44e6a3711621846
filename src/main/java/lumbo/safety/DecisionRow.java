package lumbo.safety;

import java.util.Locale;
import lumbo.program.CodedEnum;

/**
 * A row of the decision table. The first row that matches wins among {@link #EMERGENCY} to {@link #LITTLE_PAIN}, among
 * {@link #STOP} to {@link #GO_ON}, and among {@link #RED}, {@link #GREEN} and {@link #AMBER}.
 *
 * <p>{@link #OWN_GATE} and those after it say what the table leaves to the programs and to good sense; they only make it
 * stricter.
 */
public enum DecisionRow implements CodedEnum {
    /** An emergency sign. */
    EMERGENCY("S1"),
    /** A sign that a doctor should see today. */
    DOCTOR_TODAY("S2"),
    /** Fever, malaise or bleeding today. */
    NOT_TODAY("S3"),
    /** A contraindication of the article without a clinician's clearance. */
    CLEARANCE("S4"),
    /** Pain now of 6 or more, or a worst of 7 or more. */
    STRONG_PAIN("S5"),
    /** Pain now of 4 or 5, or a worst of 6. */
    MARKED_PAIN("S6"),
    /** Pain now of 2 or 3, or a worst of 4 or 5. */
    SOME_PAIN("S7"),
    /** Pain now of 0 or 1, and a worst of at most 3. */
    LITTLE_PAIN("S8"),
    /** Hanging, sit-ups and the like. */
    DEMANDING("S9"),
    /** A sign to stop during a session, or pain that goes further down a leg. */
    STOP("S10"),
    /** Pain of 6 or more during a session, or 3 more than before. */
    HURTS("S11"),
    /** Pain of 3 to 5 during a session, or 2 more than before. */
    EASE("S12"),
    /** Little pain during a session. */
    GO_ON("S13"),
    /** A session without trouble. */
    GREEN("S14"),
    /** A session with a little trouble that settled within a day. */
    AMBER("S15"),
    /** A session with trouble. */
    RED("S16"),
    /** Two sessions with trouble running, or pain that rises week by week. */
    NO_PROGRESS("S17"),
    /** Two sessions without trouble running. */
    MORE("S18"),
    /** Three sessions without trouble at the top of the band. */
    NEXT_CHANGE("S19"),
    /** Some time without a session. */
    GAP("S20"),
    /** What the program or exercise itself asks for. */
    OWN_GATE("S21"),
    /** A stage that is not open yet. */
    STAGE("S22"),
    /** A program for which a clinician has to be there. */
    PRESENT("S23"),
    /** The very first session. */
    FIRST_TIME("S24"),
    /** Another program on the same day. */
    ONE_PLAN("S25"),
    /** Questions that have to be answered first. */
    QUESTIONS("S26");

    private final String id;

    DecisionRow(String id) {
        this.id = id;
    }

    /** Its id in advice, tests and documents, such as {@code S7}. */
    @Override
    public String id() {
        return id;
    }

    /** Its key among the messages, such as {@code strong-pain}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a clinician who is there may decide otherwise: not on a day of an emergency or of an illness. */
    public boolean canBeOverridden() {
        return switch (this) {
            case EMERGENCY, DOCTOR_TODAY, NOT_TODAY, QUESTIONS -> false;
            default -> true;
        };
    }
}
