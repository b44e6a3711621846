package lumbo.program;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What to write instead of a wrong value.
 *
 * <p>The published schemas carry it: {@code x-write} is an example of a right value, {@code x-band} marks a number that
 * may be a band.
 */
final class SchemaAdvice {

    /** The known keys where any language code is one, and nothing else. */
    static final List<String> LANGUAGES_ONLY = List.of("en");

    private static final String LANGUAGES = "^[a-z]{2,3}$";
    private static final String PLACEHOLDER = "\"...\"";
    private static final Pattern RANGE =
            Pattern.compile("\\s*(\\d{1,4})\\s*(?:-|\u2013|\u2014|to|\\.\\.)\\s*(\\d{1,4})\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,4})\\s*");
    private static final int SHORT = 40;

    private final Map<String, JsonNode> schemas = new HashMap<>();

    SchemaAdvice(List<String> paths) {
        for (String path : paths) {
            schemas.put(name(path), parsed(path));
        }
    }

    static String resource(String path) {
        return new String(ProgramFiles.File.ofBuild(path).bytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(String path) {
        ProgramFiles.File file = ProgramFiles.File.ofBuild(path);
        return LocatedJson.read(file.name(), file.bytes()).root().orElseThrow();
    }

    /** What to write instead of a value of the wrong type: the same in the right form where possible, or an example. */
    String instead(Error error, JsonNode value) {
        JsonNode schema = schemaOf(error);
        String example = schema.path("x-write").asString("");
        if (!value.isString()) {
            return example;
        }
        String text = value.asString();
        Matcher range = RANGE.matcher(text);
        if (schema.path("x-band").asBoolean(false) && range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return "{\"min\": " + Math.min(from, to) + ", \"max\": " + Math.max(from, to) + "}";
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches() && (wants(error, "integer") || wants(error, "number"))) {
            return number.group(1);
        }
        if (text.isEmpty() || text.length() > SHORT) {
            return example;
        }
        return wants(error, "array") && schema.path("items").has("$ref")
                ? "[" + value + "]"
                : example.replace(PLACEHOLDER, value.toString());
    }

    static boolean wants(Error error, String type) {
        return String.valueOf(error.getSchemaNode()).contains("\"" + type + "\"");
    }

    String example(Error error, String property) {
        String document = document(error);
        JsonNode schema = schemaOf(error).path("properties").path(property);
        while (!schema.has("x-write") && schema.has("$ref")) {
            String ref = schema.path("$ref").asString();
            int hash = ref.indexOf('#');
            document = hash == 0 ? document : name(ref.substring(0, hash));
            schema = schemas.getOrDefault(document, schema).at(ref.substring(hash + 1));
        }
        return schema.path("x-write").asString(PLACEHOLDER);
    }

    /** The keys that are known where an unknown one stands; {@code en} for the language codes. */
    List<String> keys(Error error) {
        JsonNode schema = schemaOf(error);
        List<String> keys = new ArrayList<>(schema.path("properties").propertyNames());
        keys.removeIf(key -> key.startsWith("$"));
        if (schema.path("patternProperties").has(LANGUAGES)) {
            keys.add("en");
        }
        return keys;
    }

    /** The part of a schema that holds the keyword that failed. */
    private JsonNode schemaOf(Error error) {
        String fragment = error.getSchemaLocation().getFragment().toString();
        int slash = fragment.lastIndexOf('/');
        return schemas.getOrDefault(document(error), StringNode.valueOf(""))
                .at(slash <= 0 ? "" : fragment.substring(0, slash));
    }

    private static String document(Error error) {
        SchemaLocation location = error.getSchemaLocation();
        return name(String.valueOf(location.getAbsoluteIri()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
