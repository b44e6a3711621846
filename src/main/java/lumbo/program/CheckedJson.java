package lumbo.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A document of a known format with all that is wrong with it, to which its reader adds what a schema can't say. */
public final class CheckedJson {

    private final LocatedJson json;
    private final JsonNode root;
    private final List<Problem> problems;

    /** Reads a file of a format up to this version, and checks it by the schema at this path. */
    public CheckedJson(ProgramFiles.File file, SchemaCheck schema, String path, int format) {
        this.json = LocatedJson.read(file.name(), file.bytes());
        this.problems = new ArrayList<>(json.problems());
        JsonNode read = json.root().orElseGet(MissingNode::getInstance);
        Optional<Problem> newer = json.newerFormat(read, "/format", format);
        newer.ifPresent(problems::add);
        this.root = newer.isPresent() ? MissingNode.getInstance() : read;
        if (!root.isMissingNode()) {
            problems.addAll(schema.problems(path, json, root));
        }
    }

    /** The document; missing when it could not be read, or is written for a newer Lumbo. */
    public JsonNode root() {
        return root;
    }

    /** What is wrong, as far as it was looked for. */
    public List<Problem> problems() {
        return problems;
    }

    /** Adds a problem of the value at {@code pointer}. */
    public void add(String pointer, String key, Object... arguments) {
        problems.add(json.problemAt(pointer, key, arguments));
    }

    /** Finds ids that stand twice among the elements of a list; returns all ids. */
    public Set<String> ids(String list) {
        Set<String> ids = new HashSet<>();
        JsonNode elements = root.path(list);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode id = elements.path(i).path("id");
            if (id.isString() && !ids.add(id.asString())) {
                add("/" + list + "/" + i + "/id", "guidance.problem.second-id", LocatedJson.cut(id.asString()));
            }
        }
        return ids;
    }

    /** What is made of the document where nothing is wrong with it. */
    public <T> ReadResult<T> made(Function<JsonNode, T> make) {
        return problems.isEmpty()
                ? new ReadResult.Valid<>(make.apply(root))
                : ReadResult.broken(problems, ProgramReader.MAX_PROBLEMS);
    }
}
