package lumbo.program;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of documents that passed all checks, as they are alike in all of Lumbo's formats. */
public final class JsonValues {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, lists -> lists.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, maps -> maps.setNullHandling(EMPTY))
            .build();

    private JsonValues() {}

    /** The record that stands there; what is optional may be missing, and a list without anything in it too. */
    public static <T> T record(JsonNode node, Class<T> type) {
        return MAPPER.treeToValue(node, type);
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
