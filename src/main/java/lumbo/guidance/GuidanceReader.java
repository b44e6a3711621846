package lumbo.guidance;

import static lumbo.program.JsonValues.coded;
import static lumbo.program.JsonValues.list;
import static lumbo.program.JsonValues.optional;
import static lumbo.program.JsonValues.source;
import static lumbo.program.JsonValues.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lumbo.program.JsonValues;
import lumbo.program.LocatedJson;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.program.SchemaCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the guidance. Its files are read together or not at all; every problem that can be found is reported in one go.
 */
public final class GuidanceReader {

    /** The newest version of the format that this reader knows. */
    public static final int FORMAT = 1;

    private static final String SCHEMAS = "assets/guidance/schema/";
    private static final String RULES = SCHEMAS + "rules.schema.json";
    private static final String TOPICS = SCHEMAS + "topics.schema.json";
    private static final String LISTS = SCHEMAS + "lists.schema.json";
    private static final String CONTRADICTIONS = SCHEMAS + "contradictions.schema.json";

    private final SchemaCheck schema = new SchemaCheck(RULES, TOPICS, LISTS, CONTRADICTIONS);

    /** A file with the problems that were found in it. */
    private record Document(LocatedJson json, JsonNode root, List<Problem> problems) {

        /** Finds ids that stand twice among the elements of a list; returns all ids. */
        Set<String> ids(String key) {
            Set<String> ids = new HashSet<>();
            JsonNode elements = root.path(key);
            for (int i = 0; i < elements.size(); i++) {
                JsonNode id = elements.path(i).path("id");
                if (id.isString() && !ids.add(id.asString())) {
                    problems.add(json.problemAt(
                            "/" + key + "/" + i + "/id", "guidance.problem.second-id", LocatedJson.cut(id.asString())));
                }
            }
            return ids;
        }

        /** Finds ids at {@code pointer}, one or a list of them, that are not among the known ones. */
        void known(String pointer, Set<String> known, String problem) {
            JsonNode there = root.at(pointer);
            if (there.isString() && !known.contains(there.asString())) {
                problems.add(json.problemAt(pointer, problem, LocatedJson.cut(there.asString())));
            }
            for (int i = 0; there.isArray() && i < there.size(); i++) {
                known(pointer + "/" + i, known, problem);
            }
        }
    }

    /**
     * Reads the guidance that came with Lumbo.
     *
     * @throws IllegalStateException when it is not part of this build
     */
    public static ReadResult<Guidance> builtIn() {
        return new GuidanceReader().guidance(GuidanceFiles.builtIn());
    }

    /** Reads the guidance. */
    public ReadResult<Guidance> guidance(GuidanceFiles files) {
        Document rules = document(files.rules(), RULES);
        Document topics = document(files.topics(), TOPICS);
        Document lists = document(files.lists(), LISTS);
        Document contradictions = document(files.contradictions(), CONTRADICTIONS);
        checkTogether(rules, topics, lists, contradictions);
        List<Problem> problems = new ArrayList<>();
        List.of(rules, topics, lists, contradictions).forEach(document -> problems.addAll(document.problems()));
        if (!problems.isEmpty()) {
            return ReadResult.broken(problems, ProgramReader.MAX_PROBLEMS);
        }
        return new ReadResult.Valid<>(new Guidance(
                list(topics.root().path("topics"), GuidanceReader::topic),
                list(rules.root().path("rules"), GuidanceReader::rule),
                lists(lists.root().path("lists")),
                list(contradictions.root().path("contradictions"), GuidanceReader::contradiction)));
    }

    private Document document(File file, String schemaPath) {
        LocatedJson json = LocatedJson.read(file.name(), file.bytes());
        List<Problem> problems = new ArrayList<>(json.problems());
        JsonNode root = json.root().orElseGet(MissingNode::getInstance);
        Optional<Problem> newer = json.newerFormat(root, "/format", FORMAT);
        newer.ifPresent(problems::add);
        if (json.root().isPresent() && newer.isEmpty()) {
            problems.addAll(schema.problems(schemaPath, json, root));
        }
        return new Document(json, root, problems);
    }

    /** What a schema can't say: how the files fit together. */
    private static void checkTogether(Document rules, Document topics, Document lists, Document contradictions) {
        Set<String> knownRules = rules.ids("rules");
        Set<String> knownTopics = topics.ids("topics");
        contradictions.ids("contradictions");
        for (int i = 0; i < rules.root().path("rules").size(); i++) {
            rules.known("/rules/" + i + "/topic", knownTopics, "guidance.problem.unknown-topic");
        }
        for (GuidanceMoment moment : GuidanceMoment.values()) {
            lists.known("/lists/" + moment.id(), knownRules, "guidance.problem.unknown-rule");
        }
        for (int i = 0; i < contradictions.root().path("contradictions").size(); i++) {
            contradictions.known("/contradictions/" + i + "/rules", knownRules, "guidance.problem.unknown-rule");
        }
    }

    private static Rule rule(JsonNode node) {
        return new Rule(
                node.path("id").asString(),
                node.path("group").asString(),
                node.path("topic").asString(),
                list(node.path("when"), moment -> coded(GuidanceMoment.class, moment)),
                text(node.path("text")),
                source(node.path("source")),
                optional(node.path("note"), JsonValues::text),
                node.path("contested").asBoolean(false));
    }

    private static Topic topic(JsonNode node) {
        return new Topic(node.path("id").asString(), text(node.path("title")), text(node.path("summary")));
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

    private static Contradiction contradiction(JsonNode node) {
        return new Contradiction(
                node.path("id").asString(),
                text(node.path("title")),
                text(node.path("text")),
                text(node.path("lumbo")),
                list(node.path("rules"), JsonNode::asString));
    }
}
