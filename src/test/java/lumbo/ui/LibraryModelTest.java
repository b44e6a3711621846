package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramWriter;
import lumbo.program.Programs;
import lumbo.program.own.ImportResult;
import lumbo.program.own.OwnProgramScanner;
import lumbo.program.own.RemovedProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryModelTest {

    private static final String SAMPLE =
            ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose()));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ScreenFixture stand;
    private LibraryModel library;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
        library = stand.services().library();
    }

    @AfterEach
    void close() {
        library.close();
        stand.close();
    }

    private Path write(String name, String text) throws IOException {
        Path programs = stand.services().folders().programs();
        Files.createDirectories(programs);
        return Files.writeString(programs.resolve(name), text);
    }

    private List<String> own() {
        return library.get().entries().stream()
                .filter(entry -> entry.origin() == Library.Origin.OWN)
                .map(Library.Entry::program)
                .map(Program::id)
                .toList();
    }

    @Test
    void showsWhatChangesAndNothingElse() throws IOException {
        library.load();
        List<Library> shown = new ArrayList<>();
        library.property().addListener((property, before, now) -> shown.add(now));

        library.look();
        assertThat(shown).isEmpty();
        write("sample.json", SAMPLE);
        library.look();

        assertThat(shown).hasSize(1);
        assertThat(own()).containsExactly("sample");
    }

    @Test
    void tellsNewProblemsOnlyWhenTheFilesAreQuiet() throws IOException {
        library.load();
        write("broken.json", "{");

        library.look();
        assertThat(library.get().problems()).isEmpty();
        stand.ticker().advance(OwnProgramScanner.SETTLED.toMillis());
        library.look();

        assertThat(library.get().problems()).isNotEmpty();
    }

    @Test
    void showsAChangeBeforeItTellsOfIt() throws IOException {
        library.load();
        Path file = Files.writeString(folder.resolve("mail.json"), SAMPLE);
        List<List<String>> seen = new ArrayList<>();

        library.change((own, now) -> own.add(file, now), added -> {
            assertThat(added).isEqualTo(new ImportResult.Added("sample"));
            seen.add(own());
        });

        assertThat(seen).containsExactly(List.of("sample"));
    }

    @Test
    void removesAndBringsBackOneAfterTheOther() throws IOException {
        write("one.json", SAMPLE.replace("\"id\" : \"sample\"", "\"id\" : \"one\""));
        write("two.json", SAMPLE.replace("\"id\" : \"sample\"", "\"id\" : \"two\""));
        library.load();
        List<String> back = new ArrayList<>();
        List<Problem> troubles = new ArrayList<>();

        for (String id : List.of("one", "two")) {
            library.remove(library.get().entry(id).orElseThrow(), () -> {}, troubles::add);
        }
        assertThat(own()).isEmpty();
        assertThat(library.removedProperty().get())
                .extracting(RemovedProgram::id)
                .containsExactly("one", "two");
        library.restoreRemoved(back::add, troubles::add);
        library.restoreRemoved(back::add, troubles::add);
        library.restoreRemoved(back::add, troubles::add);

        assertThat(back).containsExactly("two", "one");
        assertThat(own()).containsExactlyInAnyOrder("one", "two");
        assertThat(library.removedProperty().get()).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void tellsWhatCannotBeRemoved() throws IOException {
        Path file = write("sample.json", SAMPLE);
        library.load();
        Library.Entry entry = library.get().entry("sample").orElseThrow();
        List<Problem> troubles = new ArrayList<>();

        Files.delete(file);
        library.remove(entry, () -> troubles.clear(), troubles::add);

        assertThat(troubles).extracting(Problem::key).containsExactly("own.gone");
        assertThat(library.removedProperty().get()).isEmpty();
    }

    @Test
    void looksNoMoreWhenClosed() throws IOException {
        library.load();
        library.close();

        write("sample.json", SAMPLE);
        library.look();

        assertThat(own()).isEmpty();
    }
}
