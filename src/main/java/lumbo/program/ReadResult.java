package lumbo.program;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** The thing; empty where the file can't be used. */
    default Optional<T> sound() {
        return this instanceof Valid<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** What is wrong with the file; nothing where it is sound. */
    List<Problem> problems();

    /** What is made of the thing; the same problems where there is none. */
    default <U> ReadResult<U> then(Function<T, ReadResult<U>> next) {
        return switch (this) {
            case Valid<T>(T value) -> next.apply(value);
            case Invalid<T>(List<Problem> problems) -> new Invalid<>(problems);
        };
    }

    /** The file is sound. */
    record Valid<T>(T value) implements ReadResult<T> {

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** The file can't be used, for at least one problem, in the order of their places. */
    record Invalid<T>(List<Problem> problems) implements ReadResult<T> {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
