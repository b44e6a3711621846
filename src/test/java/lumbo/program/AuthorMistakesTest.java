package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The usual slips of authors, made at many places of every program that came with Lumbo: each is told within a line of its place,
 * with the word that leads to the repair, and where it is certain what was meant, alone.
 */
class AuthorMistakesTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final ProgramFiles FILES = ProgramFiles.builtIn();
    private static final Library LIBRARY = Library.builtIn(READER);

    /** More places of a program are not tried. */
    private static final int MOST_PLACES = 12;

    /**
     * A slip.
     *
     * @param find where it can be made
     * @param instead what is written there, with groups as in {@link Matcher#appendReplacement}
     * @param told what the sentence says
     * @param alone whether nothing else may be told
     */
    record Mistake(String name, String find, String instead, String told, boolean alone) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                alone("a comma too many before a bracket", "\\}(?=\\s*\\])", "},", "comma too many"),
                alone("a comma too many before a brace", "(?<=[0-9\"\\]])(?=\\})", ",", "comma too many"),
                alone("two commas", "\",(?= \")", "\",,", "comma too many"),
                alone(
                        "a missing comma between items",
                        "\\},(?=\\s*\\{\\s*\"exercise\")",
                        "}",
                        "A comma or a colon is missing"),
                alone(
                        "a missing comma between fields",
                        ",(?=\\s+\"(?:assumed|note|dose|stages|blocks)\")",
                        "",
                        "A comma or a colon is missing"),
                alone(
                        "a missing colon",
                        "(?<=\"(?:dose|assumed|reps|tempo|items)\"):",
                        "",
                        "A comma or a colon is missing"),
                alone(
                        "a missing brace of an item",
                        "\\}(?=,\\s*\\{\\s*\"exercise\")",
                        "",
                        "} is missing before this comma"),
                told("a bracket for a brace", "\\}(?=,\\n\\s+\"(?:assumed|note)\")", "]", "does not fit the {"),
                told("a missing bracket", "\\](?=\\s*\\},?\\s*\\{?\\s*\"?(?:title)?)", "", "does not fit the ["),
                alone(
                        "smart quotes around a text",
                        "\"en\": \"([^\"]*)\"",
                        "\"en\": \u201c$1\u201d",
                        "straight double quotes"),
                alone(
                        "smart quotes around a key",
                        "\"(reps|dose|exercise|items)\":",
                        "\u201c$1\u201d:",
                        "straight double quotes"),
                alone(
                        "German quotes",
                        "\"exercise\": \"([^\"]*)\"",
                        "\"exercise\": \u201e$1\u201c",
                        "straight double quotes"),
                alone(
                        "single quotes",
                        "\"(sides|pace|exercise)\": \"([^\"]*)\"",
                        "'$1': '$2'",
                        "straight double quotes"),
                alone(
                        "a closing quote of a text processor",
                        "\"en\": \"([^\"]*)\"",
                        "\"en\": \"$1\u201d",
                        "straight double quotes"),
                alone(
                        "straight quotes inside a text",
                        "(\"en\": \"\\w+ )(\\w+)( )",
                        "$1\"$2\"$3",
                        "For a quote inside a text write"),
                alone(
                        "quotes around the first word of a text",
                        "(\"en\": \")(\\w+)( )",
                        "$1\"$2\"$3",
                        "For a quote inside a text write"),
                alone("a note behind a line", "(?m)\\},$", "}, // my note", "Comments aren't allowed here"),
                alone(
                        "a note before a line",
                        "(?m)^(\\s+)(?=\\{$)",
                        "$1/* my note */ ",
                        "Comments aren't allowed here"),
                alone("a word without quotes", "\"(each|both|alternate|remission|acute)\"", "$1", "needs quotes"),
                alone("a number with a unit", "(\"(?:reps|sets|hold)\": \\d+)", "$1 times", "This is not a number"),
                alone("a span of numbers", "\"(reps|sets)\": (\\d+)", "\"$1\": $2-$2", "or a band such as"),
                told("an open text", "(\"en\": \"[^\"]*)\"(?=\\},)", "$1", "without its closing quote"),
                told("a missing value", "(\"(?:reps|sets|hold)\": )\\d+", "$1", "A value is missing"),
                alone("a key with a slip", "\"assumed\"", "\"asumed\"", "did you mean \"assumed\"?"),
                alone("a key with a capital", "\"(?:exercise)\":", "\"Exercise\":", "did you mean \"exercise\"?"),
                alone("a field with a slip", "\"tempo\"", "\"tempos\"", "did you mean \"tempo\"?"),
                alone(
                        "an exercise with a slip",
                        "\"exercise\": \"([^\"]+)([^\"])\"",
                        "\"exercise\": \"$1x$2\"",
                        "did you mean \""),
                alone(
                        "an exercise that there is not",
                        "\"exercise\": \"[^\"]+\"",
                        "\"exercise\": \"Schulterbr\u00fccke im Liegen\"",
                        "list --exercises"),
                alone(
                        "an id with capitals",
                        "\"id\": \"[^\"]+\"",
                        "\"id\": \"Mein R\u00fccken\"",
                        "Write \"mein-rucken\""),
                alone("a text without a language", "\\{\"en\": (\"[^\"]*\")\\}", "$1", "write {\"en\": \""),
                alone(
                        "a text of another language only",
                        "\\{\"en\": (\"[^\"]*\")\\}",
                        "{\"de\": $1}",
                        "\"en\" is missing"),
                alone("a number as a text", "\"(hold|sets)\": (\\d+)", "\"$1\": \"$2\"", "is text; write "),
                alone(
                        "a word that is not known",
                        "\"sides\": \"each\"",
                        "\"sides\": \"eech\"",
                        "did you mean \"each\"?"),
                alone("a field twice", "(\"tempo\": \\[[^\\]]*\\])", "$1, $1", "appears twice here"));
    }

    private static Mistake alone(String name, String find, String instead, String told) {
        return new Mistake(name, find, instead, told, true);
    }

    private static Mistake told(String name, String find, String instead, String told) {
        return new Mistake(name, find, instead, told, false);
    }

    private static List<Problem> problems(String text) {
        return READER.program("mine.json", text.getBytes(StandardCharsets.UTF_8), LIBRARY.exercises())
                        instanceof ReadResult.Invalid<Program> broken
                ? broken.problems()
                : List.of();
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldWhereItIsWithTheRepair(Mistake mistake) {
        int places = 0;
        for (ProgramFiles.File file : FILES.programs()) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            Matcher matcher = Pattern.compile(mistake.find()).matcher(text);
            int here = 0;
            while (matcher.find() && here < MOST_PLACES) {
                Matcher one = Pattern.compile(mistake.find()).matcher(text);
                assertThat(one.find(matcher.start())).isTrue();
                StringBuilder replaced = new StringBuilder();
                one.appendReplacement(replaced, mistake.instead());
                one.appendTail(replaced);
                isTold(
                        mistake,
                        file.name(),
                        replaced.toString(),
                        line(text, matcher.start()),
                        line(text, matcher.end()));
                here++;
            }
            places += here;
        }
        assertThat(places).as("places where it was tried").isPositive();
    }

    private static void isTold(Mistake mistake, String file, String text, int from, int to) {
        List<Problem> problems = problems(text);
        String where = String.format(
                Locale.ROOT,
                "%s in line %d of %s:%n%s",
                mistake,
                from,
                file,
                text.lines().skip(Math.max(0, from - 2)).limit(4).reduce("", (a, b) -> a + b + "\n"));
        assertThat(problems).as(where).anySatisfy(problem -> {
            assertThat(problem.line()).isBetween(from - 1, to + 1);
            assertThat(problem.sentence(ENGLISH)).contains(mistake.told());
        });
        if (mistake.alone()) {
            assertThat(problems.stream()
                            .map(problem -> problem.describe(ENGLISH))
                            .toList())
                    .as(where)
                    .hasSize(1);
        }
    }

    @Test
    void allSlipsOfOneFileAreToldInOneGo() {
        List<Problem> told = problems("""
                {
                  // for Mrs Bauer
                  \u201cformat\u201d: 1,
                  "id": "My back",
                  "title": {\u201cen\u201d: \u201cMy back\u201d},
                  "summary": {"en": "Do it "slowly" and "gently"."}
                  "blocks": [
                    {"items": [
                      {"exercise": "pelvic-tilt", "dose": {"reps": 6-8},},
                      {"exercise": "cat-camel", "dose": {"reps": 8},
                      {"exercise": "knee-to-chest", "dose": {"seconds": 30, "sides": each}}
                    ]}
                  ]
                }
                """);

        assertThat(told.stream()
                        .map(problem -> problem.line() + ": " + problem.key())
                        .toList())
                .containsExactly(
                        "2: problem.comment",
                        "3: problem.wrong-quote",
                        "4: problem.not-an-id",
                        "6: problem.quote-inside",
                        "7: problem.comma-missing",
                        "9: problem.not-a-number",
                        "9: problem.comma-too-many",
                        "10: problem.brace-missing",
                        "11: problem.bare-word");
        assertThat(told.get(1).sentence(ENGLISH))
                .isEqualTo("\u201c is not a quote that JSON uses. Write straight double quotes, here and on line 5.");
    }

    @Test
    void whatIsNotCertainEndsTheReadingWithOneProblem() {
        assertThat(problems("{\"format\": 1, \"id\": }")).hasSize(1);
        assertThat(problems("{\"format\": = 1}")).hasSize(1);
        assertThat(problems("{\"a\": 1")).hasSize(1);
    }

    @Test
    void aFileOfNothingButSlipsEndsToo() {
        assertThat(problems("[" + "1 2 ".repeat(1000) + "]")).hasSizeLessThanOrEqualTo(31);
        assertThat(problems("{" + "\u201ca\u201d: 1, ".repeat(2000) + "}")).isNotEmpty();
        assertThat(problems("/*".repeat(500_000))).hasSize(1);
        assertThat(problems("{\"a\": " + "\"x\" \"".repeat(300_000))).isNotEmpty();
    }
}
