package lumbo.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values of documents that passed all checks, as they are alike in all of Lumbo's formats. */
public final class JsonValues {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private JsonValues() {}

    /** A text by language; other keys beside the languages are left out. */
    public static LocalizedText text(JsonNode node) {
        Map<String, String> byLanguage = new TreeMap<>();
        node.properties().forEach(entry -> {
            if (LANGUAGE.matcher(entry.getKey()).matches() && entry.getValue().isString()) {
                byLanguage.put(entry.getKey(), entry.getValue().asString());
            }
        });
        return new LocalizedText(byLanguage);
    }

    public static Source source(JsonNode node) {
        return new Source(
                node.path("work").asString(),
                optional(node.path("section"), JsonNode::asString),
                list(node.path("lines"), JsonNode::asInt));
    }

    /** The constant whose id stands there. */
    public static <E extends Enum<E> & CodedEnum> E coded(Class<E> type, JsonNode node) {
        return CodedEnum.find(type, node.asString())
                .orElseThrow(() -> new IllegalStateException("the schema let pass " + node));
    }

    /** A value that may be missing or null. */
    public static <T> @Nullable T optional(JsonNode node, Function<JsonNode, T> read) {
        return node.isMissingNode() || node.isNull() ? null : read.apply(node);
    }

    /** The elements of a list, none where there is no list. */
    public static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        node.forEach(value -> list.add(read.apply(value)));
        return list;
    }
}
