package lumbo.program;

import java.util.Comparator;
import java.util.List;

/**
 * What reading a file gave: the thing, or everything that is wrong with the file.
 *
 * @param <T> what the file holds
 */
public sealed interface ReadResult<T> {

    /** A file that can't be used for these problems: each once, in the order of their places, and no more than so many. */
    static <T> ReadResult<T> broken(List<Problem> problems, int most) {
        return new Broken<>(problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .distinct()
                .limit(most)
                .toList());
    }

    /** The file is sound. */
    record Sound<T>(T value) implements ReadResult<T> {}

    /**
     * The file can't be used.
     *
     * @param problems at least one, in the order of their places
     */
    record Broken<T>(List<Problem> problems) implements ReadResult<T> {

        /** Keeps a copy of the list. */
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
