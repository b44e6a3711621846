package lumbo.safety;

import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.record;

import java.util.Set;
import lumbo.packed.Packed;
import lumbo.program.CheckedJson;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;

/** Reads the questions of the screening: all of them or none. */
public final class ScreeningQuestionsReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    /** The name under which they are packed. */
    public static final String PACKED = "screening";

    private static final String FILE = "assets/safety/screening.json";
    private static final String SCHEMA = "assets/safety/schema/screening.schema.json";

    private final SchemaCheck schema = new SchemaCheck(SCHEMA);

    /**
     * The questions that came with Lumbo.
     *
     * @throws IllegalStateException when they are not part of this build, or not sound
     */
    public static ScreeningQuestions builtIn() {
        return Packed.value(PACKED, ScreeningQuestions.class).orElseGet(ScreeningQuestionsReader::ofFile);
    }

    /**
     * The questions as they stand in the file that came with Lumbo.
     *
     * @throws IllegalStateException when it is not part of this build, or not sound
     */
    public static ScreeningQuestions ofFile() {
        ReadResult<ScreeningQuestions> read = new ScreeningQuestionsReader().questions(File.ofBuild(FILE));
        return read.sound().orElseThrow(() -> new IllegalStateException("" + read.problems()));
    }

    /** Reads a file of questions. */
    public ReadResult<ScreeningQuestions> questions(File file) {
        CheckedJson checked = new CheckedJson(file, schema, SCHEMA, FORMAT);
        Set<String> _ = checked.ids("questions");
        return checked.made(root -> new ScreeningQuestions(
                list(root.path("questions"), question -> record(question, ScreeningQuestion.class))));
    }
}
