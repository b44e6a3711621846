package lumbo.safety;

import java.util.List;
import java.util.Optional;
import lumbo.safety.Screening.Due;
import org.jspecify.annotations.Nullable;

/**
 * What is advised at an instant.
 *
 * @param row the row that matched; empty while the pain was not asked
 * @param reasons what it is about; more than one where several answers lead to the same row
 * @param due why the questions have to be answered in full first
 * @param open the highest stage that is open
 * @param first whether this would be the very first session
 * @param held whether nothing is raised, and a clinician should look
 * @param programs each program, in the order in which they were given
 * @param offers what may be raised if the person wants it
 */
public record Advice(
        @Nullable DecisionRow row,
        List<Reason> reasons,
        @Nullable Due due,
        lumbo.program.Stage open,
        boolean first,
        boolean held,
        List<ProgramAdvice> programs,
        List<Offer> offers) {

    public static final int FIRST_MINUTES = 20;

    public Advice {
        reasons = List.copyOf(reasons);
        programs = List.copyOf(programs);
        offers = List.copyOf(offers);
    }

    /** What is advised about a program. */
    public Optional<ProgramAdvice> of(String program) {
        return programs.stream().filter(one -> one.program().equals(program)).findFirst();
    }

    /** Whether nobody should exercise, whatever the program. */
    public boolean isNobody() {
        return row != null
                && switch (row) {
                    case EMERGENCY, DOCTOR_TODAY, NOT_TODAY, CLEARANCE, STOP, RED -> true;
                    default -> false;
                };
    }
}
