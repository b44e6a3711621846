package lumbo.program;

import java.util.List;

/**
 * What reading a file gave: the thing, or everything that is wrong with the file.
 *
 * @param <T> what the file holds
 */
public sealed interface ReadResult<T> {

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
