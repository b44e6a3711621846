package lumbo.i18n;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Times of the day as people type them: 8:30, 08:30, 8.30, 8 30, 0830, 8h30, 20:30, 8:30 pm, 8 p.m., and with the region's own
 * words for morning and afternoon.
 */
public final class TimeParser {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:(?:\\s*[:.,h]\\s*|\\s+)(\\d{2})(?:\\s*[:.]\\s*(\\d{2}))?)?");
    private static final Pattern JOINED = Pattern.compile("(\\d{1,2})(\\d{2})()");
    /** What does not belong around a time. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\s.'\u2019]");

    private static final List<String> MORNING = List.of("am", "a");
    private static final List<String> AFTERNOON = List.of("pm", "p");
    private static final List<String> CLOCK = List.of("uhr", "h", "oclock");
    private static final int NOON = 12;

    private final Regional regional;

    /** Times of a region. */
    public TimeParser(Regional regional) {
        this.regional = regional;
    }

    /** A time to the minute, as the region writes it. */
    public String written(LocalTime time) {
        String text = regional.time(time)
                // nobody can type the spaces that some regions have here
                .replaceAll("[\\u00A0\\u202F]", " ");
        LocalTime minute = time.withSecond(0).withNano(0);
        return read(text).equals(Optional.of(minute)) ? text : minute.toString();
    }

    /** The time that a text means; empty when it means none. */
    public Optional<LocalTime> read(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                digits.append(Character.digit(point, 10));
            } else if (Character.isSpaceChar(point)) {
                digits.append(' ');
            } else if (Character.getType(point) != Character.FORMAT) {
                digits.appendCodePoint(point);
            }
        });
        String plain = digits.toString().strip().toLowerCase(regional.person());
        int from = 0;
        int to = plain.length();
        while (to > 0 && !isDigit(plain.charAt(to - 1))) {
            to--;
        }
        while (from < to && !isDigit(plain.charAt(from))) {
            from++;
        }
        String around = plain.substring(0, from) + plain.substring(to);
        if (SIGNS.matcher(around).find()) {
            return Optional.empty();
        }
        String word = letters(around);
        String time = plain.substring(from, to);
        if (word.isEmpty() || CLOCK.contains(word)) {
            return clock(time, 0, 23, 0);
        }
        if (MORNING.contains(word) || isHalf(word, 9)) {
            return clock(time, 1, NOON, 0);
        }
        if (AFTERNOON.contains(word) || isHalf(word, 15)) {
            return clock(time, 1, NOON, NOON);
        }
        return Optional.empty();
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}]", "");
    }

    /** Whether it is the person's word for the half of the day that an hour is of. */
    private boolean isHalf(String word, int hour) {
        return Stream.of(regional.language(), regional.person())
                .map(language -> letters(DateTimeFormatter.ofPattern("a", language)
                        .format(LocalTime.of(hour, 0))
                        .toLowerCase(language)))
                .anyMatch(word::equals);
    }

    /** A time from its numbers, whose hour may be within these bounds, and so many hours later. */
    private static Optional<LocalTime> clock(String time, int least, int most, int more) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            parts = JOINED.matcher(time);
            if (!parts.matches()) {
                return Optional.empty();
            }
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = number(parts.group(2));
        int second = number(parts.group(3));
        if (hour < least || hour > most || minute > 59 || second > 59) {
            return Optional.empty();
        }
        boolean isHalf = most == NOON;
        return Optional.of(LocalTime.of(isHalf ? hour % NOON + more : hour, minute, second));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
