package lumbo.ui.fault;

import java.nio.file.Path;
import java.util.List;
import lumbo.log.LogFile;
import lumbo.settings.ReleaseInfo;

/** What somebody who looks for a fault needs to know. It tells nothing of what a person wrote. */
public final class Details {

    private static final int LAST_LINES = 60;

    private Details() {}

    /**
     * Which Lumbo, on which system, and the last lines of its log.
     *
     * @param outline what failed; empty for nothing special
     */
    public static String of(Path log, String outline) {
        return String.join(
                System.lineSeparator(),
                List.of(
                        "Lumbo " + ReleaseInfo.VERSION,
                        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                        "Java " + property("java.version") + ", JavaFX " + property("javafx.version"),
                        outline,
                        String.join(System.lineSeparator(), LogFile.last(log, LAST_LINES))));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
