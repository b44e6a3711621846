package lumbo.diary;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the diary writes them: ISO 8601 with milliseconds and offset, always 29 characters. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private static final String USUAL = "0000-00-00T00:00:00.000+00:00";
    private static final int OFFSET_AT = 23;
    private static final int MINUTE = 60;

    /** The largest offset that SQLite reads, 14:59, in seconds. */
    private static final int MOST_OFFSET = (14 * 60 + 59) * MINUTE;

    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private Timestamps() {}

    /**
     * The text of an instant; what is shorter than a millisecond is cut off. Where its offset is one that SQLite does not know,
     * as no place has it, the instant is written at the nearest.
     */
    public static String text(OffsetDateTime at) {
        int seconds = at.getOffset().getTotalSeconds();
        int minutes = seconds - seconds % MINUTE;
        int known = Math.clamp(minutes, -MOST_OFFSET, MOST_OFFSET);
        return FORMAT.format(known == seconds ? at : at.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(known)));
    }

    /**
     * The instant that {@link #text} has written. Years of a diary are read by the hundred thousand, so the usual form is
     * taken apart by hand.
     *
     * @throws java.time.format.DateTimeParseException when it is written otherwise
     */
    public static OffsetDateTime parse(String text) {
        if (!hasUsualForm(text)) {
            return OffsetDateTime.parse(text, FORMAT);
        }
        int sign = text.charAt(OFFSET_AT) == '-' ? -1 : 1;
        try {
            return OffsetDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    number(text, 20, 23) * NANOS_OF_A_MILLI,
                    ZoneOffset.ofHoursMinutes(sign * number(text, 24, 26), sign * number(text, 27, 29)));
        } catch (DateTimeException noSuchTime) {
            return OffsetDateTime.parse(text, FORMAT);
        }
    }

    /** Whether a text is an instant as it is written here, of a day and a time that there are. */
    static boolean isKnown(String text) {
        try {
            return hasUsualForm(text) && text.equals(text(parse(text)));
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    private static boolean hasUsualForm(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char usual = USUAL.charAt(i);
            char written = text.charAt(i);
            boolean fits = usual == '0'
                    ? written >= '0' && written <= '9'
                    : usual == written || (i == OFFSET_AT && written == '-');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
