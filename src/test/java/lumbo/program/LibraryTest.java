package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
import lumbo.program.own.OwnProgramScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    private static final ProgramReader READER = new ProgramReader();
    private static final BuiltInPrograms BUILT_IN = BuiltInPrograms.ofFiles(new ProgramReader());
    private static final String[] BUILT_IN_IDS = {
        "acute-pain",
        "acute",
        "gentle",
        "subacute",
        "warm-up",
        "bar",
        "beginners",
        "bubnovsky",
        "fitball",
        "five-minutes",
        "level-2",
        "level-3",
        "pinched",
        "remission",
        "training"
    };

    @TempDir
    private Path folder;

    private Library load() {
        return OwnProgramScanner.read(folder, READER, BUILT_IN);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve("exercises"));
        return Files.writeString(file, text);
    }

    private static String program(String id, String exercise, String further) {
        return String.format(Locale.ROOT, """
                {
                  "format": 1,
                  "id": "%s",%s
                  "title": {"en": "My back"},
                  "summary": {"en": "For the evening."},
                  "blocks": [{"items": [{"exercise": "%s", "dose": {"reps": 8}}]}]
                }
                """, id, further, exercise);
    }

    private static String program(String id) {
        return program(id, "pelvic-tilt", "");
    }

    private static String exercise(String id, String further) {
        return String.format(Locale.ROOT, """
                {
                  "format": 1,
                  "id": "%s",%s
                  "name": {"en": "My own"},
                  "position": "supine",
                  "setup": {"en": "Lie on your back."},
                  "steps": [{"en": "Breathe."}]
                }
                """, id, further);
    }

    private static List<String> ids(Library library) {
        return library.programs().stream().map(Program::id).toList();
    }

    private static List<String> lines(Library library) {
        Messages english = Messages.of(Locale.ENGLISH);
        return library.problems().stream()
                .map(problem -> problem.describe(english))
                .toList();
    }

    @Test
    void doesWithoutAFolderOfOnesOwn() {
        Library library = OwnProgramScanner.read(folder.resolve("none"), READER, BUILT_IN);

        assertThat(library.problems()).isEmpty();
        assertThat(ids(library)).containsExactly(BUILT_IN_IDS);
    }

    @Test
    void addsProgramsOfOnesOwn() throws IOException {
        write("my-back.json", program("my-back"));

        Library library = load();

        assertThat(library.problems()).isEmpty();
        assertThat(library.program("my-back")).isPresent();
        assertThat(library.entries())
                .filteredOn(entry -> entry.origin() == Library.Origin.OWN)
                .extracting(Library.Entry::file)
                .containsExactly("my-back.json");
    }

    @Test
    void putsTheMildestStageFirst() throws IOException {
        write("a.json", program("whenever"));
        write("b.json", program("later", "pelvic-tilt", "\"stages\": [\"remission\", \"subacute\"],"));
        write("c.json", program("early", "pelvic-tilt", "\"stages\": [\"acute\"],"));

        assertThat(ids(load()))
                .containsSubsequence("acute", "early", "subacute", "later", "bubnovsky", "remission", "whenever");
    }

    @Test
    void leavesOutABrokenFileAndSaysWhy() throws IOException {
        write("broken.json", program("broken", "pelvic-tild", ""));
        write("my-back.json", program("my-back"));

        Library library = load();

        assertThat(lines(library))
                .containsExactly("broken.json:6:38 /blocks/0/items/0/exercise:"
                        + " There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
        assertThat(ids(library)).contains(BUILT_IN_IDS).contains("my-back").doesNotContain("broken");
    }

    @Test
    void refusesAProgramWithTheIdOfABuiltInOne() throws IOException {
        write("acute.json", program("acute"));

        Library library = load();

        assertThat(lines(library))
                .containsExactly("acute.json: The id \"acute\" is already used by the built-in acute.json."
                        + " Give this program another id.");
        assertThat(library.program("acute"))
                .map(Program::items)
                .hasValueSatisfying(items -> assertThat(items).hasSize(11));
    }

    @Test
    void refusesTheSecondProgramWithTheSameId() throws IOException {
        write("one.json", program("my-back", "pelvic-tilt", ""));
        write("two.json", program("my-back", "cat-camel", ""));

        Library library = load();

        assertThat(lines(library))
                .containsExactly(
                        "two.json: The id \"my-back\" is already used by one.json. Give this program another id.");
        assertThat(library.program("my-back").orElseThrow().items())
                .extracting(Item::exercise)
                .containsExactly("pelvic-tilt");
    }

    @Test
    void letsProgramsUseExercisesOfOnesOwn() throws IOException {
        write("exercises/breathing.json", exercise("breathing", "\"harder\": \"pelvic-tilt\","));
        write("my-back.json", program("my-back", "breathing", ""));

        Library library = load();

        assertThat(library.problems()).isEmpty();
        assertThat(library.program("my-back").orElseThrow().exercises()).containsOnlyKeys("breathing", "pelvic-tilt");
    }

    @Test
    void refusesAnExerciseWithTheIdOfABuiltInOne() throws IOException {
        write("exercises/tilt.json", exercise("pelvic-tilt", ""));

        Library library = load();

        assertThat(lines(library))
                .containsExactly(
                        "exercises/tilt.json: The id \"pelvic-tilt\" is already used by the built-in pelvic-tilt.json."
                                + " Give this exercise another id.");
        assertThat(library.exercises().get("pelvic-tilt"))
                .extracting(Exercise::name)
                .isEqualTo(LocalizedText.en("Pelvic tilt"));
    }

    @Test
    void refusesAnExerciseWithAVariantThatIsNotThere() throws IOException {
        write("exercises/breathing.json", exercise("breathing", "\"harder\": \"breathing-deeply\","));
        write("my-back.json", program("my-back", "breathing", ""));

        Library library = load();

        assertThat(lines(library))
                .containsExactly(
                        "exercises/breathing.json:3:31 /harder: There is no exercise \"breathing-deeply\"."
                                + " Write an id that \"list --exercises\" shows, or define it under \"exercises\".",
                        "my-back.json:6:38 /blocks/0/items/0/exercise: There is no exercise \"breathing\"."
                                + " Write an id that \"list --exercises\" shows, or define it under \"exercises\".");
        assertThat(library.exercises()).doesNotContainKey("breathing");
    }

    @Test
    void keepsACarriedExerciseWithinItsProgram() throws IOException {
        String carried = exercise("pelvic-tilt", "");
        write("my-back.json", program("my-back", "pelvic-tilt", "\"exercises\": {\"pelvic-tilt\": " + carried + "},"));

        Library library = load();

        assertThat(library.problems()).isEmpty();
        assertThat(nameOfTilt(library.program("my-back").orElseThrow())).isEqualTo("My own");
        assertThat(nameOfTilt(library.program("subacute").orElseThrow())).isEqualTo("Pelvic tilt");
        assertThat(library.exercises().get("pelvic-tilt"))
                .extracting(Exercise::name)
                .isEqualTo(LocalizedText.en("Pelvic tilt"));
    }

    private static String nameOfTilt(Program program) {
        return program.exercises().entrySet().stream()
                .filter(entry -> entry.getKey().equals("pelvic-tilt"))
                .map(entry -> entry.getValue().name().in(Locale.ENGLISH))
                .findFirst()
                .orElse("");
    }

    @Test
    void tellsWhatItCannotRead() throws IOException {
        Files.createDirectories(folder.resolve("folder.json"));
        Files.createDirectories(folder.resolve("exercises/folder-too.json"));
        write("my-back.json", program("my-back"));

        Library library = load();

        assertThat(lines(library))
                .containsExactly(
                        "exercises/folder-too.json: This is a folder, not a file. Choose a file in it.",
                        "folder.json: This is a folder, not a file. Choose a file in it.");
        assertThat(ids(library)).contains("my-back");
    }

    @Test
    void tellsWhatItMayNotRead() throws IOException {
        Path file = write("secret.json", program("secret"));
        assumeFalse(file.toFile().setReadable(false) && Files.isReadable(file), "whoever runs this may read anything");

        Library library = load();

        assertThat(lines(library)).containsExactly("secret.json: This is a folder, not a file. Choose a file in it.");
    }

    @Test
    void doesNotEvenOpenAFileThatIsTooLarge() throws IOException {
        write("large.json", " ".repeat(2 * 1024 * 1024 + 1));

        assertThat(lines(load()))
                .containsExactly(
                        "large.json: The file has 2,049 KiB; the limit is 2,048 KiB. Split it into several programs.");
    }

    @Test
    void looksOnlyAtProgramFiles() throws IOException {
        write("notes.txt", "not a program");
        write("my-back.json~", "not a program either");
        Files.write(folder.resolve("MY-BACK.JSON"), program("my-back").getBytes(StandardCharsets.UTF_8));

        Library library = load();

        assertThat(library.problems()).isEmpty();
        assertThat(ids(library)).contains("my-back");
    }

    @Test
    void knowsNoProgramByAnUnknownId() {
        assertThat(load().program("yoga")).isEmpty();
        assertThat(Library.EMPTY.program("acute")).isEmpty();
    }
}
