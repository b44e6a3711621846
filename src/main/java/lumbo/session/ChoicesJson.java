package lumbo.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lumbo.player.PlanChoices;
import lumbo.player.WorkSide;
import lumbo.program.Amount;
import lumbo.program.CodedEnum;
import lumbo.program.Pacing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The choices of a session as text, to be kept with it. */
final class ChoicesJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final String PART = "part";
    private static final String WITHOUT_WARM_UP = "withoutWarmUp";

    private ChoicesJson() {}

    /** The choices of a workout, with what else is known of its session: its part, and a warm-up that was turned off. */
    static String write(Workout workout) {
        ObjectNode node = node(workout.choices());
        ProgramPart part = workout.part();
        if (part != null) {
            ObjectNode numbers = node.putObject(PART);
            numbers.put("first", part.first());
            numbers.put("last", part.last());
            numbers.put("of", part.of());
        }
        if (workout.warmUp() == Workout.WarmUpChoice.OFF) {
            node.put(WITHOUT_WARM_UP, true);
        }
        return MAPPER.writeValueAsString(node);
    }

    /** The part that a session was; empty where it was not a part, or can't be read. */
    static Optional<ProgramPart> part(String text) {
        try {
            JsonNode node = MAPPER.readTree(text).path(PART);
            return node.isObject()
                    ? Optional.of(new ProgramPart(
                            node.path("first").asInt(0),
                            node.path("last").asInt(0),
                            node.path("of").asInt(0)))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a session had no warm-up because the person turned it off. */
    static boolean isWithoutWarmUp(String text) {
        return MAPPER.readTree(text).path(WITHOUT_WARM_UP).asBoolean(false);
    }

    static String write(PlanChoices choices) {
        return MAPPER.writeValueAsString(node(choices));
    }

    private static ObjectNode node(PlanChoices choices) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("readySeconds", choices.readySeconds());
        node.put("restSeconds", choices.restSeconds());
        node.put("switchSeconds", choices.switchSeconds());
        node.put("restsOn", choices.restsOn());
        node.put("firstSide", choices.firstSide().id());
        node.put("oddFirst", choices.oddFirst().id());
        if (choices.pace() != null) {
            node.put("pace", choices.pace().id());
        }
        if (!choices.amounts().isEmpty()) {
            ObjectNode amounts = node.putObject("amounts");
            choices.amounts().forEach((key, amount) -> amounts.set(key, MAPPER.valueToTree(amount)));
        }
        if (!choices.leftOut().isEmpty()) {
            ArrayNode leftOut = node.putArray("leftOut");
            choices.leftOut().forEach(leftOut::add);
        }
        return node;
    }

    static PlanChoices read(String text) {
        JsonNode node = MAPPER.readTree(text);
        PlanChoices usual = PlanChoices.DEFAULT;
        WorkSide first = side(node, "firstSide").orElse(usual.firstSide());
        return new PlanChoices(
                node.path("readySeconds").asInt(usual.readySeconds()),
                node.path("restSeconds").asInt(usual.restSeconds()),
                node.path("switchSeconds").asInt(usual.switchSeconds()),
                node.path("restsOn").asBoolean(usual.restsOn()),
                first,
                CodedEnum.find(Pacing.class, node.path("pace").asString("")).orElse(null),
                amounts(node.path("amounts")),
                leftOut(node.path("leftOut")),
                side(node, "oddFirst").orElse(first));
    }

    private static Optional<WorkSide> side(JsonNode node, String field) {
        return CodedEnum.find(WorkSide.class, node.path(field).asString("")).filter(side -> side != WorkSide.BOTH);
    }

    private static Map<String, Amount> amounts(JsonNode node) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> amounts.put(entry.getKey(), MAPPER.treeToValue(entry.getValue(), Amount.class)));
        return amounts;
    }

    private static Set<String> leftOut(JsonNode node) {
        Set<String> keys = new LinkedHashSet<>();
        node.values().forEach(key -> keys.add(key.asString()));
        return keys;
    }
}
