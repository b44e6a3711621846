package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a dose that stands there in words. */
class AmountHintTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    /** The sentences about a program of one line with this dose, without their places. */
    private static List<String> told(String dose) {
        String text = String.format(Locale.ROOT, """
                {
                  "format": 1, "id": "my-back", "title": {"en": "My back"}, "summary": {"en": "For the evening."},
                  "blocks": [{"items": [
                    {"exercise": "bridge", "dose": %s}
                  ]}]
                }
                """, dose);
        ReadResult<Program> read = new ProgramReader()
                .program(
                        "my-back.json",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of("bridge", Programs.exercise("bridge")));
        return read instanceof ReadResult.Invalid<Program> broken
                ? broken.problems().stream()
                        .map(problem -> problem.sentence(ENGLISH))
                        .toList()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "reps    | 3x10           | ~sets~: 3, ~reps~: 10",
                "reps    | 3 x 10         | ~sets~: 3, ~reps~: 10",
                "reps    | 3 \u00d7 10   | ~sets~: 3, ~reps~: 10",
                "reps    | 2*8            | ~sets~: 2, ~reps~: 8",
                "reps    | 3 sets of 10   | ~sets~: 3, ~reps~: 10",
                "reps    | 3x6-8          | ~sets~: 3, ~reps~: {~min~: 6, ~max~: 8}",
                "reps    | 3x8 each side  | ~sets~: 3, ~reps~: 8, ~sides~: ~each~",
                "sets    | 3x10           | ~sets~: 3, ~reps~: 10",
                "sets    | 3 sets         | 3",
                "seconds | 3x30 s         | ~sets~: 3, ~seconds~: 30",
                "reps    | 8 each side    | ~reps~: 8, ~sides~: ~each~",
                "reps    | 8 per leg      | ~reps~: 8, ~sides~: ~each~",
                "reps    | 8/side         | ~reps~: 8, ~sides~: ~each~",
                "reps    | 6-8 times each leg | ~reps~: {~min~: 6, ~max~: 8}, ~sides~: ~each~",
                "reps    | 10 in all      | ~reps~: 10, ~sides~: ~alternate~, ~number~: ~in-all~",
                "seconds | 30 s per side  | ~seconds~: 30, ~sides~: ~each~",
                "reps    | 8 times        | 8",
                "reps    | 8 reps         | 8",
                "reps    | about 20       | 20",
                "reps    | up to 10       | {~max~: 10}",
                "reps    | max 10         | {~max~: 10}",
                "reps    | 30 s           | ~seconds~: 30",
                "seconds | 12 reps        | ~reps~: 12",
                "seconds | 2 min          | 120",
                "seconds | 1.5 min        | 90",
                "seconds | 1,5 minutes    | 90",
                "seconds | 1-2 min        | {~min~: 60, ~max~: 120}",
                "seconds | 1:30           | 90",
                "seconds | 45 sec         | 45",
                "hold    | 3 s            | 3",
                "hold    | 5 seconds      | 5",
                "hold    | 2.5 s          | 3",
                "hold    | 6 to 7 s       | {~min~: 6, ~max~: 7}",
                "restBetweenSets | 2 min  | 120",
                "restBetweenReps | 1,5 s  | 1.5",
                "spacingMinutes | 2 h     | 120",
                "spacingMinutes | 10 min  | 10",
                "perDay  | 3 times        | 3",
                "seconds | 30 Sekunden    | 30",
                "seconds | 30 Sek.        | 30",
                "seconds | 2 Minuten      | 120",
                "seconds | 30 secondes    | 30",
                "seconds | 30 \u0441\u0435\u043a | 30",
                "seconds | 2 \u043c\u0438\u043d\u0443\u0442\u044b | 120",
                "seconds | 30\u00a0s      | 30",
                "seconds | 30\u202fs      | 30",
                "seconds | 2\u00bd min    | 150",
                "seconds | \u00bd min     | 30",
                "seconds | 1/2 min         | 30",
                "reps    | 8 bis 10       | {~min~: 8, ~max~: 10}",
                "reps    | 8 \u00e0 10   | {~min~: 8, ~max~: 10}",
                "reps    | 8\u221210     | {~min~: 8, ~max~: 10}",
                "reps    | 8\u2009\u2013\u200910 | {~min~: 8, ~max~: 10}",
                "reps    | 3 mal 8        | ~sets~: 3, ~reps~: 8",
                "reps    | 3\u04458      | ~sets~: 3, ~reps~: 8",
                "reps    | 3 S\u00e4tze 8 | ~sets~: 3, ~reps~: 8",
                "reps    | 8 Wdh.         | 8",
                "reps    | 8 fois         | 8",
                "reps    | 8 \u0440\u0430\u0437 | 8",
                "reps    | 8 je Seite     | ~reps~: 8, ~sides~: ~each~",
                "reps    | 8 par jambe    | ~reps~: 8, ~sides~: ~each~",
                "reps    | 8 \u043d\u0430 \u043a\u0430\u0436\u0434\u0443\u044e \u0441\u0442\u043e\u0440\u043e\u043d\u0443 | ~reps~: 8, ~sides~: ~each~",
                "reps    | 8 each         | ~reps~: 8, ~sides~: ~each~",
                "reps    | \u0668        | 8",
                "reps    | \uff18        | 8",
                "tempo   | 3-0-3-1        | [3, 0, 3, 1]",
                "tempo   | 2,5-0-2-1      | [2.5, 0, 2, 1]"
            })
    void namesWhatAWordMeans(String field, String text, String instead) {
        String dose = "{\"" + field + "\": \"" + text + "\""
                + (field.equals("reps") || field.equals("seconds") ? "" : ", \"reps\": 8") + "}";

        assertThat(told(dose)).first().asString().endsWith("; write " + instead.replace('~', '"'));
        assertThat(told(dose)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "many", "a few", "x10", "8 breaths", "each side", "1:75", "", "as many as you can"})
    void saysHowAnAmountIsWrittenWhereNothingCanBeTold(String text) {
        assertThat(told("{\"reps\": \"" + text + "\"}"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("write 8 or {\"min\": 6, \"max\": 8}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "reps    | 3x10      | ~sets~: 3, ~reps~: 10",
                "reps    | 3x6-8     | ~sets~: 3, ~reps~: {~min~: 6, ~max~: 8}",
                "reps    | 8 each side | ~reps~: 8, ~sides~: ~each~",
                "seconds | 2 min     | 120",
                "hold    | 2,5       | 2 or 3",
                "reps    | 7,5       | 7 or 8"
            })
    void namesWhatStandsThereWithoutQuotes(String field, String text, String instead) {
        String other = field.equals("hold") ? ", \"reps\": 8" : "";

        assertThat(told("{\"" + field + "\": " + text + other + "}"))
                .first()
                .asString()
                .isEqualTo("This is not a number. Write " + instead.replace('~', '"'));
    }

    @Test
    void saysWholeSecondsAtOnce() {
        assertThat(told("{\"reps\": 8, \"hold\": 2.5}")).containsExactly("2.5 is not a whole number; write 2 or 3");
        assertThat(told("{\"reps\": 8, \"hold\": 0.5}")).first().asString().endsWith("write 1");
    }

    @Test
    void tellsADecimalCommaInATempo() {
        assertThat(told("{\"reps\": 8, \"tempo\": [2,5, 0, 2, 1]}"))
                .containsExactly(
                        "There are 5 numbers here, but a tempo has four. Write a point, not a comma, within a number: 2.5");
        assertThat(told("{\"reps\": 8, \"tempo\": [2, 0, 2]}"))
                .first()
                .asString()
                .contains("only 3 here");
    }

    @ParameterizedTest
    @CsvSource({
        "rep, reps",
        "repz, reps",
        "repetitions, reps",
        "Repetitions, reps",
        "times, reps",
        "count, reps",
        "duration, seconds",
        "secs, seconds",
        "series, sets",
        "rest, restBetweenSets",
        "hold_seconds, hold",
        "timesPerDay, perDay"
    })
    void namesTheFieldThatIsMeant(String name, String field) {
        String amount = field.equals("reps") || field.equals("seconds") ? "" : ", \"reps\": 8";

        assertThat(told("{\"" + name + "\": 8" + amount + "}"))
                .as("the slip alone, not what follows from it")
                .containsExactly("\"" + name + "\" is not known here; did you mean \"" + field + "\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 | 120", "1.5 | 90", "{'min': 1, 'max': 2} | {'min': 60, 'max': 120}", "'2' | 120"})
    void turnsMinutesIntoSeconds(String minutes, String seconds) {
        assertThat(told("{\"minutes\": " + minutes.replace('\'', '"') + "}"))
                .containsExactly("\"minutes\" is not known here; write \"seconds\": " + seconds.replace('\'', '"'));
    }

    @Test
    void stillSaysThatADoseSaysNothing() {
        assertThat(told("{\"pace\": \"own\"}"))
                .containsExactly("The amount is missing. Give reps or seconds, or write \"pace\": \"open\".");
        assertThat(told("{\"weight\": 5}")).hasSize(2).anyMatch(line -> line.startsWith("The amount is missing."));
    }

    @Test
    void letsTwoTimesOfADayBeADayApart() {
        assertThat(told("{\"reps\": 8, \"perDay\": 2, \"spacingMinutes\": 720}"))
                .isEmpty();
        assertThat(told("{\"reps\": 8, \"spacingMinutes\": {\"min\": 60, \"max\": 1440}}"))
                .isEmpty();
        assertThat(told("{\"reps\": 8, \"spacingMinutes\": 1441}"))
                .containsExactly("1441 is too big; the maximum is 1440.");
    }
}
