package lumbo.cli;

import java.util.stream.Collectors;
import lumbo.i18n.Messages;
import lumbo.program.ReadResult;

/** Something is not done, for a reason that the person can be told; the message is that sentence, or those sentences. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** A refusal with its sentence. */
    public Refusal(String sentence) {
        super(sentence);
    }

    Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What was read; where it is broken, a refusal with a sentence for each problem. */
    static <T> T unlessSound(ReadResult<T> read, Messages words) throws Refusal {
        return switch (read) {
            case ReadResult.Valid<T> sound -> sound.value();
            case ReadResult.Invalid<T> broken ->
                throw new Refusal(broken.problems().stream()
                        .map(problem -> problem.describe(words))
                        .collect(Collectors.joining(System.lineSeparator())));
        };
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
