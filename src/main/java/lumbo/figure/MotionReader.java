package lumbo.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.program.LocatedJson;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import tools.jackson.databind.JsonNode;

/**
 * Reads motion files. A file is read whole or not at all; every problem that can be found is reported in one go. May be
 * used by several threads.
 */
public final class MotionReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    private static final String FOLDER = "assets/motions/";
    private static final String MOTION_SCHEMA = FOLDER + "schema/motion.schema.json";
    private static final String POSTURES_SCHEMA = FOLDER + "schema/postures.schema.json";
    private static final String POSTURES = "postures.json";

    private final SchemaCheck schema = new SchemaCheck(MOTION_SCHEMA, POSTURES_SCHEMA);
    private final Map<String, Keyframe> postures;

    /** A reader that knows the postures that came with Lumbo. */
    public MotionReader() {
        this(file(POSTURES).orElseThrow(() -> new IllegalStateException("the postures are not part of this build")));
    }

    /**
     * A reader that knows the postures of this file.
     *
     * @throws IllegalArgumentException when the file is not sound
     */
    MotionReader(File file) {
        LocatedJson json = LocatedJson.read(file.name(), file.bytes());
        List<Problem> problems = new ArrayList<>(json.problems());
        json.root().ifPresent(root -> problems.addAll(schema.problems(POSTURES_SCHEMA, json, root)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        postures = JsonToMotion.postures(json.root().orElseThrow());
    }

    /** The names of the postures that motions can start from. */
    public Set<String> postures() {
        return postures.keySet();
    }

    /** Reads a motion that came with Lumbo; empty when there is none of this id. */
    public Optional<ReadResult<Motion>> builtIn(String id) {
        return file(id + ".json").map(this::motion);
    }

    private static Optional<File> file(String name) {
        try (InputStream in = MotionReader.class.getResourceAsStream("/lumbo/" + FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new File(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a motion file. */
    public ReadResult<Motion> motion(File file) {
        LocatedJson json = LocatedJson.read(file.name(), file.bytes());
        List<Problem> problems = new ArrayList<>(json.problems());
        if (json.root().isEmpty()) {
            return ReadResult.broken(problems, ProgramReader.MAX_PROBLEMS);
        }
        JsonNode root = json.root().get();
        Optional<Problem> newer = json.newerFormat(root, "/format", FORMAT);
        if (newer.isPresent()) {
            return ReadResult.broken(List.of(newer.get()), ProgramReader.MAX_PROBLEMS);
        }
        problems.addAll(schema.problems(MOTION_SCHEMA, json, root));
        if (problems.isEmpty()) {
            new Check(json, root, problems).all();
        }
        return problems.isEmpty()
                ? new ReadResult.Valid<>(JsonToMotion.motion(root, postures))
                : ReadResult.broken(problems, ProgramReader.MAX_PROBLEMS);
    }

    /** What a schema can't check: that names refer to something. */
    private final class Check {

        private final LocatedJson json;
        private final JsonNode root;
        private final List<Problem> problems;
        private final Set<String> props = new HashSet<>();

        private Check(LocatedJson json, JsonNode root, List<Problem> problems) {
            this.json = json;
            this.root = root;
            this.problems = problems;
        }

        private void all() {
            String posture = root.path("posture").asString();
            if (!postures.containsKey(posture)) {
                add("/posture", "figure.problem.unknown-posture", posture, postures.keySet());
            }
            for (int i = 0; i < root.path("props").size(); i++) {
                JsonNode prop = root.path("props").path(i);
                String id = prop.path("id").asString(prop.path("kind").asString());
                if (!props.add(id)) {
                    problems.add(json.problemAt("/props/" + i, "figure.problem.second-prop", LocatedJson.cut(id)));
                }
            }
            if (root.path("keys").isEmpty()) {
                problems.add(json.problemAt("/keys", "figure.problem.no-motion-keys"));
            }
            key("/all", root.path("all"), Set.of());
            Set<String> keys = new HashSet<>();
            for (Map.Entry<String, JsonNode> entry : root.path("keys").properties()) {
                key("/keys/" + LocatedJson.escape(entry.getKey()), entry.getValue(), keys);
                keys.add(entry.getKey());
            }
            for (Map.Entry<String, JsonNode> phase : root.path("play").properties()) {
                for (int i = 0; i < phase.getValue().size(); i++) {
                    known(
                            "/play/" + phase.getKey() + "/" + i,
                            phase.getValue().path(i).asString(),
                            keys);
                }
            }
        }

        private void key(String pointer, JsonNode key, Set<String> before) {
            if (key.has("like")) {
                known(pointer + "/like", key.path("like").asString(), before);
            }
            key.path("props").propertyNames().forEach(prop -> {
                if (!props.contains(prop)) {
                    add(pointer + "/props/" + LocatedJson.escape(prop), "figure.problem.unknown-place", prop, props);
                }
            });
            for (Map.Entry<String, JsonNode> entry : key.properties()) {
                JsonNode on = entry.getValue().path("on");
                if (on.isString() && !isPlace(entry.getKey(), on.asString())) {
                    add(
                            pointer + "/" + LocatedJson.escape(entry.getKey()) + "/on",
                            "figure.problem.unknown-place",
                            on.asString(),
                            Stream.concat(props.stream(), ContactPoint.ids()).toList());
                }
            }
        }

        private boolean isPlace(String limb, String name) {
            return props.contains(name)
                    || ContactPoint.find(name).isPresent()
                    || (limb.startsWith("both.")
                            && ContactPoint.find("left." + name).isPresent());
        }

        private void known(String pointer, String name, Set<String> keys) {
            if (!keys.contains(name)) {
                add(pointer, "figure.problem.unknown-motion-key", name, keys);
            }
        }

        private void add(String pointer, String problem, String name, Iterable<String> known) {
            problems.add(json.problemAt(
                    pointer,
                    problem,
                    LocatedJson.cut(name),
                    String.join(
                            ", ", Stream.of(known).flatMap(MotionReader::sorted).toList())));
        }
    }

    private static Stream<String> sorted(Iterable<String> names) {
        List<String> list = new ArrayList<>();
        names.forEach(list::add);
        return list.stream().sorted();
    }
}
