package lumbo.trend;

import java.time.LocalDate;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import org.jspecify.annotations.Nullable;

/** How far one looks back. */
public enum TimeSpan {
    /** The last 30 days, today included. */
    DAYS_30(30),
    /** The last 90 days, today included. */
    DAYS_90(90),
    /** The last 365 days, today included. */
    DAYS_365(365),
    /** From the first day of the diary. */
    ALL(0);

    /** Longer than this is told by weeks, days. */
    private static final int DAYS_TOLD_APART = 100;

    /** Longer than this is told by months, days. */
    private static final int WEEKS_TOLD_APART = 2 * 366;

    private final int days;

    TimeSpan(int days) {
        this.days = days;
    }

    /**
     * The days that are looked at.
     *
     * @param first the first day of which there is anything
     */
    public StatisticsRange range(LocalDate today, @Nullable LocalDate first) {
        LocalDate from =
                days > 0 ? today.minusDays(days - 1L) : (first != null && !first.isAfter(today) ? first : today);
        return new StatisticsRange(from, today, grain(from, today));
    }

    /** How finely these days are told apart. */
    public static Granularity grain(LocalDate from, LocalDate to) {
        long length = to.toEpochDay() - from.toEpochDay() + 1;
        return length <= DAYS_TOLD_APART
                ? Granularity.DAY
                : length <= WEEKS_TOLD_APART ? Granularity.WEEK : Granularity.MONTH;
    }
}
