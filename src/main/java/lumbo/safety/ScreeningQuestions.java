package lumbo.safety;

import java.util.List;
import java.util.Optional;

/** The questions of the screening, in the order in which they are asked. */
public record ScreeningQuestions(List<ScreeningQuestion> all) {

    public ScreeningQuestions {
        all = List.copyOf(all);
    }

    /** Those of one class, in order. */
    public List<ScreeningQuestion> of(ScreeningQuestionClass kind) {
        return all.stream().filter(question -> question.kind() == kind).toList();
    }

    /** The question with an id. */
    public Optional<ScreeningQuestion> find(String id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
