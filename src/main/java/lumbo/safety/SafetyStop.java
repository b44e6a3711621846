package lumbo.safety;

import java.util.List;

/**
 * Why a session was ended by a rule.
 *
 * @param row the row of the table
 * @param signs the ids of the questions of class {@link ScreeningQuestionClass#STOP} that were answered with yes
 */
public record SafetyStop(DecisionRow row, List<String> signs) {

    /** The sign that calls for the emergency number at once. */
    static final String CHEST_PAIN = "chest-pain-now";

    public SafetyStop {
        signs = List.copyOf(signs);
    }

    /** Whether a sign calls for the emergency number at once. */
    public boolean callsForHelp() {
        return signs.contains(CHEST_PAIN);
    }
}
