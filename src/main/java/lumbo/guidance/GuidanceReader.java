package lumbo.guidance;

import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.packed.Packed;
import lumbo.program.CheckedJson;
import lumbo.program.LocatedJson;
import lumbo.program.Problem;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import tools.jackson.databind.JsonNode;

/**
 * Reads the guidance. Its files are read together or not at all; every problem that can be found is reported in one go.
 */
public final class GuidanceReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    /** The name under which it is packed. */
    public static final String PACKED = "guidance";

    private static final String SCHEMAS = "assets/guidance/schema/";
    private static final String RULES = SCHEMAS + "rules.schema.json";
    private static final String TOPICS = SCHEMAS + "topics.schema.json";
    private static final String LISTS = SCHEMAS + "lists.schema.json";
    private static final String CONTRADICTIONS = SCHEMAS + "contradictions.schema.json";

    private final SchemaCheck schema = new SchemaCheck(RULES, TOPICS, LISTS, CONTRADICTIONS);

    /**
     * The guidance that came with Lumbo.
     *
     * @throws IllegalStateException when it is not part of this build
     */
    public static ReadResult<Guidance> builtIn() {
        Optional<Guidance> packed = Packed.value(PACKED, Guidance.class);
        return packed.isPresent() ? new ReadResult.Valid<>(packed.get()) : ofFiles();
    }

    /**
     * Reads the files of the guidance that came with Lumbo.
     *
     * @throws IllegalStateException when they are not part of this build
     */
    public static ReadResult<Guidance> ofFiles() {
        return new GuidanceReader().guidance(GuidanceFiles.builtIn());
    }

    /** Reads the guidance. */
    public ReadResult<Guidance> guidance(GuidanceFiles files) {
        CheckedJson rules = new CheckedJson(files.rules(), schema, RULES, FORMAT);
        CheckedJson topics = new CheckedJson(files.topics(), schema, TOPICS, FORMAT);
        CheckedJson lists = new CheckedJson(files.lists(), schema, LISTS, FORMAT);
        CheckedJson contradictions = new CheckedJson(files.contradictions(), schema, CONTRADICTIONS, FORMAT);
        checkTogether(rules, topics, lists, contradictions);
        List<Problem> problems = Stream.of(rules, topics, lists, contradictions)
                .flatMap(file -> file.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return ReadResult.broken(problems, ProgramReader.MAX_PROBLEMS);
        }
        return new ReadResult.Valid<>(new Guidance(
                list(topics.root().path("topics"), node -> record(node, Topic.class)),
                list(rules.root().path("rules"), node -> record(node, Rule.class)),
                lists(lists.root().path("lists")),
                list(contradictions.root().path("contradictions"), node -> record(node, Contradiction.class))));
    }

    /** What a schema can't say: how the files fit together. */
    private static void checkTogether(
            CheckedJson rules, CheckedJson topics, CheckedJson lists, CheckedJson contradictions) {
        Set<String> knownRules = rules.ids("rules");
        Set<String> knownTopics = topics.ids("topics");
        contradictions.ids("contradictions");
        for (int i = 0; i < rules.root().path("rules").size(); i++) {
            known(rules, "/rules/" + i + "/topic", knownTopics, "guidance.problem.unknown-topic");
        }
        for (GuidanceMoment moment : GuidanceMoment.values()) {
            known(lists, "/lists/" + moment.id(), knownRules, "guidance.problem.unknown-rule");
        }
        for (int i = 0; i < contradictions.root().path("contradictions").size(); i++) {
            known(contradictions, "/contradictions/" + i + "/rules", knownRules, "guidance.problem.unknown-rule");
        }
    }

    /** Finds ids at {@code pointer}, one or a list of them, that are not among the known ones. */
    private static void known(CheckedJson file, String pointer, Set<String> known, String problem) {
        JsonNode there = file.root().at(pointer);
        if (there.isString() && !known.contains(there.asString())) {
            file.add(pointer, problem, LocatedJson.cut(there.asString()));
        }
        for (int i = 0; there.isArray() && i < there.size(); i++) {
            known(file, pointer + "/" + i, known, problem);
        }
    }

    private static Map<GuidanceMoment, List<String>> lists(JsonNode node) {
        Map<GuidanceMoment, List<String>> lists = new LinkedHashMap<>();
        for (GuidanceMoment moment : GuidanceMoment.values()) {
            JsonNode ids = node.path(moment.id());
            if (ids.isArray()) {
                lists.put(moment, list(ids, JsonNode::asString));
            }
        }
        return lists;
    }
}
