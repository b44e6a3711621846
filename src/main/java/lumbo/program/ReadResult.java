package lumbo.program;

import java.util.Comparator;
import java.util.List;

/**
 * What reading a file gave: the thing, or everything that is wrong with the file.
 *
 * @param <T> what the file holds
 */
public sealed interface ReadResult<T> {

    /** What can't be used for these problems: each once, file by file, in the order of their places, and not too many. */
    static <T> ReadResult<T> broken(List<Problem> problems, int most) {
        return new Invalid<>(problems.stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .distinct()
                .limit(most)
                .toList());
    }

    /** The file is sound. */
    record Valid<T>(T value) implements ReadResult<T> {}

    /**
     * The file can't be used.
     *
     * @param problems at least one, in the order of their places
     */
    record Invalid<T>(List<Problem> problems) implements ReadResult<T> {

        /** Keeps a copy of the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
