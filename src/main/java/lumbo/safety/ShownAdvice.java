package lumbo.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Advice against exercising that was shown, to be kept.
 *
 * @param reasons what it said, with its rows
 * @param program the id of the program that it was about; empty where it was about all
 */
public record ShownAdvice(List<Reason> reasons, @Nullable String program) {

    public ShownAdvice {
        reasons = List.copyOf(reasons);
    }
}
