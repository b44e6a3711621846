package lumbo.program;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks documents against their published schemas and says in plain words what is wrong. */
public final class SchemaCheck {

    private static final String BASE = "https://lumbo.invalid/";
    private static final Pattern DOSE = Pattern.compile(".*/items/\\d+/(?:dose|assumed)");
    private static final Pattern IN_DOSE = Pattern.compile(DOSE.pattern() + "/([A-Za-z]+)");

    private final List<String> paths;
    private @Nullable Map<String, Schema> compiled;
    private @Nullable SchemaAdvice advice;

    /**
     * A check by published schemas, which may refer to each other. They are read when the first document is checked.
     *
     * @param paths where they are among Lumbo's resources, such as {@code programs/schema/program.schema.json}; their
     *     names differ
     */
    public SchemaCheck(String... paths) {
        this.paths = List.of(paths);
    }

    private synchronized Map<String, Schema> schemas() {
        Map<String, Schema> made = compiled;
        if (made == null) {
            made = compile();
            compiled = made;
        }
        return made;
    }

    private Map<String, Schema> compile() {
        Map<String, String> texts = new HashMap<>();
        for (String path : paths) {
            texts.put(BASE + path, SchemaAdvice.resource(path));
        }
        Dialect withAdvice = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-write"))
                .keyword(new NonValidationKeyword("x-band"))
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(withAdvice, builder -> builder.schemas(texts));
        Map<String, Schema> schemas = new HashMap<>();
        for (String path : paths) {
            schemas.put(path, registry.getSchema(SchemaLocation.of(BASE + path)));
        }
        return schemas;
    }

    /** What to write instead; needed only where something is wrong. */
    private synchronized SchemaAdvice advice() {
        SchemaAdvice made = advice;
        if (made == null) {
            made = new SchemaAdvice(paths);
            advice = made;
        }
        return made;
    }

    /**
     * The problems of a document.
     *
     * @param path which of the schemas it has to follow
     * @throws IllegalArgumentException when that is none of this check's schemas
     */
    public List<Problem> problems(String path, LocatedJson json, JsonNode root) {
        Schema schema = schemas().get(path);
        if (schema == null) {
            throw new IllegalArgumentException("no such schema here: " + path);
        }
        List<Problem> problems = new ArrayList<>();
        for (Error error : schema.validate(root)) {
            problems.add(problem(error, json, root));
        }
        return problems;
    }

    private Problem problem(Error error, LocatedJson json, JsonNode root) {
        String pointer = pointer(error.getInstanceLocation());
        Place place = new Place(json, pointer, root.at(pointer));
        JsonNode value = place.value();
        Optional<JsonNode> rule = Optional.ofNullable(error.getSchemaNode());
        String limit = rule.map(node -> node.isString() ? node.asString() : node.toString())
                .orElse("");
        String property = Optional.ofNullable(error.getProperty()).orElse("?");
        String keyword = String.valueOf(error.getKeyword());
        return switch (keyword) {
            case "type" ->
                place.wrong(
                        "problem.type",
                        kindOf(value, error),
                        amount(pointer, value, error).orElseGet(() -> advice().instead(error, value)));
            case "required" ->
                place.problem(
                        "problem.missing", property, "\"" + property + "\": " + advice().example(error, property));
            case "additionalProperties" -> unknownKey(error, json, root, pointer, property);
            case "enum" -> {
                List<String> known = rule.map(SchemaCheck::strings).orElse(List.of());
                String all = String.join(", ", known);
                yield SpellingSuggestion.to(value.asString(""), known)
                        .filter(near -> value.isString())
                        .map(near -> place.wrong("problem.not-one-of-near", near, all))
                        .orElseGet(() -> place.wrong("problem.not-one-of", all));
            }
            case "pattern" ->
                switch (limit) {
                    case "\\S" -> place.problem("problem.empty-text");
                    case "^R[0-9]{3}$" -> place.wrong("problem.not-a-rule");
                    case Bundle.PICTURE -> pictureName(place);
                    default ->
                        place.wrong(
                                "problem.not-an-id",
                                Ids.like(value.asString("")).orElse("my-back"));
                };
            case "minimum" -> place.wrong("problem.too-small", limit);
            case "maximum" -> place.wrong("problem.too-big", limit);
            case "minLength" -> place.problem("problem.empty-text");
            case "maxLength" ->
                place.problem("problem.too-long-text", value.asString("").length(), Integer.valueOf(limit));
            case "minProperties" -> place.problem("problem.missing", "max", "\"max\": 8");
            case "minItems" -> place.problem("problem.too-few", value.size(), limit);
            case "maxItems", "maxProperties" ->
                isTempo(pointer)
                        ? place.problem("problem.tempo-too-long", value.size())
                        : place.problem("problem.too-many", value.size(), limit);
            case "uniqueItems" -> repeated(json, pointer, value);
            default -> throw new IllegalStateException("there are no words for the schema's " + keyword);
        };
    }

