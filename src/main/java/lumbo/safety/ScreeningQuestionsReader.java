package lumbo.safety;

import static lumbo.program.JsonValues.coded;
import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.optional;
import static lumbo.program.JsonValues.text;

import java.util.Set;
import lumbo.program.CheckedJson;
import lumbo.program.Condition;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** Reads the questions of the screening: all of them or none. */
public final class ScreeningQuestionsReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    private static final String FILE = "assets/safety/screening.json";
    private static final String SCHEMA = "assets/safety/schema/screening.schema.json";

    private final SchemaCheck schema = new SchemaCheck(SCHEMA);

    /**
     * The questions that came with Lumbo.
     *
     * @throws IllegalStateException when they are not part of this build, or not sound
     */
    public static ScreeningQuestions builtIn() {
        ReadResult<ScreeningQuestions> read = new ScreeningQuestionsReader().questions(File.ofBuild(FILE));
        return read.sound().orElseThrow(() -> new IllegalStateException("" + read.problems()));
    }

    public ReadResult<ScreeningQuestions> questions(File file) {
        CheckedJson checked = new CheckedJson(file, schema, SCHEMA, FORMAT);
        Set<String> _ = checked.ids("questions");
        return checked.made(
                root -> new ScreeningQuestions(list(root.path("questions"), ScreeningQuestionsReader::question)));
    }

    private static ScreeningQuestion question(JsonNode node) {
        return new ScreeningQuestion(
                node.path("id").asString(),
                coded(ScreeningQuestionClass.class, node.path("kind")),
                text(node.path("text")),
                text(node.path("name")),
                node.path("lasting").asBoolean(false),
                optional(node.path("condition"), value -> coded(Condition.class, value)),
                node.path("source").asString());
    }
}
