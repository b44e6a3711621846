package lumbo.program.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Bundle;
import lumbo.program.FileNames;
import lumbo.program.Library;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a file is what Lumbo does with it. */
class FileCheckTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final ProgramFiles BUILT_IN = ProgramFiles.builtIn();

    @TempDir
    private Path folder;

    private static String program(String id) {
        return String.format(Locale.ROOT, """
                {
                  "format": 1, "id": "%s", "title": {"en": "Mine"}, "summary": {"en": "Short."},
                  "blocks": [{"items": [{"exercise": "pelvic-tilt", "dose": {"reps": 3}}]}]
                }
                """, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, bytes(text));
    }

    private Path own() {
        return folder.resolve("own");
    }

    private Library library() {
        return OwnProgramScanner.read(own(), READER, BuiltInPrograms.ofFiles(READER));
    }

    private List<FileCheck.Verdict> verdicts(Path... files) {
        return FileCheck.of(List.of(files), own(), READER, library());
    }

    private List<String> problems(Path... files) {
        return verdicts(files).stream()
                .flatMap(verdict -> verdict.problems().stream())
                .map(problem -> problem.describe(ENGLISH))
                .toList();
    }

    private List<String> warnings(Path... files) {
        return verdicts(files).stream()
                .flatMap(verdict -> verdict.warnings().stream())
                .map(problem -> problem.describe(ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "mine.txt, mine.json",
        "mine.json.txt, mine.json",
        "mine.JSON.TXT, mine.json",
        "mine.zip, mine.json",
        "mine, mine.json",
        "mine.json., mine.json",
        "'mine.json ', mine.json",
        "my.back.txt, my.back.json",
        ".mine.json, mine.json",
        ".json, my-program.json",
        "mine.rtf, mine.json",
        "mine.jsn, mine.jsn.json",
    })
    void aNameThatTheFolderPassesOverIsToldWithTheRightOne(String name, String right) throws IOException {
        Path outside = write(name, program("mine"));
        Path inside = write("own/" + name, program("mine"));

        for (Path file : List.of(outside, inside)) {
            assertThat(problems(file))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line)
                            .startsWith(file + ": Lumbo can't use a ")
                            .endsWith("Rename it to " + right));
        }
        assertThat(library().program("mine")).isEmpty();
        Files.move(inside, own().resolve(right));
        assertThat(problems(own().resolve(right))).isEmpty();
        assertThat(library().program("mine")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"mine.zip, mine.lumbo", "mine.lumbo.zip, mine.lumbo", "mine.txt, mine.lumbo"})
    void aBundleOfAnotherNameIsToldItsRightName(String name, String right) throws IOException {
        Path file = write("own/" + name, Bundle.write(bytes(program("mine")), Map.of()));

        assertThat(problems(file))
                .containsExactly(file + ": Lumbo can't use a file named " + name
                        + " in its programs folder. Rename it to " + right);
        assertThat(library().program("mine")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.json", "mine.JSON", "MINE.Json", "ein Programm.json", "r\u00fccken.json"})
    void aNameThatTheFolderTakesIsSound(String name) throws IOException {
        Path inside = write("own/" + name, program("mine"));

        assertThat(problems(inside)).isEmpty();
        assertThat(library().program("mine")).isPresent();
        Files.delete(inside);
        assertThat(problems(write(name, program("mine")))).isEmpty();
    }

    @Test
    void aBundleNamedJsonIsUsedAndATextNamedLumboIsNot() throws IOException {
        Path bundle = write("own/one.json", Bundle.write(bytes(program("one")), Map.of()));
        Path text = write("own/two.lumbo", program("two"));

        assertThat(problems(bundle)).isEmpty();
        assertThat(problems(text))
                .containsExactly(text + ": This is the text of a program, not a zip. Rename it to two.json");
        assertThat(library().program("one")).isPresent();
        assertThat(library().program("two")).isEmpty();
    }

    @Test
    void anIdOfABuiltInProgramIsTakenUnlessItIsTheVeryProgram() throws IOException {
        Path mine = write("mine.json", program("remission"));
        ProgramFiles.File remission = BUILT_IN.programs().stream()
                .filter(file -> file.name().equals("remission.json"))
                .findFirst()
                .orElseThrow();
        Path same = write("same.json", remission.bytes());

        assertThat(problems(mine))
                .containsExactly(mine + ": The id \"remission\" is already used by the built-in remission.json."
                        + " Give this program another id.");
        assertThat(problems(same)).isEmpty();
        Path inside = write("own/mine.json", program("remission"));
        assertThat(problems(inside)).hasSize(1).allMatch(line -> line.contains("already used by the built-in"));
    }

    @Test
    void ofTwoFilesWithOneIdTheSecondIsRefused() throws IOException {
        Path one = write("one.json", program("mine"));
        Path two = write("two.json", program("mine"));
        Path three = write("three.json", program("three"));

        assertThat(problems(one, two, three))
                .containsExactly(
                        two + ": The id \"mine\" is already used by " + one + ". Give this program another id.");
        assertThat(problems(one, one)).isEmpty();
        Path first = write("own/a.json", program("mine"));
        Path second = write("own/b.json", program("mine"));
        assertThat(problems(first, second))
                .containsExactly(second + ": The id \"mine\" is already used by a.json. Give this program another id.");
    }

    @Test
    void anIdOfOnesOwnProgramIsWarnedOf() throws IOException {
        write("own/a.json", program("mine"));
        Path changed = write("mine.json", program("mine").replace("\"reps\": 3", "\"reps\": 4"));
        Path same = write("same.json", program("mine"));

        assertThat(problems(changed)).isEmpty();
        assertThat(warnings(changed)).hasSize(1).allMatch(line -> line.contains("used by your own a.json"));
        assertThat(warnings(same)).isEmpty();
    }

    @Test
    void whatCantBeOpenedIsToldApart() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path directory = Files.createDirectories(folder.resolve("folder.json"));
        Path dead = Files.createSymbolicLink(folder.resolve("dead.json"), missing);
        Path large = write("large.json", new byte[3 << 20]);
        Path empty = write("empty.json", "");

        assertThat(problems(missing, directory, dead, large, empty))
                .containsExactly(
                        missing + ": There is no such file. Check its name and folder.",
                        directory + ": This is a folder, not a file. Choose a file in it.",
                        dead + ": This link points to a file that no longer exists. Choose the file itself.",
                        large + ": The file has 3,072 KiB; the limit is 2,048 KiB. Split it into several programs.",
                        empty + ": The file is empty. Start with a copy of a built-in program.");
    }

    @Test
    void whatMayNotBeReadIsTold() throws IOException {
        Path closed = write("closed.json", program("mine"));
        assumeFalse(System.getProperty("os.name", "").startsWith("Windows"), "Windows has other permissions");
        Files.setPosixFilePermissions(closed, java.util.Set.of());
        assumeFalse(Files.isReadable(closed), "whoever may read everything can't try this");

        assertThat(problems(closed)).hasSize(1).allMatch(line -> line.contains(": You may not read this."));
    }

    @Test
    void aLinkToAFileIsTheFile() throws IOException {
        Path real = write("elsewhere/real.txt", program("mine"));
        Files.createDirectories(own());
        Path link = Files.createSymbolicLink(own().resolve("mine.json"), real);

        assertThat(problems(link)).isEmpty();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(library().program("mine")).isPresent();
    }

    private static String carrying(String motion) {
        return program("mine")
                .replace("\"pelvic-tilt\"", "\"leg\"")
                .replace("\n}", String.format(Locale.ROOT, """
                ,
                  "exercises": {"leg": {"format": 1, "id": "leg", "name": {"en": "Leg"}, "position": "supine",
                    "setup": {"en": "Lie."}, "steps": [{"en": "Lift."}]%s}}
                }""", motion));
    }

    @Test
    void aMotionThatThereIsNotIsWarnedOfWithItsPlace() throws IOException {
        Path near = write("own/near.json", carrying(", \"motion\": \"knee-to-ches\""));

        assertThat(problems(near)).isEmpty();
        assertThat(warnings(near))
                .containsExactly(near + ":5:68 /exercises/leg/motion: There is no figure \"knee-to-ches\","
                        + " so this exercise is shown in words only; did you mean \"knee-to-chest\"?");
        Path outside =
                write("far.json", carrying(", \"motion\": \"my-own-thing\"").replace("\"mine\"", "\"other\""));
        assertThat(problems(outside)).isEmpty();
        assertThat(warnings(outside)).hasSize(1).allMatch(line -> line.contains("Write the id of a motion"));
        Path bundle = write(
                "own/b.lumbo",
                Bundle.write(bytes(carrying(", \"motion\": \"xyz\"").replace("\"mine\"", "\"b\"")), Map.of()));
        assertThat(warnings(bundle)).hasSize(1).allMatch(line -> line.startsWith(bundle + "/program.json:5:"));
        assertThat(warnings(write("none.json", carrying("")))).noneMatch(line -> line.contains("figure"));
        assertThat(warnings(write("right.json", carrying(", \"motion\": \"cat-camel\""))))
                .noneMatch(line -> line.contains("figure"));
    }

    @Test
    void allMotionsThatTheBuiltInExercisesNameAreKnown() {
        assertThat(library().warnings()).isEmpty();
        assertThat(BUILT_IN.exercises())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(READER.warnings(file)).isEmpty());
    }

    private static String exercise(String id, String further) {
        return String.format(Locale.ROOT, """
                {"format": 1, "id": "%s", "name": {"en": "Mine"}, "position": "supine",
                 "setup": {"en": "Lie."}, "steps": [{"en": "Lift."}]%s}
                """, id, further);
    }

    @Test
    void exercisesAreHeldToTheSame() throws IOException {
        Path named = write("exercises/leg.json.txt", exercise("leg", ""));
        Path taken = write("exercises/tilt.json", exercise("pelvic-tilt", ""));
        Path twice = write("exercises/again.json", exercise("leg", ""));
        Path unknown = write("exercises/arm.json", exercise("arm", ", \"motion\": \"knee-to-ches\""));

        assertThat(problems(named, taken, twice, unknown))
                .containsExactly(
                        named
                                + ": Lumbo can't use a file named leg.json.txt in its programs folder. Rename it to leg.json",
                        taken + ": The id \"pelvic-tilt\" is already used by the built-in pelvic-tilt.json."
                                + " Give this exercise another id.",
                        twice + ": The id \"leg\" is already used by " + named + ". Give this exercise another id.");
        assertThat(warnings(unknown)).hasSize(1).allMatch(line -> line.contains("did you mean \"knee-to-chest\"?"));
        Path inside = write("own/exercises/tilt.json", exercise("pelvic-tilt", ""));
        assertThat(problems(inside)).hasSize(1).allMatch(line -> line.contains("already used by the built-in"));
        assertThat(problems(write("own/exercises/fine.json", exercise("fine", ""))))
                .isEmpty();
    }

    @Test
    void aProgramAmongExercisesAndAnExerciseAmongProgramsAreToldWhereTheyBelong() throws IOException {
        Path program = write("exercises/mine.json", program("mine"));
        Path exercise = write("leg.json", exercise("leg", ""));
        Path bundle = write("exercises/b.lumbo", Bundle.write(bytes(program("b")), Map.of()));

        assertThat(problems(program, exercise, bundle))
                .satisfiesExactly(
                        line -> assertThat(line).contains("This is a program, but it is in a folder \"exercises\"."),
                        line -> assertThat(line).contains("This is an exercise, not a program."),
                        line -> assertThat(line).contains("This is a zip; an exercise is a JSON file."));
    }

    @Test
    void programsUseTheExercisesThatAreCheckedWithThem() throws IOException {
        Path exercise = write("exercises/leg.json", exercise("leg", ""));
        Path program = write("mine.json", program("mine").replace("pelvic-tilt", "leg"));

        assertThat(problems(program, exercise)).isEmpty();
        assertThat(problems(program)).hasSize(1);
    }

    /** Whatever a file is called and holds: it is called sound exactly where the folder then shows its program. */
    @Test
    void isSoundExactlyWhereTheFolderShowsIt() throws IOException {
        List<String> names = List.of(
                "p.json",
                "p.JSON",
                "p.lumbo",
                "p.Lumbo",
                "p.txt",
                "p.json.txt",
                "p.zip",
                ".p.json",
                "p",
                "p.json.bak",
                "p~");
        List<byte[]> contents = Stream.of(
                        bytes(program("free")),
                        bytes("\uFEFF" + program("free").replace("\n", "\r\n")),
                        bytes(program("remission")),
                        bytes("{}"),
                        bytes("{\\rtf1 " + program("free")),
                        Bundle.write(bytes(program("free")), Map.of()),
                        Bundle.write(bytes(program("acute")), Map.of()),
                        new byte[] {'P', 'K', 3, 4})
                .toList();
        for (String name : names) {
            for (byte[] content : contents) {
                Path inside = write("own/" + name, content);
                boolean shown = library().entries().stream()
                        .anyMatch(entry -> entry.file().equals(name));
                assertThat(problems(inside).isEmpty())
                        .as("%s with %s", name, new String(content, StandardCharsets.ISO_8859_1))
                        .isEqualTo(shown);
                assertThat(FileNames.isRead(name) || !shown).isTrue();
                Files.delete(inside);
                assertThat(problems(write(name, content)).isEmpty())
                        .as("%s outside", name)
                        .isEqualTo(shown);
            }
        }
    }
}
