package lumbo.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.guidance.BuiltIn;
import lumbo.guidance.Contradiction;
import lumbo.guidance.Guidance;
import lumbo.guidance.Rule;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.ReleaseInfo;
import lumbo.ui.words.RuleLine;
import lumbo.ui.words.RuleWords;
import org.junit.jupiter.api.Test;

class HelpManualTest {

    private static final Guidance GUIDANCE = BuiltIn.guidance();

    private final Messages words = Messages.of(Locale.UK);
    private final HelpManual manual = new HelpManual(words, new DataFolders(Path.of("data")));
    private final List<HelpPage> pages = manual.pages(GUIDANCE);

    private HelpPage page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow();
    }

    private Stream<RuleLine> lines() {
        return pages.stream()
                .flatMap(page -> page.parts(HelpPage.TopicRule.class).stream())
                .map(HelpPage.TopicRule::rule);
    }

    private String all(HelpPage page) {
        return page.parts(HelpPage.Section.class).stream()
                .map(HelpPage.Section::words)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void leadsToEveryRuleByItsTopicAndByItsId() {
        assertThat(lines().map(line -> line.origin().substring(0, 4)))
                .containsExactlyInAnyOrderElementsOf(
                        GUIDANCE.rules().stream().map(Rule::id).toList());
        HelpSearch search = new HelpSearch(words);
        assertThat(GUIDANCE.rules()).allSatisfy(rule -> {
            Optional<HelpPage> found = search.find(rule.id(), pages);
            assertThat(found.orElseThrow().parts(HelpPage.Found.class))
                    .extracting(one -> one.page().id())
                    .contains(rule.topic());
        });
    }

    @Test
    void showsTheSourceOfEveryRuleAndTheNoteOfEveryContestedOne() {
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.origin()).matches("R\\d{3} \u00b7 article, lines? \\d+(\u2013\\d+)?");
            assertThat(line.contested() && line.note() == null).isFalse();
        });
        assertThat(lines().filter(RuleLine::contested))
                .hasSameSizeAs(GUIDANCE.rules().stream().filter(Rule::contested).toList());
    }

    @Test
    void saysOpenlyWhereTheArticleContradictsItself() {
        List<HelpPage.Dispute> disputes = page(HelpManual.CONTRADICTIONS).parts(HelpPage.Dispute.class);

        assertThat(disputes)
                .hasSameSizeAs(GUIDANCE.contradictions())
                .extracting(HelpPage.Dispute::origin)
                .containsExactlyElementsOf(
                        GUIDANCE.contradictions().stream().map(this::origin).toList());
        assertThat(disputes).allSatisfy(one -> assertThat(one.lumbo()).isNotBlank());
    }

    private String origin(Contradiction one) {
        return new RuleWords(words).origin(GUIDANCE.rules(one.rules()));
    }

    @Test
    void saysWhatLumboIsAndThatNoClinicianCheckedIt() {
        assertThat(all(page(HelpManual.ABOUT)))
                .contains(
                        "one public article",
                        "not checked by a doctor or physiotherapist",
                        "version " + ReleaseInfo.VERSION)
                .contains("Apache License 2.0");
    }

    @Test
    void namesTheLicenceOfEveryLibraryOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("<build>"));

        List<String> shipped = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL)
                .matcher(dependencies)
                .results()
                .map(MatchResult::group)
                .filter(one -> !one.contains("<scope>test</scope>"))
                .map(one -> one.replaceFirst("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1"))
                .toList();

        assertThat(HelpManual.LIBRARIES).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @Test
    void staysWithoutTheRules() {
        assertThat(manual.pages(Guidance.EMPTY))
                .extracting(HelpPage::id)
                .containsExactly(HelpManual.USING, HelpManual.KEYS, HelpManual.ABOUT);
    }
}
