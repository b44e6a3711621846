package lumbo.program;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON document that remembers where each of its values stands. Reading never goes beyond the limits: {@value
 * #MAX_BYTES} bytes, {@value #MAX_DEPTH} levels, {@value #MAX_TEXT} characters a text.
 */
final class LocatedJson {

    /** The largest file, in bytes. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    /** The deepest nesting. */
    static final int MAX_DEPTH = 32;

    /** The longest text, in characters. */
    static final int MAX_TEXT = 10_000;

    private static final int MAX_NUMBER = 40;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 8)
                    .maxStringLength(MAX_BYTES)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(1000)
                    .build())
            .build();

    /** Where something stands; lines and columns from 1. */
    record Place(int line, int column) {}

    private final String file;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<JsonNode> root = Optional.empty();

    private LocatedJson(String file) {
        this.file = file;
    }

    /** Reads a document; what is wrong with it is in {@link #problems()}. */
    static LocatedJson read(String file, byte[] bytes) {
        LocatedJson json = new LocatedJson(file);
        if (bytes.length > MAX_BYTES) {
            json.problems.add(Problem.ofFile(file, "problem.file-too-large", bytes.length / 1024, MAX_BYTES / 1024));
            return json;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            json.parse(text.toString());
        } catch (CharacterCodingException e) {
            json.problems.add(Problem.ofFile(file, "problem.not-utf8"));
        }
        return json;
    }

    private void parse(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(Problem.ofFile(file, "problem.empty-file"));
                return;
            }
            JsonNode node = value(parser, first, "", 1);
            if (parser.nextToken() != null) {
                add(place(parser.currentTokenLocation()), "", "problem.trailing");
            }
            root = Optional.of(node);
        } catch (TooDeepException e) {
            add(e.place, e.pointer, "problem.too-deep", MAX_DEPTH);
        } catch (JacksonException e) {
            Place place = e.getLocation() == null ? new Place(1, 1) : place(e.getLocation());
            add(place, "", "problem.syntax", String.valueOf(e.getOriginalMessage()));
        }
    }

    private JsonNode value(JsonParser parser, JsonToken token, String pointer, int depth) {
        Place place = place(parser.currentTokenLocation());
        values.put(pointer, place);
        if (depth > MAX_DEPTH) {
            throw new TooDeepException(place, pointer);
        }
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, depth);
            case START_ARRAY -> array(parser, pointer, depth);
            case VALUE_STRING -> text(parser, pointer, place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, String pointer, int depth) {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place keyPlace = place(parser.currentTokenLocation());
            String child = pointer + "/" + escape(key);
            JsonToken token = parser.nextToken();
            if (node.has(key)) {
                add(keyPlace, child, "problem.duplicate-key", key);
                value(parser, token, child, depth + 1);
            } else {
                node.set(key, value(parser, token, child, depth + 1));
                keys.put(child, keyPlace);
            }
        }
        return node;
    }

    private JsonNode array(JsonParser parser, String pointer, int depth) {
        ArrayNode node = NODES.arrayNode();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            node.add(value(parser, token, pointer + "/" + node.size(), depth + 1));
            token = parser.nextToken();
        }
        return node;
    }

    private JsonNode text(JsonParser parser, String pointer, Place place) {
        String text = parser.getString();
        if (text.length() > MAX_TEXT) {
            add(place, pointer, "problem.too-long-text", text.length(), MAX_TEXT);
        }
        return NODES.stringNode(text);
    }

    private static JsonNode number(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            long value = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? (parser.getString().startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE)
                    : parser.getLongValue();
            return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
        }
        return NODES.numberNode(parser.getDoubleValue());
    }

    private void add(Place place, String pointer, String key, Object... arguments) {
        problems.add(new Problem(file, place.line(), place.column(), pointer, key, List.of(arguments)));
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** A key as it stands in a JSON pointer. */
    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** The document, unless it could not be read. */
    Optional<JsonNode> root() {
        return root;
    }

    /** What was wrong while reading it: syntax, limits, keys that stand twice. */
    List<Problem> problems() {
        return problems;
    }

    /** A problem of the value at {@code pointer}, or of its nearest parent that is there. */
    Problem problemAt(String pointer, String key, Object... arguments) {
        Place place = placeOf(values, pointer);
        return new Problem(file, place.line(), place.column(), pointer, key, List.of(arguments));
    }

    /** A problem of the key itself at {@code pointer}. */
    Problem problemOfKey(String pointer, String key, Object... arguments) {
        Place place = keys.containsKey(pointer) ? placeOf(keys, pointer) : placeOf(values, pointer);
        return new Problem(file, place.line(), place.column(), pointer, key, List.of(arguments));
    }

    private static Place placeOf(Map<String, Place> places, String pointer) {
        String at = pointer;
        while (true) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return new Place(1, 1);
            }
            at = at.substring(0, slash);
        }
    }

    /** Ends the reading of a document that is nested too deeply. */
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;
        private final String pointer;

        TooDeepException(Place place, String pointer) {
            super("nested too deeply at " + pointer);
            this.place = place;
            this.pointer = pointer;
        }
    }
}
