package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramWriterTest {

    private static final String EVERYTHING = """
            {
              "format": 1,
              "id": "everything",
              "title": {"en": "Everything", "ru": "\u0412\u0441\u0451", "x-by": "me"},
              "summary": {"en": "A \\"text\\" with \\\\ and \\n in it."},
              "stages": ["acute", "remission"],
              "tags": ["bed", "five-minute"],
              "supervision": "first-session",
              "gate": {"painNow": 1, "worstDay": 3, "greenSessions": 6, "notWith": ["fever", "brittle-bones"]},
              "source": {"work": "article", "section": "REMISSION", "lines": [257, 268],
                "name": {"en": "Eight fuller movements"}, "reading": {"en": "A reading."}},
              "advice": ["R045", "R093"],
              "equipment": ["bed", "shin-support"],
              "blocks": [
                {
                  "title": {"en": "Lying"}, "rounds": {"min": 2, "max": 3},
                  "items": [
                    {
                      "exercise": "one", "ref": "REMISSION 8", "note": {"en": "A note."},
                      "dose": {"reps": {"min": 6, "max": 8}, "sides": "alternate", "number": "in-all", "perDay": {"max": 2}, "spacingMinutes": 90},
                      "assumed": {
                        "sets": 2, "hold": 3, "tempo": [2, 0.5, 2.25, 1], "pace": "own",
                        "restBetweenReps": 1.5, "restBetweenSets": 30, "restBetweenSides": 10
                      }
                    }
                  ]
                },
                {"rounds": 1, "items": [{"exercise": "two", "dose": {"seconds": 30}}]}
              ],
              "exercises": {
                "one": {
                  "format": 1, "id": "one", "name": {"en": "One"}, "position": "all-fours", "equipment": ["mat"],
                  "setup": {"en": "Go onto all fours."},
                  "steps": [
                    {"en": "Reach.", "ru": "\u0422\u044f\u043d\u0438\u0442\u0435\u0441\u044c.", "breath": "out", "phase": "out"},
                    {"en": "Come back."}
                  ],
                  "cues": [{"en": "Slowly."}], "mistakes": [{"en": "Sagging."}],
                  "cautions": [{"en": "Stop before pain.", "rules": ["R042"]}, {"en": "Hold on."}],
                  "notWith": ["pregnancy"], "easier": "two", "harder": null,
                  "focus": ["back-extensors"], "motion": "one", "hold": "moving"
                },
                "two": {
                  "format": 1, "id": "two", "name": {"en": "Two"}, "position": "supine",
                  "setup": {"en": "Lie down."}, "steps": [{"en": "Rest."}]
                }
              }
            }
            """;

    private static final ProgramReader READER = new ProgramReader();

    static Stream<Program> builtIn() {
        return Library.builtIn(READER).programs().stream();
    }

    /** Reads a program that has to bring all its exercises along. */
    private static Program read(String text) {
        return switch (READER.program("written.json", text.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case ReadResult.Valid<Program> sound -> sound.value();
            case ReadResult.Invalid<Program> broken -> throw new AssertionError(broken.problems());
        };
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void writesABuiltInProgramSoThatItCanBeReadWithNothingElse(Program program) {
        assertThat(read(ProgramWriter.write(program))).isEqualTo(program);
    }

    @Test
    void keepsEverythingThatAProgramCanSay() {
        Program program = read(EVERYTHING);

        String written = ProgramWriter.write(program);

        assertThat(read(written)).isEqualTo(program);
        assertThat(ProgramWriter.write(read(written))).isEqualTo(written);
        assertThat(written)
                .contains("\"greenSessions\" : 6", "\"easier\" : \"two\"", "0.5", "2.25", "\u0412\u0441\u0451")
                .doesNotContain("2.0", "harder");
    }

    @Test
    void leavesOutConditionsThatThereAreNone() {
        assertThat(ProgramWriter.write(Programs.oneExercise(Programs.reps(3).dose())))
                .doesNotContain("\"gate\"");
    }
}
