package lumbo.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Runs tools, and ends the build where one fails. */
final class Tools {

    private Tools() {}

    /** Runs a tool of this JDK: jar, jmod, jlink, jpackage. */
    static void jdk(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This Java has no " + name + ": a whole JDK is needed."));
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code + ": " + String.join(" ", arguments));
        }
    }

    /** Runs a program of the system to its end. */
    static void run(List<String> line, Map<String, String> environment) throws IOException, InterruptedException {
        int code = start(line, environment).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(line.getFirst() + " ended with " + code + ": " + String.join(" ", line));
        }
    }

    /** Runs a program of the system to its end, with all that it prints in a file, and says how it ended. */
    static int run(List<String> line, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        return start(line, environment)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /** A program with some variables more. */
    static ProcessBuilder start(List<String> line, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder;
    }
}
