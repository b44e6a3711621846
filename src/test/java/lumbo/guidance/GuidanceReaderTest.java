package lumbo.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidanceReaderTest {

    private static final String RULES = """
            {"format": 1, "rules": [
              {"id": "R001", "group": "who", "topic": "doing", "when": ["before", "help"],
               "text": {"en": "Breathe."}, "source": {"work": "article", "lines": [7, 8]}},
              {"id": "R002", "group": "who", "topic": "doing", "when": ["help"], "contested": true,
               "text": {"en": "Hold."}, "note": {"en": "Or not."}, "source": {"work": "article", "lines": [9, 9]}}
            ]}
            """;
    private static final String TOPICS = """
            {"format": 1, "topics": [
              {"id": "doing", "title": {"en": "Doing"}, "summary": {"en": "How to move."}}
            ]}
            """;
    private static final String LISTS = """
            {"format": 1, "lists": {"before": ["R001"], "during": ["R002"], "after": ["R001", "R002"]}}
            """;
    private static final String CONTRADICTIONS = """
            {"format": 1, "contradictions": [
              {"id": "C06", "title": {"en": "Breath"}, "text": {"en": "Both."}, "lumbo": {"en": "One."},
               "rules": ["R001", "R002"]}
            ]}
            """;

    private final Messages words = Messages.of(Locale.UK);

    private static ReadResult<Guidance> read(String rules, String topics, String lists, String contradictions) {
        return new GuidanceReader()
                .guidance(new GuidanceFiles(
                        file("rules.json", rules),
                        file("topics.json", topics),
                        file("lists.json", lists),
                        file("contradictions.json", contradictions)));
    }

    private static File file(String name, String text) {
        return new File(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(String rules, String topics, String lists, String contradictions) {
        return switch (read(rules, topics, lists, contradictions)) {
            case ReadResult.Valid<Guidance> _ -> List.of();
            case ReadResult.Invalid<Guidance> broken ->
                broken.problems().stream().map(one -> one.describe(words)).toList();
        };
    }

    @Test
    void readsAllFourFiles() {
        ReadResult<Guidance> result = read(RULES, TOPICS, LISTS, CONTRADICTIONS);

        assertThat(result).isInstanceOfSatisfying(ReadResult.Valid.class, sound -> {
            Guidance guidance = (Guidance) sound.value();
            assertThat(guidance.rules()).extracting(Rule::id).containsExactly("R001", "R002");
            assertThat(guidance.rule("R001").orElseThrow().when())
                    .containsExactly(GuidanceMoment.BEFORE, GuidanceMoment.HELP);
            assertThat(guidance.rule("R002").orElseThrow().contested()).isTrue();
            assertThat(guidance.about(guidance.topics().stream()
                            .filter(topic -> topic.id().equals("doing"))
                            .findFirst()
                            .orElseThrow()))
                    .hasSize(2);
            assertThat(guidance.list(GuidanceMoment.AFTER)).extracting(Rule::id).containsExactly("R001", "R002");
            assertThat(guidance.contradictions().getFirst().lumbo().in(Locale.UK))
                    .isEqualTo("One.");
        });
    }

    @Test
    void saysWhereARuleNamesATopicThatThereIsNot() {
        assertThat(problems(RULES.replaceFirst("\"doing\"", "\"pain\""), TOPICS, LISTS, CONTRADICTIONS))
                .singleElement()
                .asString()
                .startsWith("rules.json:2:43 /rules/0/topic: There is no topic \"pain\".");
    }

    @Test
    void saysWhereAListNamesARuleThatThereIsNot() {
        assertThat(problems(RULES, TOPICS, LISTS.replace("[\"R002\"]", "[\"R009\"]"), CONTRADICTIONS))
                .singleElement()
                .asString()
                .startsWith("lists.json:1:")
                .contains(" /lists/during/0: There is no rule \"R009\".");
    }

    @Test
    void saysWhereAContradictionNamesARuleThatThereIsNot() {
        assertThat(problems(RULES, TOPICS, LISTS, CONTRADICTIONS.replace("\"R001\"", "\"R130\"")))
                .singleElement()
                .asString()
                .startsWith("contradictions.json:3:")
                .contains(" /contradictions/0/rules/0: There is no rule \"R130\".");
    }

    @Test
    void saysWhereARuleStandsASecondTime() {
        assertThat(problems(RULES.replace("R002", "R001"), TOPICS, LISTS, CONTRADICTIONS))
                .contains("rules.json:4:10 /rules/1/id: The id \"R001\" appears twice here. Give this one another id.");
    }

    @Test
    void wantsANoteBesideAContestedRule() {
        assertThat(problems(RULES.replace("\"note\": {\"en\": \"Or not.\"}, ", ""), TOPICS, LISTS, CONTRADICTIONS))
                .singleElement()
                .asString()
                .startsWith("rules.json:4:")
                .contains("/rules/1", "\"note\" is missing");
    }

    @Test
    void wantsASourceForEveryRule() {
        assertThat(problems(
                        RULES.replace(", \"source\": {\"work\": \"article\", \"lines\": [9, 9]}", ""),
                        TOPICS,
                        LISTS,
                        CONTRADICTIONS))
                .singleElement()
                .asString()
                .contains("/rules/1", "\"source\" is missing");
    }

    @Test
    void reportsTheProblemsOfAllFilesInOneGo() {
        assertThat(problems(RULES.replaceFirst("\"text\"", "\"txt\""), TOPICS.replace("1,", "2,"), "[", CONTRADICTIONS))
                .anyMatch(problem -> problem.startsWith("rules.json:"))
                .anyMatch(problem -> problem.startsWith("topics.json:") && problem.contains("is too new"))
                .anyMatch(problem -> problem.startsWith("lists.json:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"format\": 1}", "{\"format\": 1, \"rules\": 3}", "{\"rules\": [[]]}"})
    void neverFallsOverAFileThatIsNone(String text) {
        assertThat(problems(text, text, text, text)).isNotEmpty();
    }
}
