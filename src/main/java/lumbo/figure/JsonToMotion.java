package lumbo.figure;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** The postures of a file, by their names. */
    static Map<String, Keyframe> postures(JsonNode root) {
        Map<String, Keyframe> postures = new LinkedHashMap<>();
        root.path("postures").forEachEntry((name, node) -> {
            Keyframe base = Optional.ofNullable(node.get("like"))
                    .map(like -> postures.getOrDefault(like.asString(), Keyframe.NONE))
                    .orElse(Keyframe.NONE);
            postures.put(name, base.with(key(node)));
        });
        return postures;
    }

    /** A motion that starts from one of these postures. */
    static Motion motion(JsonNode root, Map<String, Keyframe> postures) {
        Keyframe posture = postures.getOrDefault(root.path("posture").asString(), Keyframe.NONE);
        if (root.has("all")) {
            posture = posture.with(key(root.path("all")));
        }
        Map<String, Keyframe> keys = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("keys").properties()) {
            JsonNode node = entry.getValue();
            Keyframe base =
                    node.has("like") ? keys.getOrDefault(node.path("like").asString(), posture) : posture;
            keys.put(entry.getKey(), base.with(key(node)));
        }
        Map<Phase, List<String>> play = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            List<String> names = new ArrayList<>();
            root.path("play").path(phase.id()).forEach(name -> names.add(name.asString()));
            if (!names.isEmpty()) {
                play.put(phase, List.copyOf(names));
            }
        }
        List<Prop> props = new ArrayList<>();
        root.path("props").forEach(node -> props.add(prop(node)));
        List<Moving> moving = new ArrayList<>();
        root.path("moving")
                .forEach(node -> Arrays.stream(Moving.values())
                        .filter(m -> m.id().equals(node.asString()))
                        .forEach(moving::add));
        return new Motion(
                root.path("id").asString(),
                view(root.path("view")),
                Optional.ofNullable(root.get("second")).map(JsonToMotion::view).orElse(null),
                keys,
                play,
                props,
                moving,
                root.path("steady").asBoolean(false),
                root.path("still").asBoolean(false));
    }

    private static View view(JsonNode node) {
        return new View(
                node.path("yaw").asDouble(FRONT.yaw()), node.path("pitch").asDouble(FRONT.pitch()));
    }

    private static Prop prop(JsonNode node) {
        Prop.Kind kind = Prop.Kind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT));
        return new Prop(
                node.path("id").asString(kind.id()),
                kind,
                point(node.path("at")).orElse(Point.ZERO),
                node.path("size").asDouble(kind.size()),
                node.path("along").asBoolean(false),
                Optional.ofNullable(node.get("held"))
                        .map(held -> limb(held.asString()))
                        .orElse(null));
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
                    Limb limb = limb(id);
                    pins.put(
                            limb,
                            value.isNull() ? Optional.empty() : Optional.of(pin(limb, value, name.startsWith(BOTH))));
                }
            }
        }
        return new Keyframe(
                angles,
                pins,
                Optional.ofNullable(node.get("anchor"))
                        .map(JsonToMotion::anchor)
                        .orElse(null),
                Optional.ofNullable(node.get("ground")).map(JsonNode::asBoolean).orElse(null),
                props);
    }

    private static List<String> each(String name) {
        if (!name.startsWith(BOTH)) {
            return List.of(name);
        }
        String rest = name.substring(BOTH.length());
        return List.of("left." + rest, "right." + rest);
    }

    private static Limb limb(String id) {
        return Limb.valueOf(id.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    private static Anchor anchor(JsonNode node) {
        String part = node.path("part").asString();
        return new Anchor(
                Arrays.stream(Anchor.Part.values())
                        .filter(p -> p.id().equals(part))
                        .findFirst()
                        .orElseThrow(),
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
