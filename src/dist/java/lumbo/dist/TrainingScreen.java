package lumbo.dist;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the window of the training opens: this computer's screen, or on a Linux without one, one that nobody sees. */
final class TrainingScreen implements AutoCloseable {

    private static final String DISPLAY = "DISPLAY";

    private final @Nullable Process server;
    private final Map<String, String> environment;

    private TrainingScreen(@Nullable Process server, Map<String, String> environment) {
        this.server = server;
        this.environment = environment;
    }

    /**
     * A screen for a window.
     *
     * @throws IOException where there is none and none can be had
     */
    static TrainingScreen open(Target target, Map<String, String> system) throws IOException {
        if (target != Target.LINUX || !system.getOrDefault(DISPLAY, "").isEmpty()) {
            return new TrainingScreen(null, Map.of());
        }
        Process server;
        try {
            server = new ProcessBuilder(Commands.screen())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new IOException(
                    "The package needs a window to train its cache, and there is no screen."
                            + " Install Xvfb (on Debian: apt-get install xvfb), or build where DISPLAY is set.",
                    missing);
        }
        try (BufferedReader said = server.inputReader()) {
            String number = said.readLine();
            if (number == null || number.isBlank()) {
                server.destroy();
                throw new IOException("Xvfb opened no screen.");
            }
            return new TrainingScreen(server, Map.of(DISPLAY, ":" + number.strip()));
        }
    }

    /** The variables that a program needs to find it. */
    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
