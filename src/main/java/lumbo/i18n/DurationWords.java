package lumbo.i18n;

import java.util.Locale;

/** Puts lengths of time into words: about how many minutes, and to the second. */
public final class DurationWords {

    private static final long MINUTE = 60_000;

    private final Messages words;

    /** Words of one language. */
    public DurationWords(Messages words) {
        this.words = words;
    }

    /** A length in milliseconds as the nearest number of whole minutes, at least one. */
    public static long wholeMinutes(long millis) {
        return Math.max(1, Math.round(millis / (double) MINUTE));
    }

    /** About how many minutes a length in milliseconds is: {@code about 19 minutes}. */
    public String about(long millis) {
        return words.format("length.about", wholeMinutes(millis));
    }

    /** A length in milliseconds in minutes and whole seconds: {@code 15:29}. */
    public static String clock(long millis) {
        return String.format(Locale.ROOT, "%d:%02d", millis / MINUTE, millis / 1000 % 60);
    }
}
