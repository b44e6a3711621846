package lumbo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import lumbo.files.TemporaryFolder;
import lumbo.i18n.Messages;
import lumbo.instance.OneInstance;
import lumbo.program.Problem;
import lumbo.settings.Folders;
import lumbo.settings.Release;
import lumbo.time.LocalClock;
import lumbo.ui.tour.Tour;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line. Without a command it opens the window. */
@Command(
        name = "lumbo",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            AuthorCommands.ListPrograms.class,
            AuthorCommands.Validate.class,
            AuthorCommands.Plan.class,
            AuthorCommands.Advise.class,
            MotionCommands.Sheet.class,
            MotionCommands.Figure.class,
            DiaryFileCommands.Export.class,
            DiaryFileCommands.Import.class,
            BackupCommands.Backup.class,
            BackupCommands.BringBack.class,
            Main.TakeTour.class
        })
public final class Main implements Callable<Integer> {

    /** How long the window that is open may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Held on to, so that its level stays. */
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private final Messages words;

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--debug", scope = CommandLine.ScopeType.INHERIT)
    private boolean debug;

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private Main(Messages words) {
        this.words = words;
    }

    /** Runs a command, or the application, and ends with its exit code. */
    public static void main(String[] args) {
        boolean _ = LocalClock.begin();
        Messages words = Messages.ofSystem();
        Main main = new Main(words);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            System.exit(commandLine(main)
                    .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                    .setErr(err)
                    .setExecutionStrategy(main::quietly)
                    .execute(args));
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            new CommandErrors(words, main).tell(failure, err);
            System.exit(CommandErrors.FAILED);
        }
    }

    /** The command line, with its words in the language of {@code words}. */
    static CommandLine commandLine(Messages words) {
        return commandLine(new Main(words));
    }

    private static CommandLine commandLine(Main main) {
        CommandErrors errors = new CommandErrors(main.words, main);
        return new CommandLine(main)
                .setResourceBundle(new CommandWords(main.words))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** A command says itself what is wrong; what is logged beside it is for who wants to know more. */
    private int quietly(ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            ALL_LOGS.setLevel(debug ? Level.INFO : Level.OFF);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    Messages words() {
        return words;
    }

    boolean isDebugging() {
        return debug;
    }

    Folders folders() {
        Path chosen = data;
        return chosen == null ? Folders.ofPlatform() : new Folders(chosen);
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (Files.notExists(file)) {
                String name = file.toString();
                return CommandErrors.isLikeAFile(name)
                        ? refuse(Problem.ofFile(name, "problem.no-such-file").describe(words), CommandErrors.FAILED)
                        : refuse(neither(name), CommandErrors.WRONG_USAGE);
            }
        }
        Optional<String> missing = Desktop.missing(System.getProperty("os.name", ""), System.getenv());
        if (missing.isPresent()) {
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println(words.get(missing.get()));
            return tour(Tour.Extent.DAY, words, TemporaryFolder.kept("lumbo"), out);
        }
        Path folder = folders().data();
        if (isOpenAlready(folder)) {
            return OneInstance.hand(folder, files, PATIENCE)
                    ? 0
                    : refuse(words.get("instance.no-answer"), CommandErrors.FAILED);
        }
        List<String> arguments = new ArrayList<>(List.of(folder.toString()));
        files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
        Application.launch(App.class, arguments.toArray(new String[0]));
        return 0;
    }

    /** A word that is no file may have been meant as a command. */
    private String neither(String name) {
        List<String> commands =
                spec == null ? List.of() : List.copyOf(spec.subcommands().keySet());
        return words.format("cli.error.no-file-or-command", name, String.join(", ", commands));
    }

    private int refuse(String sentence, int code) {
        PrintWriter err = spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return code;
    }

    /** Whether a window holds the data folder. One that can't be written, or not be locked, is held by nobody. */
    static boolean isOpenAlready(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (OneInstance mine = OneInstance.take(folder).orElse(null)) {
            return mine == null;
        } catch (IOException notToBeHeld) {
            return false;
        }
    }

    private static int tour(Tour.Extent extent, Messages words, Path folder, PrintWriter out) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return new Tour(extent, words, out, folder, Clock.system(ZoneId.systemDefault())).run();
    }

    /** Which Lumbo this is. */
    static final class Version implements CommandLine.IVersionProvider {

        /** Called by picocli. */
        Version() {}

        @Override
        public String[] getVersion() {
            return new String[] {"Lumbo " + Release.VERSION};
        }
    }

    /** Plays a session and takes pictures. */
    @Command(name = "tour", mixinStandardHelpOptions = true)
    static final class TakeTour extends SubCommand {

        @Option(names = "--out", required = true, paramLabel = "DIR")
        private Path out = Path.of(".");

        @Option(names = "--all")
        private boolean all;

        @Override
        int run(Line line) throws Exception {
            return tour(all ? Tour.Extent.EVERYTHING : Tour.Extent.DAY, line.words(), out, line.out());
        }
    }
}
