package lumbo.ui.safety;

import java.util.List;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.Reason;
import lumbo.safety.ScreeningQuestions;

/**
 * Puts reasons into words: what speaks against something, and what would change that.
 *
 * @param words the words of one language
 * @param questions what was asked
 * @param bands the person's lights
 */
public record ReasonWords(Messages words, ScreeningQuestions questions, PainBands bands) {

    /** What a row says. */
    public String row(DecisionRow row) {
        return words.get("safety.row." + row.key());
    }

    /** What a reason is. */
    public String why(Reason reason) {
        String key = "safety.why." + reason.why().id();
        return switch (reason.why()) {
            case ROW -> row(reason.row());
            case ANSWER -> words.format(key, answer(reason.subject()));
            case CONDITION -> words.format(key, words.get("condition." + reason.subject()));
            case PAIN_NOW, WORST, GREENS -> words.format(key, reason.needs(), reason.has());
            case STAGE -> words.format(key, words.get("stage." + reason.subject()));
            case REST -> words.get(key);
        };
    }

    private String answer(String id) {
        return questions
                .find(id)
                .map(question -> question.name().in(words.locale()))
                .orElse(id);
    }

    /** What would change a reason for a program; empty where nothing could. */
    public String lift(Reason reason, Program program) {
        boolean acute =
                reason.row() == DecisionRow.STRONG_PAIN && program.stages().contains(Stage.ACUTE);
        return acute ? words.get("safety.lift.strong-pain-acute") : lift(reason);
    }

    /** What would change a reason; empty where nothing could. */
    public String lift(Reason reason) {
        return switch (reason.why()) {
            case CONDITION -> "";
            case PAIN_NOW, WORST, GREENS -> words.get("safety.lift.own-gate");
            default -> {
                String key = "safety.lift." + reason.row().key();
                yield reason.row() == DecisionRow.SOME_PAIN
                        ? words.format(key, bands.light())
                        : words.has(key) ? words.get(key) : "";
            }
        };
    }

    /** All reasons, a sentence or two each, each once. */
    public List<String> all(List<Reason> reasons) {
        return reasons.stream().map(this::why).distinct().toList();
    }
}
