package lumbo.diary;

import org.jspecify.annotations.Nullable;

/** Checks of what a person enters. */
public final class InputRanges {

    /**
     * How many letters one note may have. What was there before a change writes some letters with six, and has to fit into
     * {@link NewDiaryFile#MOST_TEXT}, so that whatever is kept can be changed, deleted and brought back.
     */
    public static final int MOST_LETTERS = 2_000_000;

    private InputRanges() {}

    /**
     * A note that can be kept, and brought back.
     *
     * @throws DiaryException TOO_LONG when it has too many letters
     */
    static String note(String note) {
        if (note.length() > MOST_LETTERS) {
            throw new DiaryException(
                    DiaryException.Kind.TOO_LONG, note.length() + " letters are more than " + MOST_LETTERS);
        }
        return note;
    }

    /** A number on a scale of 0 to 10: pain or effort. */
    static void zeroToTen(String name, @Nullable Integer value) {
        within(name, value, 0, 10);
    }

    /** A heart rate in beats per minute. */
    static void heartRate(String name, @Nullable Integer value) {
        within(name, value, 30, 240);
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", below 0");
        }
    }

    private static void within(String name, @Nullable Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            throw new IllegalArgumentException(name + " is " + value + ", not " + min + " to " + max);
        }
    }
}
