package lumbo.files;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** Whether a disk is full: Java tells only in the system's words, and SQLite in its own. */
public final class FullDisk {

    /** Causes can go in a circle. */
    private static final int MOST_CAUSES = 50;

    private FullDisk() {}

    /** Whether a failure, or one below it, says that there is no room. */
    public static boolean is(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            String words = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            boolean full =
                    words.contains("no space left") || words.contains("not enough space") || words.contains("quota");
            if ((at instanceof IOException && full) || (at instanceof SQLException && words.contains("disk is full"))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
