package lumbo.cli;

import java.util.Comparator;
import java.util.List;
import lumbo.i18n.DurationWords;
import lumbo.program.Exercise;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the programs that are there, or the exercises that every program may name. */
@Command(name = "list")
final class ListCommand extends LibraryCommand {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--exercises")
    private boolean exercises;

    @Override
    int run() {
        Library library = library(new ProgramReader());
        if (exercises) {
            exercises(library);
        } else {
            programs(library);
        }
        return console().report(library.problems());
    }

    private void programs(Library library) {
        if (json) {
            print(NODES.arrayNode()
                    .addAll(library.entries().stream().map(ListCommand::json).toList()));
            return;
        }
        DurationWords lengths = new DurationWords(words());
        for (Program program : library.programs()) {
            console()
                    .say(
                            "list.program",
                            program.id(),
                            program.title().in(words().locale()),
                            program.items().size(),
                            lengths.about(whole(program).totalMillis()));
        }
    }

    private void exercises(Library library) {
        List<Exercise> sorted = library.exercises().values().stream()
                .sorted(Comparator.comparing(Exercise::id))
                .toList();
        if (json) {
            print(NODES.arrayNode()
                    .addAll(sorted.stream().map(ListCommand::json).toList()));
            return;
        }
        for (Exercise exercise : sorted) {
            console()
                    .say(
                            "list.exercise",
                            exercise.id(),
                            exercise.name().in(words().locale()),
                            words().get("position." + exercise.position().id()),
                            exercise.motion() == null ? "" : exercise.motion());
        }
    }

    private static ObjectNode json(Exercise exercise) {
        ObjectNode node = NODES.objectNode();
        node.put("id", exercise.id());
        ObjectNode name = node.putObject("name");
        exercise.name().byLanguage().forEach(name::put);
        node.put("position", exercise.position().id());
        if (exercise.motion() != null) {
            node.put("motion", exercise.motion());
        }
        return node;
    }

    private static ObjectNode json(Library.Entry entry) {
        Program program = entry.program();
        ObjectNode node = NODES.objectNode();
        node.put("id", program.id());
        ObjectNode title = node.putObject("title");
        program.title().byLanguage().forEach(title::put);
        ArrayNode stages = node.putArray("stages");
        program.stages().forEach(stage -> stages.add(stage.id()));
        ArrayNode tags = node.putArray("tags");
        program.tags().forEach(tags::add);
        node.put("exercises", program.items().size());
        node.put("seconds", whole(program).totalMillis() / 1000.0);
        node.put("origin", entry.origin() == Library.Origin.BUILT_IN ? "built-in" : "own");
        return node;
    }
}
