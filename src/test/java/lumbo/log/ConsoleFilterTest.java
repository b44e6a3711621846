package lumbo.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.logging.ConsoleHandler;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the window says itself does not come to standard error as well. */
class ConsoleFilterTest {

    private static final Logger ROOT = Logger.getLogger("");

    private static boolean comes(@Nullable Throwable thrown) {
        Handler console = new ConsoleHandler();
        ROOT.addHandler(console);
        try {
            ConsoleFilter.install();
            Filter filter = console.getFilter();
            LogRecord line = new LogRecord(Level.WARNING, "it failed");
            line.setThrown(thrown);
            return filter == null || filter.isLoggable(line);
        } finally {
            ROOT.removeHandler(console);
        }
    }

    @Test
    void isAboutWhatMayNotBeWritten() {
        assertThat(comes(new AccessDeniedException("/home/data"))).isFalse();
        assertThat(comes(new IllegalStateException("no diary", new AccessDeniedException("/home/data"))))
                .isFalse();
        assertThat(comes(new FileSystemException("/media/data", null, "Read-only file system")))
                .isFalse();
    }

    @Test
    void isAboutNothingElse() {
        assertThat(comes(null)).isTrue();
        assertThat(comes(new IOException("no answer"))).isTrue();
        assertThat(comes(new FileSystemException("/media/data", null, "No space left on device")))
                .isTrue();
        assertThat(comes(new FileSystemException("/media/data"))).isTrue();
    }
}
