package lumbo.trend;

import java.time.LocalDate;
import java.util.Optional;
import lumbo.diary.trend.Grain;
import lumbo.diary.trend.Range;

/** How far one looks back. */
public enum Span {
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

    Span(int days) {
        this.days = days;
    }

    /**
     * The days that are looked at.
     *
     * @param first the first day of which there is anything
     */
    public Range range(LocalDate today, Optional<LocalDate> first) {
        LocalDate from = days > 0
                ? today.minusDays(days - 1L)
                : first.filter(day -> !day.isAfter(today)).orElse(today);
        return new Range(from, today, grain(from, today));
    }

    /** How finely these days are told apart. */
    public static Grain grain(LocalDate from, LocalDate to) {
        long length = to.toEpochDay() - from.toEpochDay() + 1;
        return length <= DAYS_TOLD_APART ? Grain.DAY : length <= WEEKS_TOLD_APART ? Grain.WEEK : Grain.MONTH;
    }
}
