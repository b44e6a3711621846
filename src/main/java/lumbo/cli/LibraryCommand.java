package lumbo.cli;

import java.nio.file.Path;
import java.util.List;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.program.own.OwnProgramScanner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command for those who write programs, and for other programs. */
abstract class LibraryCommand extends Subcommand {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final Library library(ProgramReader reader) {
        return OwnProgramScanner.read(folders().programs(), reader, BuiltInPrograms.get(reader));
    }

    /** The whole program as it is played while nobody has chosen anything: what every command counts and prints. */
    static SessionPlan whole(Program program) {
        return SessionPlan.of(program, PlanChoices.DEFAULT);
    }

    static ReadResult<ProgramFiles.File> read(String path) {
        return ProgramFiles.file(Path.of(path), path);
    }

    final void print(JsonNode json) {
        console().out().println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    /** Says that there is no such program, and which there are. */
    final void sayUnknown(String program, Library library) {
        List<String> known = library.programs().stream().map(Program::id).toList();
        console().err().println(words().format("plan.unknown", program, String.join(", ", known)));
    }
}
