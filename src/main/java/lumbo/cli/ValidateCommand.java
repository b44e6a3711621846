package lumbo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lumbo.program.Problem;
import lumbo.program.ProgramReader;
import lumbo.program.own.FileCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what Lumbo would do with files; a file whose folder is called {@code exercises} holds an exercise, any other a
 * program.
 */
@Command(name = "validate")
final class ValidateCommand extends LibraryCommand {

    @Option(names = "--json")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = Label.FILE, descriptionKey = "files")
    private List<Path> files = List.of();

    @Override
    int run() {
        ProgramReader reader = new ProgramReader();
        List<FileCheck.Verdict> verdicts = FileCheck.of(files, folders().programs(), reader, library(reader));
        List<Problem> problems = all(verdicts, FileCheck.Verdict::problems);
        List<Problem> warnings = all(verdicts, FileCheck.Verdict::warnings);
        List<FileCheck.Verdict> sound =
                verdicts.stream().filter(FileCheck.Verdict::isSound).toList();
        if (json) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            ArrayNode good = node.putArray("sound");
            sound.forEach(verdict -> good.add(verdict.file()));
            node.putArray("problems").addAll(problems.stream().map(this::json).toList());
            node.putArray("warnings").addAll(warnings.stream().map(this::json).toList());
            print(node);
        } else {
            sound.forEach(verdict -> console()
                    .say("validate.sound", verdict.file(), verdict.warnings().size()));
        }
        int _ = console().report(warnings);
        return console().report(problems);
    }

    private static List<Problem> all(
            List<FileCheck.Verdict> verdicts, Function<FileCheck.Verdict, List<Problem>> which) {
        return verdicts.stream()
                .flatMap(verdict -> which.apply(verdict).stream())
                .toList();
    }

    private ObjectNode json(Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("column", problem.column())
                .put("pointer", problem.pointer())
                .put("problem", problem.key())
                .put("message", problem.sentence(words()));
    }
}
