package lumbo.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as the diary writes them: {@code {"ticked":[1,5]}}, {@code {"activities":[{"name":"Socks","value":4}]}} or
 * {@code {"change":-1}}.
 */
final class MeasureJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private MeasureJson() {}

    static String write(MeasureAnswers answers) {
        ObjectNode node = JSON.createObjectNode();
        switch (answers) {
            case RolandMorris(SortedSet<Integer> ticked) -> {
                ArrayNode numbers = node.putArray("ticked");
                ticked.forEach(number -> numbers.add(number.intValue()));
            }
            case PatientSpecific(List<Activity> activities) -> {
                ArrayNode rows = node.putArray("activities");
                activities.forEach(activity ->
                        rows.addObject().put("name", activity.name()).put("value", activity.value()));
            }
            case GlobalChange(int change) -> node.put("change", change);
        }
        return JSON.writeValueAsString(node);
    }

    /** The answers; empty when they are no such answers. */
    static Optional<MeasureAnswers> read(MeasureKind kind, String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return switch (kind) {
                case RMDQ_24 -> ticked(node.path("ticked"));
                case PSFS -> activities(node.path("activities"));
                case GLOBAL_CHANGE -> change(node.path("change"));
            };
        } catch (JacksonException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<MeasureAnswers> ticked(JsonNode list) {
        SortedSet<Integer> numbers = new TreeSet<>();
        list.forEach(number -> numbers.add(number.asInt()));
        return list.isArray() ? Optional.of(new RolandMorris(numbers)) : Optional.empty();
    }

    private static Optional<MeasureAnswers> activities(JsonNode list) {
        List<Activity> activities = new ArrayList<>();
        list.forEach(one -> activities.add(
                new Activity(one.path("name").asString(), one.path("value").asInt())));
        return list.isArray() ? Optional.of(new PatientSpecific(activities)) : Optional.empty();
    }

    private static Optional<MeasureAnswers> change(JsonNode number) {
        return number.isIntegralNumber() ? Optional.of(new GlobalChange(number.asInt())) : Optional.empty();
    }
}
