package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips of authors who write on other keyboards, in text processors, or save something else than a program. */
class ForeignSlipsTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final Library LIBRARY = Library.builtIn(READER);

    private static final String PROGRAM = """
            {
              "format": 1,
              "id": "my-back",
              "title": {"en": "My back"},
              "summary": {"en": "Slow and gentle."},
              "blocks": [
                {"items": [
                  {"exercise": "pelvic-tilt", "dose": {"reps": 8, "hold": 5}},
                  {"exercise": "knee-to-chest", "dose": {"seconds": 30, "sides": "each"}}
                ]}
              ]
            }
            """;

    private static List<Problem> problems(byte[] bytes) {
        ProgramFiles.File file = new ProgramFiles.File("my-back.json", bytes);
        return switch (READER.program(file, LIBRARY.exercises())) {
            case ReadResult.Invalid<Program> broken -> broken.problems();
            case ReadResult.Valid<Program> _ -> List.of();
        };
    }

    private static List<Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "8, \"hold\" | 8\u201310, \"hold\" | 8 | or a band such as",
                "8, \"hold\" | 8\u221210, \"hold\" | 8 | or a band such as",
                "8, \"hold\" | +8, \"hold\" | 8 | Write 8",
                "8, \"hold\" | \uff18, \"hold\" | 8 | Write 8",
                "8, \"hold\" | ~~8, \"hold\" | 8 | Write 8",
                "\"hold\": 5 | \"hold\": \u0665 | 8 | Write 5",
                "\"hold\": 5 | \"hold\": 2\u00bd | 8 | Write 3",
                "\"hold\": 5 | \"hold\": 1/2 | 8 | Write 1",
                "\"format\": 1, | \"format\": 1; | 2 | Write ,",
                "\"format\": 1, | \"format\": 1\uff0c | 2 | Write ,",
                "\"format\": 1 | \"format\"\uff1a 1 | 2 | Write :",
                "\"format\": 1 | \"format\" = 1 | 2 | Write :",
                "\"format\": 1 | \"format\" => 1 | 2 | Write :",
                "  \"format\" | \u00a0\u00a0\"format\" | 2 | invisible character",
                "\"format\" | \u200b\"format\" | 2 | invisible character",
                "\"format\": 1, | \"format\": 1,\u2028 | 2 | invisible character",
                "\"format\" | \ufeff\"format\" | 2 | invisible character",
                "\"My back\" | \uff02My back\uff02 | 4 | straight double quotes",
                "\"My back\" | \u2039My back\u203a | 4 | straight double quotes",
                "\"My back\" | \u00b4My back\u00b4 | 4 | straight double quotes",
                "Slow and | Slow\tand | 5 | A tab",
                "Slow and | Slow\u000band | 5 | control character",
                "My back | \u200b\u2060 | 4 | The text is empty",
                "\"format\" | <!-- mine --> \"format\" | 2 | Comments aren't allowed here"
            })
    void isToldAloneAtItsPlaceWithTheRepair(String right, String wrong, int line, String told) {
        assertThat(PROGRAM).contains(right);

        assertThat(problems(PROGRAM.replace(right, wrong.replace("~~", "~"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.sentence(ENGLISH)).contains(told);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",\n\n"})
    void theSecondOfTwoProgramsInOneFileIsTold(String between) {
        assertThat(problems(PROGRAM.strip() + between + PROGRAM))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence(ENGLISH)).startsWith("Another program begins here."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format: 1\nid: my-back\n",
                "---\nformat: 1\n",
                "exercise;reps\npelvic-tilt;8\n",
                "- pelvic tilt 8x\n",
                "id=my-back\n",
                "Please do the bridge."
            })
    void whatHoldsNoProgramIsTold(String text) {
        assertThat(problems(text))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.sentence(ENGLISH)).startsWith("This is not JSON: there is no { in it."));
    }

    @ParameterizedTest
    @CsvSource({
        "d0cf11e0a1b11ae1, Word document",
        "377abcaf271c, archive",
        "526172211a07, archive",
        "1f8b0800, archive",
        "89504e470d0a1a0a, picture",
        "ffd8ffe0, picture",
        "255044462d312e37, PDF"
    })
    void aFileOfAnotherKindIsNamed(String begin, String kind) {
        byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(begin), 600);

        assertThat(problems(bytes))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence(ENGLISH)).contains(kind));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 60, 150, 200, 280})
    void aFileThatWasCopiedByHalfIsTold(int whole) {
        byte[] bytes = Arrays.copyOf(PROGRAM.substring(0, whole).getBytes(StandardCharsets.UTF_8), PROGRAM.length());

        assertThat(problems(bytes))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence(ENGLISH)).contains("copy it again"));
        assertThat(problems(PROGRAM.substring(0, whole)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.sentence(ENGLISH)).containsAnyOf("The file ends, but", "The file is empty"));
    }
}
