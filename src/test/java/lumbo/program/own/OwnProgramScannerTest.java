package lumbo.program.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.ProgramReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnProgramScannerTest {

    private static final ProgramReader READER = new ProgramReader();
    private static final BuiltInPrograms BUILT_IN = BuiltInPrograms.ofFiles(new ProgramReader());
    private static final long MILLI = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private OwnProgramScanner shelf;
    private long now;

    @BeforeEach
    void open() {
        shelf = new OwnProgramScanner(folder, READER, BUILT_IN);
    }

    private static String program(String id, String exercise) {
        return String.format(Locale.ROOT, """
                {
                  "format": 1, "id": "%s", "title": {"en": "My %s"}, "summary": {"en": "Short."},
                  "blocks": [{"items": [{"exercise": "%s", "dose": {"reps": 3}}]}]
                }
                """, id, id, exercise);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private OwnProgramScanner.Scan scanAfter(long millis) {
        now += millis * MILLI;
        return shelf.scan(now);
    }

    private static List<String> own(Library library) {
        return library.entries().stream()
                .filter(entry -> entry.origin() == Library.Origin.OWN)
                .map(entry -> entry.program().title().in(Locale.ENGLISH))
                .toList();
    }

    private static List<String> broken(OwnProgramScanner.Scan scan) {
        return scan.library().problems().stream().map(Problem::file).distinct().toList();
    }

    @Test
    void tellsTheSameWhenFilesCameOneByOneAndWhenTheyWereThere() throws IOException {
        scanAfter(0);
        write("exercises/tilt.json", "[]");
        write("one.json", program("one", "pelvic-tilt"));
        scanAfter(1);
        write("acute.json", program("acute", "pelvic-tilt"));
        write("broken.json", "{");
        scanAfter(1);

        OwnProgramScanner.Scan scan = scanAfter(OwnProgramScanner.SETTLED.toMillis());

        assertThat(scan.settled()).isTrue();
        assertThat(scan.library()).isEqualTo(OwnProgramScanner.read(folder, READER, BUILT_IN));
    }

    @Test
    void showsAFileThatComesChangesAndGoesAtOnce() throws IOException {
        assertThat(own(scanAfter(0).library())).isEmpty();

        Path file = write("one.json", program("one", "pelvic-tilt"));
        assertThat(own(scanAfter(1).library())).containsExactly("My one");
        write("one.json", program("one", "pelvic-tilt").replace("My one", "My first"));
        assertThat(own(scanAfter(1).library())).containsExactly("My first");
        Files.delete(file);
        OwnProgramScanner.Scan last = scanAfter(1);

        assertThat(own(last.library())).isEmpty();
        assertThat(last.settled()).isTrue();
    }

    @Test
    void opensOnlyFilesThatChanged() throws IOException {
        Path file = write("one.json", program("one", "pelvic-tilt"));
        FileTime written = Files.getLastModifiedTime(file);
        scanAfter(0);

        write("one.json", program("two", "pelvic-tilt"));
        Files.setLastModifiedTime(file, written);
        write("three.json", program("three", "pelvic-tilt"));

        assertThat(own(scanAfter(1).library())).containsExactly("My one", "My three");
        Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 5000));
        assertThat(own(scanAfter(1).library())).containsExactly("My two", "My three");
    }

    @Test
    void saysNothingOfAFileThatIsBeingWritten() throws IOException {
        scanAfter(0);
        String whole = program("one", "pelvic-tilt");

        for (int length = 0; length < whole.length(); length += 40) {
            write("one.json", whole.substring(0, length));
            OwnProgramScanner.Scan scan = scanAfter(300);
            assertThat(broken(scan)).isEmpty();
            assertThat(scan.settled()).isFalse();
        }
        write("one.json", whole);
        OwnProgramScanner.Scan scan = scanAfter(300);

        assertThat(broken(scan)).isEmpty();
        assertThat(own(scan.library())).containsExactly("My one");
        assertThat(scan.settled()).isTrue();
    }

    @Test
    void keepsThePreviousStateWhileAFileIsBeingChanged() throws IOException {
        write("one.json", program("one", "pelvic-tilt"));
        scanAfter(0);

        write("one.json", "{");

        assertThat(own(scanAfter(1).library())).containsExactly("My one");
        OwnProgramScanner.Scan later = scanAfter(OwnProgramScanner.SETTLED.toMillis());
        assertThat(own(later.library())).isEmpty();
        assertThat(broken(later)).containsExactly("one.json");
        assertThat(later.settled()).isTrue();
        write("one.json", program("one", "pelvic-tilt"));
        assertThat(own(scanAfter(1).library())).containsExactly("My one");
    }

    @Test
    void readsProgramsAgainWhenAnExerciseOfTheFolderChanges() throws IOException {
        write("one.json", program("one", "breathing"));
        assertThat(broken(scanAfter(0))).containsExactly("one.json");

        Path exercise = write("exercises/breathing.json", """
                {
                  "format": 1, "id": "breathing", "name": {"en": "Breathing"}, "position": "supine",
                  "setup": {"en": "Lie on your back."}, "steps": [{"en": "Breathe."}]
                }
                """);
        OwnProgramScanner.Scan with = scanAfter(1);
        assertThat(own(with.library())).containsExactly("My one");
        assertThat(broken(with)).isEmpty();

        Files.delete(exercise);
        assertThat(own(scanAfter(1).library())).containsExactly("My one");
        assertThat(broken(scanAfter(1000))).containsExactly("one.json");
    }

    @Test
    void passesOverWhatIsNoProgram() throws IOException {
        write("lumbo-17.part", "half");
        write("._one.json", "left by another system");
        write("notes.txt", "");
        write("removed/old.json", program("old", "pelvic-tilt"));

        OwnProgramScanner.Scan scan = scanAfter(0);

        assertThat(scan.library().problems()).isEmpty();
        assertThat(own(scan.library())).isEmpty();
    }
}
