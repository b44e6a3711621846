package lumbo;

import java.nio.file.Path;
import java.util.List;
import lumbo.command.Commands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands for authors of programs, and for other programs. */
final class AuthorCommands {

    private AuthorCommands() {}

    /** One that can print JSON. */
    abstract static class AuthorCommand extends SubCommand {

        @Option(names = "--json", description = "Print JSON for programs instead of text for people.")
        private boolean json;

        abstract int run(Commands commands, boolean asJson);

        @Override
        final int run(Line line) {
            return run(commands(line), json);
        }
    }

    private static Commands commands(SubCommand.Line line) {
        return new Commands(line.words(), line.out(), line.err(), line.folders().programs());
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
    static final class Advise extends SubCommand {

        @Parameters(paramLabel = "FILE", description = "What is known of a person, as JSON; - for standard input.")
        private String file = "-";

        @Option(names = "--program", paramLabel = "ID", description = "Only about this program; may be given again.")
        private List<String> programs = List.of();

        @Override
        int run(Line line) {
            return commands(line).advise(file, System.in, programs);
        }
    }
}
