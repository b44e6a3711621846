package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramReaderTest {

    private static final String SOUND = """
            {
              "format": 1,
              "id": "my-back",
              "title": {"en": "My back"},
              "summary": {"en": "For the evening."},
              "blocks": [
                {
                  "items": [
                    {"exercise": "cat-camel", "dose": {"reps": 8}},
                    {"exercise": "pelvic-tilt", "dose": {"seconds": 30}},
                    {
                      "exercise": "knee-to-chest",
                      "dose": {
                        "reps": 7,
                        "sides": "each"
                      }
                    }
                  ]
                }
              ]
            }
            """;

    private static final String SOUND_EXERCISE = """
            {
              "format": 1,
              "id": "pelvic-tilt",
              "name": {"en": "Pelvic tilt"},
              "position": "supine",
              "setup": {"en": "Lie on your back."},
              "steps": [{"en": "Tilt."}]
            }
            """;

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final ProgramReader READER = new ProgramReader();
    private static final Map<String, Exercise> KNOWN = Stream.of("cat-camel", "pelvic-tilt", "knee-to-chest")
            .map(ProgramReaderTest::exercise)
            .collect(Collectors.toMap(Exercise::id, Function.identity()));

    private static Exercise exercise(String id) {
        return exercise(id, "");
    }

    private static Exercise exercise(String id, String further) {
        String text = exerciseText(id, further);
        return switch (READER.exercise(id + ".json", text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Valid<Exercise> sound -> sound.value();
            case ReadResult.Invalid<Exercise> broken -> throw new AssertionError(broken.problems());
        };
    }

    private static String exerciseText(String id, String further) {
        return SOUND_EXERCISE.replace("\"pelvic-tilt\",", "\"" + id + "\"," + further);
    }

    /** The sound program with one place written differently. */
    private static String with(String from, String to) {
        assertThat(SOUND).containsOnlyOnce(from);
        return SOUND.replace(from, to);
    }

    private static ReadResult<Program> read(byte[] bytes) {
        return READER.program("my-back.json", bytes, KNOWN);
    }

    private static Program sound(String text) {
        return switch (read(text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Valid<Program> sound -> sound.value();
            case ReadResult.Invalid<Program> broken -> throw new AssertionError(lines(broken.problems()));
        };
    }

    private static List<Problem> problems(byte[] bytes) {
        return switch (read(bytes)) {
            case ReadResult.Valid<Program> sound -> List.of();
            case ReadResult.Invalid<Program> broken -> broken.problems();
        };
    }

    private static List<Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(problem -> problem.describe(ENGLISH)).toList();
    }

    private static List<String> lines(String text) {
        return lines(problems(text));
    }

    /** A file with one fault, and the line that says so. */
    record Fault(String key, String file, Charset charset, String line) {

        Fault(String key, String file, String line) {
            this(key, file, StandardCharsets.UTF_8, line);
        }

        @Override
        public String toString() {
            return key + " \u2014 " + line;
        }
    }

    private static Fault reps(String key, String reps, String sentence) {
        return new Fault(key, with("7,", reps + ","), "my-back.json:14:21 /blocks/0/items/2/dose/reps: " + sentence);
    }

    static Stream<Fault> faults() {
        return Stream.of(
                        filesAsAWhole(),
                        notJson(),
                        wrongValues(),
                        wrongTexts(),
                        wrongKeys(),
                        wrongNumbers(),
                        wrongParts())
                .flatMap(Function.identity());
    }

    private static Stream<Fault> filesAsAWhole() {
        return Stream.of(
                new Fault(
                        "problem.file-too-large",
                        SOUND + " ".repeat(2 * 1024 * 1024),
                        "my-back.json: The file has 2,049 KiB; the limit is 2,048 KiB. Split it into several programs."),
                new Fault(
                        "problem.empty-file",
                        " \r\n ",
                        "my-back.json: The file is empty. Start with a copy of a built-in program."),
                new Fault(
                        "problem.not-utf8",
                        with("My back", "Mein R\u00fccken"),
                        StandardCharsets.ISO_8859_1,
                        "my-back.json:4:26: From here on the file is not UTF-8 text."
                                + " Save it again with the encoding UTF-8."),
                new Fault(
                        "problem.not-utf8",
                        SOUND,
                        StandardCharsets.UTF_16,
                        "my-back.json:1:1: From here on the file is not UTF-8 text."
                                + " Save it again with the encoding UTF-8."),
                new Fault(
                        "problem.not-utf8",
                        "{\"id\": \"\u00fc",
                        StandardCharsets.UTF_16LE,
                        "my-back.json:1:17: From here on the file is not UTF-8 text."
                                + " Save it again with the encoding UTF-8."),
                new Fault(
                        "problem.too-deep",
                        with("\"blocks\"", "\"x-deep\": " + "[".repeat(40) + "]".repeat(40) + ", \"blocks\""),
                        "my-back.json:6:44 /x-deep" + "/0".repeat(31)
                                + ": Nested more than 32 levels deep. A program never needs that many."),
                new Fault(
                        "problem.too-many-values",
                        with("\"blocks\"", "\"x-many\": [" + "0,".repeat(50_000) + "0],\n\"blocks\""),
                        "my-back.json:6:99998: The file holds more than 50,000 values. Split it into several programs."),
                new Fault(
                        "problem.too-long-word",
                        with("\"format\": 1", "\"format\": 1" + "0".repeat(1000)),
                        "my-back.json:2:1014: The key or number that ends here has more than 1,000 characters. Make it shorter."),
                new Fault(
                        "problem.too-long-word",
                        with("\"seconds\"", "\"" + "s".repeat(2000) + "\""),
                        "my-back.json:10:2048: The key or number that ends here has more than 1,000 characters. Make it shorter."),
                new Fault(
                        "problem.newer-format",
                        with("\"format\": 1", "\"format\": 2"),
                        "my-back.json:2:13 /format: Format 2 is too new for this Lumbo, which knows formats up to 1. Get a newer Lumbo."));
    }

    private static Stream<Fault> notJson() {
        return Stream.of(
                new Fault(
                        "problem.second-program",
                        SOUND + "{}",
                        "my-back.json:22:1: Another program begins here. Put it into a file of its own."),
                new Fault(
                        "problem.no-text",
                        "{\0",
                        "my-back.json:1:2: From here on the file is not text. Save it again with the encoding UTF-8; if it was copied, copy it again."),
                new Fault(
                        "problem.control",
                        SOUND.replaceFirst("\\{\"en\": \"", "{\"en\": \"\t"),
                        "my-back.json:4:20: A tab or another control character isn't allowed here. Inside a text write \\t for a tab, or a space."),
                new Fault(
                        "problem.unseen",
                        SOUND.replaceFirst("\\{", "{\u00a0"),
                        "my-back.json:1:2: There is an invisible character here, such as a hard space from a word processor. Delete it, or type a plain space."),
                new Fault(
                        "problem.wrong-sign",
                        SOUND.replaceFirst(":", "="),
                        "my-back.json:2:11: = is not a character that JSON uses here. Write :"),
                new Fault(
                        "problem.trailing",
                        SOUND + "  }",
                        "my-back.json:22:3: The file should end here. Remove what follows."),
                new Fault(
                        "problem.ends-open",
                        SOUND.substring(0, SOUND.length() - 6),
                        "my-back.json:20:1: The file ends, but the [ of line 6 is still open. Close it with ]"),
                new Fault(
                        "problem.ends-open",
                        "{ \"a\": 1 ",
                        "my-back.json:1:10: The file ends, but the { of line 1 is still open. Close it with }"),
                new Fault(
                        "problem.ends-early",
                        "\"",
                        "my-back.json:1:2: The file ends, but a quote, bracket or brace is still open. Close it."),
                new Fault(
                        "problem.brace-missing",
                        with("{\"seconds\": 30}}", "{\"seconds\": 30}"),
                        "my-back.json:10:60: A } is missing before this comma: the { of line 10 is still open."),
                new Fault(
                        "problem.bracket-missing",
                        with("{\"seconds\": 30}", "{\"seconds\": 30]"),
                        "my-back.json:10:59: \"]\" does not fit the { of line 10, which is still open."
                                + " Write } before it, or remove it."),
                new Fault(
                        "problem.quote-inside",
                        with("My back", "My \"bad\" back"),
                        "my-back.json:4:23: A text ends here, but more follows."
                                + " For a quote inside a text write \\\" or \u201c and \u201d."),
                new Fault(
                        "problem.before-brace",
                        "My program:\n" + SOUND,
                        "my-back.json:1:1: A program begins with {. Remove everything before it."),
                new Fault(
                        "problem.before-brace",
                        "```json\n" + SOUND + "```\n",
                        "my-back.json:1:1: A program begins with {. Remove everything before it."),
                new Fault(
                        "problem.other-format",
                        "{\\rtf1\\ansi\n" + SOUND,
                        "my-back.json: This is rich text (RTF). Save it as plain text;"
                                + " in TextEdit choose Format, Make Plain Text."),
                new Fault(
                        "problem.other-format",
                        "<!DOCTYPE html><html>",
                        "my-back.json: This is a web page or XML. Save the file itself, not the page that shows it."),
                new Fault(
                        "problem.exercise-as-program",
                        SOUND_EXERCISE,
                        "my-back.json:1:1: This is an exercise, not a program. Put it into a folder \"exercises\","
                                + " or into \"exercises\" of a program."),
                new Fault(
                        "problem.open-text",
                        with("My back\"", "My back"),
                        "my-back.json:4:29: A text stops here without its closing quote."
                                + " Inside a text, write \\n for a new line and \\t for a tab."),
                new Fault(
                        "problem.backslash",
                        with("My back", "My\\back \\\\ \\home"),
                        "my-back.json:4:32: A backslash isn't allowed before this. Write two of them where you mean one."),
                new Fault(
                        "problem.wrong-quote",
                        with("\"My back\"", "\u201cMy back\u201d"),
                        "my-back.json:4:19: \u201c is not a quote that JSON uses. Write straight double quotes."),
                new Fault(
                        "problem.wrong-quote",
                        with("\"title\"", "'title'"),
                        "my-back.json:4:3: ' is not a quote that JSON uses. Write straight double quotes."),
                new Fault(
                        "problem.comment",
                        with("\"each\"", "\"each\" // both legs"),
                        "my-back.json:15:29: Comments aren't allowed here. Write it as text under a key of your own that begins with x-."),
                new Fault(
                        "problem.comma-too-many",
                        with("\"each\"", "\"each\","),
                        "my-back.json:16:11: There is one comma too many before this. Remove it."),
                new Fault(
                        "problem.comma-missing",
                        with("7,", "7"),
                        "my-back.json:15:13: A comma or a colon is missing before this. Add it."),
                new Fault(
                        "problem.comma-missing",
                        with("\"title\": {", "\"title\" {"),
                        "my-back.json:4:11: A comma or a colon is missing before this. Add it."),
                new Fault(
                        "problem.value-missing",
                        with("7,", ","),
                        "my-back.json:14:21: A value is missing before this. Add it."),
                new Fault(
                        "problem.value-missing",
                        with("\"format\": 1", "\"format\""),
                        "my-back.json:2:11: A value is missing before this. Add it."),
                new Fault(
                        "problem.bare-word",
                        with("\"each\"", "each"),
                        "my-back.json:15:22: \"each\" needs quotes. Put it between double quotes."),
                new Fault(
                        "problem.syntax",
                        with("\"title\"", "=\"title\""),
                        "my-back.json:4:3: This is not JSON." + " Check the commas, quotes and brackets around here."));
    }

    private static Stream<Fault> wrongValues() {
        return Stream.of(
                reps("problem.type", "\"6-8\"", "\"6-8\" is text; write {\"min\": 6, \"max\": 8}"),
                reps("problem.type", "\"8 to 6\"", "\"8 to 6\" is text; write {\"min\": 6, \"max\": 8}"),
                reps("problem.type", "\"8\"", "\"8\" is text; write 8"),
                reps("problem.type", "\"many\"", "\"many\" is text; write 8 or {\"min\": 6, \"max\": 8}"),
                reps("problem.type", "7.5", "7.5 is not a whole number; write 7 or 8"),
                reps("problem.type", "[6, 8]", "[6,8] is a list; write 8 or {\"min\": 6, \"max\": 8}"),
                reps("problem.type", "null", "null is nothing; write 8 or {\"min\": 6, \"max\": 8}"),
                reps("problem.type", "true", "true is a true-or-false value; write 8 or {\"min\": 6, \"max\": 8}"),
                new Fault(
                        "problem.type",
                        with("{\"en\": \"My back\"}", "\"My back\""),
                        "my-back.json:4:12 /title: \"My back\" is text; write {\"en\": \"My back\"}"),
                new Fault(
                        "problem.type",
                        with("\"blocks\"", "\"tags\": \"bed\", \"blocks\""),
                        "my-back.json:6:11 /tags: \"bed\" is text; write [\"bed\"]"),
                new Fault(
                        "problem.type",
                        "[]",
                        "my-back.json:1:1: [] is a list; write {\"format\": 1, \"id\": \"my-back\", ...}"),
                new Fault(
                        "problem.not-one-of",
                        with("\"each\"", "\"left\""),
                        "my-back.json:15:22 /blocks/0/items/2/dose/sides:"
                                + " \"left\" is not known here; write one of: both, each, alternate"),
                new Fault(
                        "problem.not-one-of-near",
                        with("\"each\"", "\"eech\""),
                        "my-back.json:15:22 /blocks/0/items/2/dose/sides:"
                                + " \"eech\" is not known here; did you mean \"each\"? Known are: both, each, alternate"),
                new Fault(
                        "problem.not-an-id",
                        with("\"my-back\"", "\"My back\""),
                        "my-back.json:3:9 /id: \"My back\" can't be an id: use only a to z, 0 to 9 and hyphens, 64 at most. Write \"my-back\"."),
                new Fault(
                        "problem.not-a-rule",
                        with("\"blocks\"", "\"advice\": [\"R045\", \"R45\"], \"blocks\""),
                        "my-back.json:6:22 /advice/1: \"R45\" is not a rule of the source. Write R and three digits, such as \"R045\"."),
                new Fault(
                        "problem.repeated",
                        with("\"blocks\"", "\"tags\": [\"bed\", \"home\", \"bed\"], \"blocks\""),
                        "my-back.json:6:27 /tags/2: \"bed\" appears twice here. Keep only one."),
                new Fault(
                        "problem.too-few",
                        with("\"each\"", "\"each\", \"tempo\": [3, 1, 3]"),
                        "my-back.json:15:39 /blocks/0/items/2/dose/tempo: There are only 3 here; the minimum is 4."),
                new Fault(
                        "problem.too-few",
                        with("\"blocks\"", "\"source\": {\"work\": \"book\", \"lines\": [1]}, \"blocks\""),
                        "my-back.json:6:39 /source/lines: There is only one here; the minimum is 2."),
                new Fault(
                        "problem.tempo-too-long",
                        with("\"each\"", "\"each\", \"tempo\": [3, 1, 3, 1, 3]"),
                        "my-back.json:15:39 /blocks/0/items/2/dose/tempo: There are 5 numbers here, but a tempo has four. Write a point, not a comma, within a number: 2.5"));
    }

    private static Stream<Fault> wrongTexts() {
        return Stream.of(
                new Fault(
                        "problem.empty-text",
                        with("For the evening.", ""),
                        "my-back.json:5:21 /summary/en: The text is empty. Write something, or leave the key out."),
                new Fault(
                        "problem.empty-text",
                        with("For the evening.", " \\n"),
                        "my-back.json:5:21 /summary/en: The text is empty. Write something, or leave the key out."),
                new Fault(
                        "problem.empty-text",
                        with("30}", "30}, \"ref\": \"\""),
                        "my-back.json:10:69 /blocks/0/items/1/ref:"
                                + " The text is empty. Write something, or leave the key out."),
                new Fault(
                        "problem.bad-character",
                        with("For the evening.", "For the evening.\\u0007"),
                        "my-back.json:5:21 /summary/en: The text contains a character that can't be shown. Remove it."),
                new Fault(
                        "problem.bad-character",
                        with("For the evening.", "For the evening \\uD83C."),
                        "my-back.json:5:21 /summary/en: The text contains a character that can't be shown. Remove it."),
                new Fault(
                        "problem.too-long-text",
                        with("For the evening.", "x".repeat(2001)),
                        "my-back.json:5:21 /summary/en:"
                                + " The text has 2,001 characters; the limit is 2,000. Make it shorter."),
                new Fault(
                        "problem.too-long-text",
                        with("For the evening.", "x".repeat(10_001)),
                        "my-back.json:5:21 /summary/en:"
                                + " The text has 10,001 characters; the limit is 2,000. Make it shorter."),
                new Fault(
                        "problem.too-long-text",
                        with("\"blocks\"", "\"x-note\": \"" + "x".repeat(10_001) + "\", \"blocks\""),
                        "my-back.json:6:13 /x-note:"
                                + " The text has 10,001 characters; the limit is 10,000. Make it shorter."));
    }

    private static Stream<Fault> wrongKeys() {
        return Stream.of(
                new Fault(
                        "problem.missing",
                        with("{\"en\": \"My back\"}", "{\"de\": \"Mein Kreuz\"}"),
                        "my-back.json:4:12 /title: \"en\" is missing; add \"en\": \"...\""),
                new Fault(
                        "problem.missing",
                        with("\"title\": {\"en\": \"My back\"},", ""),
                        "my-back.json:1:1: \"title\" is missing; add \"title\": {\"en\": \"...\"}"),
                reps("problem.missing", "{\"min\": 6}", "\"max\" is missing; add \"max\": 8"),
                new Fault(
                        "problem.unknown-key",
                        with("\"sides\"", "\"weight\": 3, \"sides\""),
                        "my-back.json:15:13 /blocks/0/items/2/dose/weight: \"weight\" is not known here. Known are:"
                                + " sets, reps, seconds, hold, sides, number, tempo, restBetweenReps, restBetweenSets,"
                                + " restBetweenSides, perDay, spacingMinutes, pace. Keys of your own begin with x-."),
                new Fault(
                        "problem.unknown-key-near",
                        with("\"sides\"", "\"side\""),
                        "my-back.json:15:13 /blocks/0/items/2/dose/side:"
                                + " \"side\" is not known here; did you mean \"sides\"?"),
                new Fault(
                        "problem.unknown-language",
                        with("{\"en\": \"My back\"}", "{\"en\": \"My back\", \"german\": \"Mein Kreuz\"}"),
                        "my-back.json:4:30 /title/german: \"german\" is not a language code. Write a code such as \"en\" or \"de\"."),
                new Fault(
                        "problem.duplicate-key",
                        with("\"sides\"", "\"reps\": 9, \"sides\""),
                        "my-back.json:15:13 /blocks/0/items/2/dose/reps:"
                                + " \"reps\" appears twice here. Keep only one."));
    }

    private static Stream<Fault> wrongNumbers() {
        return Stream.of(
                reps("problem.too-small", "0", "0 is too small; the minimum is 1."),
                reps("problem.too-small", "-1e999", "-1e999 is too small; the minimum is 1."),
                new Fault(
                        "problem.too-big",
                        with("\"blocks\"", "\"source\": {\"work\": \"book\", \"lines\": [1, 1e999]}, \"blocks\""),
                        "my-back.json:6:43 /source/lines/1: 1e999 is too big; the maximum is 1000000."),
                reps("problem.too-big", "501", "501 is too big; the maximum is 500."),
                reps("problem.too-big", "1e999", "1e999 is too big; the maximum is 500."),
                reps("problem.too-big", "1e300", "1e300 is too big; the maximum is 500."),
                reps("problem.too-big", "99999999999999999999", "99999999999999999999 is too big; the maximum is 500."),
                reps(
                        "problem.too-big",
                        "1e99999999999999999999",
                        "1e99999999999999999999 is too big; the maximum is 500."),
                new Fault(
                        "problem.not-a-number",
                        with("7,", "6-8,"),
                        "my-back.json:14:22: This is not a number."
                                + " Write 8 or 2.5 and nothing else, or a band such as {\"min\": 6, \"max\": 8}"),
                new Fault(
                        "problem.not-a-number",
                        with("30", "30 s"),
                        "my-back.json:10:60: This is not a number."
                                + " Write 8 or 2.5 and nothing else, or a band such as {\"min\": 6, \"max\": 8}"),
                reps(
                        "problem.band-reversed",
                        "{\"min\": 8, \"max\": 6}",
                        "The band ends before it begins; write {\"min\": 6, \"max\": 8}"),
                reps(
                        "problem.band-reversed",
                        "{\"min\": 8.0, \"max\": 6}",
                        "The band ends before it begins; write {\"min\": 6, \"max\": 8}"),
                new Fault(
                        "problem.band-reversed",
                        with("30", "{\"min\": 3000, \"max\": 2000}"),
                        "my-back.json:10:57 /blocks/0/items/1/dose/seconds:"
                                + " The band ends before it begins; write {\"min\": 2000, \"max\": 3000}"));
    }

    private static Stream<Fault> wrongParts() {
        return Stream.of(
                new Fault(
                        "problem.unknown-exercise",
                        with("\"knee-to-chest\"", "\"handstand\""),
                        "my-back.json:12:23 /blocks/0/items/2/exercise: There is no exercise \"handstand\"."
                                + " Write an id that \"list --exercises\" shows, or define it under \"exercises\"."),
                new Fault(
                        "problem.unknown-exercise-near",
                        with("\"knee-to-chest\"", "\"knees-to-chest\""),
                        "my-back.json:12:23 /blocks/0/items/2/exercise:"
                                + " There is no exercise \"knees-to-chest\"; did you mean \"knee-to-chest\"?"),
                new Fault(
                        "problem.twice",
                        with("30}", "30}, \"assumed\": {\"seconds\": 20}"),
                        "my-back.json:10:74 /blocks/0/items/1/assumed/seconds: \"seconds\" is in both dose and assumed. Keep it in dose if the source gives it, otherwise in assumed."),
                new Fault(
                        "problem.twice",
                        with("7,", "{\"max\": 8},")
                                .replace("\"each\"\n          }", "\"each\"\n          }, \"assumed\": {\"reps\": 4}"),
                        "my-back.json:16:26 /blocks/0/items/2/assumed/reps: \"reps\" is in both dose and assumed. Keep it in dose if the source gives it, otherwise in assumed."),
                new Fault(
                        "problem.band-reversed",
                        with("7,", "{\"max\": 8},")
                                .replace(
                                        "\"each\"\n          }",
                                        "\"each\"\n          }, \"assumed\": {\"reps\": {\"min\": 9}}"),
                        "my-back.json:16:34 /blocks/0/items/2/assumed/reps:"
                                + " The band ends before it begins; write {\"min\": 8, \"max\": 9}"),
                new Fault(
                        "problem.missing",
                        with("30", "{}"),
                        "my-back.json:10:57 /blocks/0/items/1/dose/seconds: \"max\" is missing; add \"max\": 8"),
                new Fault(
                        "problem.missing",
                        with("30", "{\"min\": 30}"),
                        "my-back.json:10:57 /blocks/0/items/1/dose/seconds: \"max\" is missing; add \"max\": 30"),
                new Fault(
                        "problem.not-one-of",
                        with("\"each\"", "\"each\", \"number\": \"each\""),
                        "my-back.json:15:40 /blocks/0/items/2/dose/number: \"each\" is not known here;"
                                + " write one of: each-side, in-all"),
                new Fault(
                        "problem.number-without-sides",
                        with("30", "30, \"number\": \"in-all\""),
                        "my-back.json:10:61 /blocks/0/items/1/dose/number: With both sides together there is nothing to"
                                + " share. Take \"number\" out, or write \"sides\": \"alternate\" or \"sides\": \"each\"."),
                new Fault(
                        "problem.number-without-sides",
                        with(
                                "\"each\"\n          }",
                                "\"both\"\n          }, \"assumed\": {\"number\": \"each-side\"}"),
                        "my-back.json:16:26 /blocks/0/items/2/assumed/number: With both sides together there is nothing to"
                                + " share. Take \"number\" out, or write \"sides\": \"alternate\" or \"sides\": \"each\"."),
                new Fault(
                        "problem.too-many-steps",
                        with("{\"seconds\": 30}", "{\"sets\": 500, \"seconds\": 60, \"tempo\": [1, 0, 0, 0]}"),
                        "my-back.json:6:13 /blocks: The session would have about 31,032 steps; the limit is 20,000. Use fewer repetitions, sets or rounds."),
                new Fault(
                        "problem.too-many",
                        with("\"blocks\"", "\"source\": {\"work\": \"book\", \"lines\": [1, 2, 3]}, \"blocks\""),
                        "my-back.json:6:39 /source/lines: There are 3 here; the maximum is 2."),
                new Fault(
                        "problem.not-a-number-write",
                        with("7,", "3x10,"),
                        "my-back.json:14:22: This is not a number. Write \"sets\": 3, \"reps\": 10"),
                new Fault(
                        "problem.unknown-key-write",
                        with("\"seconds\": 30", "\"minutes\": 2"),
                        "my-back.json:10:46 /blocks/0/items/1/dose/minutes:"
                                + " \"minutes\" is not known here; write \"seconds\": 120"),
                new Fault(
                        "problem.reps-and-seconds",
                        with("30", "30, \"reps\": 8"),
                        "my-back.json:10:9 /blocks/0/items/1: Both reps and seconds are given. Keep the one that counts."),
                new Fault(
                        "problem.no-dose",
                        with("{\"seconds\": 30}", "{\"hold\": 5}"),
                        "my-back.json:10:9 /blocks/0/items/1: The amount is missing. Give reps or seconds, or write \"pace\": \"open\"."),
                new Fault(
                        "problem.no-movement",
                        with("{\"reps\": 8}", "{\"reps\": 8, \"tempo\": [0.2, 5, 0.2, 5]}"),
                        "my-back.json:9:9 /blocks/0/items/0: The tempo leaves no time to move."
                                + " Give out and back at least half a second together."),
                new Fault(
                        "problem.other-id",
                        with(
                                "\"blocks\"",
                                "\"exercises\": {\"bridge\": "
                                        + exerciseText("bridges", "").strip() + "}, \"blocks\""),
                        "my-back.json:8:9 /exercises/bridge/id:"
                                + " The id \"bridges\" differs from the name \"bridge\" above it. Make them the same."),
                new Fault(
                        "problem.too-many-items",
                        with(
                                "{\"seconds\": 30}},",
                                "{\"seconds\": 30}}]}, {\"items\": ["
                                        + "{\"exercise\": \"cat-camel\", \"dose\": {\"reps\": 1}}, ".repeat(498)),
                        "my-back.json:6:13 /blocks: The program has 501 exercises; the limit is 500. Split it into several programs."),
                new Fault(
                        "problem.too-many-steps",
                        with("7,", "500, \"sets\": 21,"),
                        "my-back.json:6:13 /blocks: The session would have about 21,061 steps; the limit is 20,000. Use fewer repetitions, sets or rounds."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhereAFaultIsAndWhatToWriteInstead(Fault fault) {
        List<Problem> problems = problems(fault.file().getBytes(fault.charset()));

        assertThat(lines(problems)).containsExactly(fault.line());
        assertThat(problems.getFirst().key()).isEqualTo(fault.key());
    }

    @Test
    void everyKindOfProblemHasAnExampleAbove() {
        Set<String> concernSeveralFiles = Set.of(
                "problem.unreadable",
                "problem.no-such-file",
                "problem.is-folder",
                "problem.not-allowed",
                "problem.dead-link",
                "problem.other-name",
                "problem.hidden-name",
                "problem.bundle-as-exercise",
                "problem.program-as-exercise",
                "problem.id-taken",
                "problem.exercise-id-taken");

        Set<String> shown = faults().map(Fault::key).collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(concernSeveralFiles);

        assertThat(shown)
                .containsExactlyElementsOf(ENGLISH.keys().stream()
                        .filter(key -> key.startsWith("problem."))
                        .toList());
    }

    @Test
    void tellsEverythingThatIsWrongInOneGo() {
        String file = """
                {
                  "format": 1,
                  "id": "My back",
                  "title": "My back",
                  "sumary": {"en": "For the evening."},
                  "stages": ["remision"],
                  "blocks": [
                    {
                      "rounds": 0,
                      "items": [
                        {"exercise": "cat-cammel", "dose": {"reps": "6-8"}},
                        {"exercise": "pelvic-tilt"},
                        {"exercise": "pelvic-tilt", "dose": {"reps": 8, "seconds": 30, "reps": 9}}
                      ]
                    }
                  ]
                }
                """;

        assertThat(lines(file))
                .containsExactly(
                        "my-back.json:3:9 /id: \"My back\" can't be an id: use only a to z, 0 to 9 and hyphens, 64 at most. Write \"my-back\".",
                        "my-back.json:4:12 /title: \"My back\" is text; write {\"en\": \"My back\"}",
                        "my-back.json:5:3 /sumary: \"sumary\" is not known here; did you mean \"summary\"?",
                        "my-back.json:6:14 /stages/0: \"remision\" is not known here; did you mean \"remission\"?"
                                + " Known are: acute, subacute, remission",
                        "my-back.json:9:17 /blocks/0/rounds: 0 is too small; the minimum is 1.",
                        "my-back.json:11:22 /blocks/0/items/0/exercise:"
                                + " There is no exercise \"cat-cammel\"; did you mean \"cat-camel\"?",
                        "my-back.json:11:53 /blocks/0/items/0/dose/reps:"
                                + " \"6-8\" is text; write {\"min\": 6, \"max\": 8}",
                        "my-back.json:12:9 /blocks/0/items/1:"
                                + " The amount is missing. Give reps or seconds, or write \"pace\": \"open\".",
                        "my-back.json:13:9 /blocks/0/items/2:"
                                + " Both reps and seconds are given. Keep the one that counts.",
                        "my-back.json:13:72 /blocks/0/items/2/dose/reps:"
                                + " \"reps\" appears twice here. Keep only one.");
    }

    @Test
    void tellsNoMoreThanAPersonCanMend() {
        String file =
                with("{\"seconds\": 30}", "{\"seconds\": 30}}" + ", 0".repeat(400) + ", {\"exercise\": \"cat-camel\"");

        assertThat(problems(file)).hasSize(ProgramReader.MAX_PROBLEMS);
    }

    @Test
    void staysOnOneLineWhateverTheFileHolds() {
        String file = with("\"title\"", "\"a\\nb\\u001b[31m\": 1, \"title\"");

        assertThat(lines(file))
                .containsExactly("my-back.json:4:3 /a\uFFFDb\uFFFD[31m: \"a\uFFFDb\uFFFD[31m\" is not known here."
                        + " Known are: format, id, title, summary, stages, tags, supervision, gate, source, advice,"
                        + " equipment, blocks, exercises. Keys of your own begin with x-.");
    }

    @Nested
    class ReadsExerciseFiles {

        private List<String> lines(String text) {
            return switch (READER.exercise("tilt.json", text.getBytes(StandardCharsets.UTF_8))) {
                case ReadResult.Valid<Exercise> sound -> List.of();
                case ReadResult.Invalid<Exercise> broken -> ProgramReaderTest.lines(broken.problems());
            };
        }

        @Test
        void soundOnes() {
            assertThat(lines(SOUND_EXERCISE)).isEmpty();
            assertThat(exercise("pelvic-tilt").name()).isEqualTo(LocalizedText.en("Pelvic tilt"));
        }

        @Test
        void brokenOnesWithAllTheirProblems() {
            String file = SOUND_EXERCISE
                    .replace("\"supine\"", "\"suppine\"")
                    .replace("[{\"en\": \"Tilt.\"}]", "[{\"en\": \"Tilt.\", \"breth\": \"out\"}, {\"weight\": \"2\"}]");

            assertThat(lines(file))
                    .containsExactly(
                            "tilt.json:5:15 /position: \"suppine\" is not known here; did you mean \"supine\"? Known are:"
                                    + " supine, side-lying, prone, all-fours, kneeling, sitting, standing, hanging,"
                                    + " supported",
                            "tilt.json:7:29 /steps/0/breth: \"breth\" is not known here; did you mean \"breath\"?",
                            "tilt.json:7:46 /steps/1: \"en\" is missing; add \"en\": \"...\"",
                            "tilt.json:7:47 /steps/1/weight: \"weight\" is not known here."
                                    + " Known are: breath, phase, picture, en. Keys of your own begin with x-.");
        }

        @Test
        void thatSayWhatOneDoesInAHold() {
            assertThat(exercise("pelvic-tilt").hold()).isNull();
            assertThat(exercise("pelvic-tilt").holdMoves()).isFalse();
            assertThat(exercise("roll", "\"hold\": \"moving\",").holdMoves()).isTrue();
            assertThat(exercise("hang", "\"hold\": \"still\",").hold()).isEqualTo(HoldStyle.STILL);
            assertThat(lines(SOUND_EXERCISE.replace("\"supine\"", "\"supine\", \"hold\": \"movin\"")))
                    .containsExactly("tilt.json:5:33 /hold: \"movin\" is not known here; did you mean \"moving\"?"
                            + " Known are: still, moving");
        }

        @Test
        void withoutASetupOrAPosition() {
            String file = SOUND_EXERCISE.replace("\"position\"", "\"x-was\"").replace("\"setup\"", "\"x-had\"");

            assertThat(lines(file))
                    .containsExactly(
                            "tilt.json:1:1: \"position\" is missing; add \"position\": \"supine\"",
                            "tilt.json:1:1: \"setup\" is missing; add \"setup\": {\"en\": \"...\"}");
        }

        @Test
        void ofANewerFormatByName() {
            assertThat(lines(SOUND_EXERCISE.replace("\"format\": 1", "\"format\": 99999999999999999999")))
                    .containsExactly(
                            "tilt.json:2:13 /format: Format 99999999999999999999 is too new for this Lumbo, which knows formats up to 1. Get a newer Lumbo.");
        }

        @Test
        void andTellsVariantsThatAreNotThere() {
            String file = exerciseText("bridge", "\"easier\": \"pelvic-tild\",\n\"harder\": \"cat-camel\",");

            assertThat(ProgramReaderTest.lines(
                            READER.variants("bridge.json", file.getBytes(StandardCharsets.UTF_8), KNOWN.keySet())))
                    .containsExactly("bridge.json:3:28 /easier:"
                            + " There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
        }
    }

    @Nested
    class Accepts {

        @Test
        void theSoundProgram() {
            Program program = sound(SOUND);

            assertThat(program.id()).isEqualTo("my-back");
            assertThat(program.items())
                    .extracting(Item::exercise)
                    .containsExactly("cat-camel", "pelvic-tilt", "knee-to-chest");
            Dose dose = program.items().getLast().dose();
            assertThat(dose.fields()).containsExactly(DoseField.REPS, DoseField.SIDES);
            assertThat(dose.reps()).isEqualTo(Band.exactly(7));
            assertThat(dose.sides()).isEqualTo(SideOrder.EACH);
        }

        @Test
        void aByteOrderMark() {
            assertThat(sound("\uFEFF" + SOUND)).isEqualTo(sound(SOUND));
        }

        @Test
        void lineEndsOfWindows() {
            assertThat(sound(SOUND.replace("\n", "\r\n"))).isEqualTo(sound(SOUND));
        }

        @Test
        void keysOfOnesOwnAnywhereAndWithAnyValue() {
            String file = with("\"each\"", "\"each\", \"x-why\": null")
                    .replace("{\"en\"", "{\"x-by\": [1e999, -99999999999999999999, {}], \"en\"")
                    .replace("\"blocks\"", "\"x-note\": {\"blocks\": 3}, \"blocks\"");

            assertThat(sound(file)).isEqualTo(sound(SOUND));
        }

        @Test
        void aSchemaForTheEditor() {
            assertThat(sound(with("\"format\"", "\"$schema\": \"schema/program.schema.json\", \"format\"")))
                    .isEqualTo(sound(SOUND));
        }

        @ParameterizedTest
        @ValueSource(strings = {"7", "7.0", "7e0", "70e-1", "{\"min\": 7.0, \"max\": 7}"})
        void everyWayInWhichJsonWritesTheSameWholeNumber(String reps) {
            assertThat(sound(with("7,", reps + ","))).isEqualTo(sound(SOUND));
        }

        @Test
        void aTextInFurtherLanguages() {
            Program program = sound(with("{\"en\": \"My back\"}", "{\"de\": \"Mein Kreuz\", \"en\": \"My back\"}"));

            assertThat(program.title().in(Locale.GERMANY)).isEqualTo("Mein Kreuz");
            assertThat(program.title().in(Locale.FRANCE)).isEqualTo("My back");
        }

        @Test
        void everyCharacterThatCanBeShownAndNewLinesAndTabs() {
            Program program =
                    sound(with("For the evening.", "\\uD83C\\uDF19 abends:\\r\\n\\t\u0434\u0432\u0430 \uD83C\uDF19"));

            assertThat(program.summary())
                    .isEqualTo(LocalizedText.en("\uD83C\uDF19 abends:\r\n\t\u0434\u0432\u0430 \uD83C\uDF19"));
        }

        @Test
        void anExerciseWithoutACountWhenItsPaceIsOpen() {
            assertThat(sound(with("{\"seconds\": 30}", "{\"pace\": \"open\"}"))
                            .items()
                            .get(1)
                            .wholeDose()
                            .pace())
                    .isEqualTo(Pacing.OPEN);
        }

        @Test
        void asManyStepsAsTheLimitSays() {
            assertThat(problems(with("7,", "500, \"sets\": 19,"))).isEmpty();
        }
    }

    @Nested
    class GivesTheProgramWhatItUses {

        private static final String BRIDGE_CARRIED =
                "\"exercises\": {\"bridge\": " + exerciseText("bridge", "") + "}, \"blocks\"";

        @Test
        void exercisesThatItCarries() {
            String file = with("\"blocks\"", BRIDGE_CARRIED).replace("knee-to-chest", "bridge");

            assertThat(sound(file).exercises()).containsOnlyKeys("cat-camel", "pelvic-tilt", "bridge");
        }

        @Test
        void nothingThatItCarriesInVain() {
            assertThat(sound(with("\"blocks\"", BRIDGE_CARRIED))).isEqualTo(sound(SOUND));
        }

        @Test
        void itsOwnDefinitionWhereABuiltInOneHasTheSameId() {
            String carried = exerciseText("pelvic-tilt", "").replace("Tilt.", "Tilt my way.");
            String file = with("\"blocks\"", "\"exercises\": {\"pelvic-tilt\": " + carried + "}, \"blocks\"");

            assertThat(sound(file).exercises().get("pelvic-tilt"))
                    .extracting(Exercise::steps)
                    .isEqualTo(List.of(new Instruction(LocalizedText.en("Tilt my way."), null, null, null)));
            assertThat(sound(SOUND).exercises()).containsEntry("pelvic-tilt", exercise("pelvic-tilt"));
        }

        @Test
        void easierAndHarderVariantsOfWhatItUsesAndTheirsInTurn() {
            Map<String, Exercise> chain = Map.of(
                    "one", exercise("one", "\"harder\": \"two\","),
                    "two", exercise("two", "\"easier\": \"one\", \"harder\": \"three\","),
                    "three", exercise("three", "\"easier\": \"two\","),
                    "four", exercise("four"));
            String file = SOUND.replaceAll("cat-camel|pelvic-tilt|knee-to-chest", "one");

            ReadResult<Program> read = READER.program("chain.json", file.getBytes(StandardCharsets.UTF_8), chain);

            assertThat(read)
                    .isInstanceOfSatisfying(
                            ReadResult.Valid.class,
                            sound -> assertThat(((Program) sound.value()).exercises())
                                    .containsOnlyKeys("one", "two", "three"));
        }

        @ParameterizedTest
        @CsvSource({"easier, cat-cammel, cat-camel", "harder, knee-too-chest, knee-to-chest"})
        void andRefusesAVariantThatIsNotThere(String variant, String wrong, String right) {
            String carried = exerciseText("bridge", "\"" + variant + "\": \"" + wrong + "\",");

            assertThat(lines(with("\"blocks\"", "\"exercises\": {\"bridge\": " + carried + "}, \"blocks\"")))
                    .containsExactly("my-back.json:8:28 /exercises/bridge/" + variant + ": There is no exercise \""
                            + wrong + "\"; did you mean \"" + right + "\"?");
        }

        @Test
        void andRefusesACarriedExerciseOfANewerFormatByName() {
            String carried = exerciseText("bridge", "").replace("\"format\": 1", "\"format\": 3");

            assertThat(lines(with("\"blocks\"", "\"exercises\": {\"bridge\": " + carried + "}, \"blocks\"")))
                    .containsExactly("my-back.json:7:13 /exercises/bridge/format:"
                            + " Format 3 is too new for this Lumbo, which knows formats up to 1. Get a newer Lumbo.");
        }

        @Test
        void andRefusesACarriedExerciseWithAPathAsItsId() {
            String carried = exerciseText("../acute", "");

            assertThat(lines(with("\"blocks\"", "\"exercises\": {\"../acute\": " + carried + "}, \"blocks\"")))
                    .containsExactly(
                            "my-back.json:8:9 /exercises/..~1acute/id: \"../acute\" can't be an id: use only a to z, 0 to 9 and hyphens, 64 at most. Write \"acute\".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "null",
                "\"text\"",
                "true",
                "{}",
                "[[[]]]",
                "{\"blocks\": {}}",
                "{\"blocks\": {\"a\": [1]}}",
                "{\"blocks\": [null, 3, [], {}]}",
                "{\"blocks\": [{\"items\": {\"a\": 3}}]}",
                "{\"exercises\": [1, 2]}",
                "{\"blocks\": [{\"items\": [null, 3, [], {}, {\"dose\": []}, {\"dose\": {\"tempo\": {}}}]}]}",
                "{\"blocks\": [{\"items\": [{\"dose\": {\"reps\": 1, \"tempo\": {\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1}}}]}]}",
                "{\"exercises\": {\"a\": null, \"b\": [], \"c\": {\"id\": 3, \"easier\": {}}}}",
                "{\"\": {\"\": 1}}",
                "{\"format\": null}",
                "{\"format\": 1e999}",
                "{\"format\": -99999999999999999999}"
            })
    void findsProblemsInADocumentOfAnyShape(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void hasASentenceForEveryKeywordOfTheSchemas() {
        Set<String> told = Set.of(
                "type",
                "required",
                "additionalProperties",
                "enum",
                "pattern",
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "minItems",
                "minProperties",
                "maxItems",
                "maxProperties",
                "uniqueItems");
        Set<String> structure = Set.of(
                "$schema",
                "$defs",
                "$ref",
                "title",
                "description",
                "properties",
                "patternProperties",
                "items",
                "x-write",
                "x-band");

        Set<String> used = new TreeSet<>();
        for (String path : List.of("programs/schema/program.schema.json", "programs/schema/exercise.schema.json")) {
            collectKeywords(JsonMapper.shared().readTree(SchemaAdvice.resource(path)), used);
        }

        assertThat(used)
                .isSubsetOf(Stream.concat(told.stream(), structure.stream()).toList());
        assertThat(used).containsAll(told);
    }

    private static void collectKeywords(JsonNode schema, Set<String> found) {
        schema.properties().forEach(entry -> {
            found.add(entry.getKey());
            switch (entry.getKey()) {
                case "properties", "patternProperties", "$defs" ->
                    entry.getValue().values().forEach(part -> collectKeywords(part, found));
                case "items", "additionalProperties" -> collectKeywords(entry.getValue(), found);
                default -> {}
            }
        });
    }
}
