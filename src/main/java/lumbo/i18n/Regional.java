package lumbo.i18n;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How days, times and numbers are written: named in the language of the words around them, and ordered as the person's
 * region orders them.
 *
 * <p>The two differ wherever Lumbo has no words in a person's language: beside English words a German "Montag" or an
 * Arabic digit is a foreign body, and a font for the words may lack it, while "24 November", 24 hours and a week that
 * begins on Monday are what the person is used to. The calendar is the Gregorian one and digits are the Latin ones, always:
 * the diary and the programs count in them.
 */
public final class Regional {

    /** Tells the ways to write numbers apart: how long groups are, what is between them, and the decimal sign. */
    private static final double SAMPLE = 1_234_567.5;

    /** How each locale writes the sample: to ask ICU takes long, and all persons are compared with the same few regions. */
    private static final Map<ULocale, String> SAMPLES = new ConcurrentHashMap<>();

    /** Words in a pattern, such as the h of "15 h 04". */
    private static final String QUOTED = "'[^']*'";

    private final Locale language;
    private final Locale person;

    /** What takes a while to find out, and is not needed by everything that has words: made when it is first asked for. */
    private final AtomicReference<@Nullable ULocale> numbers = new AtomicReference<>();

    private final AtomicReference<@Nullable DayOrder> order = new AtomicReference<>();
    private final AtomicReference<@Nullable Boolean> hours24 = new AtomicReference<>();

    private Regional(Locale language, Locale person) {
        this.language = language;
        this.person = person;
    }

    /**
     * How things are written for a person.
     *
     * @param words the language of the words around them
     * @param person what the person's system says; its calendar and its digits don't count
     */
    public static Regional of(Locale words, Locale person) {
        return new Regional(Locale.of(words.getLanguage()), withOurCalendar(person));
    }

    /** The same language and region, with the Gregorian calendar and Latin digits. */
    static Locale withOurCalendar(Locale locale) {
        // by its tag, which is well formed also where the system's name of the locale isn't
        return new Locale.Builder()
                .setLocale(Locale.forLanguageTag(locale.toLanguageTag()))
                .setUnicodeLocaleKeyword("ca", null)
                .setUnicodeLocaleKeyword("nu", null)
                .setExtension(Locale.PRIVATE_USE_EXTENSION, null)
                .build();
    }

