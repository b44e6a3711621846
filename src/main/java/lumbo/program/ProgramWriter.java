package lumbo.program;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a program as one file that holds everything needed to play it, for keeping and for passing on. */
public final class ProgramWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new Seconds())
                    .addSerializer(double.class, new Seconds()))
            .build();

    private ProgramWriter() {}

    /** The program with the definitions of its exercises, as the text of a program file. */
    public static String write(Program program) {
        ObjectNode tree = MAPPER.valueToTree(program);
        if (program.gate().equals(EntryConditions.NONE)) {
            tree.remove("gate");
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    static ObjectNode exercise(Exercise exercise) {
        return MAPPER.valueToTree(exercise);
    }

    /** A number of seconds, without a point where it is whole. */
    private static final class Seconds extends StdSerializer<Double> {

        Seconds() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (value == Math.rint(value)) {
                json.writeNumber(value.longValue());
            } else {
                json.writeNumber(value);
            }
        }
    }
}
