package lumbo.log;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.logging.ConsoleHandler;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps off standard error, while there is a window, that something may not be written: the window says so once, with what to
 * do, and every part of Lumbo that writes would say it again there, each with a page of places. The log file has it all where that
 * can be written.
 */
public final class ConsoleFilter implements Filter {

    /** What systems call a disk that may only be read. */
    private static final String READ_ONLY = "Read-only file system";

    private ConsoleFilter() {}

    /** Filters from now on what goes to standard error. */
    public static void install() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setFilter(new ConsoleFilter());
            }
        }
    }

    /** Whether a record is about something else. */
    @Override
    public boolean isLoggable(LogRecord line) {
        for (Throwable cause = line.getThrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException || isReadOnly(cause)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadOnly(@Nullable Throwable cause) {
        return cause instanceof FileSystemException failure && READ_ONLY.equals(failure.getReason());
    }
}
