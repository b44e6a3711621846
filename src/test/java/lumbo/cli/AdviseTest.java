package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdviseTest {

    private static final String SOUND = """
            {
              "now": "2026-07-22T09:30:00+02:00",
              "profile": {
                "conditions": [],
                "clearances": [{"of": "hernia", "clinician": "Dr Adams", "date": "2026-05-04"}],
                "bands": "narrow",
                "weeklyGoal": 3,
                "start": "remission"
              },
              "checkIn": {"at": "2026-07-22T09:28:00+02:00", "now": 1, "worst": 2, "somethingNew": false},
              "history": {
                "screenings": [{"at": "2026-07-20T18:00:00+02:00", "yes": ["hernia"]}],
                "words": [{"at": "2026-07-21T08:00:00+02:00", "clinician": "Dr Adams", "stage": "remission"}],
                "sessions": [
                  {
                    "id": "s1",
                    "start": "2026-07-20T18:10:00+02:00",
                    "program": "gentle",
                    "stages": ["subacute"],
                    "warmUp": false,
                    "finished": true,
                    "done": true,
                    "before": 1,
                    "after": 1,
                    "morning": 0,
                    "leg": false,
                    "stopped": false,
                    "exercises": [{"key": "cat-camel GENTLE F9", "pain": [1]}]
                  }
                ]
              }
            }
            """;

    @TempDir
    private Path folder;

    private Typed typed;

    @BeforeEach
    void begin() {
        typed = new Typed(folder);
    }

    private int advise(String file, String standardInput, String... programs) {
        Stream<Object> only = Arrays.stream(programs).flatMap(id -> Stream.of("--program", id));
        return typed.in(standardInput)
                .run("advise", Stream.concat(Stream.of(file), only).toArray());
    }

    private List<String> complaints() {
        return typed.err().lines().toList();
    }

    private JsonNode printed() {
        return JsonMapper.shared().readTree(typed.out());
    }

    private JsonNode printed(String program) {
        return printed().path("programs").values().stream()
                .filter(one -> one.path("program").asString().equals(program))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void advisesByTheRulesOfTheScreens() throws IOException {
        Path file = Files.writeString(folder.resolve("me.json"), SOUND);

        int exit = advise(file.toString(), "");

        assertThat(exit).isZero();
        assertThat(complaints()).isEmpty();
        assertThat(printed().path("row").asString()).isEqualTo("S8");
        assertThat(printed().path("nobody").asBoolean(true)).isFalse();
        assertThat(printed().path("open").asString()).isEqualTo("remission");
        assertThat(printed().path("programs")).hasSizeGreaterThan(10);
        assertThat(printed("gentle").path("fit").asString()).isEqualTo("fits");
        assertThat(printed("gentle")
                        .path("amounts")
                        .path("cat-camel GENTLE F9")
                        .path("reps")
                        .asInt())
                .isEqualTo(8);
        assertThat(printed("pinched").path("fit").asString()).isEqualTo("not-today");
        assertThat(printed("pinched").path("reasons").toString())
                .isEqualTo("[{\"row\":\"S9\",\"why\":\"condition\",\"subject\":\"hernia\",\"needs\":0,\"has\":0},"
                        + "{\"row\":\"S9\",\"why\":\"greens\",\"subject\":\"\",\"needs\":6,\"has\":1}]");
    }

    @Test
    void readsStandardInput() {
        int exit = advise("-", SOUND);

        assertThat(exit).isZero();
        assertThat(printed().path("row").asString()).isEqualTo("S8");
    }

    @Test
    void knowsNothingOfAPersonWhoSaidNothing() {
        int exit = advise("-", "{\"now\": \"2026-07-22T09:30:00+02:00\", \"x-note\": \"a keepsake\"}");

        assertThat(exit).isZero();
        assertThat(printed().path("row").asString()).isEqualTo("S26");
        assertThat(printed().path("due").asString()).isEqualTo("first");
        assertThat(printed().path("first").asBoolean(false)).isTrue();
        assertThat(printed().path("open").asString()).isEqualTo("acute");
        assertThat(printed().path("offers").values()).isEmpty();
    }

    @Test
    void advisesAboutChosenProgramsAndOnesOwn() throws IOException {
        Files.createDirectories(folder.resolve("programs"));
        Files.writeString(folder.resolve("programs/my-back.json"), """
                {
                  "format": 1,
                  "id": "my-back",
                  "title": {"en": "My back"},
                  "summary": {"en": "For the evening."},
                  "stages": ["subacute"],
                  "blocks": [{"items": [{"exercise": "cat-camel", "dose": {"reps": 2}, "assumed": {"tempo": [2, 0, 2, 1]}}]}]
                }
                """);

        int exit = advise("-", SOUND, "my-back", "acute");

        assertThat(complaints()).isEmpty();
        assertThat(exit).isZero();
        assertThat(printed().path("programs").values())
                .extracting(program -> program.path("program").asString())
                .containsExactly("acute", "my-back");
        assertThat(printed("my-back").path("fit").asString()).isEqualTo("fits");
    }

    @Test
    void namesAProgramThatIsNotThere() {
        int exit = advise("-", SOUND, "gentle", "gentler");

        assertThat(exit).isOne();
        assertThat(typed.out()).isEmpty();
        assertThat(complaints())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("There is no program \"gentler\". Known are: acute"));
    }

    @Test
    void saysThatAFileIsMissing() {
        Path missing = folder.resolve("missing.json");

        assertThat(advise(missing.toString(), "")).isOne();
        assertThat(complaints()).containsExactly(missing + ": There is no such file. Check its name and folder.");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void saysThatNothingIsThere() {
        assertThat(advise("-", "")).isOne();
        assertThat(complaints())
                .containsExactly("-: There is nothing here. Write {\"now\": \"2026-07-22T09:30:00+02:00\"},"
                        + " and what is known.");
    }

    @Test
    void saysThatAFileIsTooLarge() {
        assertThat(advise("-", "[" + " ".repeat(3_000_000) + "]")).isOne();
        assertThat(complaints())
                .containsExactly(
                        "-: The file has 2,930 KiB; the limit is 2,048 KiB. Leave out the \"exercises\" that had no pain.");
    }

    @Test
    void saysWhereTheJsonIsBroken() {
        assertThat(advise("-", "{\"now\": \"2026-07-22T09:30:00+02:00\",\n \"history\" {}}"))
                .isOne();
        assertThat(complaints()).containsExactly("-:2:12: A comma or a colon is missing before this. Add it.");
        assertThat(typed.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"now\": 1, | \"now\": 11, | -:10:57 /checkIn/now: 11 is too big; the maximum is 10.",
                "\"now\": 1, | \"now\": \"1\", | -:10:57 /checkIn/now: \"1\" is text; write 1",
                "\"now\": 1, | \"now\": 1.5, | -:10:57 /checkIn/now: 1.5 is not a whole number; write 3",
                "\"morning\": 0 | \"morning\": -1 | -:25:20 /history/sessions/0/morning: -1 is too small; the minimum is 0.",
                "\"morning\": 0 | \"morning\": null | -:25:20 /history/sessions/0/morning: null is nothing; write 3",
                "\"pain\": [1] | \"pain\": [12] | -:28:63 /history/sessions/0/exercises/0/pain/0: 12 is too big; the maximum is 10.",
                "\"bands\": \"narrow\" | \"bands\": \"narow\" | -:6:14 /profile/bands: \"narow\" is not known here;"
                        + " did you mean \"narrow\"? Known are: narrow, wide",
                "\"leg\": false, | \"legs\": false, | -:26:9 /history/sessions/0/legs: \"legs\" is not known here; did"
                        + " you mean \"leg\"?",
                "\"worst\": 2, | '' | -:10:14 /checkIn: \"worst\" is missing; add \"worst\": 3",
                "2026-07-22T09:30:00+02:00 | 22 July | -:2:10 /now: \"22 July\" is not a time. Write it with its offset, such as 2026-07-22T09:30:00+02:00",
                "2026-07-20T18:10:00+02:00 | 2026-07-20T18:10:00 | -:17:18 /history/sessions/0/start:"
                        + " \"2026-07-20T18:10:00\" is not a time. Write it with its offset, such as 2026-07-22T09:30:00+02:00",
                "2026-05-04 | 4 May | -:5:70 /profile/clearances/0/date: \"4 May\" is not a date. Write it as 2026-07-22",
                "2026-07-20T18:10 | 2026-07-22T18:10 | -:17:18 /history/sessions/0/start:"
                        + " 2026-07-22T18:10:00+02:00 is after \"now\", which is 2026-07-22T09:30:00+02:00. Give only what was before that.",
                "\"stage\": \"remission\"} | \"x-of\": 1} | -:13:15 /history/words/0: A decision is about a program or about a stage. Write \"program\" or \"stage\", not both."
            })
    void saysWhereSomethingIsWrong(String right, String wrong, String complaint) {
        assertThat(SOUND).contains(right);

        int exit = advise("-", SOUND.replace(right, wrong));

        assertThat(exit).isOne();
        assertThat(complaints()).contains(complaint);
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSuchQuestion() {
        assertThat(advise("-", SOUND.replace("[\"hernia\"]", "[\"hernya\"]"))).isOne();
        assertThat(complaints())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("-:12:64 /history/screenings/0/yes/0: There is no question \"hernya\"."
                                + " Known are: both-legs, "));
    }

    @Test
    void takesWholeNumbersAsJsonMeansThem() {
        assertThat(advise("-", SOUND.replace("\"now\": 1,", "\"now\": 1.0,"))).isZero();
    }

    @Test
    void printsAdviceAndComplainsAboutABrokenProgramOfOnesOwn() throws IOException {
        Files.createDirectories(folder.resolve("programs"));
        Files.writeString(folder.resolve("programs/broken.json"), "{");

        assertThat(advise("-", SOUND)).isOne();
        assertThat(printed().path("row").asString()).isEqualTo("S8");
        assertThat(complaints()).allMatch(line -> line.startsWith("broken.json"));
    }
}
