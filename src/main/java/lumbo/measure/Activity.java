package lumbo.measure;

import java.util.Locale;

/**
 * Something the person names as hard to do because of their back.
 *
 * @param name the person's own words, without space around them
 * @param value how well it goes, 0 (unable) to 10 (as before)
 */
public record Activity(String name, int value) {

    /** The value of something that goes as before. */
    public static final int AS_BEFORE = 10;

    /**
     * Takes the space around the name away, and checks the range.
     *
     * @throws IllegalArgumentException when there is no name, or the value is not 0 to 10
     */
    public Activity {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an activity needs a name");
        }
        if (value < 0 || value > AS_BEFORE) {
            throw new IllegalArgumentException("not 0 to 10: " + value);
        }
    }

    /** Whether another is the same activity: the case of letters does not count. */
    public boolean isSameAs(Activity other) {
        return key(name).equals(key(other.name));
    }

    /** A name by which the same activity is known again, however it was written. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
