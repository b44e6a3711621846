package lumbo.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.program.ProgramWriter;
import lumbo.program.Programs;
import lumbo.safety.CheckIn;
import lumbo.settings.Settings.Pace;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.programs.Catalogue.ProgramGroup;
import lumbo.ui.programs.FilterOptions.FilterOption;
import lumbo.ui.programs.ProgramsViewModel.Instead;
import lumbo.ui.programs.ProgramsViewModel.Shown;
import lumbo.ui.words.DoseWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsViewModelTest {

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private ProgramsViewModel shown() {
        ProgramsViewModel model = new ProgramsViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().current(),
                stand.services().safety(),
                stand.starting(),
                stand);
        model.shown();
        return model;
    }

    private ProgramsViewModel shownWithLibrary() {
        ProgramsViewModel model = shown();
        stand.withLibrary();
        return model;
    }

    private static List<String> ids(ProgramsViewModel model) {
        return model.shownProperty().get().groups().stream()
                .flatMap(group -> group.tiles().stream())
                .map(ProgramTile::id)
                .toList();
    }

    private static List<FilterOption> choices(ProgramsViewModel model) {
        FilterOptions choices = model.shownProperty().get().choices();
        return Stream.concat(choices.first().stream(), choices.rest().stream().flatMap(kind -> kind.choices().stream()))
                .toList();
    }

    private static FilterOption choice(ProgramsViewModel model, String label) {
        return choices(model).stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void press(ProgramsViewModel model, String... labels) {
        for (String label : labels) {
            model.press(choice(model, label).filter());
        }
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
        assertThat(model.shownProperty().get().instead())
                .isEqualTo(new Instead(stand.words().get("app.loading"), null, null));

        stand.withLibrary();

        Shown shown = model.shownProperty().get();
        assertThat(shown.groups())
                .extracting(programGroup -> Optional.ofNullable(programGroup.title()))
                .containsExactly(
                        Optional.of("Strong pain"), Optional.of("Getting better"), Optional.of("Mostly without pain"));
        assertThat(shown.count()).isEqualTo("15 programs");
        assertThat(shown.instead()).isNull();
        assertThat(shown.clear()).isNull();
    }

    @Test
    void showsTheMostUsefulFiltersFirstAndTheRestByKind() {
        ProgramsViewModel model = shownWithLibrary();

        FilterOptions choices = model.shownProperty().get().choices();
        assertThat(choices.first())
                .extracting(FilterOption::label)
                .containsExactly(
                        "Strong pain",
                        "Getting better",
                        "Mostly without pain",
                        "Up to 10 minutes",
                        "Bubnovsky",
                        "Exercise ball");
        assertThat(choices.rest())
                .extracting(FilterOptions.Rest::title)
                .containsExactly("How long", "What you need", "Positions");
        assertThat(choices(model)).allMatch(FilterOption::isUsable).noneMatch(FilterOption::isChosen);
        assertThat(choice(model, "Strong pain").name()).isEqualTo("Strong pain, 2 programs");
    }

    @Test
    void narrowsWithEachLetter() {
        ProgramsViewModel model = shownWithLibrary();

        model.typedProperty().set("h");
        int one = ids(model).size();
        model.typedProperty().set("heel");
        int all = ids(model).size();

        assertThat(all).isPositive().isLessThan(one);
        assertThat(model.shownProperty().get().count()).isEqualTo(all + " of 15 programs");
    }

    @Test
    void showsTheBestFirstAndSaysInWhichExerciseItWasFound() {
        ProgramsViewModel model = shownWithLibrary();

        model.typedProperty().set("REMISS");
        ProgramGroup found = model.shownProperty().get().groups().getFirst();
        assertThat(found.title()).isNull();
        assertThat(found.tiles().getFirst().id()).isEqualTo("remission");
        assertThat(found.tiles().getFirst().foundIn()).isNull();

        model.typedProperty().set("foot press");
        assertThat(model.shownProperty().get().groups().getFirst().tiles())
                .filteredOn(tile -> tile.id().equals("subacute"))
                .extracting(programTile -> Optional.ofNullable(programTile.foundIn()))
                .containsExactly(Optional.of("Heel slide with foot press"));
    }

    @Test
    void findsEquipmentAndPositionsByTheirNames() {
        ProgramsViewModel model = shownWithLibrary();

        model.typedProperty().set("dumbbell");
        assertThat(ids(model)).contains("training");
        model.typedProperty().set("hanging");
        assertThat(ids(model)).contains("bar");
    }

    @Test
    void picksByStageAndShowsAllAgain() {
        ProgramsViewModel model = shownWithLibrary();

        press(model, "Strong pain");
        assertThat(ids(model)).containsExactly("acute-pain", "acute");
        assertThat(choice(model, "Strong pain").isChosen()).isTrue();
        assertThat(model.shownProperty().get().clear()).isEqualTo("Clear filters");
        press(model, "Strong pain");

        assertThat(ids(model)).hasSize(15);
        assertThat(model.shownProperty().get().clear()).isNull();
    }

    @Test
    void filtersOfSeveralKindsAndWordsNarrowTogether() {
        ProgramsViewModel model = shownWithLibrary();

        press(model, "Mostly without pain", "Bar");
        assertThat(ids(model)).containsExactlyInAnyOrder("bar", "pinched");
        model.typedProperty().set("quiet");

        assertThat(ids(model)).containsExactly("pinched");
        assertThat(model.shownProperty().get().clear()).isEqualTo("Clear search and filters");
    }

    @Test
    void aFilterThatWouldLeaveNothingCannotBePressed() {
        ProgramsViewModel model = shownWithLibrary();

        press(model, "Strong pain");

        assertThat(choice(model, "Bar").isUsable()).isFalse();
        assertThat(choice(model, "Bar").name()).isEqualTo("Bar, no program");
        List<FilterOption> usable = choices(model).stream()
                .filter(choice -> choice.isUsable() && !choice.isChosen())
                .toList();
        assertThat(usable).isNotEmpty().allSatisfy(choice -> {
            model.press(choice.filter());
            assertThat(ids(model)).as(choice.label()).isNotEmpty();
            model.press(choice.filter());
        });
    }

    @Test
    void chosenFiltersStandInTheFirstRow() {
        ProgramsViewModel model = shownWithLibrary();

        press(model, "Bar", "Hanging");

        assertThat(model.shownProperty().get().choices().firstAndChosen())
                .extracting(FilterOption::label)
                .endsWith("Exercise ball", "Bar", "Hanging");
    }

    @Test
    void saysWhatToDoWhereNoProgramFits() {
        ProgramsViewModel model = shownWithLibrary();
        press(model, "Mostly without pain");

        model.typedProperty().set("canoe");
        assertThat(model.shownProperty().get().groups()).isEmpty();
        assertThat(model.shownProperty().get().instead())
                .isEqualTo(new Instead(
                        "No program has all of this.",
                        "Try another word, or remove a filter.",
                        "Clear search and filters"));
        model.clear();

        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(choices(model)).noneMatch(FilterOption::isChosen);
        assertThat(ids(model)).hasSize(15);
    }

    @Test
    void keepsWhatIsAskedForWhenTheLibraryIsReadAgain() throws IOException {
        ProgramsViewModel model = shownWithLibrary();
        press(model, "Mostly without pain");
        model.typedProperty().set("heel");
        List<String> before = ids(model);
        own(
                "mine.json",
                ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose())));

        stand.withLibrary();

        assertThat(ids(model)).isEqualTo(before);
        model.clear();
        assertThat(ids(model)).hasSize(16).endsWith("sample");
    }

    @Test
    void forgetsAFilterThatNoProgramHasAnyMore() throws IOException {
        String onAMat =
                ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose()));
        own("mine.json", onAMat.replace("\"mat\"", "\"pillow\""));
        ProgramsViewModel model = shownWithLibrary();
        List<String> withOwn = ids(model);
        press(model, "Pillow");
        assertThat(ids(model)).containsExactly("sample");

        Files.delete(stand.services().folders().programs().resolve("mine.json"));
        stand.withLibrary();

        assertThat(ids(model)).hasSize(withOwn.size() - 1);
        assertThat(model.shownProperty().get().clear()).isNull();
    }

    @Test
    void tellsTheLengthUnderTheChoicesThatHoldWhenItIsShown() {
        ProgramsViewModel model = shownWithLibrary();
        List<ProgramGroup> before = model.shownProperty().get().groups();

        stand.services().settings().change(now -> now.with(new Pace(10, true, 120)));
        assertThat(model.shownProperty().get().groups()).isEqualTo(before);
        model.shown();

        assertThat(model.shownProperty().get().groups()).isNotEqualTo(before);
    }

    @Test
    void showsOnesOwnProgramsApart() throws IOException {
        own(
                "mine.json",
                ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose())));

        ProgramsViewModel model = shownWithLibrary();

        Shown shown = model.shownProperty().get();
        assertThat(shown.groups().getLast().title()).isEqualTo(stand.words().get("programs.group.own"));
        assertThat(shown.groups().getLast().tiles()).extracting(ProgramTile::id).containsExactly("sample");
        assertThat(shown.groups().getLast().tiles()).allMatch(ProgramTile::isOwn);
        assertThat(shown.groups().getFirst().tiles()).noneMatch(ProgramTile::isOwn);
    }

    @Test
    void opensAProgram() {
        ProgramsViewModel model = shownWithLibrary();

        model.open("fitball");

        assertThat(stand.routes()).containsExactly(new Route.ProgramPage("fitball"));
    }

    @Test
    void putsAProgramIntoWords() {
        ProgramPageViewModel model = new ProgramPageViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().guidance(),
                stand.services().settings(),
                stand.services().current(),
                stand.services().safety(),
                stand.starting(),
                stand,
                "fitball");
        model.shown();
        assertThat(model.pageProperty().get()).isEmpty();

        stand.withLibrary();

        ProgramPage page = model.pageProperty().get().orElseThrow();
        assertThat(page.title()).isEqualTo("On an exercise ball");
        assertThat(page.size()).matches("About \\d+ minutes \u00b7 5 exercises");
        assertThat(page.equipment()).contains("Exercise ball");
        assertThat(page.source()).isEqualTo(stand.words().get("program.source.article"));
        assertThat(page.sections()).hasSize(2);
        ProgramPage.Line first = page.sections().getFirst().lines().getFirst();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.dose())
                .containsExactly(
                        new DoseWords.Part("20 times", true),
                        new DoseWords.Part("alternating sides", false),
                        new DoseWords.Part("both sides together", false));
        assertThat(page.sections().getLast().lines().getLast().number()).isEqualTo(5);
    }

    @Test
    void asksForThePainBeforeASession() {
        stand.withLibrary().withKnownPerson();
        ProgramPageViewModel model = new ProgramPageViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().guidance(),
                stand.services().settings(),
                stand.services().current(),
                stand.services().safety(),
                stand.starting(),
                stand,
                "fitball");

        model.start();

        assertThat(stand.routes()).isEqualTo(List.of(new Route.CheckIn("fitball", null)));
    }

    @Test
    void beginsAtOnceWhenThePainWasJustSaid() {
        stand.withLibrary().withKnownPerson();
        stand.services().current().checkedIn(new CheckIn(ScreenFixture.START.minusMinutes(10), 1, 2, false));
        ProgramPageViewModel model = new ProgramPageViewModel(
                stand.services().words(),
                stand.services().library(),
                stand.services().guidance(),
                stand.services().settings(),
                stand.services().current(),
                stand.services().safety(),
                stand.starting(),
                stand,
                "fitball");

        model.start();

        assertThat(stand.routes()).containsExactly(new Route.Play());
        assertThat(stand.services().current().isPlaying()).isTrue();
    }
}
