package lumbo.figure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.packed.Packed;
import lumbo.program.CheckedJson;
import lumbo.program.LocatedJson;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads motion files. A file is read whole or not at all; every problem that can be found is reported in one go. May be
 * used by several threads.
 */
public final class MotionReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    /** Before the name under which each is packed. */
    public static final String PACKED = "motions/";

    private static final String FOLDER = "assets/motions/";
    private static final String MOTION_SCHEMA = FOLDER + "schema/motion.schema.json";
    private static final String POSTURES_SCHEMA = FOLDER + "schema/postures.schema.json";

    private final SchemaCheck schema = new SchemaCheck(MOTION_SCHEMA, POSTURES_SCHEMA);
    private @Nullable Map<String, Keyframe> postures;

    /** A reader that knows the postures that came with Lumbo. */
    public MotionReader() {}

    /**
     * A reader that knows the postures of this file.
     *
     * @throws IllegalArgumentException when the file is not sound
     */
    MotionReader(File file) {
        postures = postures(file);
    }

    private Map<String, Keyframe> postures(File file) {
        ReadResult<Map<String, Keyframe>> read =
                new CheckedJson(file, schema, POSTURES_SCHEMA, FORMAT).made(JsonToMotion::postures);
        return read.sound()
                .orElseThrow(() -> new IllegalArgumentException(read.problems().toString()));
    }

    /** Read when the first file is. */
    private synchronized Map<String, Keyframe> postures() {
        Map<String, Keyframe> known = postures;
        if (known == null) {
            known = postures(File.ofBuild(FOLDER + "postures.json"));
            postures = known;
        }
        return known;
    }

    /** A motion that came with Lumbo; empty when there is none of this id. */
    public Optional<ReadResult<Motion>> builtIn(String id) {
        Optional<Motion> packed = Packed.value(PACKED + id, Motion.class);
        return packed.isPresent() ? packed.map(ReadResult.Valid::new) : ofFile(id);
    }

    /** Reads the file of a motion that came with Lumbo; empty when there is none of this id. */
    public Optional<ReadResult<Motion>> ofFile(String id) {
        return File.builtIn(FOLDER + id + ".json").map(this::motion);
    }

    /** Reads a motion file. */
    public ReadResult<Motion> motion(File file) {
        Map<String, Keyframe> known = postures();
        CheckedJson checked = new CheckedJson(file, schema, MOTION_SCHEMA, FORMAT);
        if (checked.problems().isEmpty()) {
            new Check(checked, known.keySet()).all();
        }
        return checked.made(root -> JsonToMotion.motion(root, known));
    }

    /** What a schema can't check: that names refer to something. */
    private static final class Check {

        private final CheckedJson checked;
        private final Set<String> postures;
        private final JsonNode root;
        private final Set<String> props = new HashSet<>();

        private Check(CheckedJson checked, Set<String> postures) {
            this.checked = checked;
            this.postures = postures;
            this.root = checked.root();
        }

        private void all() {
            String posture = root.path("posture").asString();
            if (!postures.contains(posture)) {
                add("/posture", "figure.problem.unknown-posture", posture, postures);
            }
            for (int i = 0; i < root.path("props").size(); i++) {
                JsonNode prop = root.path("props").path(i);
                String id = prop.path("id").asString(prop.path("kind").asString());
                if (!props.add(id)) {
                    checked.add("/props/" + i, "figure.problem.second-prop", LocatedJson.cut(id));
                }
            }
            if (root.path("keys").isEmpty()) {
                checked.add("/keys", "figure.problem.no-motion-keys");
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

        private void add(String pointer, String problem, String name, Collection<String> known) {
            String all = known.stream().sorted().collect(Collectors.joining(", "));
            checked.add(pointer, problem, LocatedJson.cut(name), all);
        }
    }
}
