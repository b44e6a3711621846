package lumbo.files;

import java.nio.file.Path;
import java.util.Locale;

/** How a saved file's name ends. */
public final class Ending {

    private Ending() {}

    /**
     * A file that was chosen, with the ending that it is to have; what else stands after a dot, as in "Dr. Smith", is none. A
     * dialog asks only about the name that was typed: whether this one is there already has to be asked or told apart.
     *
     * @param ending with its dot, such as {@code .png}
     */
    public static Path put(Path chosen, String ending) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? chosen : chosen.resolveSibling(name + ending);
    }
}
