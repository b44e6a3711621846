package lumbo.diary.stats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How finely time is told apart when values are summed up. */
public enum Granularity {
    DAY,
    /** Weeks, from the day on which they begin where the person lives. */
    WEEK,
    MONTH;

    /**
     * The first day of what a day belongs to.
     *
     * @param weekBegins the day on which weeks begin
     */
    public LocalDate start(LocalDate day, DayOfWeek weekBegins) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekBegins));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day after what begins on a day. */
    public LocalDate end(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
