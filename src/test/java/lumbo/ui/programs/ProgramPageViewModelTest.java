package lumbo.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.words.RuleLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramPageViewModelTest {

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private ProgramPageViewModel model;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary().withKnownPerson();
        model = new ProgramPageViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().guidance(),
                stand.services().settings(),
                stand.services().current(),
                stand.services().safety(),
                stand.starting(),
                stand,
                "remission");
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void showsTheRulesWithoutShowingTheWholePageAgain() {
        List<Optional<ProgramPage>> pages = new ArrayList<>();
        model.pageProperty().addListener((property, before, now) -> pages.add(now));

        model.shown();

        assertThat(pages).hasSize(1);
        assertThat(model.precautionsProperty().get().always())
                .extracting(RuleLine::text)
                .containsExactly("Air the room.", "Lie on a hard surface.");
    }

    @Test
    void leadsToTheHelpAboutGettingReady() {
        model.shown();

        model.helpBefore();

        assertThat(stand.routes()).isEqualTo(List.of(new Route.Help("preparing")));
    }

    @Test
    void showsSourcesOnlyToWhomAsksForThemAndRemembersThat() {
        model.shown();
        ProgramPage page = model.pageProperty().get().orElseThrow();
        assertThat(page.title()).isEqualTo("Eight fuller movements");
        assertThat(page.sources()).first().isEqualTo("In the article: \u201cRemission\u201d.");
        assertThat(page.isUnclear()).isTrue();
        assertThat(model.sourcesProperty().get()).isFalse();

        model.showSources(true);

        assertThat(model.sourcesProperty().get()).isTrue();
        stand.services().settings().flush();
        assertThat(stand.written().getLast().sources().shown()).isTrue();
    }

    @Test
    void saysNothingOfAProgramThatIsGone() {
        ProgramPageViewModel gone = new ProgramPageViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().guidance(),
                stand.services().settings(),
                stand.services().current(),
                stand.services().safety(),
                stand.starting(),
                stand,
                "gone");

        gone.shown();

        assertThat(gone.precautionsProperty().get().isEmpty()).isTrue();
    }
}
