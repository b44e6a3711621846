package lumbo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import lumbo.i18n.Messages;
import lumbo.instance.OneInstance;
import lumbo.settings.Folders;
import lumbo.settings.Release;
import lumbo.ui.tour.Tour;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line. Without a command it opens the window. */
@Command(
        name = "lumbo",
        mixinStandardHelpOptions = true,
        version = "Lumbo " + Release.VERSION,
        description = "Plays exercise-therapy programs and keeps a diary. Without a command, opens the window.",
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Keep diary, settings and own programs in this folder instead of the usual one.")
    private @Nullable Path data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A program file to add.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    /** Runs a command, or the application, and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    Folders folders() {
        Path chosen = data;
        return chosen == null ? Folders.ofPlatform() : new Folders(chosen);
    }

    @Override
    public Integer call() throws Exception {
        Path added = file;
        if (added != null && spec != null && Files.notExists(added)) {
            String sentence = Messages.ofSystem().get("problem.no-such-file");
            throw new CommandLine.ParameterException(spec.commandLine(), added + ": " + sentence);
        }
        Optional<String> missing = Desktop.missing(System.getProperty("os.name", ""), System.getenv());
        if (missing.isPresent()) {
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println(Messages.ofSystem().get(missing.get()));
            return tour(Tour.Extent.DAY, Files.createTempDirectory("lumbo"), out);
        }
        if (isOpenAlready(folders().data())) {
            return hand(folders().data(), Optional.ofNullable(added));
        }
        String folder = folders().data().toString();
        if (added == null) {
            Application.launch(App.class, folder);
        } else {
            Application.launch(App.class, folder, added.toAbsolutePath().toString());
        }
        return 0;
    }

    /** Whether a window holds the data folder. One that can't be written is held by nobody. */
    private static boolean isOpenAlready(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (OneInstance mine = OneInstance.take(folder).orElse(null)) {
            return mine == null;
        } catch (AccessDeniedException notWritable) {
            return false;
        }
    }

    private static int hand(Path folder, Optional<Path> added) {
        if (OneInstance.hand(folder, added, PATIENCE)) {
            return 0;
        }
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        err.println(Messages.ofSystem().get("instance.no-answer"));
        return 1;
    }

    private static int tour(Tour.Extent extent, Path folder, PrintWriter out) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return new Tour(extent, Messages.ofSystem(), out, folder, Clock.system(ZoneId.systemDefault()))
                .run();
    }

    /** Plays a session and takes pictures. */
    @Command(
            name = "tour",
            mixinStandardHelpOptions = true,
            description = "Play a session without a screen, and leave a dozen pictures and the diary.")
    static final class TakeTour extends SubCommand {

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for all of it.")
        private Path out = Path.of(".");

        @Option(
                names = "--all",
                description =
                        "Leave pictures of every screen in all its states, hundreds of them, which takes minutes.")
        private boolean all;

        @Override
        int run(Line line) throws Exception {
            return tour(all ? Tour.Extent.EVERYTHING : Tour.Extent.DAY, out, line.out());
        }
    }
}
