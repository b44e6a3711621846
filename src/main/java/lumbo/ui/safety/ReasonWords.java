package lumbo.ui.safety;

import java.util.List;
import lumbo.i18n.Messages;
import lumbo.safety.DecisionRow;
import lumbo.safety.Reason;

/** Puts rows of the decision table, and reasons to leave out an exercise, into words. */
public record ReasonWords(Messages words) {

    /** What a row says. */
    public String row(DecisionRow row) {
        return words.get("safety.row." + row.key());
    }

    /** Why an exercise is left out. */
    public String why(Reason reason) {
        String key = "safety.why." + reason.why().id();
        return switch (reason.why()) {
            case CONDITION -> words.format(key, words.get("condition." + reason.subject()));
            case PAIN_NOW, WORST, GREENS -> words.format(key, reason.needs(), reason.has());
            case ROW, ANSWER, STAGE, REST -> row(reason.row());
        };
    }

    /** All reasons, a sentence or two each, each once. */
    public List<String> all(List<Reason> reasons) {
        return reasons.stream().map(this::why).distinct().toList();
    }
}
