package lumbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lumbo.player.SessionPlan;
import lumbo.program.FileNames;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the steps that the player will play of a program of the library, or of a program file. */
@Command(name = "plan")
final class PlanCommand extends LibraryCommand {

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = Label.PROGRAM, descriptionKey = "program")
    private String program = "";

    @Override
    int run() {
        ProgramReader reader = new ProgramReader();
        Library library = library(reader);
        Optional<Program> known = library.program(program);
        if (known.isPresent()) {
            return print(whole(known.get()));
        }
        if (!isFile()) {
            sayUnknown(program, library);
            return CommandErrors.FAILED;
        }
        return switch (read(program).then(file -> reader.program(file, library.exercises()))) {
            case ReadResult.Valid<Program> sound -> print(whole(sound.value()));
            case ReadResult.Invalid<Program> broken -> console().report(broken.problems());
        };
    }

    /** Whether a file is meant and not an id. */
    private boolean isFile() {
        return FileNames.isRead(program) || program.contains(".") || Files.exists(Path.of(program));
    }

    private int print(SessionPlan plan) {
        PlanPrinter printer = new PlanPrinter(words(), console().out());
        if (json) {
            printer.asJson(plan);
        } else {
            printer.forPeople(plan);
        }
        return CommandErrors.DONE;
    }
}
