package lumbo.safety;

import java.util.Optional;
import java.util.Set;

/** A range of the heart rate while exercising, in beats a minute. */
public record HeartRateRange(int low, int high) {

    /** What the article names for everybody, with its training set. */
    public static final HeartRateRange OF_THE_ARTICLE = new HeartRateRange(120, 140);

    /** The article's rules that ask for the heart rate. */
    public static final Set<String> RULES = Set.of("R110", "R111");

    /** What an age-based range is a part of: this less the age. */
    public static final int LESS_AGE = 220;

    /** The lower end, in percent of that. */
    public static final int LOW_PERCENT = 50;

    /** The upper end, in percent of that. */
    public static final int HIGH_PERCENT = 70;

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;
    private static final double ALL = 100;

    /**
     * 50 to 70 % of 220 less the age, in whole beats. An age-based rule of thumb: it says nothing of one person, and
     * does not hold with heart medicines.
     *
     * @param age in years
     * @return empty for an age that the rule was not made for, below 10 or above 110
     */
    public static Optional<HeartRateRange> ofAge(int age) {
        if (age < YOUNGEST || age > OLDEST) {
            return Optional.empty();
        }
        int most = LESS_AGE - age;
        return Optional.of(new HeartRateRange(share(most, LOW_PERCENT), share(most, HIGH_PERCENT)));
    }

    private static int share(int most, int percent) {
        return Math.toIntExact(Math.round(most * percent / ALL));
    }
}
