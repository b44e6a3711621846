package lumbo.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpViewModelTest {

    @TempDir
    Path folder;

    private final AtomicInteger backs = new AtomicInteger();
    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private HelpViewModel shown(Optional<String> topic) {
        HelpViewModel model = new HelpViewModel(
                stand.services().words(),
                stand.services().folders(),
                stand.services().guidance(),
                stand.services().settings(),
                topic.orElse(null),
                backs::incrementAndGet);
        model.shown();
        return model;
    }

    private static List<String> pages(HelpViewModel model) {
        return model.shownProperty().get().pages().stream().map(HelpPage::id).toList();
    }

    private static String read(HelpViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get().page()).id();
    }

    private static List<HelpPage> found(HelpViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get().page()).parts(HelpPage.Found.class).stream()
                .map(HelpPage.Found::page)
                .toList();
    }

    @Test
    void beginsWithHowToUseLumbo() {
        HelpViewModel model = shown(Optional.empty());

        assertThat(pages(model)).containsExactly("using", "keys", "preparing", "doing", "contradictions", "about");
        assertThat(read(model)).isEqualTo("using");
        assertThat(model.missingProperty().get()).isEmpty();
    }

    @Test
    void beginsWithTheTopicThatWasAskedFor() {
        assertThat(read(shown(Optional.of("doing")))).isEqualTo("doing");
        assertThat(read(shown(Optional.of("nothing-of-the-kind")))).isEqualTo("using");
    }

    @Test
    void findsRulesWithEachLetter() {
        HelpViewModel model = shown(Optional.of("keys"));

        model.queryProperty().set("s");
        assertThat(read(model)).isEqualTo("keys");
        model.queryProperty().set("surf");

        assertThat(pages(model)).startsWith("found", "using");
        assertThat(found(model)).extracting(HelpPage::id).containsExactly("preparing");
        assertThat(found(model).getFirst().parts(HelpPage.TopicRule.class))
                .singleElement()
                .satisfies(found -> assertThat(found.rule().text()).isEqualTo("Lie on a hard surface."));
        assertThat(Objects.requireNonNull(model.shownProperty().get().page()).lead())
                .isEqualTo("Found in one place.");
    }

    @ParameterizedTest
    @CsvSource({
        "HARD  surface, preparing",
        "bed elsewhere, preparing",
        "r047, doing",
        "'getting ready air', preparing",
        "says both, contradictions",
        "page down skip, keys"
    })
    void findsEveryWordInTextNoteTitleAndId(String typed, String page) {
        HelpViewModel model = shown(Optional.empty());

        model.queryProperty().set(typed);

        assertThat(found(model)).extracting(HelpPage::id).contains(page);
    }

    @Test
    void saysThatNothingWasFound() {
        HelpViewModel model = shown(Optional.empty());

        model.queryProperty().set("xylophone");

        assertThat(found(model)).isEmpty();
        assertThat(Objects.requireNonNull(model.shownProperty().get().page()).lead())
                .startsWith("Nothing found.");
    }

    @Test
    void leadsFromWhatWasFoundToItsTopicAndBackToWhatWasFound() {
        HelpViewModel model = shown(Optional.empty());
        model.queryProperty().set("surface");

        model.choose("preparing");
        assertThat(read(model)).isEqualTo("preparing");
        assertThat(pages(model)).startsWith("found");
        model.choose("found");

        assertThat(read(model)).isEqualTo("found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s"})
    void goesBackToThePageWhenTheSearchIsTakenBack(String typed) {
        HelpViewModel model = shown(Optional.of("doing"));
        model.queryProperty().set("surface");

        model.queryProperty().set(typed);

        assertThat(read(model)).isEqualTo("doing");
        assertThat(pages(model)).doesNotContain("found");
    }

    @Test
    void keepsItsPlaceWhileItIsNotShown() {
        HelpViewModel model = shown(Optional.empty());
        model.queryProperty().set("surface");
        model.hidden();

        model.shown();

        assertThat(read(model)).isEqualTo("found");
    }

    @Test
    void goesBackToWhereOneWas() {
        shown(Optional.empty()).back();

        assertThat(backs).hasValue(1);
    }
}
