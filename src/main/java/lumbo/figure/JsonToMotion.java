package lumbo.figure;

import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.optional;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lumbo.figure.LimbTarget.Limb;
import lumbo.figure.LimbTarget.Point;
import lumbo.figure.Motion.Moving;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import tools.jackson.databind.JsonNode;

/** Turns documents that passed all checks into postures and motions. */
final class JsonToMotion {

    private static final View FRONT = new View(-20, 14);
    private static final String BOTH = "both.";

    private JsonToMotion() {}

    static Map<String, Keyframe> postures(JsonNode root) {
        Map<String, Keyframe> postures = new LinkedHashMap<>();
        root.path("postures").forEachEntry((name, node) -> {
            Keyframe base = postures.getOrDefault(node.path("like").asString(""), Keyframe.NONE);
            postures.put(name, base.with(key(node)));
        });
        return postures;
    }

    static Motion motion(JsonNode root, Map<String, Keyframe> postures) {
        Keyframe posture = postures.getOrDefault(root.path("posture").asString(), Keyframe.NONE);
        if (root.has("all")) {
            posture = posture.with(key(root.path("all")));
        }
        Map<String, Keyframe> keys = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("keys").properties()) {
            JsonNode node = entry.getValue();
            Keyframe base = keys.getOrDefault(node.path("like").asString(""), posture);
            keys.put(entry.getKey(), base.with(key(node)));
        }
        Map<Phase, List<String>> play = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            List<String> names = list(root.path("play").path(phase.id()), JsonNode::asString);
            if (!names.isEmpty()) {
                play.put(phase, List.copyOf(names));
            }
        }
        return new Motion(
                root.path("id").asString(),
                view(root.path("view")),
                optional(root.path("second"), JsonToMotion::view),
                keys,
                play,
                list(root.path("props"), JsonToMotion::prop),
                list(root.path("moving"), node -> constant(Moving.class, node.asString())),
                root.path("steady").asBoolean(false),
                root.path("still").asBoolean(false));
    }

    private static View view(JsonNode node) {
        return new View(
                node.path("yaw").asDouble(FRONT.yaw()), node.path("pitch").asDouble(FRONT.pitch()));
    }

    private static Prop prop(JsonNode node) {
        Prop.Kind kind = constant(Prop.Kind.class, node.path("kind").asString());
        return new Prop(
                node.path("id").asString(kind.id()),
                kind,
                point(node.path("at")).orElse(Point.ZERO),
                node.path("size").asDouble(kind.size()),
                node.path("along").asBoolean(false),
                optional(node.path("held"), held -> constant(Limb.class, held.asString())));
    }

    private static Keyframe key(JsonNode node) {
        Map<Angle, Double> angles = new EnumMap<>(Angle.class);
        Map<Limb, Optional<LimbTarget>> pins = new EnumMap<>(Limb.class);
        Map<String, Point> props = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isNumber()) {
                for (String id : each(name)) {
                    Angle.of(id).ifPresent(angle -> angles.put(angle, value.asDouble()));
                }
            } else if (name.equals("props")) {
                value.forEachEntry((prop, at) -> props.put(prop, point(at).orElse(Point.ZERO)));
            } else if (name.endsWith(".hand") || name.endsWith(".foot") || name.endsWith(".knee")) {
                for (String id : each(name)) {
                    Limb limb = constant(Limb.class, id);
                    pins.put(
                            limb,
                            value.isNull() ? Optional.empty() : Optional.of(pin(limb, value, name.startsWith(BOTH))));
                }
            }
        }
        return new Keyframe(
                angles,
                pins,
                optional(node.path("anchor"), JsonToMotion::anchor),
                optional(node.path("ground"), JsonNode::asBoolean),
                props);
    }

    private static List<String> each(String name) {
        if (!name.startsWith(BOTH)) {
            return List.of(name);
        }
        String rest = name.substring(BOTH.length());
        return List.of("left." + rest, "right." + rest);
    }

    /** The constant with this name in motion files. */
    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT).replaceAll("[. ]", "_"));
    }

    private static Anchor anchor(JsonNode node) {
        return new Anchor(
                constant(Anchor.Part.class, node.path("part").asString()),
                point(node.path("at")).orElse(Point.ZERO));
    }

    /** A pin of one limb; one that was given for both is kept for the left, and the right's z is its negative. */
    private static LimbTarget pin(Limb limb, JsonNode node, boolean both) {
        String side = limb.side().id() + ".";
        boolean flip = both && limb.side() == BodySide.RIGHT;
        Optional<String> on = Optional.ofNullable(node.get("on"))
                .map(JsonNode::asString)
                .map(name -> both && ContactPoint.find(side + name).isPresent() ? side + name : name);
        boolean body = on.flatMap(ContactPoint::find).isPresent();
        return new LimbTarget(
                limb,
                on.orElse(null),
                point(node.path("at")).map(p -> flip && !body ? flipped(p) : p).orElse(Point.ZERO),
                point(node.path("bend")).map(p -> flip ? flipped(p) : p).orElse(null),
                point(node.path("facing")).map(p -> flip ? flipped(p) : p).orElse(null),
                point(node.path("along")).map(p -> flip ? flipped(p) : p).orElse(null));
    }

    private static Point flipped(Point point) {
        return new Point(point.x(), point.y(), -point.z());
    }

    private static Optional<Point> point(JsonNode node) {
        return node.isArray()
                ? Optional.of(new Point(
                        node.path(0).asDouble(),
                        node.path(1).asDouble(),
                        node.path(2).asDouble()))
                : Optional.empty();
    }
}
