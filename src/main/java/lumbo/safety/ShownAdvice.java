package lumbo.safety;

import java.util.List;

/** Advice that was shown, to be kept: what it said, with its rows. */
public record ShownAdvice(List<Reason> reasons) {

    public ShownAdvice {
        reasons = List.copyOf(reasons);
    }
}
