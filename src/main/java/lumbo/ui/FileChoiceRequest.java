package lumbo.ui;

import java.util.List;

/**
 * What is asked of a person who chooses a file.
 *
 * @param title the question
 * @param kind what such files are called
 * @param patterns what their names look like, such as {@code *.json}
 * @param name the name to begin with; empty for none
 */
public record FileChoiceRequest(String title, String kind, List<String> patterns, String name) {

    /** Keeps a copy of the list. */
    public FileChoiceRequest {
        patterns = List.copyOf(patterns);
    }
}
