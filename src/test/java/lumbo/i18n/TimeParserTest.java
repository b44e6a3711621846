package lumbo.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {

    @ParameterizedTest
    @CsvSource({
        "8:30, 08:30",
        "08:30, 08:30",
        "8.30, 08:30",
        "8 30, 08:30",
        "0830, 08:30",
        "830, 08:30",
        "20:30, 20:30",
        "2030, 20:30",
        "8:30 pm, 20:30",
        "8:30pm, 20:30",
        "8:30 PM, 20:30",
        "8pm, 20:00",
        "8 p.m., 20:00",
        "8a, 08:00",
        "12 am, 00:00",
        "12 pm, 12:00",
        "12:05 am, 00:05",
        "8, 08:00",
        "20, 20:00",
        "0:00, 00:00",
        "00:00, 00:00",
        "8h30, 08:30",
        "8 h, 08:00",
        "18.30 Uhr, 18:30",
        "18:30:05, 18:30:05",
        "8 : 30, 08:30",
        "23:59, 23:59",
        "8 o'clock, 08:00",
        "1230, 12:30",
        "pm 8:30, 20:30",
        "0830 pm, 20:30",
    })
    void timesAreReadAsPeopleTypeThem(String text, LocalTime time) {
        Stream.of("en-GB", "en-US", "de-DE")
                .forEach(region -> assertThat(new TimeParser(Regional.of(Locale.ENGLISH, Locale.forLanguageTag(region)))
                                .read(" " + text + " "))
                        .as(region)
                        .contains(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "noon",
                "half past six",
                "24:00",
                "25:00",
                "8:60",
                "8:5",
                "8:305",
                "13 pm",
                "0 pm",
                "20:30 pm",
                "-8:30",
                "8:30:99",
                "12345",
                "8:30 x",
                "pm",
                "8-30-",
                "am 8 pm",
                "8::30",
                "99"
            })
    void andNothingElseIsATime(String text) {
        assertThat(new TimeParser(Regional.of(Locale.ENGLISH, Locale.US)).read(text))
                .isEmpty();
    }

    static Stream<Locale> regions() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getCountry().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void whatIsWrittenIsReadAsTheSameTimeInEveryRegion(Locale region) {
        isReadAgain(region, 53);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("regions")
    void everyMinuteIsReadAsTheSameTimeInEveryRegion(Locale region) {
        isReadAgain(region, 1);
    }

    /** Times of a day, so many minutes apart. */
    private static void isReadAgain(Locale region, int apart) {
        TimeParser times = new TimeParser(Regional.of(Locale.ENGLISH, region));
        for (int minute = 0; minute < 24 * 60; minute += apart) {
            LocalTime time = LocalTime.of(minute / 60, minute % 60);
            assertThat(times.read(times.written(time)))
                    .as("%s %s", region, times.written(time))
                    .contains(time);
        }
    }
}
