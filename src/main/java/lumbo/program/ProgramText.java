package lumbo.program;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a sound program file that leave everything else as its author wrote it, keys of one's own included. */
public final class ProgramText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ProgramText() {}

    /** The text with the definitions of all exercises that {@code program}, which it was read as, uses. */
    public static byte[] complete(byte[] text, Program program) {
        ObjectNode root = root(text);
        ObjectNode carried = root.withObject("/exercises");
        program.exercises().forEach((id, exercise) -> {
            if (!carried.has(id)) {
                carried.set(id, ProgramWriter.exercise(exercise));
            }
        });
        return written(root);
    }

    /** The text with another id and another title. */
    public static byte[] renamed(byte[] text, String id, LocalizedText title) {
        ObjectNode root = root(text);
        root.put("id", id);
        ObjectNode words = root.withObject("/title");
        title.byLanguage().forEach(words::put);
        return written(root);
    }

    private static ObjectNode root(byte[] text) {
        String json = new String(text, StandardCharsets.UTF_8);
        JsonNode root = MAPPER.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        return (ObjectNode) root;
    }

    /** Written to be read by people, unless only without spaces it is small enough for a program file. */
    private static byte[] written(ObjectNode root) {
        byte[] pretty = (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        return pretty.length <= LocatedJson.MAX_BYTES ? pretty : MAPPER.writeValueAsBytes(root);
    }
}
