package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lumbo.i18n.DurationWords;
import lumbo.i18n.Messages;
import lumbo.program.Bundles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LibraryCommandsTest {

    private static final String SOUND = """
            {
              "format": 1,
              "id": "my-back",
              "title": {"en": "My back"},
              "summary": {"en": "For the evening."},
              "blocks": [
                {
                  "items": [
                    {"exercise": "cat-camel", "dose": {"reps": 2, "hold": 3}, "assumed": {"tempo": [2, 0, 2.5, 1]}},
                    {"exercise": "knee-to-chest", "ref": "BOOK 2", "dose": {"seconds": 20, "sides": "each"}},
                    {"exercise": "pelvic-tilt", "dose": {"pace": "open"}}
                  ]
                }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Typed typed;

    @BeforeEach
    void begin() {
        typed = new Typed(folder);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }

    private List<String> printed() {
        return typed.out().lines().toList();
    }

    private List<String> complaints() {
        return typed.err().lines().toList();
    }

    private JsonNode printedJson() {
        return JsonMapper.shared().readTree(typed.out());
    }

    @Test
    void listsWhatThereIs() throws IOException {
        write("programs/my-back.json", SOUND);

        int exit = typed.run("list");

        assertThat(exit).isZero();
        assertThat(complaints()).isEmpty();
        assertThat(printed())
                .hasSizeGreaterThan(6)
                .contains("my-back: My back, 3 exercises, about 3 minutes")
                .anyMatch(line -> line.startsWith("acute: Lying on the bed, 11 exercises, about "));
    }

    @Test
    void listsAsJson() throws IOException {
        write("programs/my-back.json", SOUND);

        int exit = typed.run("list", "--json");

        assertThat(exit).isZero();
        JsonNode last = printedJson().path(printedJson().size() - 1);
        assertThat(last.toString())
                .isEqualTo("{\"id\":\"my-back\",\"title\":{\"en\":\"My back\"},\"stages\":[],\"tags\":[],"
                        + "\"exercises\":3,\"seconds\":182.0,\"origin\":\"own\"}");
        assertThat(printedJson().values())
                .extracting(program -> program.path("id").asString())
                .contains("acute", "subacute", "bubnovsky", "fitball", "remission")
                .endsWith("my-back");
        assertThat(printedJson().path(0).path("origin").asString()).isEqualTo("built-in");
    }

    @Test
    void listsTheRestAndComplainsWhenAFileOfOnesOwnIsBroken() throws IOException {
        write("programs/broken.json", "{}");

        int exit = typed.run("list", "--json");

        assertThat(exit).isOne();
        assertThat(printedJson().values())
                .extracting(program -> program.path("id").asString())
                .contains("acute", "remission")
                .doesNotContain("broken");
        assertThat(complaints()).hasSize(5).allMatch(line -> line.startsWith("broken.json:1:1: "));
    }

    @Test
    void callsASoundFileSound() throws IOException {
        Path file = write("my-back.json", SOUND);

        int exit = typed.run("validate", file);

        assertThat(exit).isZero();
        assertThat(printed()).containsExactly(file + ": no problems");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void complainsAboutBrokenFilesOnStandardErrorOnly() throws IOException {
        Path sound = write("my-back.json", SOUND);
        Path broken = write("broken.json", SOUND.replace("20", "\"20\"").replace("cat-camel", "cat"));
        Path missing = folder.resolve("missing.json");

        int exit = typed.run("validate", broken, missing, folder, sound);

        assertThat(exit).isOne();
        assertThat(printed()).containsExactly(sound + ": no problems");
        assertThat(complaints())
                .containsExactly(
                        broken + ":9:22 /blocks/0/items/0/exercise: There is no exercise \"cat\"."
                                + " Write an id that \"list --exercises\" shows, or define it under \"exercises\".",
                        broken + ":10:76 /blocks/0/items/1/dose/seconds: \"20\" is text; write 20",
                        missing + ": There is no such file. Check its name and folder.",
                        folder + ": This is a folder, not a file. Choose a file in it.");
    }

    @Test
    void givesProblemsAsJson() throws IOException {
        Path sound = write("my-back.json", SOUND);
        Path broken = write("broken.json", SOUND.replace("20", "\"20\""));

        int exit = typed.run("validate", "--json", sound, broken);

        assertThat(exit).isOne();
        assertThat(printedJson().path("sound").values())
                .extracting(JsonNode::asString)
                .containsExactly(sound.toString());
        assertThat(printedJson().path("problems").path(0).toString())
                .isEqualTo(JsonMapper.shared()
                        .createObjectNode()
                        .put("file", broken.toString())
                        .put("line", 10)
                        .put("column", 76)
                        .put("pointer", "/blocks/0/items/1/dose/seconds")
                        .put("problem", "problem.type")
                        .put("message", "\"20\" is text; write 20")
                        .toString());
    }

    @Test
    void checksExerciseFilesAndTheProgramsThatNeedThem() throws IOException {
        Path exercise = write("exercises/breathing.json", """
                {
                  "format": 1, "id": "breathing", "name": {"en": "Breathing"}, "position": "supine",
                  "setup": {"en": "Lie on your back."}, "steps": [{"en": "Breathe."}], "harder": "cat-camel"
                }
                """);
        Path lonely = write(
                "exercises/lonely.json",
                Files.readString(exercise).replace("breathing", "lonely").replace("cat-camel", "cat-cammel"));
        Path program = write("my-back.json", SOUND.replace("cat-camel", "breathing"));

        int exit = typed.run("validate", program, exercise, lonely);

        assertThat(exit).isOne();
        assertThat(printed()).containsExactly(program + ": no problems", exercise + ": no problems");
        assertThat(complaints())
                .containsExactly(
                        lonely + ":3:82 /harder: There is no exercise \"cat-cammel\"; did you mean \"cat-camel\"?");
    }

    @Test
    void printsEveryStepOfAFileForPeople() throws IOException {
        Path file = write("my-back.json", SOUND);

        int exit = typed.run("plan", file);

        assertThat(exit).isZero();
        assertThat(complaints()).isEmpty();
        assertThat(typed.out()).isEqualToNormalizingNewlines("""
                        My back: 3 exercises, 3:02 in all, about 3 minutes

                        1. \u2013: Cat and camel
                            source: reps 2, hold 3 s
                            assumed: tempo 2-0-2.5-1 s
                            get ready: 10 s
                            set 1 of 1, rep 1 of 2: 8.5 s
                            set 1 of 1, rep 2 of 2: 8.5 s
                            rest: 20 s

                        2. BOOK 2: Knee to chest
                            source: seconds 20, one side, then the other
                            get ready: left 10 s
                            set 1 of 1, work: left 20 s
                            switch sides: right 5 s
                            set 1 of 1, work: right 20 s
                            rest: 10 s

                        3. \u2013: Pelvic tilt
                            source: pace open
                            get ready: 10 s
                            set 1 of 1: at your own pace
                        """);
    }

    @Test
    void tellsTheRoundsOfAPlanApartAndCountsTheLinesAsTheListDoes() throws IOException {
        write("programs/my-back.json", SOUND.replace("\"items\":", "\"rounds\": 2, \"items\":"));

        assertThat(typed.run("plan", "my-back")).isZero();

        assertThat(printed().getFirst())
                .isEqualTo("My back: 3 exercises (6 with all rounds), 6:24 in all, about 6 minutes");
        assertThat(printed())
                .filteredOn(line -> line.matches("\\d+\\. .*"))
                .containsExactly(
                        "1. \u2013: Cat and camel, round 1 of 2",
                        "2. BOOK 2: Knee to chest, round 1 of 2",
                        "3. \u2013: Pelvic tilt, round 1 of 2",
                        "4. \u2013: Cat and camel, round 2 of 2",
                        "5. BOOK 2: Knee to chest, round 2 of 2",
                        "6. \u2013: Pelvic tilt, round 2 of 2");
    }

    @Test
    void saysTheSameLengthOfAProgramInTheListAndInThePlan() {
        typed.run("list", "--json");
        Map<String, Double> seconds = new LinkedHashMap<>();
        printedJson()
                .forEach(program -> seconds.put(
                        program.path("id").asString(), program.path("seconds").asDouble()));
        typed.clear();
        typed.run("list");
        List<String> listed = printed();

        assertThat(seconds).hasSize(15);
        seconds.forEach((id, length) -> {
            typed.clear();
            typed.run("plan", id);
            String heading = printed().getFirst();
            String about = heading.substring(heading.lastIndexOf(", ") + 2);
            assertThat(heading)
                    .contains(String.format(
                            Locale.ROOT, " %d:%02d in all", Math.round(length) / 60, Math.round(length) % 60));
            assertThat(about)
                    .isEqualTo(new DurationWords(Messages.of(Locale.ENGLISH)).about(Math.round(length * 1000)));
            assertThat(listed).anyMatch(line -> line.startsWith(id + ": ") && line.endsWith(", " + about));
        });
    }

    @Test
    void saysWhereAHoldIsAMovement() {
        assertThat(typed.run("plan", "level-3")).isZero();
        assertThat(printed()).contains("    source: sets 3, reps 3\u20134, keep going for 25 s");

        typed.clear();
        assertThat(typed.run("plan", "--json", "level-3")).isZero();
        assertThat(typed.out())
                .contains("\"hold\":25.0,\"moving\":true,\"seconds\":35.0")
                .contains("\"hold\":5.0,\"seconds\"");
    }

    @Test
    void saysForWhomANumberIsAndWhichEndOfABandIsWhose() {
        assertThat(typed.run("plan", "fitball")).isZero();
        assertThat(printed())
                .contains("    assumed: alternating sides, both sides together, tempo 3-1-3-1 s")
                .contains("    set 1 of 1, rep 10 of 10: right 8 s");

        typed.clear();
        assertThat(typed.run("plan", "acute-pain")).isZero();
        assertThat(printed())
                .contains("    source: reps up to 10", "    assumed: reps from 4, both together, tempo 4-1-4-1 s");
    }

    @Test
    void printsEveryStepOfAFileAsJson() throws IOException {
        Path file = write("my-back.json", SOUND);

        int exit = typed.run("plan", "--json", file);

        assertThat(exit).isZero();
        assertThat(printedJson().isArray()).isTrue();
        List<String> steps = new ArrayList<>(printed().subList(1, printed().size() - 1));
        steps.replaceAll(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
        assertThat(steps)
                .containsExactly(
                        "{\"step\":1,\"kind\":\"ready\",\"exercise\":\"cat-camel\",\"side\":\"both\",\"seconds\":10.0}",
                        "{\"step\":2,\"kind\":\"rep\",\"exercise\":\"cat-camel\",\"set\":1,\"of\":1,\"side\":\"both\","
                                + "\"rep\":1,\"reps\":2,\"hold\":3.0,\"seconds\":8.5}",
                        "{\"step\":3,\"kind\":\"rep\",\"exercise\":\"cat-camel\",\"set\":1,\"of\":1,\"side\":\"both\","
                                + "\"rep\":2,\"reps\":2,\"hold\":3.0,\"seconds\":8.5}",
                        "{\"step\":4,\"kind\":\"rest\",\"exercise\":\"knee-to-chest\",\"ref\":\"BOOK 2\",\"side\":\"both\","
                                + "\"seconds\":20.0}",
                        "{\"step\":5,\"kind\":\"ready\",\"exercise\":\"knee-to-chest\",\"ref\":\"BOOK 2\",\"side\":\"left\","
                                + "\"seconds\":10.0}",
                        "{\"step\":6,\"kind\":\"timed\",\"exercise\":\"knee-to-chest\",\"ref\":\"BOOK 2\",\"set\":1,\"of\":1,"
                                + "\"side\":\"left\",\"seconds\":20.0}",
                        "{\"step\":7,\"kind\":\"switch\",\"exercise\":\"knee-to-chest\",\"ref\":\"BOOK 2\",\"set\":1,\"of\":1,"
                                + "\"side\":\"right\",\"seconds\":5.0}",
                        "{\"step\":8,\"kind\":\"timed\",\"exercise\":\"knee-to-chest\",\"ref\":\"BOOK 2\",\"set\":1,\"of\":1,"
                                + "\"side\":\"right\",\"seconds\":20.0}",
                        "{\"step\":9,\"kind\":\"rest\",\"exercise\":\"pelvic-tilt\",\"side\":\"both\",\"seconds\":10.0}",
                        "{\"step\":10,\"kind\":\"ready\",\"exercise\":\"pelvic-tilt\",\"side\":\"both\",\"seconds\":10.0}",
                        "{\"step\":11,\"kind\":\"open\",\"exercise\":\"pelvic-tilt\",\"set\":1,\"of\":1,\"side\":\"both\","
                                + "\"manual\":true,\"seconds\":60.0}");
    }

    @Test
    void plansAProgramOfTheLibraryById() throws IOException {
        write("programs/mine.json", SOUND);

        assertThat(typed.run("plan", "--json", "my-back")).isZero();
        assertThat(printedJson().size()).isEqualTo(11);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void namesTheKnownProgramsWhenItIsAskedForAnotherOne() {
        int exit = typed.run("plan", "yoga");

        assertThat(exit).isOne();
        assertThat(printed()).isEmpty();
        assertThat(complaints())
                .containsExactly(
                        "There is no program \"yoga\". Known are: acute-pain, acute, gentle, subacute, warm-up, bar, beginners,"
                                + " bubnovsky, fitball, five-minutes, level-2, level-3, pinched, remission, training");
    }

    @Test
    void complainsAboutAFileThatItCannotPlan() throws IOException {
        Path broken = write("broken.json", "{");

        assertThat(typed.run("plan", "--json", broken)).isOne();
        assertThat(typed.run("plan", "--json", folder.resolve("none.json"))).isOne();

        assertThat(printed()).isEmpty();
        assertThat(complaints())
                .containsExactly(
                        broken + ":1:2: The file ends, but the { of line 1 is still open. Close it with }",
                        folder.resolve("none.json") + ": There is no such file. Check its name and folder.");
    }

    @Test
    void checksAndPlansABundleLikeAFile() throws IOException {
        Path sound = Files.write(folder.resolve("my-bridge.lumbo"), Bundles.sound());
        Path broken = Files.write(
                folder.resolve("broken.lumbo"), Bundles.of(Bundles.PROGRAM.replace("\"reps\": 8", "\"reps\": \"8\"")));

        assertThat(typed.run("validate", sound, broken)).isOne();
        assertThat(printed()).containsExactly(sound + ": no problems");
        assertThat(complaints())
                .containsExactly(broken + "/program.json:7:65 /blocks/0/items/0/dose/reps: \"8\" is text; write 8");
        assertThat(typed.run("plan", "--json", sound)).isZero();
    }
}
