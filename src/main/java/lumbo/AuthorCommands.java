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

        @Option(names = "--json")
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
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListPrograms extends AuthorCommand {

        @Option(names = "--exercises")
        private boolean exercises;

        @Override
        int run(Commands commands, boolean asJson) {
            return exercises ? commands.listExercises(asJson) : commands.list(asJson);
        }
    }

    /** Checks files. */
    @Command(name = "validate", mixinStandardHelpOptions = true)
    static final class Validate extends AuthorCommand {

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
        private List<Path> files = List.of();

        @Override
        int run(Commands commands, boolean asJson) {
            return commands.validate(files, asJson);
        }
    }

    /** Prints a plan. */
    @Command(name = "plan", mixinStandardHelpOptions = true)
    static final class Plan extends AuthorCommand {

        @Parameters(paramLabel = "PROGRAM", descriptionKey = "program")
        private String program = "";

        @Override
        int run(Commands commands, boolean asJson) {
            return commands.plan(program, asJson);
        }
    }

    /** Prints advice. */
    @Command(name = "advise", mixinStandardHelpOptions = true)
    static final class Advise extends SubCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        private String file = "-";

        @Option(names = "--program", paramLabel = "ID")
        private List<String> programs = List.of();

        @Override
        int run(Line line) {
            return commands(line).advise(file, System.in, programs);
        }
    }
}
