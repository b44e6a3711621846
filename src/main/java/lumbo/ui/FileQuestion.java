package lumbo.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What is asked of a person who chooses a file.
 *
 * @param title the question
 * @param kind what such files are called
 * @param patterns what their names look like, such as {@code *.json}
 * @param name the name to begin with; empty for none
 */
public record FileQuestion(String title, String kind, List<String> patterns, String name) {

    /** Keeps a copy of the list. */
    public FileQuestion {
        patterns = List.copyOf(patterns);
    }

    /**
     * A file that was chosen, with the ending that it is to have; what else stands after a dot, as in "Dr. Smith", is none. A
     * dialog asks only about the name that was typed: whether this one is there already has to be asked or told apart.
     *
     * @param ending with its dot, such as {@code .png}
     */
    public static Path named(Path chosen, String ending) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? chosen : chosen.resolveSibling(name + ending);
    }
}
