package lumbo.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads program and exercise files and bundles. A file is read whole or not at all; every problem that can be found is reported in
 * one go.
 */
public final class ProgramReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    public static final int MAX_ITEMS = 500;
    public static final int MAX_STEPS = 20_000;

    /** The most problems of a file that are reported; whoever has corrected a hundred may ask again. */
    public static final int MAX_PROBLEMS = 100;

    private static final String TOO_LONG = "problem.too-long-text";

    private enum Kind {
        PROGRAM("programs/schema/program.schema.json", "blocks", "problem.exercise-as-program"),
        EXERCISE("programs/schema/exercise.schema.json", "steps", "problem.program-as-exercise");

        private final String schema;
        private final String key;
        private final String mistaken;

        Kind(String schema, String key, String mistaken) {
            this.schema = schema;
            this.key = key;
            this.mistaken = mistaken;
        }

        /** Whether a document is clearly of the other kind. */
        private boolean isMistaken(JsonNode root) {
            Kind other = this == PROGRAM ? EXERCISE : PROGRAM;
            return root.has(other.key) && !root.has(key);
        }
    }

    private final SchemaCheck schema = new SchemaCheck(Kind.PROGRAM.schema, Kind.EXERCISE.schema);

    /** Reads an exercise file, which problems are to call by this name. */
    public ReadResult<Exercise> exercise(String file, byte[] bytes) {
        if (ZipArchive.begins(bytes)) {
            return broken(List.of(Problem.ofFile(file, "problem.bundle-as-exercise")));
        }
        return document(file, bytes, Kind.EXERCISE, (json, root) -> new PictureCheck(json, null).ofExercise(root))
                .then(json ->
                        new ReadResult.Valid<>(JsonValues.record(json.root().orElseThrow(), Exercise.class)));
    }

    /** A document that passed the checks of its kind and further ones. */
    private ReadResult<LocatedJson> document(
            String file, byte[] bytes, Kind kind, BiFunction<LocatedJson, JsonNode, List<Problem>> further) {
        LocatedJson json = LocatedJson.read(file, bytes);
        List<Problem> problems = new ArrayList<>(json.problems());
        Optional<Problem> newer = json.root().flatMap(node -> json.newerFormat(node, "/format", FORMAT));
        newer.ifPresent(problems::add);
        if (json.root().isEmpty() || newer.isPresent()) {
            return broken(problems);
        }
        JsonNode root = json.root().get();
        if (kind.isMistaken(root)) {
            problems.add(json.problemAt("", kind.mistaken));
            return broken(problems);
        }
        add(schema.problems(kind.schema, json, root), problems);
        problems.addAll(further.apply(json, root));
        return problems.isEmpty()
                ? new ReadResult.Valid<>(json)
                : broken(FollowUpProblems.without(json.ofTheFile(problems)));
    }

    /** What is wrong with the easier and harder variants of a sound exercise file, when these exercises are known. */
    public List<Problem> variants(String file, byte[] bytes, Set<String> known) {
        LocatedJson json = LocatedJson.read(file, bytes);
        return json.root().stream()
                .flatMap(root -> Stream.of("easier", "harder")
                        .flatMap(key -> ProgramCheck.unknown(json, root.path(key), "/" + key, known).stream()))
                .toList();
    }

    /**
     * Reads a program file or a bundle, with all pictures that its steps name and no others.
     *
     * @param known the exercises that the program may use beside those that it carries
     * @return the program with the definitions of all exercises that it uses, easier and harder variants included
     */
    public ReadResult<Program> program(ProgramFiles.File file, Map<String, Exercise> known) {
        if (!Bundle.is(file)) {
            return program(
                    file.name(), file.bytes(), known, (json, root) -> new PictureCheck(json, null).ofProgram(root));
        }
        Bundle bundle = Bundle.of(file.name(), file.bytes());
        List<Problem> problems = new ArrayList<>(bundle.problems());
        problems.addAll(bundle.pictureProblems());
        ReadResult<Program> program = bundle.program()
                .then(bytes -> program(
                        bundle.nameOf(Bundle.PROGRAM),
                        bytes,
                        known,
                        (json, root) -> new PictureCheck(json, bundle).ofProgram(root)));
        problems.addAll(program.problems());
        return problems.isEmpty() ? program : broken(problems);
    }

    /** Reads the text of a program, as {@link #program(ProgramFiles.File, Map)} does, without its pictures. */
    public ReadResult<Program> program(String file, byte[] bytes, Map<String, Exercise> known) {
        return program(file, bytes, known, (json, root) -> List.of());
    }

    private ReadResult<Program> program(
            String file,
            byte[] bytes,
            Map<String, Exercise> known,
            BiFunction<LocatedJson, JsonNode, List<Problem>> pictures) {
        BiFunction<LocatedJson, JsonNode, List<Problem>> further = (json, root) -> Stream.concat(
                        new ProgramCheck(json, root, known).problems().stream(), pictures.apply(json, root).stream())
                .toList();
        return document(file, bytes, Kind.PROGRAM, further).then(json -> {
            Program bare = program(json.root().orElseThrow());
            long steps = SessionLengthEstimate.steps(bare);
            return steps > MAX_STEPS
                    ? broken(List.of(json.problemAt("/blocks", "problem.too-many-steps", steps, MAX_STEPS)))
                    : new ReadResult.Valid<>(bare.withExercises(definitions(bare, known)));
        });
    }

    /** The program of a document that passed all checks; what may be left out of it says nothing. */
    private static Program program(JsonNode root) {
        root.withObject("/gate");
        if (!root.has("supervision")) {
            root.asObject().put("supervision", Supervision.NONE.id());
        }
        for (JsonNode block : root.path("blocks")) {
            for (JsonNode item : block.path("items")) {
                item.withObject("/dose");
                item.withObject("/assumed");
            }
        }
        return JsonValues.record(root, Program.class);
    }

    /**
     * What is not quite right with a program file, a bundle or an exercise file that is used all the same: an exercise names
     * a motion that does not exist, and so is shown in words only.
     */
    public List<Problem> warnings(ProgramFiles.File file) {
        String name = file.name();
        Optional<byte[]> text = Optional.of(file.bytes());
        if (Bundle.is(file)) {
            Bundle bundle = Bundle.of(file.name(), file.bytes());
            name = bundle.nameOf(Bundle.PROGRAM);
            text = bundle.text();
        }
        if (text.isEmpty()) {
            return List.of();
        }
        LocatedJson json = LocatedJson.read(name, text.get());
        JsonNode root = json.root().orElseGet(MissingNode::getInstance);
        Motions motions = Motions.builtIn();
        List<Problem> warnings = new ArrayList<>();
        motions.unknown(json, root.path("motion"), "/motion").ifPresent(warnings::add);
        root.path("exercises")
                .forEachEntry((id, carried) -> motions.unknown(
                                json, carried.path("motion"), "/exercises/" + LocatedJson.escape(id) + "/motion")
                        .ifPresent(warnings::add));
        return warnings;
    }

    /** Adds what the schema says; its own limit of a text is the one to know where it has one. */
    private static void add(List<Problem> bySchema, List<Problem> problems) {
        Set<String> tooLong = new HashSet<>();
        bySchema.stream()
                .filter(problem -> problem.key().equals(TOO_LONG))
                .forEach(problem -> tooLong.add(problem.pointer()));
        problems.removeIf(problem -> problem.key().equals(TOO_LONG) && tooLong.contains(problem.pointer()));
        problems.addAll(bySchema);
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
                if (exercise.easier() != null) {
                    wanted.add(exercise.easier());
                }
                if (exercise.harder() != null) {
                    wanted.add(exercise.harder());
                }
                wanted.removeAll(found.keySet());
            }
        }
        return found;
    }

    private static <T> ReadResult<T> broken(List<Problem> problems) {
        return ReadResult.broken(problems, MAX_PROBLEMS);
    }
}
