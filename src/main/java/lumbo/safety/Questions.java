package lumbo.safety;

import java.util.List;
import java.util.Optional;

/** The questions of the screening, in the order in which they are asked. */
public record Questions(List<Question> all) {

    /** Keeps a copy of the list. */
    public Questions {
        all = List.copyOf(all);
    }

    /** Those of one class, in order. */
    public List<Question> of(QuestionClass kind) {
        return all.stream().filter(question -> question.kind() == kind).toList();
    }

    /** The question with an id. */
    public Optional<Question> find(String id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
