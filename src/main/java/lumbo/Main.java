package lumbo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import lumbo.command.Commands;
import lumbo.command.DiaryCommands;
import lumbo.command.FigureCommands;
import lumbo.command.KeepCommands;
import lumbo.diary.export.DiaryExport;
import lumbo.figure.BodySide;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Look;
import lumbo.figure.draw.Theme;
import lumbo.i18n.Messages;
import lumbo.instance.OneInstance;
import lumbo.settings.Folders;
import lumbo.settings.Release;
import lumbo.settings.SettingsFile;
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
            Main.ListPrograms.class,
            Main.Validate.class,
            Main.Plan.class,
            Main.Advise.class,
            Main.Sheet.class,
            Main.Figure.class,
            Main.Export.class,
            Main.Import.class,
            Main.Backup.class,
            Main.BringBack.class,
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

    private Folders folders() {
        Path chosen = data;
        return chosen == null ? Folders.ofPlatform() : new Folders(chosen);
    }

    private Commands commands(CommandSpec spec) {
        return new Commands(
                Messages.of(Locale.getDefault()),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                folders().programs());
    }

    @Override
    public Integer call() throws Exception {
        Path added = file;
        if (added != null && spec != null && Files.notExists(added)) {
            String sentence = Messages.of(Locale.getDefault()).get("problem.no-such-file");
            throw new CommandLine.ParameterException(spec.commandLine(), added + ": " + sentence);
        }
        Optional<String> missing = Desktop.missing(System.getProperty("os.name", ""), System.getenv());
        if (missing.isPresent()) {
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println(Messages.of(Locale.getDefault()).get(missing.get()));
            return tour(Files.createTempDirectory("lumbo"), out);
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
        err.println(Messages.of(Locale.getDefault()).get("instance.no-answer"));
        return 1;
    }

    private static int tour(Path folder, PrintWriter out) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        return new Tour(Messages.of(Locale.getDefault()), out, folder, Clock.system(ZoneId.systemDefault())).run();
    }

    /** Takes pictures of every screen. */
    @Command(
            name = "tour",
            mixinStandardHelpOptions = true,
            description = "Play a session without a screen, and leave a picture of every screen and the diary.")
    static final class TakeTour implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for all of it.")
        private Path out = Path.of(".");

        @Override
        public Integer call() throws Exception {
            CommandSpec own = spec;
            if (own == null) {
                throw new IllegalStateException("only runs as a command");
            }
            return tour(out, own.commandLine().getOut());
        }
    }

    /** What the commands for authors share. */
    abstract static class AuthorCommand implements Callable<Integer> {

        @CommandLine.ParentCommand
        private @Nullable Main main;

        @Spec
        private @Nullable CommandSpec spec;

        @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
        private boolean json;

        abstract int run(Commands commands, boolean asJson);

        @Override
        public final Integer call() {
            if (main == null || spec == null) {
                throw new IllegalStateException("only runs as a command");
            }
            return run(main.commands(spec), json);
        }
    }

    /** Lists programs. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the programs that are there.")
    static final class ListPrograms extends AuthorCommand {
        @Override
        int run(Commands commands, boolean asJson) {
            return commands.list(asJson);
        }
    }

    /** Checks files. */
    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            description = "Check program files; files in a folder called exercises are checked as exercises.")
    static final class Validate extends AuthorCommand {

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check.")
        private List<Path> files = List.of();

        @Override
        int run(Commands commands, boolean asJson) {
            return commands.validate(files, asJson);
        }
    }

    /** Prints a plan. */
    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = "Print every step that the player will play of a program.")
    static final class Plan extends AuthorCommand {

        @Parameters(paramLabel = "PROGRAM", description = "The id of a program, or a program file.")
        private String program = "";

        @Override
        int run(Commands commands, boolean asJson) {
            return commands.plan(program, asJson);
        }
    }

    /** Prints advice. */
    @Command(
            name = "advise",
            mixinStandardHelpOptions = true,
            description =
                    "Print as JSON which programs are advised, and why others are not, by the rules of the screens.")
    static final class Advise implements Callable<Integer> {

        @CommandLine.ParentCommand
        private @Nullable Main main;

        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "What is known of a person, as JSON; - for standard input.")
        private String file = "-";

        @Option(names = "--program", paramLabel = "ID", description = "Only about this program; may be given again.")
        private List<String> programs = List.of();

        @Override
        public Integer call() {
            if (main == null || spec == null) {
                throw new IllegalStateException("only runs as a command");
            }
            return main.commands(spec).advise(file, System.in, programs);
        }
    }

    /** What the commands for the diary share. */
    abstract static class DiaryCommand implements Callable<Integer> {

        @CommandLine.ParentCommand
        private @Nullable Main main;

        @Spec
        private @Nullable CommandSpec spec;

        abstract int run(DiaryCommands commands);

        @Override
        public final Integer call() {
            if (main == null || spec == null) {
                throw new IllegalStateException("only runs as a command");
            }
            CommandLine line = spec.commandLine();
            return run(new DiaryCommands(
                    Messages.of(Locale.getDefault()),
                    line.getOut(),
                    line.getErr(),
                    main.folders().diary()));
        }
    }

    /** Gets the diary out. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Write the diary: all of it as JSON, as tables, as FHIR for a clinic, or as a PDF for the doctor.")
    static final class Export extends DiaryCommand {

        @Option(names = "--format", required = true, description = "What is written: ${COMPLETION-CANDIDATES}.")
        private DiaryExport.Format format = DiaryExport.Format.JSON;

        @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-07-22.")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", description = "The last day, such as 2026-07-22.")
        private @Nullable LocalDate to;

        @Option(names = "--name", paramLabel = "NAME", description = "The person's name; FHIR and PDF only.")
        private @Nullable String name;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE_OR_DIR",
                description = "The file to write, or for csv the folder.")
        private Path out = Path.of(".");

        @Option(names = "--force", description = "Replace files that are there.")
        private boolean force;

        @Override
        int run(DiaryCommands commands) {
            DiaryCommands.Wanted wanted = new DiaryCommands.Wanted(
                    format, Optional.ofNullable(from), Optional.ofNullable(to), Optional.ofNullable(name));
            return commands.export(wanted, out, force, OffsetDateTime.now(ZoneId.systemDefault()));
        }
    }

    /** Gets a diary in. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Make the diary again from exported JSON, or add the pain of a CSV table to it.")
    static final class Import extends DiaryCommand {

        @Parameters(paramLabel = "FILE", description = "Exported JSON, or a table with at, pain_0_10, place, note.")
        private Path file = Path.of(".");

        @Option(names = "--replace", description = "Replace a diary that has something; it is kept beside the new one.")
        private boolean replace;

        @Override
        int run(DiaryCommands commands) {
            return commands.importFile(file, replace, OffsetDateTime.now(ZoneId.systemDefault()));
        }
    }

    /** What the commands for authors of motions share. */
    abstract static class MotionCommand implements Callable<Integer> {

        @Spec
        private @Nullable CommandSpec spec;

        @Option(names = "--look", defaultValue = "anna", description = "Who it is: ${COMPLETION-CANDIDATES}.")
        private Look look = Look.ANNA;

        abstract int run(FigureCommands commands, Look who);

        @Override
        public final Integer call() {
            CommandSpec own = spec;
            if (own == null) {
                throw new IllegalStateException("only runs as a command");
            }
            System.setProperty("java.awt.headless", "true");
            CommandLine line = own.commandLine();
            return run(new FigureCommands(Messages.of(Locale.getDefault()), line.getOut(), line.getErr()), look);
        }
    }

    /** What the commands that keep the diary safe share. */
    abstract static class KeepCommand implements Callable<Integer> {

        @CommandLine.ParentCommand
        private @Nullable Main main;

        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "A file whose first line is the password of the backup.")
        private @Nullable Path passwordFile;

        abstract int run(KeepCommands commands, Folders folders, Optional<Path> password);

        @Override
        public final Integer call() {
            if (main == null || spec == null) {
                throw new IllegalStateException("only runs as a command");
            }
            Folders folders = main.folders();
            KeepCommands commands = new KeepCommands(
                    Messages.of(Locale.getDefault()),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr(),
                    folders.data(),
                    folders.diary(),
                    Clock.system(ZoneId.systemDefault()));
            return run(commands, folders, Optional.ofNullable(passwordFile));
        }
    }

    /** Makes a backup. */
    @Command(name = "backup", mixinStandardHelpOptions = true, description = "Make a backup of the diary.")
    static final class Backup extends KeepCommand {

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "The folder for it; without it, the one that Settings names.")
        private @Nullable Path out;

        @Override
        int run(KeepCommands commands, Folders folders, Optional<Path> password) {
            Path chosen = out;
            Path folder = chosen != null
                    ? chosen
                    : new SettingsFile(folders.settings())
                            .read()
                            .settings()
                            .backup()
                            .in(folders);
            return commands.backup(folder, password);
        }
    }

    /** Brings a backup back. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Tell what is in a backup of the diary, and bring it back when --yes is given.")
    static final class BringBack extends KeepCommand {

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file = Path.of(".");

        @Option(names = "--yes", description = "Replace the diary, which is kept beside it.")
        private boolean yes;

        @Override
        int run(KeepCommands commands, Folders folders, Optional<Path> password) {
            return commands.restore(file, password, yes);
        }
    }

    /** Draws contact sheets. */
    @Command(
            name = "sheet",
            mixinStandardHelpOptions = true,
            description = "Check motions, and draw each as a contact sheet: start, middle, end and the way back.")
    static final class Sheet extends MotionCommand {

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the sheets.")
        private Path out = Path.of(".");

        @Parameters(arity = "0..*", paramLabel = "MOTION", description = "Ids or files; none for all.")
        private List<String> motions = List.of();

        @Override
        int run(FigureCommands commands, Look who) {
            return commands.sheet(out, motions, who);
        }
    }

    /** Draws a figure. */
    @Command(
            name = "figure",
            mixinStandardHelpOptions = true,
            description = "Draw one moment of a motion as SVG or PNG, or the whole of it as an animated GIF.")
    static final class Figure extends MotionCommand {

        @Parameters(paramLabel = "MOTION", description = "The id of a motion, or a motion file.")
        private String motion = "";

        @Option(
                names = "--phase",
                defaultValue = "out:0",
                description = "The moment: out, hold, back or pause, and how much of it is over: out:0.5.")
        private String phase = "out:0";

        @Option(names = "--side", defaultValue = "left", description = "The side that works: left or right.")
        private BodySide side = BodySide.LEFT;

        @Option(names = "--theme", defaultValue = "light", description = "Its colours: ${COMPLETION-CANDIDATES}.")
        private Theme theme = Theme.LIGHT;

        @Option(names = "--format", required = true, description = "What is written: ${COMPLETION-CANDIDATES}.")
        private FigureCommands.Format format = FigureCommands.Format.SVG;

        @Option(names = "--width", defaultValue = "800", description = "Pixels, of PNG and GIF.")
        private int width = 800;

        @Option(names = "--height", defaultValue = "600", description = "Pixels, of PNG and GIF.")
        private int height = 600;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
        private Path out = Path.of(".");

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        int run(FigureCommands commands, Look who) {
            FigureCommands.Picture picture = new FigureCommands.Picture(
                    phaseOf(),
                    fractionOf(),
                    side,
                    who,
                    theme,
                    Math.clamp(width, 16, 8000),
                    Math.clamp(height, 16, 8000));
            return commands.figure(motion, picture, format, out);
        }

        private Phase phaseOf() {
            String name = phase.split(":", 2)[0];
            return Arrays.stream(Phase.values())
                    .filter(known -> known.id().equals(name))
                    .findFirst()
                    .orElseThrow(this::notAMoment);
        }

        private double fractionOf() {
            String[] parts = phase.split(":", 2);
            try {
                double fraction = parts.length < 2 ? 0 : Double.parseDouble(parts[1]);
                if (fraction >= 0 && fraction <= 1) {
                    return fraction;
                }
            } catch (NumberFormatException e) {
                throw notAMoment();
            }
            throw notAMoment();
        }

        private CommandLine.ParameterException notAMoment() {
            return new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "\"" + phase + "\" is no moment; write a phase and how much of it is over, as in out:0.5");
        }
    }
}