    private record Place(LocatedJson json, String pointer, JsonNode value) {

        Problem problem(String key, Object... arguments) {
            return json.problemAt(pointer, key, arguments);
        }

        /** A problem whose message begins with the value as it is written. */
        Problem wrong(String key, Object... more) {
            return problem(
                    key,
                    Stream.concat(Stream.of(json.shown(pointer, value)), Stream.of(more))
                            .toArray());
        }
    }

    private static boolean isTempo(String pointer) {
        return IN_DOSE.matcher(pointer).matches() && pointer.endsWith("/" + DoseField.TEMPO.key());
    }

    /** What to write in a field of a dose, as far as it can be told from what stands there. */
    private static Optional<String> amount(String pointer, JsonNode value, Error error) {
        Matcher field = IN_DOSE.matcher(pointer);
        if (!field.matches()) {
            return Optional.empty();
        }
        if (value.isNumber() && SchemaAdvice.wants(error, "integer")) {
            return Optional.of(AmountHint.around(value.asDouble()));
        }
        return value.isString() ? AmountHint.instead(field.group(1), value.asString()) : Optional.empty();
    }

    private static Problem pictureName(Place place) {
        String name = place.value().asString("");
        if (Bundle.isOtherPicture(name)) {
            return place.wrong("picture.other-format");
        }
        return Bundle.pictureLike(name)
                .map(right -> place.wrong("picture.not-a-name-near", right))
                .orElseGet(() -> place.wrong("picture.not-a-name"));
    }

    private static Problem repeated(LocatedJson json, String pointer, JsonNode list) {
        Set<JsonNode> seen = new HashSet<>();
        int second = 0;
        while (second < list.size() - 1 && seen.add(list.path(second))) {
            second++;
        }
        String at = pointer + "/" + second;
        return json.problemAt(at, "problem.repeated", json.shown(at, list.path(second)));
    }

    private Problem unknownKey(Error error, LocatedJson json, JsonNode root, String pointer, String key) {
        List<String> known = advice().keys(error);
        String child = pointer + "/" + LocatedJson.escape(key);
        if (DOSE.matcher(pointer).matches()) {
            Optional<String> seconds = AmountHint.inSeconds(key, root.at(child));
            Optional<String> field = AmountHint.field(key);
            if (seconds.isPresent()) {
                return json.problemOfKey(child, "problem.unknown-key-write", LocatedJson.cut(key), seconds.get());
            }
            if (field.isPresent()) {
                return json.problemOfKey(child, "problem.unknown-key-near", LocatedJson.cut(key), field.get());
            }
        }
        Optional<String> near = SpellingSuggestion.to(key, known);
        if (near.isPresent()) {
            return json.problemOfKey(child, "problem.unknown-key-near", LocatedJson.cut(key), near.get());
        }
        return known.equals(SchemaAdvice.LANGUAGES_ONLY)
                ? json.problemOfKey(child, "problem.unknown-language", LocatedJson.cut(key))
                : json.problemOfKey(child, "problem.unknown-key", LocatedJson.cut(key), String.join(", ", known));
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(LocatedJson.escape(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString("")));
        return strings;
    }

    private static String kindOf(JsonNode value, Error error) {
        if (value.isNumber()) {
            return SchemaAdvice.wants(error, "integer") ? "fraction" : "number";
        }
        if (value.isString()) {
            return "text";
        }
        if (value.isArray()) {
            return "list";
        }
        if (value.isObject()) {
            return "object";
        }
        return value.isBoolean() ? "truth" : "nothing";
    }
}
