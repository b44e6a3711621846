package lumbo.program;

import static lumbo.program.JsonValues.coded;
import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.optional;
import static lumbo.program.JsonValues.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns documents that passed all checks into records. */
final class JsonToProgram {

    private JsonToProgram() {}

    static Program program(JsonNode node) {
        Map<String, Exercise> exercises = new LinkedHashMap<>();
        node.path("exercises").properties().forEach(e -> exercises.put(e.getKey(), exercise(e.getValue())));
        return new Program(
                node.path("format").asInt(),
                node.path("id").asString(),
                text(node.path("title")),
                text(node.path("summary")),
                list(node.path("stages"), stage -> coded(Stage.class, stage)),
                list(node.path("tags"), JsonNode::asString),
                Objects.requireNonNullElse(
                        optional(node.path("supervision"), value -> coded(Supervision.class, value)), Supervision.NONE),
                gate(node.path("gate")),
                optional(node.path("source"), JsonValues::source),
                list(node.path("advice"), JsonNode::asString),
                list(node.path("equipment"), value -> coded(Equipment.class, value)),
                list(node.path("blocks"), JsonToProgram::block),
                exercises);
    }

    static Exercise exercise(JsonNode node) {
        return new Exercise(
                node.path("format").asInt(),
                node.path("id").asString(),
                text(node.path("name")),
                coded(Position.class, node.path("position")),
                list(node.path("equipment"), value -> coded(Equipment.class, value)),
                text(node.path("setup")),
                list(node.path("steps"), JsonToProgram::instruction),
                list(node.path("cues"), JsonValues::text),
                list(node.path("mistakes"), JsonValues::text),
                list(
                        node.path("cautions"),
                        caution -> new Caution(text(caution), list(caution.path("rules"), JsonNode::asString))),
                node.path("demanding").asBoolean(false),
                list(node.path("notWith"), value -> coded(Condition.class, value)),
                optional(node.path("easier"), JsonNode::asString),
                optional(node.path("harder"), JsonNode::asString),
                list(node.path("focus"), value -> coded(Focus.class, value)),
                optional(node.path("motion"), JsonNode::asString),
                optional(node.path("hold"), value -> coded(HoldStyle.class, value)));
    }

    private static Instruction instruction(JsonNode node) {
        return new Instruction(
                text(node),
                optional(node.path("breath"), value -> coded(Breath.class, value)),
                optional(node.path("phase"), value -> coded(Phase.class, value)),
                optional(node.path("picture"), JsonNode::asString));
    }

    private static EntryConditions gate(JsonNode node) {
        return new EntryConditions(
                optional(node.path("painNow"), JsonNode::asInt),
                optional(node.path("worstDay"), JsonNode::asInt),
                optional(node.path("greenSessions"), JsonNode::asInt),
                list(node.path("notWith"), value -> coded(Condition.class, value)));
    }

    private static Block block(JsonNode node) {
        return new Block(
                optional(node.path("title"), JsonValues::text),
                optional(node.path("rounds"), JsonToProgram::band),
                list(node.path("items"), JsonToProgram::item));
    }

    private static Item item(JsonNode node) {
        return new Item(
                node.path("exercise").asString(),
                optional(node.path("ref"), JsonNode::asString),
                dose(node.path("dose")),
                dose(node.path("assumed")),
                optional(node.path("note"), JsonValues::text),
                optional(node.path("reading"), JsonValues::text));
    }

    private static Dose dose(JsonNode node) {
        return new Dose(
                field(node, DoseField.SETS, JsonToProgram::band),
                field(node, DoseField.REPS, JsonToProgram::band),
                field(node, DoseField.SECONDS, JsonToProgram::band),
                field(node, DoseField.HOLD, JsonToProgram::band),
                field(node, DoseField.SIDES, value -> coded(SideOrder.class, value)),
                field(node, DoseField.NUMBER, value -> coded(CountScope.class, value)),
                field(node, DoseField.TEMPO, JsonToProgram::tempo),
                field(node, DoseField.REST_BETWEEN_REPS, JsonNode::asDouble),
                field(node, DoseField.REST_BETWEEN_SETS, JsonNode::asDouble),
                field(node, DoseField.REST_BETWEEN_SIDES, JsonNode::asDouble),
                field(node, DoseField.PER_DAY, JsonToProgram::band),
                field(node, DoseField.SPACING_MINUTES, JsonToProgram::band),
                field(node, DoseField.PACE, value -> coded(Pacing.class, value)));
    }

    private static <T> @Nullable T field(JsonNode dose, DoseField field, Function<JsonNode, T> read) {
        return optional(dose.path(field.key()), read);
    }

    private static Band band(JsonNode node) {
        return node.isObject()
                ? new Band(node.path("min").asInt(Band.NO_MIN), node.path("max").asInt(Band.NO_MAX))
                : Band.exactly(node.asInt());
    }

    private static Tempo tempo(JsonNode node) {
        return new Tempo(
                node.get(0).asDouble(),
                node.get(1).asDouble(),
                node.get(2).asDouble(),
                node.get(3).asDouble());
    }
}
