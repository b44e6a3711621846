package lumbo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import lumbo.cli.Cli;
import lumbo.cli.Console;
import lumbo.cli.Refusal;
import lumbo.cli.WindowLine;
import lumbo.i18n.Messages;
import lumbo.instance.SingleInstance;
import lumbo.settings.DataFolders;
import lumbo.time.LocalClock;

/** Runs a command, or opens the window. */
public final class Main {

    /** How long the window that is open may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Main() {}

    /** Does what the line says, and ends with its exit code. */
    public static void main(String[] arguments) {
        boolean _ = LocalClock.begin();
        Messages words = Messages.ofSystem();
        System.exit(WindowLine.of(arguments)
                .map(line -> openNow(words, line, arguments))
                .orElseGet(() -> cli(words, (folders, files) -> open(words, folders, files))
                        .run(arguments)));
    }

    private static Cli cli(Messages words, Cli.Window window) {
        return new Cli(console(words), clock(), window);
    }

    /** Opens the window without what reads commands; that is asked for only to say why there can be none. */
    private static int openNow(Messages words, WindowLine line, String... arguments) {
        try {
            return open(words, line.folders(), line.files());
        } catch (Exception failure) {
            return cli(words, (_, _) -> {
                        throw failure;
                    })
                    .run(arguments);
        } catch (LinkageError | OutOfMemoryError failure) {
            return cli(words, (_, _) -> {
                        throw failure;
                    })
                    .run(arguments);
        }
    }

    /** What this process reads and prints. */
    public static Console console(Messages words) {
        return new Console(
                words,
                System.in,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** The time and the zone of this computer. */
    public static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    /** Why no window can be opened on this computer, as the key of a message; empty when one can. */
    public static Optional<String> noWindow() {
        return DisplayCheck.missing(system(), System.getenv());
    }

    private static String system() {
        return System.getProperty("os.name", "");
    }

    /**
     * Opens the window and waits until it is closed, or hands the files to the one that is open.
     *
     * @return the exit code
     * @throws Refusal where there can be no window, or the one that is open does not answer
     */
    public static int open(Messages words, DataFolders folders, List<Path> files) throws Refusal, IOException {
        Optional<String> missing = DisplayCheck.unnamed(system(), System.getenv());
        if (missing.isPresent()) {
            throw new Refusal(words.get(missing.get()));
        }
        Path folder = folders.data();
        if (isOpenAlready(folder)) {
            if (!SingleInstance.hand(folder, files, PATIENCE)) {
                throw new Refusal(words.get("instance.no-answer"));
            }
            return 0;
        }
        Stream<Path> arguments = Stream.concat(Stream.of(folder), files.stream().map(Path::toAbsolutePath));
        App.speak(words);
        try {
            Application.launch(App.class, arguments.map(Path::toString).toArray(String[]::new));
        } catch (RuntimeException failure) {
            // asked before, it would cost every start what only a failed one needs
            String why = noWindow().orElseThrow(() -> failure);
            throw new Refusal(words.get(why));
        }
        App.awaitEnd();
        return 0;
    }

    /** Whether a window holds the data folder. One that can't be written, or not be locked, is held by nobody. */
    static boolean isOpenAlready(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (SingleInstance mine = SingleInstance.take(folder).orElse(null)) {
            return mine == null;
        } catch (IOException notToBeHeld) {
            return false;
        }
    }
}
