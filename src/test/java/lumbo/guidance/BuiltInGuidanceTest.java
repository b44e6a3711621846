package lumbo.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.program.Library;
import lumbo.program.LocalizedText;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import org.junit.jupiter.api.Test;

/** The rules that come with Lumbo, held against the list of the article's rules. */
class BuiltInGuidanceTest {

    private static final Guidance GUIDANCE = BuiltIn.guidance();
    private static final List<Program> PROGRAMS =
            Library.builtIn(new ProgramReader()).programs();

    private static List<String> article() throws IOException {
        try (InputStream in = BuiltInGuidanceTest.class.getResourceAsStream("/lumbo/article-rules.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static List<String> ids() {
        return GUIDANCE.rules().stream().map(Rule::id).toList();
    }

    @Test
    void holdsEachOfTheArticlesRulesOnceAndSaysWhereItStands() throws IOException {
        List<String> wanted = article();

        List<String> found = GUIDANCE.rules().stream()
                .map(rule -> String.format(
                        Locale.ROOT,
                        "%s | %d-%d",
                        rule.id(),
                        rule.source().lines().getFirst(),
                        rule.source().lines().getLast()))
                .toList();

        assertThat(wanted)
                .hasSize(130)
                .doesNotHaveDuplicates()
                .first()
                .asString()
                .startsWith("R001 ");
        assertThat(wanted).last().asString().startsWith("R130 ");
        assertThat(found).containsExactlyElementsOf(wanted);
    }

    @Test
    void namesTheSourceOfEveryRule() {
        assertThat(GUIDANCE.rules()).allSatisfy(rule -> {
            assertThat(rule.source().work()).as(rule.id()).isEqualTo("article");
            assertThat(rule.source().lines()).as(rule.id()).hasSize(2).isSorted();
        });
    }

    @Test
    void carriesANoteBesideEveryContestedRule() {
        assertThat(GUIDANCE.rules())
                .filteredOn(Rule::contested)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.note()).as(rule.id()).isNotNull());
    }

    @Test
    void decidesWhereTheSourceContradictsItselfAndNowhereElse() {
        assertThat(GUIDANCE.rules())
                .allSatisfy(rule ->
                        assertThat(rule.decision() != null).as(rule.id()).isEqualTo(rule.contested()));
    }

    @Test
    void hasRulesForEveryTopicAndATopicForEveryRule() {
        assertThat(GUIDANCE.topics()).extracting(Topic::id).doesNotHaveDuplicates();
        assertThat(GUIDANCE.topics())
                .allSatisfy(topic ->
                        assertThat(GUIDANCE.about(topic)).as(topic.id()).isNotEmpty());
        assertThat(GUIDANCE.topics().stream()
                        .flatMap(topic -> GUIDANCE.about(topic).stream())
                        .map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void refersOnlyToRulesThatThereAre() {
        assertThat(GUIDANCE.lists())
                .containsOnlyKeys(GuidanceMoment.BEFORE, GuidanceMoment.DURING, GuidanceMoment.AFTER)
                .allSatisfy((moment, list) -> {
                    assertThat(ids()).containsAll(list);
                    assertThat(list).doesNotHaveDuplicates().isNotEmpty();
                    assertThat(GUIDANCE.list(moment)).allMatch(rule -> rule.helps(moment));
                });
        assertThat(GUIDANCE.contradictions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(ids()).as(one.id()).containsAll(one.rules()));
        assertThat(GUIDANCE.contradictions()).extracting(Contradiction::id).doesNotHaveDuplicates();
    }

    @Test
    void knowsTheAdviceOfEveryProgramAndShowsAllOfItAroundASession() {
        assertThat(PROGRAMS).hasSizeGreaterThan(10).allSatisfy(program -> {
            assertThat(ids()).as(program.id()).containsAll(program.advice());
            ProgramGuidance around = new ProgramGuidance(GUIDANCE, program);
            assertThat(Stream.of(around.ownBefore(), around.during(), around.after())
                            .flatMap(List::stream)
                            .map(Rule::id))
                    .as(program.id())
                    .containsAll(program.advice());
        });
    }

    @Test
    void speaksInShortSentences() {
        List<String> tooLong = new ArrayList<>();
        for (Rule rule : GUIDANCE.rules()) {
            Stream.of(Optional.of(rule.text()), Optional.ofNullable(rule.note()))
                    .flatMap(Optional::stream)
                    .flatMap(BuiltInGuidanceTest::sentences)
                    .filter(sentence -> sentence.split(" ").length > 15)
                    .forEach(sentence -> tooLong.add(rule.id() + " " + sentence));
        }

        assertThat(tooLong).isEmpty();
    }

    private static Stream<String> sentences(LocalizedText text) {
        return Stream.of(text.in(Locale.ENGLISH).split("(?<=[.?!]) "));
    }
}
