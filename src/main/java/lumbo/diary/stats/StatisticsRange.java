package lumbo.diary.stats;

import java.time.LocalDate;

/**
 * Which days are looked at, and how finely.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param grain what values are summed up by
 */
public record StatisticsRange(LocalDate from, LocalDate to, Granularity grain) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public StatisticsRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }
}
