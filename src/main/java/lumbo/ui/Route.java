package lumbo.ui;

import java.util.Optional;

/** Where one can go in the window. */
public sealed interface Route {

    /** What do I do today? */
    record Today() implements Route {}

    /** All programs. */
    record Programs() implements Route {}

    /** The page of one program. */
    record ProgramPage(String program) implements Route {}

    /** The diary, at a session if one is given. */
    record Diary(Optional<String> session) implements Route {}

    /** Help, at a topic or page if one is given. */
    record Help(Optional<String> topic) implements Route {}

    /** The settings. */
    record Settings() implements Route {}

    /** The question how the pain is; then the session of a program, or back to Today. */
    record CheckIn(Optional<String> program, Optional<Integer> painNow) implements Route {}

    /** The session that is being played. */
    record Play() implements Route {}

    /** Showing a program to somebody. */
    record Demo(String program) implements Route {}

    /** Closing the session that was played. */
    record Finish() implements Route {}
}
