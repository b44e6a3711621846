package lumbo.diary.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How finely time is told apart when values are summed up. */
public enum Grain {
    /** Each day by itself. */
    DAY,
    /** Weeks from Monday to Sunday, as ISO 8601 has them. */
    WEEK,
    /** Months of the calendar. */
    MONTH;

    /** The first day of what a day belongs to. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
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
