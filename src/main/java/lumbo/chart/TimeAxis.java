package lumbo.chart;

import java.time.LocalDate;
import java.util.List;

/**
 * The axis of days.
 *
 * @param from its first day
 * @param end the first day after its last
 * @param ticks where lines to measure by lie, oldest first
 */
public record TimeAxis(LocalDate from, LocalDate end, List<Tick> ticks) {

    /** A line to measure by at the beginning of a day, and what stands below it. */
    public record Tick(LocalDate day, String text) {}

    /** @throws IllegalArgumentException when it has no day */
    public TimeAxis {
        if (!from.isBefore(end)) {
            throw new IllegalArgumentException("from " + from + " to before " + end);
        }
        ticks = List.copyOf(ticks);
    }

    /** How many days it has. */
    public long days() {
        return end.toEpochDay() - from.toEpochDay();
    }
}
