package lumbo.program;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lumbo.i18n.Messages;

/**
 * What is wrong in a file, where, and what to write instead.
 *
 * @param file the file's name as the person knows it
 * @param line the line, from 1; 0 when it concerns the whole file
 * @param column the column in characters, from 1; 0 when it concerns the whole file
 * @param pointer the JSON pointer of the value, empty for the whole document
 * @param key the message that says it
 * @param arguments what the message needs
 */
public record Problem(String file, int line, int column, String pointer, String key, List<Object> arguments) {

    /** A bundle's name before the name of one of its parts; see {@link Bundle#nameOf}. */
    private static final Pattern BUNDLE = Pattern.compile("^(.+)/(program\\.json|pictures/[^/]*)$");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem of a file as a whole. */
    public static Problem ofFile(String file, String key, Object... arguments) {
        return new Problem(file, 0, 0, "", key, List.of(arguments));
    }

    /** The same problem of a file that the person knows by another name. */
    public Problem in(String otherName) {
        return new Problem(otherName, line, column, pointer, key, arguments);
    }

    /** The name of the file itself: of a bundle that of the bundle, whatever part of it the problem is in. */
    public String fileName() {
        Matcher bundle = BUNDLE.matcher(file);
        return bundle.find() && !bundle.group(1).equals(ProgramFiles.EXERCISES) ? bundle.group(1) : file;
    }

    /** The sentence alone. */
    public String sentence(Messages messages) {
        return messages.format(key, arguments.toArray());
    }

    /** The whole, always one line: {@code my-back.json:14:21 /blocks/0/items/2/dose/reps: "6-8" is text; write ...}. */
    public String describe(Messages messages) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        if (!pointer.isEmpty()) {
            text.append(' ').append(pointer);
        }
        text.append(": ").append(sentence(messages));
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
