package lumbo.safety;

import static lumbo.program.JsonValues.coded;
import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.optional;
import static lumbo.program.JsonValues.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.program.Condition;
import lumbo.program.LocatedJson;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the questions of the screening: all of them or none. */
public final class ScreeningQuestionsReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    private static final String NAME = "screening.json";
    private static final String SCHEMA = "assets/safety/schema/screening.schema.json";

    private final SchemaCheck schema = new SchemaCheck(SCHEMA);

    /**
     * The questions that came with Lumbo.
     *
     * @throws IllegalStateException when they are not part of this build, or not sound
     */
    public static ScreeningQuestions builtIn() {
        try (InputStream in = ScreeningQuestionsReader.class.getResourceAsStream("/lumbo/assets/safety/" + NAME)) {
            if (in == null) {
                throw new IllegalStateException("the questions are not part of this build");
            }
            return switch (new ScreeningQuestionsReader().questions(new File(NAME, in.readAllBytes()))) {
                case ReadResult.Valid<ScreeningQuestions> sound -> sound.value();
                case ReadResult.Invalid<ScreeningQuestions> broken ->
                    throw new IllegalStateException("" + broken.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of questions. */
    public ReadResult<ScreeningQuestions> questions(File file) {
        LocatedJson json = LocatedJson.read(file.name(), file.bytes());
        List<Problem> problems = new ArrayList<>(json.problems());
        JsonNode root = json.root().orElseGet(MissingNode::getInstance);
        Optional<Problem> newer = json.newerFormat(root, "/format", FORMAT);
        newer.ifPresent(problems::add);
        if (json.root().isPresent() && newer.isEmpty()) {
            problems.addAll(schema.problems(SCHEMA, json, root));
            problems.addAll(second(json, root));
        }
        return problems.isEmpty()
                ? new ReadResult.Valid<>(
                        new ScreeningQuestions(list(root.path("questions"), ScreeningQuestionsReader::question)))
                : ReadResult.broken(problems, ProgramReader.MAX_PROBLEMS);
    }

    /** Finds ids that stand twice. */
    private static List<Problem> second(LocatedJson json, JsonNode root) {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        JsonNode questions = root.path("questions");
        for (int i = 0; i < questions.size(); i++) {
            JsonNode id = questions.path(i).path("id");
            if (id.isString() && !ids.add(id.asString())) {
                problems.add(json.problemAt(
                        "/questions/" + i + "/id", "guidance.problem.second-id", LocatedJson.cut(id.asString())));
            }
        }
        return problems;
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
