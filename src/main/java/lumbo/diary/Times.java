package lumbo.diary;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as the diary writes them: ISO 8601 with milliseconds and offset, always 29 characters. */
public final class Times {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private Times() {}

    /** The text of an instant; what is shorter than a millisecond is cut off. */
    public static String text(OffsetDateTime at) {
        return FORMAT.format(at);
    }

    /**
     * The instant that {@link #text} has written.
     *
     * @throws java.time.format.DateTimeParseException when it is written otherwise
     */
    public static OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text, FORMAT);
    }
}
