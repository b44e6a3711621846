package lumbo.cli;

import java.io.IOException;
import java.util.List;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.safety.AdviceEngine;
import lumbo.safety.SafetyJson;
import lumbo.safety.ScreeningQuestions;
import lumbo.safety.ScreeningQuestionsReader;
import lumbo.safety.Situation;
import lumbo.safety.SituationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is advised, as JSON, by the rules that the screens follow. */
@Command(name = "advise")
final class AdviseCommand extends LibraryCommand {

    private static final String STANDARD_INPUT = "-";

    /** More than any file may have. */
    private static final int MOST_BYTES = 10_000_000;

    @Parameters(paramLabel = Label.FILE, descriptionKey = "file")
    private String file = STANDARD_INPUT;

    @Option(names = "--program", paramLabel = Label.ID)
    private List<String> programs = List.of();

    @Override
    int run() {
        Library library = library(new ProgramReader());
        ScreeningQuestions questions = ScreeningQuestionsReader.builtIn();
        ReadResult<Situation> read = (file.equals(STANDARD_INPUT) ? standardInput() : read(file))
                .then(sound -> new SituationReader(questions).situation(sound));
        List<String> unknown =
                programs.stream().filter(id -> library.program(id).isEmpty()).toList();
        unknown.forEach(id -> sayUnknown(id, library));
        return switch (read) {
            case ReadResult.Invalid<Situation> broken ->
                console()
                        .report(broken.problems().stream()
                                .map(SituationReader::said)
                                .toList());
            case ReadResult.Valid<Situation> _ when !unknown.isEmpty() -> CommandErrors.FAILED;
            case ReadResult.Valid<Situation> sound -> {
                List<Program> wanted = library.programs().stream()
                        .filter(program -> programs.isEmpty() || programs.contains(program.id()))
                        .toList();
                console().out().println(SafetyJson.pretty(new AdviceEngine(questions).advise(sound.value(), wanted)));
                yield console().report(library.problems());
            }
        };
    }

    private ReadResult<ProgramFiles.File> standardInput() {
        try {
            return new ReadResult.Valid<>(
                    new ProgramFiles.File(STANDARD_INPUT, console().in().readNBytes(MOST_BYTES)));
        } catch (IOException unreadable) {
            return new ReadResult.Invalid<>(List.of(Problem.ofFile(STANDARD_INPUT, "problem.unreadable")));
        }
    }
}
