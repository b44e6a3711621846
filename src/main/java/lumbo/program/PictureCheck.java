package lumbo.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether the pictures that steps name are there, and whether each picture is named by a step. */
final class PictureCheck {

    private final LocatedJson json;
    private final @Nullable Bundle bundle;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    /** A check of a document that stands in {@code bundle}, or in a file of its own. */
    PictureCheck(LocatedJson json, @Nullable Bundle bundle) {
        this.json = json;
        this.bundle = bundle;
    }

    /** The problems of a program: of the exercises that it carries, and of pictures that none of them shows. */
    List<Problem> ofProgram(JsonNode root) {
        root.path("exercises")
                .properties()
                .forEach(entry -> steps(entry.getValue(), "/exercises/" + LocatedJson.escape(entry.getKey())));
        if (bundle != null) {
            bundle.pictures().stream()
                    .filter(picture -> !named.contains(picture))
                    .forEach(picture -> problems.add(Problem.ofFile(bundle.nameOf(picture), "picture.unused")));
        }
        return problems;
    }

    List<Problem> ofExercise(JsonNode root) {
        steps(root, "");
        return problems;
    }

    private void steps(JsonNode exercise, String pointer) {
        JsonNode steps = exercise.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            JsonNode picture = steps.path(i).path("picture");
            if (picture.isString()) {
                named.add(picture.asString());
                step(picture.asString(), pointer + "/steps/" + i + "/picture");
            }
        }
    }

    private void step(String picture, String pointer) {
        if (bundle == null) {
            problems.add(json.problemAt(pointer, "picture.without-bundle"));
        } else if (Bundle.isPicture(picture) && !bundle.pictures().contains(picture)) {
            problems.add(json.unknown(pointer, "picture.missing", "picture.missing-near", picture, bundle.pictures()));
        }
    }
}
