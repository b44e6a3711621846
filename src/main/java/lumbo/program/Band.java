package lumbo.program;

/**
 * A count or a number of whole seconds: one number, or a range to choose from.
 *
 * @param min the low end, at least 0
 * @param max the high end, at least {@code min}
 */
public record Band(int min, int max) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException when {@code min} is negative or above {@code max}
     */
    public Band {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("not a band: " + min + " to " + max);
        }
    }

    /** The band that holds one number only. */
    public static Band exactly(int number) {
        return new Band(number, number);
    }

    /** Whether there is one number only. */
    public boolean isExact() {
        return min == max;
    }

    /** The number as a person writes it: {@code 8}, or {@code 6–8} for a range. */
    @Override
    public String toString() {
        return isExact() ? Integer.toString(min) : min + "\u2013" + max;
    }
}
