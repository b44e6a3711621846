package lumbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.log.LogFile;
import lumbo.settings.DataFolders;
import lumbo.settings.ReleaseInfo;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The command line, with its words in one language. Without a command it opens the window. */
public final class Cli {

    /** The commands of which is written down beside the diary what goes wrong. */
    private static final Set<String> OF_THE_DIARY = Set.of("export", "import", "backup", "restore");

    private static final Logger ALL_LOGS = Logger.getLogger("");

    /** What opens the window. */
    @FunctionalInterface
    public interface Window {

        /**
         * Opens it, and comes back when it is closed.
         *
         * @param folders where files lie
         * @param files program files to add
         * @return the exit code
         * @throws Refusal with the reason why there can be no window
         */
        int open(DataFolders folders, List<Path> files) throws Exception;
    }

    private final Console console;
    private final Root root;
    private final CommandErrors errors;
    private final CommandLine line;

    /** A command line with the time and the zone of whoever types, and commands beside those that Lumbo has. */
    public Cli(Console console, Clock clock, Window window, Object... more) {
        this.console = console;
        this.root = new Root(console, clock, window);
        this.errors = new CommandErrors(console.words(), root);
        this.line = new CommandLine(root);
        for (Object command : more) {
            line.addSubcommand(command);
        }
        String version = "Lumbo " + ReleaseInfo.VERSION;
        line.getCommandSpec().version(version);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().version(version));
        line.setResourceBundle(new CommandWords(console.words()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors)
                .setExecutionStrategy(this::quietly)
                .setOut(console.out())
                .setErr(console.err());
    }

    /** Does what a line says; gives the exit code 0, 1 where it was not done or there are problems, or 2 for wrong usage. */
    public int run(String... arguments) {
        try {
            return line.execute(arguments);
        } catch (RuntimeException | LinkageError | OutOfMemoryError failure) {
            errors.tell(failure, console.err());
            return CommandErrors.FAILED;
        } finally {
            console.flush();
        }
    }

    /** A command says itself what is wrong; what is logged beside it is for who wants to know more. */
    private int quietly(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        Map<Handler, Level> before = new HashMap<>();
        for (Handler handler : ALL_LOGS.getHandlers()) {
            before.put(handler, handler.getLevel());
            handler.setLevel(root.isDebugging() ? Level.INFO : Level.OFF);
        }
        DataFolders folders = root.folders();
        boolean isLogged =
                OF_THE_DIARY.contains(parsed.subcommand().commandSpec().name()) && Files.isDirectory(folders.data());
        LogFile log = isLogged ? LogFile.install(folders.log(), folders.data()) : null;
        try {
            return new CommandLine.RunLast().execute(parsed);
        } finally {
            if (log != null) {
                log.remove();
            }
            before.forEach(Handler::setLevel);
        }
    }

    CommandLine line() {
        return line;
    }
}
