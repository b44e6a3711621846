package lumbo.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Shows what was logged only for tests that fail. Many tests break something on purpose, and what Lumbo logs about that would
 * hide, among thousands of lines, the one that tells of a real fault.
 */
public final class LogOfFailures implements LauncherSessionListener {

    private static final int MOST = 200;

    private final Logger root = Logger.getLogger("");
    private final List<Handler> before = List.of(root.getHandlers());
    private final Kept kept = new Kept();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        before.forEach(root::removeHandler);
        root.addHandler(kept);
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier one, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    kept.show(one.getDisplayName());
                }
                if (one.isTest()) {
                    kept.forget();
                }
            }
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        root.removeHandler(kept);
        before.forEach(root::addHandler);
    }

    /** The last records, from whichever thread. */
    private static final class Kept extends Handler {

        private final Deque<String> lines = new ArrayDeque<>();

        private Kept() {
            setFormatter(new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            if (isLoggable(entry)) {
                lines.addLast(getFormatter().format(entry));
                if (lines.size() > MOST) {
                    lines.removeFirst();
                }
            }
        }

        private synchronized void show(String test) {
            if (!lines.isEmpty()) {
                System.err.println("Logged in " + test + ":");
                lines.forEach(System.err::print);
            }
        }

        private synchronized void forget() {
            lines.clear();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
