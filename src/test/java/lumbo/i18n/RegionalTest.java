package lumbo.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final LocalDateTime TIME = DAY.atTime(15, 4);

    /** What the JDK knows, and what people and systems make of it. */
    private static final List<Locale> LOCALES = Stream.concat(
                    Arrays.stream(Locale.getAvailableLocales()),
                    Stream.of(
                                    "th-TH-u-ca-buddhist",
                                    "th-TH-u-ca-buddhist-nu-thai",
                                    "ja-JP-u-ca-japanese",
                                    "ar-EG-u-nu-arab",
                                    "ar-SA-u-ca-islamic-umalqura",
                                    "fa-IR-u-ca-persian-nu-arabext",
                                    "bn-BD-u-nu-beng",
                                    "hi-IN-u-nu-deva",
                                    "my-MM-u-nu-mymr",
                                    "ne-NP-u-nu-deva",
                                    "mr-IN-u-nu-deva",
                                    "zh-TW-u-ca-roc-nu-hanidec",
                                    "he-IL-u-ca-hebrew",
                                    "en-GB-u-ca-buddhist-nu-thai",
                                    "en-US-u-hc-h23 | Nov 4, 2026 | Wednesday, November 4, 2026 | 15:04 | 1,234.5 | SUNDAY",
                                    "en-US-u-rg-dezzzz",
                                    "de-DE-u-hc-h12",
                                    "en-US-u-fw-mon-hc-h23",
                                    "und",
                                    "tlh",
                                    "x-lojban")
                            .map(Locale::forLanguageTag))
            .toList();

    private static Regional of(String tag) {
        return Regional.of(Locale.ENGLISH, Locale.forLanguageTag(tag));
    }

    /** One person for each way to write numbers. */
    private static List<Locale> oneForEachWayToWriteNumbers() {
        Map<Object, Locale> ways = new LinkedHashMap<>();
        for (Locale locale : LOCALES) {
            ways.putIfAbsent(Regional.of(Locale.ENGLISH, locale).numbers(), locale);
        }
        return List.copyOf(ways.values());
    }

    private static Map<String, String> patterns() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/lumbo/messages.properties"))) {
            words.load(reader);
        }
        Map<String, String> patterns = new TreeMap<>();
        words.forEach((key, pattern) -> patterns.put(key.toString(), pattern.toString()));
        return patterns;
    }

    /** What stands in a text that belongs between English words: no letter of another script, and no digits but 0 to 9. */
    private static List<String> foreign(String text) {
        return text.codePoints()
                .filter(letter -> Character.isDigit(letter) ? letter > '9' : !isOfEnglish(letter))
                .mapToObj(letter -> Character.getName(letter))
                .toList();
    }

    private static boolean isOfEnglish(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, COMMON, INHERITED -> Character.getType(letter) != Character.FORMAT;
            default -> false;
        };
    }

    private static boolean isOfAnotherCalendar(String text) {
        return Stream.of("2569", "1405", "1448", "Heisei", "Reiwa", "AH", "BE").anyMatch(text::contains);
    }

    private static List<String> everythingWritten(Regional regional) {
        List<String> all = new ArrayList<>();
        for (FormatStyle style : FormatStyle.values()) {
            all.add(regional.date(DAY, style));
            all.add(regional.dateAndTime(TIME.atOffset(ZoneOffset.ofHours(1)), style));
        }
        all.add(regional.time(TIME));
        for (DayOfWeek day : DayOfWeek.values()) {
            all.add(regional.weekday(day));
            all.add(regional.shortWeekday(day));
        }
        for (Month month : Month.values()) {
            YearMonth ofYear = YearMonth.of(2026, month);
            all.addAll(List.of(
                    regional.shortMonth(month),
                    regional.month(ofYear),
                    regional.shortMonth(ofYear),
                    regional.dayAndMonth(ofYear.atDay(4))));
        }
        all.add(regional.number(1_234_567.25, 1));
        all.add(regional.number(-3.5, 1));
        return all;
    }

    @Nested
    class ForEveryLocaleOfTheSystem {

        @Test
        void daysTimesAndNumbersAreOfTheWordsLanguageAndOfOurCalendar() {
            for (Locale locale : LOCALES) {
                Regional regional = Regional.of(Locale.ENGLISH, locale);

                assertThat(everythingWritten(regional))
                        .as(locale.toLanguageTag())
                        .filteredOn(text -> !foreign(text).isEmpty() || isOfAnotherCalendar(text))
                        .isEmpty();
                if (!locale.getLanguage().equals("en")) {
                    assertThat(regional.date(DAY)).as(locale.toLanguageTag()).contains("Nov", "4", "2026");
                }
                assertThat(regional.date(DAY, FormatStyle.FULL))
                        .as(locale.toLanguageTag())
                        .contains("Wednesday", "November", "4", "2026");
                assertThat(regional.month(YearMonth.from(DAY))).isEqualTo("November 2026");
                String time = regional.time(TIME);
                assertThat(time).contains(time.toUpperCase(Locale.ROOT).contains("P") ? "3" : "15", "04");
            }
        }

        @Test
        void everyMessageIsOfTheWordsLanguage() throws IOException {
            areOfTheWordsLanguage(List.of(1.0, 1_234_567.5));
        }

        @Tag("campaign")
        @Test
        void everyMessageIsOfTheWordsLanguageWithManyNumbers() throws IOException {
            areOfTheWordsLanguage(List.of(0.0, 1.0, 21.0, 61.0, 1_234_567.5));
        }

        private void areOfTheWordsLanguage(List<Double> numbers) throws IOException {
            Map<String, String> patterns = patterns();

            for (Locale locale : oneForEachWayToWriteNumbers()) {
                Messages words = Messages.of(locale);
                patterns.forEach((key, pattern) -> {
                    for (double number : numbers) {
                        String before = pattern.replaceAll("\\{.*", "");
                        String text = words.format(key, arguments(pattern, number));

                        assertThat(foreign(text))
                                .as(locale + " " + key + ": " + text)
                                .isSubsetOf(foreign(pattern));
                        assertThat(text).startsWith(before.contains("'") ? "" : before);
                    }
                });
            }
        }

        @Test
        void everyPluralIsEnglish() throws IOException {
            Messages english = Messages.of(Locale.UK);
            Map<String, String> plurals = patterns();
            plurals.values().removeIf(pattern -> !pattern.contains("plural,"));
            assertThat(plurals).hasSizeGreaterThan(20);

            for (String tag :
                    List.of("ru", "ja-JP", "ar-EG", "fr-FR", "pl-PL", "cy", "lv", "de-DE", "hi-IN", "tr-TR")) {
                Messages words = Messages.of(Locale.forLanguageTag(tag));
                plurals.forEach((key, pattern) -> {
                    for (double number : List.of(0.0, 1.0, 2.0, 5.0, 11.0, 21.0, 61.0, 101.0)) {
                        Object[] arguments = arguments(pattern, number);
                        assertThat(words.format(key, arguments).replace(',', '.'))
                                .as(tag + " " + key)
                                .isEqualTo(english.format(key, arguments).replace(',', '.'));
                    }
                });
            }
        }

        /** What fits each place of a pattern: a number where it counts, and elsewhere by turns a number and a word. */
        private Object[] arguments(String pattern, double number) {
            MessagePattern parts = new MessagePattern(pattern);
            Object[] arguments = new Object[10];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = i % 2 == 0 ? number : "word";
            }
            for (int i = 0; i + 1 < parts.countParts(); i++) {
                MessagePattern.Part part = parts.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                    int argument = parts.getPart(i + 1).getValue();
                    switch (part.getArgType()) {
                        case PLURAL, SELECTORDINAL, SIMPLE, CHOICE -> arguments[argument] = number;
                        case SELECT -> arguments[argument] = "word";
                        case NONE -> {}
                    }
                }
            }
            return arguments;
        }

        @Test
        void whatWasWrittenIsReadAgain() {
            for (Locale locale : LOCALES) {
                Regional regional = Regional.of(Locale.ENGLISH, locale);
                for (FormatStyle style : List.of(FormatStyle.MEDIUM, FormatStyle.LONG)) {
                    String written = regional.date(DAY, style);
                    assertThat(new DayParser(regional, DAY).read(written))
                            .as(locale + " " + written)
                            .contains(DAY);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1,234.5 | MONDAY",
                "en-US | Nov 4, 2026 | Wednesday, November 4, 2026 | 3:04 PM | 1,234.5 | SUNDAY",
                "de-DE | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1.234,5 | MONDAY",
                "de-CH | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1'234.5 | MONDAY",
                "ja-JP | 2026 Nov 4 | Wednesday, 2026 November 4 | 15:04 | 1,234.5 | SUNDAY",
                "ko-KR | 2026 Nov 4 | Wednesday, 2026 November 4 | 3:04 PM | 1,234.5 | SUNDAY",
                "ru-RU | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1 234,5 | MONDAY",
                "fr-CA | 2026 Nov 4 | Wednesday, 2026 November 4 | 15:04 | 1 234,5 | SUNDAY",
                "ar-EG | 4 Nov 2026 | Wednesday, 4 November 2026 | 3:04 PM | 1,234.5 | SATURDAY",
                "fa-IR | 2026 Nov 4 | Wednesday, 2026 November 4 | 15:04 | 1,234.5 | SATURDAY",
                "hi-IN | 4 Nov 2026 | Wednesday, 4 November 2026 | 3:04 PM | 1,234.5 | SUNDAY",
                "th-TH-u-ca-buddhist-nu-thai | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1,234.5 | SUNDAY",
                "tr-TR | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1.234,5 | MONDAY",
                "de-DE-u-hc-h12-fw-sat | 4 Nov 2026 | Wednesday, 4 November 2026 | 3:04 PM | 1.234,5 | SATURDAY",
                "en-US-u-hc-h23 | Nov 4, 2026 | Wednesday, November 4, 2026 | 15:04 | 1,234.5 | SUNDAY",
                "en-US-u-rg-dezzzz | 4 Nov 2026 | Wednesday, 4 November 2026 | 15:04 | 1,234.5 | MONDAY"
            })
    void theRegionDecidesOrderHoursSignsAndWeeks(
            String tag, String date, String full, String time, String number, DayOfWeek first) {
        Regional regional = of(tag);

        assertThat(regional.date(DAY)).isEqualTo(date);
        assertThat(regional.date(DAY, FormatStyle.FULL)).isEqualTo(full);
        assertThat(spaced(regional.time(TIME))).isEqualTo(time);
        assertThat(spaced(regional.number(1234.5, 1))).isEqualTo(number);
        assertThat(regional.firstDayOfWeek()).isEqualTo(first);
    }

    /** With plain spaces in place of narrow and hard ones. */
    private static String spaced(String text) {
        return text.replaceAll("\\p{Z}", " ");
    }

    @Test
    void librariesWriteInTheLanguageOfTheWords() {
        for (Locale locale : LOCALES) {
            Locale forLibraries = Regional.of(Locale.ENGLISH, locale).forLibraries();

            assertThat(forLibraries.getLanguage()).isEqualTo("en");
            assertThat(Chronology.ofLocale(forLibraries))
                    .as(locale.toLanguageTag())
                    .isEqualTo(IsoChronology.INSTANCE);
            assertThat(DecimalStyle.of(forLibraries).getZeroDigit())
                    .as(locale.toLanguageTag())
                    .isEqualTo('0');
            if (!locale.getCountry().isEmpty() && locale.getUnicodeLocaleType("rg") == null) {
                assertThat(WeekFields.of(forLibraries).getFirstDayOfWeek())
                        .as(locale.toLanguageTag())
                        .isEqualTo(Regional.of(Locale.ENGLISH, locale).firstDayOfWeek());
            }
        }
    }

    @Test
    void aLanguageOfItsOwnNamesDaysItself() {
        Regional german = Regional.of(Locale.GERMAN, Locale.GERMANY);

        assertThat(german.date(DAY, FormatStyle.FULL)).isEqualTo("Mittwoch, 4. November 2026");
        assertThat(german.weekday(DayOfWeek.MONDAY)).isEqualTo("Montag");
        assertThat(german.number(1234.5, 1)).isEqualTo("1.234,5");
    }

    @Test
    void theSystemsOwnCalendarAndDigitsAreLeftOut() {
        for (Locale locale : LOCALES) {
            Locale person = Regional.of(Locale.ENGLISH, locale).person();

            assertThat(person.getUnicodeLocaleType("ca")).isNull();
            assertThat(person.getUnicodeLocaleType("nu")).isNull();
            assertThat(person.getLanguage())
                    .isEqualTo(Locale.forLanguageTag(locale.toLanguageTag()).getLanguage());
        }
    }
}
