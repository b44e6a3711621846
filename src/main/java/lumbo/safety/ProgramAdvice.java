package lumbo.safety;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lumbo.program.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What is advised about a program.
 *
 * @param program the program's id
 * @param fit whether it may be played
 * @param reasons what speaks against it, or why a clinician has to be there; the first is the main one
 * @param leftOut the lines that are not advised today, by key, each with its reasons
 * @param amounts how much of each line is played, by key
 * @param notes the rows that are worth a word beside it, and forbid nothing
 * @param clinician who decided that it may be played all the same today
 */
public record ProgramAdvice(
        String program,
        Suitability fit,
        List<Reason> reasons,
        Map<String, List<Reason>> leftOut,
        Map<String, Amount> amounts,
        List<DecisionRow> notes,
        @Nullable String clinician) {

    public ProgramAdvice {
        reasons = List.copyOf(reasons);
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        notes = List.copyOf(notes);
    }

    /** Whether a clinician's word would be enough to play it. */
    public boolean canBeOverridden() {
        return (fit == Suitability.NOT_TODAY || fit == Suitability.WITH_CLINICIAN)
                && reasons.stream().allMatch(reason -> reason.row().canBeOverridden());
    }
}
