package lumbo.safety;

import java.util.List;

/**
 * Advice that was shown, to be kept.
 *
 * @param reasons what it said, with its rows
 */
public record Given(List<Reason> reasons) {

    /** Keeps a copy of the list. */
    public Given {
        reasons = List.copyOf(reasons);
    }
}
