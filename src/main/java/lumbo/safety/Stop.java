package lumbo.safety;

import java.util.List;

/**
 * Why a session was ended by a rule.
 *
 * @param row the row of the table
 * @param signs the ids of the questions of class {@link QuestionClass#STOP} that were answered with yes
 */
public record Stop(Row row, List<String> signs) {

    /** Keeps a copy of the list. */
    public Stop {
        signs = List.copyOf(signs);
    }
}
