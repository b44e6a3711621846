package lumbo.ui.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lumbo.program.LocalizedText;
import lumbo.program.ProgramWriter;
import lumbo.program.Programs;
import lumbo.program.own.ImportResult;
import lumbo.program.own.OwnProgramScanner;
import lumbo.ui.ChosenFiles;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnViewModelsTest {

    private static final String SAMPLE =
            ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ChosenFiles files = new ChosenFiles();
    private final List<String> copied = new ArrayList<>();
    private ScreenFixture stand;
    private ProgramImporter importer;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder.resolve("data")).withLibrary();
        importer =
                new ProgramImporter(stand.services().words(), stand.services().library(), stand, files);
    }

    @AfterEach
    void close() {
        stand.services().library().close();
        stand.close();
    }

    private Path mail(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void add(String name, String text) throws IOException {
        importer.add(List.of(mail(name, text)));
    }

    private ImportResult.Refused refused() {
        return ((Route.NotAdded) stand.routes().getLast()).refused();
    }

    private ProblemsViewModel problems() {
        return new ProblemsViewModel(
                stand.services().words(),
                stand.services().folders(),
                stand.services().library(),
                stand,
                importer,
                copied::add,
                refused());
    }

    private OwnActionsViewModel actions(String id) {
        OwnActionsViewModel model = new OwnActionsViewModel(
                stand.services().words(),
                stand.services().library(),
                stand,
                importer,
                files,
                new Route.ProgramPage(id));
        model.shown();
        return model;
    }

    @Test
    void anImportLeadsToThePageOfTheProgram() throws IOException {
        files.add(mail("mail.json", SAMPLE));

        importer.choose();
        importer.choose();

        assertThat(stand.routes())
                .containsExactly(new Route.ProgramPage("sample", stand.words().get("own.added")));
    }

    @Test
    void ofSeveralFilesTheFirstThatCannotBeAddedIsTold() throws IOException {
        importer.add(List.of(mail("mail.json", SAMPLE), mail("one.json", "{"), mail("two.json", "[")));

        assertThat(refused())
                .isInstanceOfSatisfying(
                        ImportResult.Broken.class,
                        broken -> assertThat(broken.name()).isEqualTo("one.json"));
        assertThat(stand.program("sample")).isNotNull();
    }

    @Test
    void twoFilesWithTheSameIdAreNotBothAdded() throws IOException {
        importer.add(
                List.of(mail("one.json", SAMPLE), mail("two.json", SAMPLE.replace("\"reps\" : 3", "\"reps\" : 4"))));

        assertThat(refused()).isInstanceOf(ImportResult.Conflict.class);
        assertThat(stand.services().library().get().problems()).isEmpty();
    }

    @Test
    void problemsAreToldWithTheirPlaceAndCanBeCopied() throws IOException {
        add("mail.json", SAMPLE.replace("\"reps\" : 3", "\"reps\" : \"3\""));

        ProblemsViewModel model = problems();
        model.copyProblems();

        ProblemsPage page = model.pageProperty().get();
        assertThat(page.title()).isEqualTo("This file can't be used yet");
        assertThat(page.answers()).isNull();
        assertThat(page.sections()).singleElement().satisfies(section -> {
            assertThat(section.file()).isEqualTo("mail.json");
            assertThat(section.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.sentence()).isEqualTo("\"3\" is text; write 3");
                assertThat(problem.where()).matches("Line \\d+, column \\d+ {3}/blocks/0/items/0/dose/reps");
                assertThat(problem.excerpt()).isNotNull();
            });
        });
        assertThat(copied).singleElement().asString().startsWith("mail.json:");
    }

    @Test
    void aConflictIsAnsweredInPlace() throws IOException {
        add("mail.json", SAMPLE);
        add("mail.json", SAMPLE.replace("\"reps\" : 3", "\"reps\" : 4"));
        ProblemsViewModel model = problems();
        ProblemsPage.ConflictAnswers answers =
                Objects.requireNonNull(model.pageProperty().get().answers());
        assertThat(answers.canReplace()).isTrue();
        assertThat(answers.differences()).singleElement().asString().startsWith("Other numbers for: ");

        model.keepBoth();
        assertThat(stand.routes().getLast())
                .isEqualTo(new Route.ProgramPage("sample-2", stand.words().get("own.added")));
        model.replace();

        assertThat(stand.routes().getLast())
                .isEqualTo(new Route.ProgramPage("sample", stand.words().get("own.added")));
        assertThat(stand.program("sample").blocks())
                .isEqualTo(stand.program("sample-2").blocks());
        assertThat(stand.program("sample-2").title()).isEqualTo(LocalizedText.en("Sample (2)"));
    }

    @Test
    void aBuiltInProgramIsNotReplaced() throws IOException {
        add("mail.json", SAMPLE.replace("\"id\" : \"sample\"", "\"id\" : \"acute\""));

        ProblemsPage page = problems().pageProperty().get();

        assertThat(Objects.requireNonNull(page.answers()).canReplace()).isFalse();
        assertThat(page.title()).isEqualTo("Lying on the bed came with Lumbo");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve("programs"), "no folder");

        add("mail.json", SAMPLE);

        ProblemsPage page = problems().pageProperty().get();
        assertThat(page.title()).isEqualTo("The program could not be added");
        assertThat(page.lead()).endsWith("can't be saved. Check the permissions of its folder.");
    }

    @Test
    void theFilesOfTheFolderAreFollowed() throws IOException {
        Path programs = Files.createDirectories(stand.services().folders().programs());
        Path broken = Files.writeString(programs.resolve("broken.json"), "{");
        stand.ticker().advance(1000);
        stand.services().library().look();
        stand.ticker().advance(1000);
        stand.services().library().look();
        OwnBarViewModel bar =
                new OwnBarViewModel(stand.services().words(), stand.services().library(), stand, importer);
        bar.shown();
        assertThat(bar.brokenProperty().get()).isEqualTo("1 file can't be used");
        bar.showBroken();
        assertThat(stand.routes()).containsExactly(new Route.BrokenFiles());
        ProblemsViewModel model = new ProblemsViewModel(
                stand.services().words(),
                stand.services().folders(),
                stand.services().library(),
                stand,
                importer,
                copied::add,
                null);
        model.shown();
        assertThat(model.pageProperty().get().sections()).hasSize(1);

        Files.delete(broken);
        stand.services().library().look();

        assertThat(bar.brokenProperty().get()).isEmpty();
        assertThat(model.pageProperty().get().sections()).isEmpty();
        assertThat(model.pageProperty().get().title()).isEqualTo("All files can be used");
    }

    @Test
    void aBuiltInProgramCanBeCopiedAndSavedButNotRemoved() throws IOException {
        OwnActionsViewModel model = actions("fitball");
        assertThat(model.ownProperty().get()).isFalse();

        files.add(folder);
        model.save();
        model.copy();

        assertThat(model.noticeProperty().get()).isEqualTo("Saved as " + folder.resolve("fitball.json"));
        assertThat(folder.resolve("fitball.json"))
                .hasContent(ProgramWriter.write(stand.program("fitball")).strip());
        assertThat(stand.routes())
                .containsExactly(
                        new Route.ProgramPage("fitball-copy", stand.words().get("own.copied")));
        assertThat(stand.program("fitball-copy").title().in(Locale.ENGLISH)).isEqualTo("On an exercise ball (copy)");
        assertThat(actions("fitball-copy").ownProperty().get()).isTrue();
    }

    @Test
    void savingWhereNobodyMayWriteIsTold() throws IOException {
        OwnActionsViewModel model = actions("fitball");

        files.add(mail("a file", ""));
        model.save();

        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.troubleProperty().get()).contains("can't be saved");
    }

    @Test
    void removingLeadsToAllProgramsAndCanBeUndone() throws IOException {
        add("mail.json", SAMPLE);
        UndoBarViewModel undo = new UndoBarViewModel(stand.services().library(), stand.words(), stand);
        OwnActionsViewModel model = actions("sample");
        assertThat(undo.textProperty().get()).isEmpty();

        model.remove();
        assertThat(stand.routes().getLast()).isEqualTo(new Route.Programs());
        assertThat(model.thereProperty().get()).isFalse();
        assertThat(undo.textProperty().get()).isEqualTo("Sample was removed.");
        undo.undo();

        assertThat(stand.routes().getLast())
                .isEqualTo(new Route.ProgramPage("sample", stand.words().get("own.back")));
        assertThat(undo.textProperty().get()).isEmpty();
    }

    @Test
    void whatCannotBeUndoneIsTold() throws IOException {
        add("mail.json", SAMPLE);
        UndoBarViewModel undo = new UndoBarViewModel(stand.services().library(), stand.words(), stand);
        actions("sample").remove();
        add("mail.json", SAMPLE);

        undo.undo();
        assertThat(undo.textProperty().get()).startsWith("Another program has its id now.");
        undo.dismiss();

        assertThat(undo.textProperty().get()).isEmpty();
    }

    private static String carryingAMotion(String motion) {
        assertThat(SAMPLE).containsOnlyOnce("\"position\"");
        return SAMPLE.replace("\"position\"", "\"motion\": \"" + motion + "\", \"position\"");
    }

    private void settle() {
        stand.ticker().advance(OwnProgramScanner.SETTLED.toMillis());
        stand.services().library().look();
    }

    @Test
    void aFileThatIsUsedThoughItsFigureIsUnknownIsToldToo() throws IOException {
        OwnBarViewModel bar =
                new OwnBarViewModel(stand.services().words(), stand.services().library(), stand, importer);
        bar.shown();
        add("mail.json", carryingAMotion("cat-camel"));
        settle();
        assertThat(bar.brokenProperty().get()).isEmpty();

        add("other.json", carryingAMotion("cat-camle").replace("\"sample\"", "\"other\""));
        settle();

        assertThat(bar.brokenProperty().get()).isEqualTo("1 file has something to correct");
        ProblemsViewModel model = new ProblemsViewModel(
                stand.services().words(),
                stand.services().folders(),
                stand.services().library(),
                stand,
                importer,
                copied::add,
                null);
        model.shown();
        ProblemsPage page = model.pageProperty().get();
        assertThat(page.title()).isEqualTo("1 file has something to correct");
        assertThat(page.sections()).singleElement().satisfies(section -> {
            assertThat(section.used()).isTrue();
            assertThat(section.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.sentence()).contains("did you mean \"cat-camel\"?");
                assertThat(problem.excerpt()).isNotNull();
            });
        });
        model.hidden();
        bar.hidden();
    }

    @Test
    void aFileThatTheFolderPassesOverForItsNameIsTold() throws IOException {
        Path programs = Files.createDirectories(stand.services().folders().programs());
        Files.writeString(programs.resolve("mine.json.txt"), SAMPLE);
        Files.writeString(programs.resolve("notes.txt"), "Buy a mat.");
        Files.writeString(programs.resolve("mine.json.bak"), SAMPLE);
        OwnBarViewModel bar =
                new OwnBarViewModel(stand.services().words(), stand.services().library(), stand, importer);
        bar.shown();

        settle();

        assertThat(stand.services().library().get().problems())
                .extracting(problem -> problem.describe(stand.words()))
                .containsExactly(
                        "mine.json.txt: Lumbo can't use a file named mine.json.txt in its programs folder. Rename it to mine.json");
        assertThat(bar.brokenProperty().get()).isEqualTo("1 file can't be used");
        bar.hidden();
    }
}
