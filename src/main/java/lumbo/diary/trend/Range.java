package lumbo.diary.trend;

import java.time.LocalDate;

/**
 * Which days are looked at, and how finely.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param grain what values are summed up by
 */
public record Range(LocalDate from, LocalDate to, Grain grain) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Range {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }
}
