package lumbo.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lumbo.ui.today.TodayView;

/**
 * Trains the cache of an image: the launcher itself opens the window until nothing more is loaded, and is closed. What a
 * longer training adds makes each start slower than it saves.
 */
final class Training {

    /** All is there when for so long no class more is loaded. What a screen shows may move on meanwhile. */
    private static final Duration CALM = Duration.ofSeconds(8);

    /** The longest that a window, and the cache after it, may take on a busy computer. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final String LAST_OPTIONS = "_JAVA_OPTIONS";

    /** The screen that every start makes, at the first one under the welcome. */
    private static final String SHOWN = TodayView.class.getName();

    private final Target target;
    private final Path image;
    private final Path work;

    /**
     * A training.
     *
     * @param image the program, whose files have their last times
     * @param work a folder for what comes up on the way
     */
    Training(Target target, Path image, Path work) {
        this.target = target;
        this.image = image;
        this.work = work;
    }

    private String launcher() {
        return target.launcher(image).toString();
    }

    private Path cache() {
        return target.app(image).resolve(Commands.CACHE);
    }

    /** Makes the cache, and has the launcher use it. */
    void train(Release release) throws IOException, InterruptedException {
        Path data = work.resolve("data");
        try (TrainingScreen screen = TrainingScreen.open(target, System.getenv())) {
            Map<String, String> environment = new HashMap<>(screen.environment());
            Path classes = work.resolve("training-classes.txt").toAbsolutePath();
            // the last options of all, since those of the launcher switch every log off
            environment.put(
                    LAST_OPTIONS,
                    String.join(" ", Commands.trainingOptions()) + " -XX:AOTCacheOutput=" + cache().toAbsolutePath()
                            + " -Xlog:class+load:file=" + classes);
            Path log = work.resolve("training.txt");
            Process window = Tools.start(List.of(launcher(), "--data", data.toString()), environment)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try {
                awaitCalm(window, classes);
                close(window);
                if (!window.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || Files.notExists(cache())) {
                    throw new IllegalStateException("No cache was made; see " + log);
                }
            } finally {
                window.descendants().forEach(ProcessHandle::destroyForcibly);
                window.destroyForcibly();
            }
        }
        try (Stream<Path> files = Files.list(target.app(image))) {
            for (Path settings :
                    files.filter(file -> file.toString().endsWith(".cfg")).toList()) {
                Files.writeString(
                        settings, Files.readString(settings).stripTrailing() + "\n" + Commands.cacheSetting() + "\n");
                Tree.stamp(settings, release);
            }
        }
        Tree.stamp(cache(), release);
    }

    /** Waits until Today is there and nothing more is loaded. */
    private static void awaitCalm(Process window, Path classes) throws IOException, InterruptedException {
        long ends = System.nanoTime() + PATIENCE.toNanos();
        long before = 0;
        while (System.nanoTime() < ends) {
            if (window.waitFor(CALM.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "The window was closed before the training was over; it ended with " + window.exitValue());
            }
            long loaded = Files.exists(classes) ? Files.size(classes) : 0;
            if (loaded > 0 && loaded == before && Files.readString(classes).contains(" " + SHOWN + " ")) {
                return;
            }
            before = loaded;
        }
        throw new IllegalStateException("The window still loads classes after " + PATIENCE.toMinutes() + " minutes.");
    }

    private void close(Process window) throws IOException, InterruptedException {
        if (target == Target.WINDOWS) {
            Tools.run(Commands.closeOnWindows(window.pid()), Map.of());
        } else {
            window.destroy();
        }
    }

    /**
     * Starts the program with the cache as a must, and looks where its classes come from.
     *
     * @throws IllegalStateException when the cache is not used
     */
    void check() throws IOException, InterruptedException {
        Path classes = work.resolve("classes.txt");
        Path log = work.resolve("check.txt");
        Files.deleteIfExists(classes);
        int code = Tools.run(
                List.of(launcher(), "--version"),
                Map.of(LAST_OPTIONS, "-XX:AOTMode=on -Xlog:class+load:file=" + classes.toAbsolutePath()),
                log);
        if (code != 0) {
            throw new IllegalStateException("With its cache Lumbo does not start; see " + log);
        }
        List<String> lines = Files.readAllLines(classes, StandardCharsets.UTF_8);
        if (!isUsed(lines)) {
            throw new IllegalStateException("The cache is not used; see " + classes);
        }
    }

    /** Whether, by what a JVM logs of the classes that it loads, Lumbo's own come from the cache. */
    static boolean isUsed(List<String> loaded) {
        return loaded.stream().anyMatch(line -> line.contains(" " + Commands.MAIN + " source: shared objects file"));
    }
}
