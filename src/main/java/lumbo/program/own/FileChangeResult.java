package lumbo.program.own;

import lumbo.program.Problem;

/**
 * Whether something with a program's file could be done.
 *
 * @param <T> what came of it
 */
public sealed interface FileChangeResult<T> {

    record Done<T>(T value) implements FileChangeResult<T> {}

    /** It could not be done, and everything is as it was before. */
    record Failed<T>(Problem problem) implements FileChangeResult<T> {}
}
