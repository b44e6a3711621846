package lumbo.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema can't say about a program file: how its parts fit together. */
final class ProgramCheck {

    /** The high end that is suggested where none is said. */
    private static final int EXAMPLE = 8;

    private final LocatedJson json;
    private final JsonNode root;
    private final Map<String, Exercise> known;
    private final Set<String> exercises;
    private final List<Problem> problems = new ArrayList<>();

    ProgramCheck(LocatedJson json, JsonNode root, Map<String, Exercise> known) {
        this.json = json;
        this.root = root;
        this.known = known;
        this.exercises = new HashSet<>(known.keySet());
        this.exercises.addAll(root.path("exercises").propertyNames());
    }

    List<Problem> problems() {
        int items = 0;
        JsonNode blocks = root.path("blocks");
        for (int b = 0; b < blocks.size(); b++) {
            String block = "/blocks/" + b;
            band(blocks.path(b).path("rounds"), block + "/rounds");
            JsonNode lines = blocks.path(b).path("items");
            for (int i = 0; i < lines.size() && items + i < ProgramReader.MAX_ITEMS; i++) {
                item(lines.path(i), block + "/items/" + i);
            }
            items += lines.size();
        }
        if (items > ProgramReader.MAX_ITEMS) {
            problems.add(json.problemAt("/blocks", "problem.too-many-items", items, ProgramReader.MAX_ITEMS));
        }
        root.path("exercises").properties().forEach(entry -> carried(entry.getKey(), entry.getValue()));
        return problems;
    }

    private void carried(String id, JsonNode exercise) {
        String pointer = "/exercises/" + LocatedJson.escape(id);
        JsonNode own = exercise.path("id");
        if (own.isString() && !own.asString().equals(id)) {
            problems.add(json.problemAt(
                    pointer + "/id", "problem.other-id", LocatedJson.cut(own.asString()), LocatedJson.cut(id)));
        }
        json.newerFormat(exercise, pointer + "/format", ProgramReader.FORMAT).ifPresent(problems::add);
        known(exercise.path("easier"), pointer + "/easier");
        known(exercise.path("harder"), pointer + "/harder");
    }

    private void item(JsonNode item, String pointer) {
        known(item.path("exercise"), pointer + "/exercise");
        JsonNode dose = item.path("dose");
        JsonNode assumed = item.path("assumed");
        for (DoseField field : DoseField.values()) {
            field(field.key(), dose.path(field.key()), assumed.path(field.key()), pointer);
        }
        boolean open = "open".equals(said(dose, assumed, DoseField.PACE).asString(""));
        boolean reps = !said(dose, assumed, DoseField.REPS).isMissingNode();
        boolean seconds = !said(dose, assumed, DoseField.SECONDS).isMissingNode();
        if (reps && seconds) {
            problems.add(json.problemAt(pointer, "problem.reps-and-seconds"));
        } else if (!reps && !seconds && !open && item.isObject() && sayable(dose) && sayable(assumed)) {
            problems.add(json.problemAt(pointer, "problem.no-dose"));
        }
        number(dose, assumed, pointer);
        JsonNode tempo = said(dose, assumed, DoseField.TEMPO);
        if (reps && tempo.isArray() && tempo.size() == 4 && !moves(tempo)) {
            problems.add(json.problemAt(pointer, "problem.no-movement"));
        }
    }

    /** A field stands in one of both, unless each says one end of a band. */
    private void field(String key, JsonNode dose, JsonNode assumed, String pointer) {
        boolean shared = (isEnd(dose, "min", "max") && isEnd(assumed, "max", "min"))
                || (isEnd(dose, "max", "min") && isEnd(assumed, "min", "max"));
        if (shared) {
            JsonNode min = dose.has("min") ? dose.path("min") : assumed.path("min");
            JsonNode max = dose.has("max") ? dose.path("max") : assumed.path("max");
            ends(min, max, pointer + "/assumed/" + key);
            return;
        }
        band(dose, pointer + "/dose/" + key);
        band(assumed, pointer + "/assumed/" + key);
        if (!dose.isMissingNode() && !assumed.isMissingNode()) {
            problems.add(json.problemOfKey(pointer + "/assumed/" + key, "problem.twice", key));
        }
    }

    /** Whether a band says this end, and not the other. */
    private static boolean isEnd(JsonNode band, String end, String other) {
        return band.path(end).isInt() && !band.has(other);
    }

    private void number(JsonNode dose, JsonNode assumed, String pointer) {
        String where = dose.has(DoseField.NUMBER.key()) ? "/dose/" : "/assumed/";
        JsonNode sides = said(dose, assumed, DoseField.SIDES);
        boolean together = sides.isMissingNode() || "both".equals(sides.asString(""));
        if (!said(dose, assumed, DoseField.NUMBER).isMissingNode() && together) {
            problems.add(json.problemOfKey(pointer + where + DoseField.NUMBER.key(), "problem.number-without-sides"));
        }
    }

    /**
     * Whether a dose could say something and does not; if it has the wrong type, or says how much under a name that is not
     * known, that alone is worth saying.
     */
    private static boolean sayable(JsonNode dose) {
        boolean means = dose.propertyNames().stream().anyMatch(AmountHint::saysHowMuch);
        return !means && (dose.isMissingNode() || dose.isObject());
    }

    private static boolean moves(JsonNode tempo) {
        return tempo.path(0).asDouble(0) + tempo.path(2).asDouble(0) >= 0.5;
    }

    private static JsonNode said(JsonNode dose, JsonNode assumed, DoseField field) {
        return dose.has(field.key()) ? dose.path(field.key()) : assumed.path(field.key());
    }

    private void known(JsonNode id, String pointer) {
        if (id.isString() && !exercises.contains(id.asString())) {
            problems.add(named(id.asString())
                    .map(near -> json.problemAt(
                            pointer, "problem.unknown-exercise-near", LocatedJson.cut(id.asString()), near))
                    .orElseGet(() -> unknown(json, id, pointer, exercises).orElseThrow()));
        }
    }

    /** The id of the exercise that has this name in some language. */
    private Optional<String> named(String name) {
        Set<String> wanted = TextFolding.words(name);
        return known.values().stream()
                .filter(exercise -> exercise.name().byLanguage().values().stream()
                        .anyMatch(one ->
                                !wanted.isEmpty() && TextFolding.words(one).equals(wanted)))
                .map(Exercise::id)
                .sorted()
                .findFirst();
    }

    /** The problem of an id that should be one of {@code exercises} and is not. */
    static Optional<Problem> unknown(LocatedJson json, JsonNode id, String pointer, Set<String> exercises) {
        if (!id.isString() || exercises.contains(id.asString())) {
            return Optional.empty();
        }
        return Optional.of(json.unknown(
                pointer, "problem.unknown-exercise", "problem.unknown-exercise-near", id.asString(), exercises));
    }

    private void band(JsonNode value, String pointer) {
        if (isEnd(value, "min", "max")) {
            int max = Math.max(EXAMPLE, value.path("min").asInt());
            problems.add(json.problemAt(pointer, "problem.missing", "max", "\"max\": " + max));
        }
        ends(value.path("min"), value.path("max"), pointer);
    }

    private void ends(JsonNode min, JsonNode max, String pointer) {
        if (min.isInt() && max.isInt() && min.asInt() > max.asInt()) {
            problems.add(json.problemAt(pointer, "problem.band-reversed", max.toString(), min.toString()));
        }
    }
}
