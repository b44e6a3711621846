package lumbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import lumbo.program.Problem;
import lumbo.settings.DataFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The line without a command: opens the window. */
@Command(
        name = "lumbo",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            AdviseCommand.class,
            SheetCommand.class,
            FigureCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class Root implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Cli.Window window;

    @Option(names = "--data", paramLabel = Label.DIR, scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    @Parameters(arity = "0..*", paramLabel = Label.FILE, descriptionKey = "files")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    Root(Console console, Clock clock, Cli.Window window) {
        this.console = console;
        this.clock = clock;
        this.window = window;
    }

    Console console() {
        return console;
    }

    Clock clock() {
        return clock;
    }

    boolean isDebugging() {
        return debug;
    }

    DataFolders folders() {
        Path chosen = data;
        return chosen == null ? DataFolders.ofPlatform() : new DataFolders(chosen);
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (Files.notExists(file)) {
                String name = file.toString();
                if (isLikeAFile(name)) {
                    return console.report(List.of(Problem.ofFile(name, "problem.no-such-file")));
                }
                console.err().println(neither(name));
                return CommandErrors.WRONG_USAGE;
            }
        }
        return window.open(folders(), files);
    }

    /** A word that is no file may have been meant as a command. */
    private String neither(String name) {
        List<String> commands =
                spec == null ? List.of() : List.copyOf(spec.subcommands().keySet());
        return console.words().format("cli.error.no-file-or-command", name, String.join(", ", commands));
    }

    /** Whether somebody who writes this probably means a file. */
    private static boolean isLikeAFile(String name) {
        return name.contains(".") || name.contains("/") || name.contains("\\");
    }
}
