package lumbo.trend;

import java.time.LocalDate;
import java.util.List;

/** How a value went over time: what it was at first beside what it was lately. It tells no cause. */
sealed interface TrendSummary {

    /** Too few values, or too close together, to say anything. */
    record TooLittle() implements TrendSummary {}

    /**
     * What it was at first, and what it is lately.
     *
     * @param first the mean of the first quarter of values, at least three
     * @param last the mean of the last quarter of values, at least three
     * @param days from the first value to the last
     * @param way where it went
     */
    record Comparison(double first, double last, long days, Direction way) implements TrendSummary {}

    enum Direction {
        /** Lower, by so much that it counts. */
        FELL,
        /** Lower, by less than counts. */
        FELL_LITTLE,
        /** Within one point of where it was. */
        SAME,
        /** Higher, by less than counts. */
        ROSE_LITTLE,
        /** Higher, by so much that it counts. */
        ROSE
    }

    /** Some values of about the same time: their first day, how many they are, at least 1, and their mean. */
    record Values(LocalDate day, int count, double mean) {}

    /** Fewer values than this tell nothing; ours, not the literature's. */
    int LEAST_VALUES = 6;

    /** Closer together than this they tell nothing, days; ours, not the literature's. */
    int LEAST_DAYS = 14;

    /** So many values at each end at least. */
    int LEAST_AT_AN_END = 3;

    /**
     * A change of pain on the 0 to 10 scale that matters to people: 2 points, or 30 percent. Farrar et al., Pain 2001;
     * 94(2): 149-158.
     */
    double POINTS_THAT_COUNT = 2;

    /** See {@link #POINTS_THAT_COUNT}. */
    double SHARE_THAT_COUNTS = .3;

    /** Less than one point is no change that a person would tell; ours, not the literature's. */
    double POINTS_TO_TELL = 1;

    static TrendSummary ofPain(List<Values> values) {
        int count = values.stream().mapToInt(Values::count).sum();
        if (count < LEAST_VALUES) {
            return new TooLittle();
        }
        long days =
                values.getLast().day().toEpochDay() - values.getFirst().day().toEpochDay();
        if (days < LEAST_DAYS) {
            return new TooLittle();
        }
        int atAnEnd = Math.max(LEAST_AT_AN_END, count / 4);
        double first = mean(values, atAnEnd);
        double last = mean(values.reversed(), atAnEnd);
        return new Comparison(first, last, days, way(first, last));
    }

    /** The mean of the first so many values; the last of them may be more than are needed, and then counts in part. */
    private static double mean(List<Values> values, int count) {
        double sum = 0;
        int left = count;
        for (Values some : values) {
            int taken = Math.min(left, some.count());
            sum += taken * some.mean();
            left -= taken;
        }
        return sum / count;
    }

    /** Where pain went from one mean to another, NRS 0 to 10. */
    static Direction way(double first, double last) {
        double change = last - first;
        boolean counts =
                Math.abs(change) >= POINTS_THAT_COUNT || (first > 0 && Math.abs(change) / first >= SHARE_THAT_COUNTS);
        if (Math.abs(change) < POINTS_TO_TELL) {
            return Direction.SAME;
        }
        if (change < 0) {
            return counts ? Direction.FELL : Direction.FELL_LITTLE;
        }
        return counts ? Direction.ROSE : Direction.ROSE_LITTLE;
    }
}
