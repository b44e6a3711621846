package lumbo.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads program and exercise files. A file is read whole or not at all; every problem that can be found is reported in
 * one go.
 */
public final class ProgramReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    /** The most items in a program. */
    public static final int MAX_ITEMS = 500;

    /** The most steps that a session may have. */
    public static final int MAX_STEPS = 20_000;

    private static final int MAX_PROBLEMS = 100;

    private final SchemaCheck schema = new SchemaCheck();

    /**
     * Reads an exercise file.
     *
     * @param file the file's name, for the problems
     */
    public ReadResult<Exercise> exercise(String file, byte[] bytes) {
        LocatedJson json = LocatedJson.read(file, bytes);
        List<Problem> problems = new ArrayList<>(json.problems());
        Optional<JsonNode> root = json.root();
        if (root.isEmpty() || newer(json, root.get(), problems)) {
            return broken(problems);
        }
        problems.addAll(schema.exercise(json, root.get()));
        return problems.isEmpty() ? new ReadResult.Sound<>(JsonToProgram.exercise(root.get())) : broken(problems);
    }

    /**
     * Reads a program file.
     *
     * @param file the file's name, for the problems
     * @param known the exercises that the program may use beside those that it carries
     * @return the program with the definitions of all exercises that it uses, easier and harder variants included
     */
    public ReadResult<Program> program(String file, byte[] bytes, Map<String, Exercise> known) {
        LocatedJson json = LocatedJson.read(file, bytes);
        List<Problem> problems = new ArrayList<>(json.problems());
        Optional<JsonNode> root = json.root();
        if (root.isEmpty() || newer(json, root.get(), problems)) {
            return broken(problems);
        }
        problems.addAll(schema.program(json, root.get()));
        problems.addAll(new ProgramCheck(json, root.get(), known.keySet()).problems());
        if (!problems.isEmpty()) {
            return broken(problems);
        }
        Program bare = JsonToProgram.program(root.get());
        long steps = Workload.steps(bare);
        if (steps > MAX_STEPS) {
            return broken(List.of(json.problemAt("/blocks", "problem.too-many-steps", steps, MAX_STEPS)));
        }
        return new ReadResult.Sound<>(bare.withExercises(definitions(bare, known)));
    }

    /** What the program uses: its own definitions, and the known ones, with all easier and harder variants. */
    private static Map<String, Exercise> definitions(Program bare, Map<String, Exercise> known) {
        Map<String, Exercise> found = new LinkedHashMap<>();
        Set<String> wanted = new LinkedHashSet<>();
        bare.items().forEach(item -> wanted.add(item.exercise()));
        while (!wanted.isEmpty()) {
            String id = wanted.iterator().next();
            wanted.remove(id);
            Exercise exercise = bare.exercises().getOrDefault(id, known.get(id));
            if (exercise != null && found.putIfAbsent(id, exercise) == null) {
                exercise.easier().ifPresent(wanted::add);
                exercise.harder().ifPresent(wanted::add);
                wanted.removeAll(found.keySet());
            }
        }
        return found;
    }

    private static boolean newer(LocatedJson json, JsonNode root, List<Problem> problems) {
        JsonNode format = root.path("format");
        if (format.isIntegralNumber() && format.asLong() > FORMAT) {
            problems.add(json.problemAt("/format", "problem.newer-format", format.asLong(), FORMAT));
            return true;
        }
        return false;
    }

    private static <T> ReadResult<T> broken(List<Problem> problems) {
        return new ReadResult.Broken<>(problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .distinct()
                .limit(MAX_PROBLEMS)
                .toList());
    }
}