    private static DayOrder order(Locale person) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, person)
                .replaceAll(QUOTED, "");
        int day = pattern.indexOf('d');
        int month = first(pattern, "ML");
        int year = first(pattern, "yu");
        if (year < day && year < month) {
            return DayOrder.YEAR_MONTH_DAY;
        }
        return month < day ? DayOrder.MONTH_DAY_YEAR : DayOrder.DAY_MONTH_YEAR;
    }

    private static boolean hours24(Locale person) {
        String wanted = person.getUnicodeLocaleType("hc");
        if (wanted != null) {
            return wanted.equals("h23") || wanted.equals("h24");
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                null, FormatStyle.SHORT, IsoChronology.INSTANCE, person);
        return first(pattern.replaceAll(QUOTED, ""), "hK") < 0;
    }

    private static int first(String pattern, String letters) {
        for (int i = 0; i < pattern.length(); i++) {
            if (letters.indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The locale of ICU by which numbers between words are written: of the words' language, in a region that writes
     * numbers as the person's does; failing that, in one with the same decimal sign.
     */
    private static ULocale numbers(Locale language, Locale person) {
        String wanted = sample(ULocale.forLocale(person));
        ULocale plain = latin(ULocale.forLocale(language));
        List<ULocale> candidates = Stream.concat(
                        Stream.of(plain, latin(new ULocale(language.getLanguage(), person.getCountry()))),
                        Arrays.stream(ULocale.getAvailableLocales())
                                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                                .map(Regional::latin))
                .toList();
        return candidates.stream()
                .filter(locale -> sample(locale).equals(wanted))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(locale -> decimalSign(sample(locale)) == decimalSign(wanted))
                        .findFirst())
                .orElse(plain);
    }

    private static ULocale latin(ULocale locale) {
        return locale.setKeywordValue("numbers", "latn");
    }

    private static String sample(ULocale locale) {
        return SAMPLES.computeIfAbsent(
                latin(locale), latin -> NumberFormat.getInstance(latin).format(SAMPLE));
    }

    private static char decimalSign(String sample) {
        return sample.charAt(sample.length() - 2);
    }

    /** The language of the words, in the person's kind of it where it is the person's too. */
    public Locale language() {
        return speaksTheWords() ? person.stripExtensions() : language;
    }

    /** What the person's system says, in the Gregorian calendar and with Latin digits. */
    public Locale person() {
        return person;
    }

    /**
     * What libraries should take for the system's locale, where they write by themselves: the names of days in a calendar, or
     * "Copy" in the menu of a field. It is the language of the words, in the person's region.
     */
    public Locale forLibraries() {
        if (speaksTheWords()) {
            return person;
        }
        Locale.Builder made = new Locale.Builder().setLanguage(language.getLanguage());
        // a region's code has two letters or three digits; what else a system names is no region
        if (person.getCountry().matches("[A-Z]{2}|[0-9]{3}")) {
            made.setRegion(person.getCountry());
        }
        return made.setUnicodeLocaleKeyword("fw", person.getUnicodeLocaleType("fw"))
                .build();
    }

    /** What ICU needs to write numbers and plurals. */
    ULocale numbers() {
        return known(numbers, () -> numbers(language, person));
    }

    /** What is asked for twice at the same moment is found out twice, and the same. */
    private static <T> T known(AtomicReference<@Nullable T> kept, Supplier<T> find) {
        T value = kept.get();
        if (value == null) {
            value = find.get();
            kept.set(value);
        }
        return value;
    }

    /** Whether the words are English. */
    boolean isEnglish() {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The day on which the person's weeks begin. */
    public DayOfWeek firstDayOfWeek() {
        return WeekFields.of(person).getFirstDayOfWeek();
    }

    /** In which order the person writes day, month and year. */
    public DayOrder dayOrder() {
        return known(order, () -> order(person));
    }

    /** A day in words, such as "24 Nov 2026" where {@code style} is medium. */
    public String date(TemporalAccessor day, FormatStyle style) {
        return dates(style).format(day);
    }

    /** A day in words of medium length, such as "24 Nov 2026". */
    public String date(TemporalAccessor day) {
        return date(day, FormatStyle.MEDIUM);
    }

    /** A time of day, in hours and minutes. */
    public String time(TemporalAccessor time) {
        return times().format(time);
    }

    /** A day in words and a time of day. */
    public String dateAndTime(TemporalAccessor time, FormatStyle date) {
        if (hasItsOwnTimes()) {
            return DateTimeFormatter.ofLocalizedDateTime(date, FormatStyle.SHORT)
                    .withLocale(person)
                    .format(time);
        }
        return date(time, date) + ", " + time(time);
    }

    /** A day in words of medium length and a time of day. */
    public String dateAndTime(TemporalAccessor time) {
        return dateAndTime(time, FormatStyle.MEDIUM);
    }

    /** The name of a country by its code of ISO 3166-1, two capital letters. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    /** The name of a day of the week. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    /** The name of a day of the week in few letters. */
    public String shortWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language);
    }

    /** The name of a month in few letters. */
    public String shortMonth(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, language);
    }

    /** A month of a year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language).format(month);
    }

    /** A month of a year in few letters. */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", language).format(month);
    }

    /** A day without its year. */
    public String dayAndMonth(LocalDate day) {
        String pattern = dayOrder() == DayOrder.DAY_MONTH_YEAR ? "d MMM" : "MMM d";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    /** A number in figures, with so many decimals at the most. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(numbers());
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private boolean speaksTheWords() {
        return person.getLanguage().equals(language.getLanguage());
    }

    /** Where the person wants other hours than the region has, the JDK takes no notice. */
    private boolean hasItsOwnTimes() {
        return speaksTheWords() && person.getUnicodeLocaleType("hc") == null;
    }

    private DateTimeFormatter dates(FormatStyle style) {
        return speaksTheWords()
                ? DateTimeFormatter.ofLocalizedDate(style).withLocale(person)
                : DateTimeFormatter.ofPattern(pattern(style), language);
    }

    private DateTimeFormatter times() {
        return hasItsOwnTimes()
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(person)
                : DateTimeFormatter.ofPattern(known(hours24, () -> hours24(person)) ? "HH:mm" : "h:mm a", language);
    }

    private String pattern(FormatStyle style) {
        if (style == FormatStyle.SHORT) {
            return switch (dayOrder()) {
                case DAY_MONTH_YEAR -> "dd/MM/yyyy";
                case MONTH_DAY_YEAR -> "MM/dd/yyyy";
                case YEAR_MONTH_DAY -> "yyyy-MM-dd";
            };
        }
        String weekday = style == FormatStyle.FULL ? "EEEE, " : "";
        String month = style == FormatStyle.MEDIUM ? "MMM" : "MMMM";
        return weekday
                + switch (dayOrder()) {
                    case DAY_MONTH_YEAR -> "d " + month + " yyyy";
                    case MONTH_DAY_YEAR -> month + " d, yyyy";
                    case YEAR_MONTH_DAY -> "yyyy " + month + " d";
                };
    }
}
