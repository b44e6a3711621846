package lumbo.program;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON document that remembers where each of its values stands. Reading never goes beyond the limits: {@value
 * #MAX_BYTES} bytes, {@value #MAX_VALUES} values, {@value #MAX_DEPTH} levels, {@value #MAX_TEXT} characters a text.
 */
public final class LocatedJson {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int MAX_DEPTH = 32;
    static final int MAX_TEXT = 10_000;

    /** The most values, counting each list and object and all that they hold. */
    static final int MAX_VALUES = 50_000;

    /** The most slips of syntax after which reading goes on. */
    private static final int MAX_SLIPS = 30;

    private static final int SHOWN = 40;
    private static final int MAX_NAME = 1000;
    private static final int MAX_NUMBER = 1000;

    /** Control characters but the ends of lines and tabs, and halves of characters. */
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cs}");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Its limits lie beyond ours, so that ours are met first: they tell what is too much, and where. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 8)
                    .maxStringLength(MAX_BYTES)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .build())
            .build();

    /** Where something stands; lines and columns from 1. */
    record Location(int line, int column) {}

    private final String file;
    private final Map<String, Location> values = new HashMap<>();
    private final Map<String, Location> keys = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Location> guessed = new HashSet<>();
    private @Nullable JsonNode root;
    private int count;

    private LocatedJson(String file) {
        this.file = file;
    }

    /** Reads a document; what is wrong with it is in {@link #problems()}. */
    public static LocatedJson read(String file, byte[] bytes) {
        LocatedJson json = new LocatedJson(file);
        if (bytes.length > MAX_BYTES) {
            json.problems.add(tooLarge(file, bytes.length));
            return json;
        }
        Optional<String> other = ForeignFormats.of(bytes);
        if (other.isPresent()) {
            json.problems.add(Problem.ofFile(file, "problem.other-format", other.get()));
            return json;
        }
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError()) {
            json.add(end(text.flip().toString()), "", "problem.not-utf8");
        } else {
            json.parse(text.flip().toString());
        }
        return json;
    }

    static Problem tooLarge(String file, long bytes) {
        return Problem.ofFile(file, "problem.file-too-large", Math.ceilDiv(bytes, 1024L), MAX_BYTES / 1024);
    }

    private static Location end(String text) {
        int lastBreak = text.lastIndexOf('\n');
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Location(line, text.length() - lastBreak);
    }

    /**
     * Reads the text, and where it is no JSON, again and again with what is probably meant. The parser itself can't go on
     * after a slip, and to tell only the first one would send an author back as often as there are slips. Each time all is
     * read anew, so that the places that count are those of one reading. What was put in for a slip is no word of the
     * author: {@link #ofTheFile} leaves out what is wrong only with that.
     */
    private void parse(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Problem> slips = new ArrayList<>();
        Optional<SyntaxHint> slip = parsed(body);
        Optional<SyntaxHint> before = Optional.empty();
        while (slip.isPresent()) {
            SyntaxHint told = slip.get();
            if (slip.equals(before)) {
                break;
            }
            before = slip;
            if (told.guess() >= 0) {
                guessed.add(SyntaxHint.place(body, told.guess()));
            }
            slips.add(problem(told.at() < 0 ? new Location(0, 0) : told.place(body), told));
            body = told.repaired() == null ? "" : told.repaired();
            if (body.isEmpty() || slips.size() == MAX_SLIPS) {
                break;
            }
            slip = parsed(body);
        }
        afterSlips(slips);
    }

    private Problem problem(Location place, SyntaxHint slip) {
        return new Problem(file, place.line(), place.column(), "", slip.key(), slip.arguments());
    }

    /** The slips stand for what else stopped the reading. */
    private void afterSlips(List<Problem> slips) {
        if (slips.isEmpty()) {
            return;
        }
        List<Problem> rest = List.copyOf(problems);
        problems.clear();
        problems.addAll(slips);
        rest.stream().filter(problem -> !slips.contains(problem)).forEach(problems::add);
    }

    /** Reads the text anew; gives what stops the reading. */
    private Optional<SyntaxHint> parsed(String body) {
        values.clear();
        keys.clear();
        numbers.clear();
        problems.clear();
        count = 0;
        root = null;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            document(parser, body);
        } catch (LimitException e) {
            add(e.place, e.pointer, e.key, e.limit);
        } catch (JacksonException e) {
            root = null;
            return Optional.of(SyntaxHint.of(e, body));
        }
        return Optional.empty();
    }

    /** Without what is wrong only with values that were made up to be able to go on reading. */
    List<Problem> ofTheFile(List<Problem> found) {
        return found.stream()
                .filter(problem ->
                        problems.contains(problem) || !guessed.contains(new Location(problem.line(), problem.column())))
                .toList();
    }

    private void document(JsonParser parser, String body) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.add(Problem.ofFile(file, "problem.empty-file"));
                return;
            }
            root = value(parser, first, "", 1);
            endsHere(parser, body);
        } catch (StreamConstraintsException e) {
            add(place(parser.currentLocation()), "", "problem.too-long-word", MAX_NUMBER);
        }
    }

    private void endsHere(JsonParser parser, String body) {
        try {
            if (parser.nextToken() != null) {
                goesOn(parser.currentTokenLocation(), body);
            }
        } catch (JacksonException e) {
            goesOn(e.getLocation(), body);
        }
    }

    private void goesOn(@Nullable TokenStreamLocation location, String body) {
        int at = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
        boolean isSecond = body.substring(Math.min(at, body.length()))
                .replaceFirst("^[\\s,]+", "")
                .startsWith("{");
        add(place(location), "", isSecond ? "problem.second-program" : "problem.trailing");
    }

    private JsonNode value(JsonParser parser, JsonToken token, String pointer, int depth) {
        Location place = place(parser.currentTokenLocation());
        values.putIfAbsent(pointer, place);
        if (depth > MAX_DEPTH) {
            throw new LimitException(place, pointer, "problem.too-deep", MAX_DEPTH);
        }
        if (++count > MAX_VALUES) {
            throw new LimitException(place, "", "problem.too-many-values", MAX_VALUES);
        }
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, depth);
            case START_ARRAY -> array(parser, pointer, depth);
            case VALUE_STRING -> text(parser, pointer, place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, pointer);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, String pointer, int depth) {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location keyPlace = place(parser.currentTokenLocation());
            String child = pointer + "/" + escape(key);
            JsonToken token = parser.nextToken();
            if (node.has(key)) {
                add(keyPlace, child, "problem.duplicate-key", cut(key));
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

    private JsonNode text(JsonParser parser, String pointer, Location place) {
        String text = parser.getString();
        if (text.length() > MAX_TEXT) {
            add(place, pointer, "problem.too-long-text", text.length(), MAX_TEXT);
        }
        if (UNSHOWABLE.matcher(text).find()) {
            add(place, pointer, "problem.bad-character");
        } else if (!text.isBlank() && text.codePoints().allMatch(LocatedJson::isUnseen)) {
            add(place, pointer, "problem.empty-text");
        }
        return NODES.stringNode(text);
    }

    private static boolean isUnseen(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    /** A number as JSON means it: 8.0 is 8. What no double can hold is the nearest that a double can. */
    private JsonNode number(JsonParser parser, String pointer) {
        JsonNode node;
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            node = switch (parser.getNumberType()) {
                case INT -> NODES.numberNode(parser.getIntValue());
                case LONG -> NODES.numberNode(parser.getLongValue());
                default -> NODES.numberNode(parser.getBigIntegerValue());
            };
        } else {
            node = fraction(parser.getDoubleValue());
        }
        String written = parser.getString();
        if (!written.equals(node.toString())) {
            numbers.putIfAbsent(pointer, written);
        }
        return node;
    }

    private static JsonNode fraction(double value) {
        if (value != Math.rint(value)) {
            return NODES.numberNode(value);
        }
        if (Math.abs(value) < Integer.MAX_VALUE) {
            return NODES.numberNode((int) value);
        }
        double finite = Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
        return NODES.numberNode(new BigDecimal(finite).toBigInteger());
    }

    private void add(Location place, String pointer, String key, Object... arguments) {
        problems.add(new Problem(file, place.line(), place.column(), pointer, key, List.of(arguments)));
    }

    private static Location place(@Nullable TokenStreamLocation location) {
        return location == null
                ? new Location(1, 1)
                : new Location(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** A key as it stands in a JSON pointer. */
    public static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** The document, unless it could not be read. */
    public Optional<JsonNode> root() {
        return Optional.ofNullable(root);
    }

    /** What was wrong while reading it: syntax, limits, keys that stand twice. */
    public List<Problem> problems() {
        return problems;
    }

    /** A value as the file writes it, on one line, cut where it is long. */
    String shown(String pointer, JsonNode value) {
        return cut(numbers.getOrDefault(pointer, value.toString()));
    }

    /** The beginning of a text that is long, or a short one whole. */
    public static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }

    /** A problem of the value at {@code pointer}, or of its nearest parent that is there. */
    public Problem problemAt(String pointer, String key, Object... arguments) {
        Location place = placeOf(values, pointer);
        return new Problem(file, place.line(), place.column(), pointer, key, List.of(arguments));
    }

    /** The problem of a word that is none of those that are known; {@code nearKey} says so with the nearest of them. */
    Problem unknown(String pointer, String key, String nearKey, String word, Collection<String> known) {
        return SpellingSuggestion.to(word, known)
                .map(near -> problemAt(pointer, nearKey, cut(word), near))
                .orElseGet(() -> problemAt(pointer, key, cut(word)));
    }

    /** A problem of the key itself at {@code pointer}. */
    Problem problemOfKey(String pointer, String key, Object... arguments) {
        Location place = keys.containsKey(pointer) ? placeOf(keys, pointer) : placeOf(values, pointer);
        return new Problem(file, place.line(), place.column(), pointer, key, List.of(arguments));
    }

    /** The problem of a document, or of the part of one at {@code pointer}, in a format newer than {@code known}. */
    public Optional<Problem> newerFormat(JsonNode node, String pointer, int known) {
        JsonNode format = node.path("format");
        return format.isIntegralNumber() && format.decimalValue().compareTo(BigDecimal.valueOf(known)) > 0
                ? Optional.of(problemAt(pointer, "problem.newer-format", shown(pointer, format), known))
                : Optional.empty();
    }

    private static Location placeOf(Map<String, Location> places, String pointer) {
        String at = pointer;
        while (true) {
            Location place = places.get(at);
            if (place != null) {
                return place;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return new Location(1, 1);
            }
            at = at.substring(0, slash);
        }
    }

    /** Ends the reading of a document that goes beyond a limit. */
    private static final class LimitException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Location place;
        private final String pointer;
        private final String key;
        private final int limit;

        LimitException(Location place, String pointer, String key, int limit) {
            super(key + " at " + pointer);
            this.place = place;
            this.pointer = pointer;
            this.key = key;
            this.limit = limit;
        }
    }
}
