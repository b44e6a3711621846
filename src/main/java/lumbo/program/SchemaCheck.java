package lumbo.program;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks a document against the published schema and says in plain words what to write instead.
 *
 * <p>The schemas carry the advice: {@code x-write} is an example of a right value, {@code x-band} marks a number that
 * may be a band.
 */
final class SchemaCheck {

    private static final String FOLDER = "/lumbo/programs/schema/";
    private static final String BASE = "https://lumbo.invalid/schema/";
    private static final Pattern RANGE =
            Pattern.compile("\\s*(\\d{1,4})\\s*(?:-|\\u2013|\\u2014|to|\\.\\.)\\s*(\\d{1,4})\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,4})\\s*");
    private static final int SHOWN = 40;

    private final Schema program;
    private final Schema exercise;

    SchemaCheck() {
        Map<String, String> texts = Map.of(
                BASE + "program.schema.json", resource("program.schema.json"),
                BASE + "exercise.schema.json", resource("exercise.schema.json"));
        Dialect withAdvice = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-write"))
                .keyword(new NonValidationKeyword("x-band"))
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(withAdvice, builder -> builder.schemas(texts));
        this.program = registry.getSchema(SchemaLocation.of(BASE + "program.schema.json"));
        this.exercise = registry.getSchema(SchemaLocation.of(BASE + "exercise.schema.json"));
    }

    private static String resource(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + name + " is not part of this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems of a program file. */
    List<Problem> program(LocatedJson json, JsonNode root) {
        return problems(program, json, root);
    }

    /** The problems of an exercise file. */
    List<Problem> exercise(LocatedJson json, JsonNode root) {
        return problems(exercise, json, root);
    }

    private static List<Problem> problems(Schema schema, LocatedJson json, JsonNode root) {
        List<Problem> problems = new ArrayList<>();
        for (Error error : schema.validate(root)) {
            problems.add(problem(error, json, root));
        }
        return problems;
    }

    private static Problem problem(Error error, LocatedJson json, JsonNode root) {
        String pointer = pointer(error.getInstanceLocation());
        JsonNode value = root.at(pointer);
        Optional<JsonNode> rule = Optional.ofNullable(error.getSchemaNode());
        Optional<String> property = Optional.ofNullable(error.getProperty());
        String keyword = String.valueOf(error.getKeyword());
        String limit = rule.map(node -> node.isString() ? node.asString() : node.toString())
                .orElse("");
        return switch (keyword) {
            case "type" -> json.problemAt(pointer, "problem.type", shown(value), kindOf(value), advice(error, value));
            case "required" -> json.problemAt(pointer, "problem.missing", property.orElse("?"));
            case "additionalProperties" -> unknownKey(error, json, pointer, property.orElse("?"));
            case "enum" -> {
                List<String> known = rule.map(SchemaCheck::strings).orElse(List.of());
                String near =
                        value.isString() ? Nearest.to(value.asString(), known).orElse("") : "";
                yield near.isEmpty()
                        ? json.problemAt(pointer, "problem.not-one-of", shown(value), String.join(", ", known))
                        : json.problemAt(
                                pointer, "problem.not-one-of-near", shown(value), near, String.join(", ", known));
            }
            case "pattern" ->
                limit.startsWith("^R[")
                        ? json.problemAt(pointer, "problem.not-a-rule", shown(value))
                        : json.problemAt(pointer, "problem.not-an-id", shown(value));
            case "minimum" -> json.problemAt(pointer, "problem.too-small", shown(value), limit);
            case "maximum" -> json.problemAt(pointer, "problem.too-big", shown(value), limit);
            case "minLength" -> json.problemAt(pointer, "problem.empty-text");
            case "maxLength" ->
                json.problemAt(
                        pointer, "problem.too-long-text", value.asString("").length(), limit);
            case "minItems" -> json.problemAt(pointer, "problem.too-few", value.size(), limit);
            case "maxItems", "maxProperties" -> json.problemAt(pointer, "problem.too-many", value.size(), limit);
            case "uniqueItems" -> json.problemAt(pointer, "problem.repeated");
            default -> json.problemAt(pointer, "problem.other", String.valueOf(error.getMessage()));
        };
    }

    private static Problem unknownKey(Error error, LocatedJson json, String pointer, String key) {
        List<String> known = parentOf(error)
                .map(parent -> parent.path("properties"))
                .map(properties -> new ArrayList<>(properties.propertyNames()))
                .map(names -> (List<String>) names)
                .orElse(List.of());
        List<String> named =
                known.stream().filter(name -> !name.startsWith("$")).toList();
        String child = pointer + "/" + LocatedJson.escape(key);
        Optional<String> near = Nearest.to(key, named);
        if (near.isPresent()) {
            return json.problemOfKey(child, "problem.unknown-key-near", key, near.get());
        }
        return named.isEmpty()
                ? json.problemOfKey(child, "problem.unknown-language", key)
                : json.problemOfKey(child, "problem.unknown-key", key, String.join(", ", named));
    }

    private static String advice(Error error, JsonNode value) {
        Optional<JsonNode> parent = parentOf(error);
        boolean band = parent.map(node -> node.path("x-band").asBoolean(false)).orElse(false);
        if (band && value.isString()) {
            Matcher range = RANGE.matcher(value.asString());
            if (range.matches()) {
                return "{\"min\": " + range.group(1) + ", \"max\": " + range.group(2) + "}";
            }
        }
        Matcher number = NUMBER.matcher(value.isString() ? value.asString() : "");
        String wanted = parent.map(node -> node.path("type").toString()).orElse("");
        if (number.matches() && (wanted.contains("integer") || wanted.contains("number"))) {
            return number.group(1);
        }
        return parent.map(node -> node.path("x-write").asString("")).orElse("");
    }

    private static Optional<JsonNode> parentOf(Error error) {
        SchemaLocation location = error.getSchemaLocation();
        String fragment = location.getFragment().toString();
        int slash = fragment.lastIndexOf('/');
        String parent = slash <= 0 ? "" : fragment.substring(0, slash);
        Optional<JsonNode> document = Optional.ofNullable(location.getAbsoluteIri())
                .map(Object::toString)
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .flatMap(SchemaDocuments::find);
        return document.map(node -> node.at(parent)).filter(node -> !node.isMissingNode());
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

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }

    private static String kindOf(JsonNode value) {
        if (value.isString()) {
            return "text";
        }
        if (value.isNumber()) {
            return "number";
        }
        if (value.isArray()) {
            return "list";
        }
        if (value.isObject()) {
            return "object";
        }
        return value.isBoolean() ? "truth" : "nothing";
    }

    /** The schemas as documents, to look up the advice that they carry. */
    private static final class SchemaDocuments {
        private static final Map<String, JsonNode> BY_NAME = Map.of(
                "program.schema.json", parsed("program.schema.json"),
                "exercise.schema.json", parsed("exercise.schema.json"));

        static Optional<JsonNode> find(String name) {
            return Optional.ofNullable(BY_NAME.get(name));
        }

        private static JsonNode parsed(String name) {
            return LocatedJson.read(name, resource(name).getBytes(StandardCharsets.UTF_8))
                    .root()
                    .orElseThrow();
        }
    }
}
