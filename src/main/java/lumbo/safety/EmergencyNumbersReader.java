package lumbo.safety;

import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.record;

import java.time.LocalDate;
import java.util.Set;
import lumbo.packed.Packed;
import lumbo.program.CheckedJson;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** Reads the emergency numbers: all of them or none. */
public final class EmergencyNumbersReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    /** The name under which they are packed. */
    public static final String PACKED = "emergency-numbers";

    private static final String FILE = "assets/safety/emergency-numbers.json";
    private static final String SCHEMA = "assets/safety/schema/emergency-numbers.schema.json";

    private final SchemaCheck schema = new SchemaCheck(SCHEMA);

    /**
     * The numbers that came with Lumbo.
     *
     * @throws IllegalStateException when they are not part of this build, or not sound
     */
    public static EmergencyNumbers builtIn() {
        return Packed.value(PACKED, EmergencyNumbers.class).orElseGet(EmergencyNumbersReader::ofFile);
    }

    /**
     * The numbers as they stand in the file that came with Lumbo.
     *
     * @throws IllegalStateException when it is not part of this build, or not sound
     */
    public static EmergencyNumbers ofFile() {
        ReadResult<EmergencyNumbers> read = new EmergencyNumbersReader().numbers(File.ofBuild(FILE));
        return read.sound().orElseThrow(() -> new IllegalStateException("" + read.problems()));
    }

    /** Reads a file of numbers. */
    public ReadResult<EmergencyNumbers> numbers(File file) {
        CheckedJson checked = new CheckedJson(file, schema, SCHEMA, FORMAT);
        Set<String> _ = checked.ids("sources");
        return checked.made(root -> new EmergencyNumbers(
                list(root.path("sources"), source -> record(source, EmergencyNumbers.Source.class)),
                list(root.path("numbers"), EmergencyNumbersReader::number)));
    }

    private static EmergencyNumber number(JsonNode node) {
        return new EmergencyNumber(
                node.path("region").asString(),
                node.path("number").asString(),
                list(node.path("sources"), JsonNode::asString),
                LocalDate.parse(node.path("lookedUp").asString()));
    }
}
