package lumbo.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DayParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Regional regional(Locale person) {
        return Regional.of(Locale.ENGLISH, person);
    }

    private static DayParser days(String region) {
        return new DayParser(regional(Locale.forLanguageTag(region)), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 22 Nov 2026 | 2026-11-22",
                "en-GB | 22/11/2026 | 2026-11-22",
                "en-GB | 22 November 2026 | 2026-11-22",
                "en-GB | Sunday, 22nd of November, 2026 | 2026-11-22",
                "en-GB | 2026-11-22 | 2026-11-22",
                "en-GB | 20261122 | 2026-11-22",
                "en-GB | 22112026 | 2026-11-22",
                "en-GB | 5/11/26 | 2026-11-05",
                "en-GB | 5.11. | 2026-11-05",
                "en-GB | 24 Dec | 2025-12-24",
                "en-GB | 29 Feb | 2024-02-29",
                "en-US | 17.11.2026 | 2026-11-17",
                "en-US | 5/11/2026 | 2026-05-11",
                "en-US | 5-11-26 | 2026-05-11",
                "en-US | 11/17 | 2026-11-17",
                "en-US | Nov 17, 2026 | 2026-11-17",
                "en-US | 17 nov 26 | 2026-11-17",
                "en-US | 11172026 | 2026-11-17",
                "en-US | 11/17/99 | 1999-11-17",
                "de-DE | 17.11.2026 | 2026-11-17",
                "de-DE | 5.11.26 | 2026-11-05",
                "de-DE | 17. November 2026 | 2026-11-17",
                "de-DE | Dienstag, 17. Nov. 2026 | 2026-11-17",
                "de-DE | 3. März 2026 | 2026-03-03",
                "de-DE | 17-11-2026 | 2026-11-17",
                "de-DE | 17 11 2026 | 2026-11-17",
                "fr-FR | 17 novembre 2026 | 2026-11-17",
                "es-ES | 17 de noviembre de 2026 | 2026-11-17",
                "sv-SE | 26-11-17 | 2026-11-17",
                "sv-SE | 17 nov 26 | 2026-11-17",
                "sv-SE | 17/11/2026 | 2026-11-17",
                "ja-JP | 2026年11月17日 | 2026-11-17",
                "ru-RU | 17 ноября 2026 г. | 2026-11-17",
                "ar-EG | ١٧/١١/٢٠٢٦ | 2026-11-17",
            })
    void daysAreReadAsPeopleOfARegionTypeThem(String region, String text, LocalDate day) {
        assertThat(days(region).read(text)).contains(day);
        assertThat(days(region).read(" " + text + " ")).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "yesterday",
                "22",
                "22/13/2026",
                "2026-11-32",
                "31.11.2026",
                "30 Feb 2026",
                "29.2.2025",
                "0",
                "1/2/3",
                "5.11.026",
                "5.11.20266",
                "12345678901",
                "11 17 2026 1",
                "Nov",
                "2026",
                "2026-11",
                "next 5.11.2026",
                "99.99.9999",
                "8:30",
                "-5.11.2026",
                "5+11",
                "5.11.2026!",
                "17,11,2026",
                "5..11..2026",
                "Nov Nov 2026",
                "5,5",
                "111/1/2026",
                "1/111/2026",
            })
    void andNothingElseIsADay(String text) {
        Stream.of("en-GB", "en-US", "de-DE", "sv-SE")
                .forEach(
                        region -> assertThat(days(region).read(text)).as(region).isEmpty());
    }

    static Stream<Locale> regions() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> !locale.getCountry().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("regions")
    void whatIsWrittenIsReadAsTheSameDayInEveryRegion(Locale region) {
        isReadAgain(region, 29);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("regions")
    void everyDayIsReadAsTheSameDayInEveryRegion(Locale region) {
        isReadAgain(region, 1);
    }

    /** Days of more than a year, so many days apart. */
    private static void isReadAgain(Locale region, int apart) {
        DayParser days = new DayParser(regional(region), TODAY);
        for (LocalDate day = LocalDate.of(2025, 12, 30); day.getYear() < 2027; day = day.plusDays(apart)) {
            assertThat(days.read(days.written(day)))
                    .as("%s %s", region, days.written(day))
                    .contains(day);
            assertThat(days.read(day.toString())).as("%s", region).contains(day);
            assertThat(days.said(day)).isNotBlank();
        }
    }

    @Property(tries = 500, seed = "9")
    void noTextMakesAnExceptionOrAYearThatIsNotTyped(@ForAll String text, @ForAll @IntRange(max = 3) int region) {
        days(new String[] {"en-US", "de-DE", "ja-JP", "ar-EG"}[region])
                .read(text)
                .ifPresent(day -> assertThat(day.getYear()).isBetween(0, 9999));
    }
}
