package lumbo.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled in without ICU reads as ICU would have it. */
class EnglishPatternTest {

    private static final int MOST_ARGUMENTS = 10;

    /** The names of ways in a pattern, and whatever else stands before a brace. */
    private static final Pattern WAY = Pattern.compile("([A-Za-z=0-9-]+) *\\{");

    private static Object outcome(Supplier<String> said) {
        try {
            return said.get();
        } catch (RuntimeException failure) {
            return failure.getClass();
        }
    }

    private static List<@Nullable Object> values(String pattern) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                0, 1, 2, 3L, 11, 21, 101, 999, 1000, -1, 1_234_567L, 0.5, 1.0, "", "it's {0} #", LocalDate.EPOCH));
        values.add(null);
        WAY.matcher(pattern).results().map(found -> found.group(1)).forEach(values::add);
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "en-US", "de-CH", "ar-EG", "fa-IR", "hi-IN"})
    void saysWhatIcuSaysForEveryMessage(String person) {
        Messages words = Messages.of(Locale.forLanguageTag(person), "/lumbo/tour/messages");

        for (String key : words.keys()) {
            String pattern = words.pattern(key);
            for (Object value : values(pattern)) {
                Object[] all = Collections.nCopies(MOST_ARGUMENTS, value).toArray();
                assertThat(outcome(() -> words.format(key, all)))
                        .as("%s with %s", key, value)
                        .isEqualTo(outcome(() -> words.byIcu(key, all)));
            }
            assertThat(outcome(() -> words.format(key)))
                    .as("%s without arguments", key)
                    .isEqualTo(outcome(() -> words.byIcu(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "it''s '{not}' it, '' and '}' and '#'",
                "'{ends open",
                "'",
                "{0}'{'{1}'}'",
                "{0, plural, =0 {none} one {# is} other {# '#' ''are'' {1}}} #",
                "{0,plural,one{#}other{{1, select, a {# in a} other {# {0}}}}}",
                "{1, select, a {A {0, plural, one {one} other {#}}} b {B} other {}}",
                "{0, plural, offset:1 one {#} other {#}}",
                "{0, number} {0, number, #} {0, date}",
                "{0, selectordinal, one {#st} other {#th}}",
                "{12} { 0 }"
            })
    void readsPatternsAsIcuDoes(String pattern) {
        Optional<EnglishPattern> ours = EnglishPattern.of(pattern);
        for (Object first : List.of(0, 1, 2, 999, 1000, "a")) {
            for (Object second : List.of("a", "b", "c", 5)) {
                ours.flatMap(known -> known.format(first, second))
                        .ifPresent(said -> assertThat(said)
                                .isEqualTo(new MessageFormat(pattern, ULocale.ENGLISH)
                                        .format(new Object[] {first, second})));
            }
        }
    }

    @Test
    void knowsAlmostAllMessages() {
        Messages words = Messages.of(Locale.UK);

        assertThat(words.keys())
                .filteredOn(key -> EnglishPattern.of(words.pattern(key)).isEmpty())
                .as("what ICU has to do")
                .allSatisfy(key -> assertThat(words.pattern(key)).contains("number"));
    }

    /** Every region of ours writes small numbers in the same figures. */
    @Test
    void smallNumbersAreAlikeEverywhere() {
        for (Locale person : Locale.getAvailableLocales()) {
            Regional regional = Regional.of(Locale.ENGLISH, person);
            IntStream.of(0, 7, 10, 42, 999)
                    .forEach(number -> assertThat(regional.number(number, 0))
                            .as(person.toLanguageTag())
                            .isEqualTo(Integer.toString(number)));
        }
    }
}
