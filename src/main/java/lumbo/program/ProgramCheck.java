package lumbo.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema can't say about a program file: how its parts fit together. */
final class ProgramCheck {

    private final LocatedJson json;
    private final JsonNode root;
    private final Set<String> exercises;
    private final List<Problem> problems = new ArrayList<>();

    ProgramCheck(LocatedJson json, JsonNode root, Set<String> known) {
        this.json = json;
        this.root = root;
        this.exercises = new HashSet<>(known);
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
            band(dose.path(field.key()), pointer + "/dose/" + field.key());
            band(assumed.path(field.key()), pointer + "/assumed/" + field.key());
            if (dose.has(field.key()) && assumed.has(field.key())) {
                problems.add(json.problemOfKey(pointer + "/assumed/" + field.key(), "problem.twice", field.key()));
            }
        }
        boolean open = "open".equals(said(dose, assumed, DoseField.PACE).asString(""));
        boolean reps = !said(dose, assumed, DoseField.REPS).isMissingNode();
        boolean seconds = !said(dose, assumed, DoseField.SECONDS).isMissingNode();
        if (reps && seconds) {
            problems.add(json.problemAt(pointer, "problem.reps-and-seconds"));
        } else if (!reps && !seconds && !open && item.isObject() && sayable(dose) && sayable(assumed)) {
            problems.add(json.problemAt(pointer, "problem.no-dose"));
        }
        JsonNode tempo = said(dose, assumed, DoseField.TEMPO);
        if (reps && tempo.isArray() && tempo.size() == 4 && !moves(tempo)) {
            problems.add(json.problemAt(pointer, "problem.no-movement"));
        }
    }

    /** Whether a dose could say something; if it has the wrong type, that alone is worth saying. */
    private static boolean sayable(JsonNode dose) {
        return dose.isMissingNode() || dose.isObject();
    }

    private static boolean moves(JsonNode tempo) {
        return tempo.path(0).asDouble(0) + tempo.path(2).asDouble(0) >= 0.5;
    }

    private static JsonNode said(JsonNode dose, JsonNode assumed, DoseField field) {
        return dose.has(field.key()) ? dose.path(field.key()) : assumed.path(field.key());
    }

    private void known(JsonNode id, String pointer) {
        unknown(json, id, pointer, exercises).ifPresent(problems::add);
    }

    /** The problem of an id that should be one of {@code exercises} and is not. */
    static Optional<Problem> unknown(LocatedJson json, JsonNode id, String pointer, Set<String> exercises) {
        if (!id.isString() || exercises.contains(id.asString())) {
            return Optional.empty();
        }
        String wrong = LocatedJson.cut(id.asString());
        return Optional.of(Nearest.to(id.asString(), exercises)
                .map(near -> json.problemAt(pointer, "problem.unknown-exercise-near", wrong, near))
                .orElseGet(() -> json.problemAt(pointer, "problem.unknown-exercise", wrong)));
    }

    private void band(JsonNode value, String pointer) {
        JsonNode min = value.path("min");
        JsonNode max = value.path("max");
        if (min.isInt() && max.isInt() && min.asInt() > max.asInt()) {
            problems.add(json.problemAt(pointer, "problem.band-reversed", max.toString(), min.toString()));
        }
    }
}
