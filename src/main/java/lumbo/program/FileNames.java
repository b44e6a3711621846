package lumbo.program;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names a file of programs or exercises may have. */
public final class FileNames {

    public static final String JSON = ".json";

    /** An extension added after the right one or put in its place, as systems and browsers do, with what is before it. */
    private static final Pattern OTHER_ENDING =
            Pattern.compile("(?i)(.*?)(\\.json|\\.lumbo)?(\\.(json|lumbo|txt|text|zip|rtf|docx?|odt|html?))?[. ]*");

    /** Names of copies that editors and browsers make beside the file, which are not meant to be read. */
    private static final Pattern COPY =
            Pattern.compile("(?i).*(~|#|\\.(bak|tmp|swp|orig|old|part|crdownload|download))");

    private FileNames() {}

    /** Whether a file of this name is read where it lies in a folder of programs: not hidden, and with a known ending. */
    public static boolean isRead(String name) {
        return !isHidden(name) && (name.toLowerCase(Locale.ROOT).endsWith(JSON) || Bundle.hasEnding(name));
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    /** Whether somebody probably meant this file to be read, if it holds what a program does. */
    static boolean isPerhapsMeant(String name) {
        return !isHidden(name) && !COPY.matcher(name).matches();
    }

    /**
     * What keeps a file from being read where it lies in a folder of programs.
     *
     * @param shown the file's name as the person knows it
     * @param name its name without its folder
     * @param bundle whether it holds a zip
     */
    public static Optional<Problem> problem(String shown, String name, boolean bundle) {
        if (isRead(name)) {
            return Optional.empty();
        }
        String key = isHidden(name) ? "problem.hidden-name" : "problem.other-name";
        return Optional.of(Problem.ofFile(shown, key, LocatedJson.cut(name), LocatedJson.cut(right(name, bundle))));
    }

    /** The name that a file should have: the same with the right ending, and not hidden. */
    static String right(String name, boolean bundle) {
        Matcher parts = OTHER_ENDING.matcher(name);
        String stem = parts.matches() ? parts.group(1) : name;
        int visible = 0;
        while (visible < stem.length() && (stem.charAt(visible) == '.' || stem.charAt(visible) == ' ')) {
            visible++;
        }
        stem = stem.substring(visible);
        return (stem.isEmpty() ? "my-program" : stem) + (bundle ? Bundle.ENDING : JSON);
    }
}
