package lumbo.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lumbo.program.Program;
import lumbo.program.ProgramWriter;
import lumbo.program.Programs;
import lumbo.session.CheckIn;
import lumbo.ui.Route;
import lumbo.ui.Stand;
import lumbo.ui.control.DoseWords;
import lumbo.ui.programs.ProgramsViewModel.Group;
import lumbo.ui.programs.ProgramsViewModel.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsViewModelTest {

    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private ProgramsViewModel shown() {
        ProgramsViewModel model = new ProgramsViewModel(stand.services(), stand);
        model.shown();
        return model;
    }

    private static List<String> ids(Shown shown) {
        return shown.groups().stream()
                .flatMap(group -> group.programs().stream())
                .map(Program::id)
                .toList();
    }

    private void own(String name, String text) throws IOException {
        Path programs = stand.services().folders().programs();
        Files.createDirectories(programs);
        Files.writeString(programs.resolve(name), text);
    }

    @Test
    void waitsForTheLibrary() {
        ProgramsViewModel model = shown();
        assertThat(model.shownProperty().get().groups()).isEmpty();
        assertThat(model.shownProperty().get().canClear()).isFalse();

        stand.withLibrary();

        assertThat(model.shownProperty().get().groups())
                .extracting(Group::title)
                .containsExactly("Acute", "Subacute", "Remission");
        assertThat(model.shownProperty().get().filters())
                .extracting(ProgramFilter::label)
                .containsExactly("All", "Acute", "Subacute", "Remission", "Bubnovsky", "Fitball");
    }

    @Test
    void picksByStage() {
        ProgramsViewModel model = shown();
        stand.withLibrary();

        model.pick(Optional.of("acute"));

        assertThat(ids(model.shownProperty().get())).containsExactly("acute-pain", "acute");
        assertThat(model.shownProperty().get().picked()).contains("acute");
    }

    @Test
    void picksByTagAndShowsAllAgain() {
        ProgramsViewModel model = shown();
        stand.withLibrary();

        model.pick(Optional.of("fitball"));
        assertThat(ids(model.shownProperty().get())).containsExactly("fitball");
        model.pick(Optional.empty());

        assertThat(ids(model.shownProperty().get()))
                .hasSameSizeAs(stand.services().library().get().programs());
    }

    @Test
    void offersToShowAllWhereNoProgramFits() {
        ProgramsViewModel model = shown();
        stand.withLibrary();
        ProgramFilter nothing = new ProgramFilter(Optional.of("swimming"), "Swimming");

        assertThat(stand.services().library().get().programs()).noneMatch(nothing::picks);
        assertThat(model.shownProperty().get().instead())
                .isEqualTo(stand.words().get("programs.empty"));
        assertThat(model.shownProperty().get().canClear()).isTrue();
    }

    @Test
    void showsOnesOwnProgramsApart() throws IOException {
        own(
                "mine.json",
                ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose())));

        ProgramsViewModel model = shown();
        stand.withLibrary();

        Shown shown = model.shownProperty().get();
        assertThat(shown.groups().getLast().title()).isEqualTo(stand.words().get("programs.group.own"));
        assertThat(shown.groups().getLast().programs()).extracting(Program::id).containsExactly("sample");
        assertThat(model.isOwn(stand.program("sample"))).isTrue();
        assertThat(model.isOwn(stand.program("fitball"))).isFalse();
    }

    @Test
    void listensNoMoreWhenHidden() {
        ProgramsViewModel model = shown();

        model.hidden();
        stand.withLibrary();

        assertThat(model.shownProperty().get().groups()).isEmpty();
    }

    @Test
    void opensAProgram() {
        ProgramsViewModel model = shown();
        stand.withLibrary();

        model.open(stand.program("fitball"));

        assertThat(stand.routes()).containsExactly(new Route.ProgramPage("fitball"));
    }

    @Test
    void putsAProgramIntoWords() {
        ProgramPageViewModel model = new ProgramPageViewModel(stand.services(), stand, "fitball");
        model.shown();
        assertThat(model.pageProperty().get()).isEmpty();

        stand.withLibrary();

        ProgramPage page = model.pageProperty().get().orElseThrow();
        assertThat(page.title()).isEqualTo("Fitball");
        assertThat(page.size()).matches("About \\d+ minutes \u00b7 5 exercises");
        assertThat(page.equipment()).contains("Fitball");
        assertThat(page.source()).isEqualTo(stand.words().get("program.source.article"));
        assertThat(page.sections()).hasSize(2);
        ProgramPage.Line first = page.sections().getFirst().lines().getFirst();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.dose())
                .containsExactly(new DoseWords.Part("20 times", true), new DoseWords.Part("sides in turn", false));
        assertThat(page.sections().getLast().lines().getLast().number()).isEqualTo(5);
    }

    @Test
    void asksForThePainBeforeASession() {
        stand.withLibrary();
        ProgramPageViewModel model = new ProgramPageViewModel(stand.services(), stand, "fitball");

        model.start();

        assertThat(stand.routes()).isEqualTo(List.of(new Route.CheckIn(Optional.of("fitball"), Optional.empty())));
    }

    @Test
    void beginsAtOnceWhenThePainWasJustSaid() {
        stand.withLibrary();
        stand.services().current().checkedIn(new CheckIn(Stand.START.minusMinutes(10), 1, 2));
        ProgramPageViewModel model = new ProgramPageViewModel(stand.services(), stand, "fitball");

        model.start();

        assertThat(stand.routes()).containsExactly(new Route.Play());
        assertThat(stand.services().current().isPlaying()).isTrue();
    }
}
