package lumbo.i18n;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: in the order of their region or as ISO 8601 has it, with dots, slashes, dashes or spaces, with
 * two digits for the year or none, and with names of months in the person's language or in English.
 *
 * <p>What could be two days is the one that the region means; {@link #said} tells which that is. Where the region's order
 * makes no day and the other one does, that is taken: no month has the number 17.
 */
public final class DayParser {

    /** A number, a word, or a name of a month with its dot; all else stands between them. */
    private static final Pattern PART = Pattern.compile("\\d+|[\\p{L}\\p{M}]+");

    /** What may stand between two parts; a comma only beside a word. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[./\\-\u2010\u2013]|\\.?,)?\\s*");

    /** How far after today a year of two digits may lie. */
    private static final int YEARS_AHEAD = 19;

    private static final int CENTURY = 100;
    private static final int DIGITS_OF_A_DAY = 8;
    private static final int DIGITS_OF_A_YEAR = 4;

    private final Regional regional;
    private final LocalDate today;
    private final List<Locale> languages;

    /** Days of a region; years that are not written in full are found by today. */
    public DayParser(Regional regional, LocalDate today) {
        this.regional = regional;
        this.today = today;
        this.languages = List.of(regional.language(), regional.person(), Locale.ENGLISH);
    }

    /** A day with numbers only, as the region writes them, with all of its year. */
    public String written(LocalDate day) {
        String text = regional.date(day, FormatStyle.SHORT);
        return read(text).equals(Optional.of(day)) && text.contains(Integer.toString(day.getYear()))
                ? text
                : switch (regional.dayOrder()) {
                    case DAY_MONTH_YEAR ->
                        String.format(
                                Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
                    case MONTH_DAY_YEAR ->
                        String.format(Locale.ROOT, "%d/%d/%d", day.getMonthValue(), day.getDayOfMonth(), day.getYear());
                    case YEAR_MONTH_DAY -> day.toString();
                };
    }

    /** A day in words, which nobody can take for another. */
    public String said(LocalDate day) {
        return regional.date(day, FormatStyle.FULL);
    }

    /** The day that a text means; empty when it means none. */
    public Optional<LocalDate> read(String text) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> digits = new ArrayList<>();
        Optional<Month> month = Optional.empty();
        String plain = plain(text);
        Matcher part = PART.matcher(plain);
        int end = 0;
        boolean comma = false;
        int words = 0;
        while (part.find()) {
            String found = part.group();
            String between = plain.substring(end, part.start());
            if (end == 0 ? part.start() > 0 : !BETWEEN.matcher(between).matches()) {
                return Optional.empty();
            }
            comma |= between.indexOf(',') >= 0;
            end = part.end();
            if (Character.isDigit(found.charAt(0))) {
                if (found.length() > DIGITS_OF_A_DAY) {
                    return Optional.empty();
                }
                numbers.add(Integer.valueOf(found));
                digits.add(found.length());
            } else if (month.isEmpty() && month(found).isPresent()) {
                month = month(found);
            } else if (isPadding(found)) {
                words++;
            } else {
                return Optional.empty();
            }
        }
        if (!plain.substring(end).replace('.', ' ').isBlank()) {
            return Optional.empty();
        }
        if (month.isPresent()) {
            return named(month.get(), numbers, digits);
        }
        if (comma && words == 0) {
            return Optional.empty();
        }
        return switch (numbers.size()) {
            case 1 -> digits.getFirst() == DIGITS_OF_A_DAY ? joined(numbers.getFirst()) : Optional.empty();
            case 2 -> withoutYear(numbers, digits);
            case 3 -> whole(numbers, digits);
            default -> Optional.empty();
        };
    }

    /** In small letters, with the digits of any script as those of ASCII. */
    private String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (Character.getType(point) != Character.FORMAT) {
                plain.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(plain.toString().toLowerCase(regional.person()), Normalizer.Form.NFC)
                .replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "");
    }

    /** Words that stand in dates and say nothing of the day: its name, and those between day, month and year. */
    private boolean isPadding(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                for (Locale language : languages) {
                    if (isName(word, day.getDisplayName(style, language), language)) {
                        return true;
                    }
                }
            }
        }
        return List.of("de", "del", "of", "the", "den", "der", "年", "月", "日", "г", "년", "월", "일")
                .contains(word);
    }

    private Optional<Month> month(String word) {
        for (Locale language : languages) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    if (isName(word, month.getDisplayName(style, language), language)) {
                        return Optional.of(month);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Three letters of a name or more, up to all of it. */
    private static boolean isName(String word, String name, Locale language) {
        String plain = Normalizer.normalize(name.toLowerCase(language), Normalizer.Form.NFC)
                .replace(".", "");
        boolean letters = plain.codePoints().allMatch(Character::isLetter);
        return letters && (word.equals(plain) || (word.length() >= 3 && plain.startsWith(word)));
    }

    /** A day with the name of its month. */
    private Optional<LocalDate> named(Month month, List<Integer> numbers, List<Integer> digits) {
        if (numbers.size() == 1) {
            return lastOf(month.getValue(), numbers.getFirst(), digits.getFirst());
        }
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        int year = digits.getFirst() == DIGITS_OF_A_YEAR ? 0 : 1;
        return year(numbers.get(year), digits.get(year))
                .flatMap(one -> day(one, month.getValue(), numbers.get(1 - year), digits.get(1 - year)));
    }

    /** Year, month and day without anything between them, as in 20261117; else in the order of the region. */
    private Optional<LocalDate> joined(int number) {
        Optional<LocalDate> iso = day(number / 10_000, number / CENTURY % CENTURY, number % CENTURY, 2);
        if (number / 10_000 >= 1900 && iso.isPresent()) {
            return iso;
        }
        int first = number / 1_000_000;
        int second = number / 10_000 % CENTURY;
        int year = number % 10_000;
        return regional.dayOrder() == DayOrder.MONTH_DAY_YEAR
                ? day(year, first, second, 2)
                : day(year, second, first, 2);
    }

    private Optional<LocalDate> withoutYear(List<Integer> numbers, List<Integer> digits) {
        if (digits.stream().anyMatch(length -> length > 2)) {
            return Optional.empty();
        }
        boolean dayFirst = regional.dayOrder() == DayOrder.DAY_MONTH_YEAR;
        int day = dayFirst ? 0 : 1;
        return lastOf(numbers.get(1 - day), numbers.get(day), 1)
                .or(() -> lastOf(numbers.get(day), numbers.get(1 - day), 1));
    }

    private Optional<LocalDate> whole(List<Integer> numbers, List<Integer> digits) {
        if (digits.getFirst() == DIGITS_OF_A_YEAR
                || (regional.dayOrder() == DayOrder.YEAR_MONTH_DAY && digits.getLast() <= 2)) {
            return year(numbers.getFirst(), digits.getFirst())
                    .flatMap(one -> day(one, numbers.get(1), numbers.get(2), digits.get(2)));
        }
        if (digits.getFirst() > 2 || digits.get(1) > 2) {
            return Optional.empty();
        }
        Optional<Integer> year = year(numbers.getLast(), digits.getLast());
        Optional<LocalDate> dayFirst = year.flatMap(one -> day(one, numbers.get(1), numbers.getFirst(), 2));
        Optional<LocalDate> monthFirst = year.flatMap(one -> day(one, numbers.getFirst(), numbers.get(1), 2));
        return regional.dayOrder() == DayOrder.MONTH_DAY_YEAR
                ? monthFirst.or(() -> dayFirst)
                : dayFirst.or(() -> monthFirst);
    }

    /** A year of four digits, or of two: then the one nearest to today that is not far ahead. */
    private Optional<Integer> year(int number, int digits) {
        if (digits == DIGITS_OF_A_YEAR) {
            return Optional.of(number);
        }
        if (digits != 2) {
            return Optional.empty();
        }
        int last = today.getYear() + YEARS_AHEAD;
        return Optional.of(last - Math.floorMod(last - number, CENTURY));
    }

    /** The last such day until today. */
    private Optional<LocalDate> lastOf(int month, int day, int digits) {
        for (int year = today.getYear(); year > today.getYear() - 8; year--) {
            Optional<LocalDate> found = day(year, month, day, digits);
            if (found.filter(one -> !one.isAfter(today)).isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day, int digits) {
        try {
            return digits > 2 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
