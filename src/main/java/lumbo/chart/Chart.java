package lumbo.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart over time, in data.
 *
 * @param title what it is of
 * @param sentence what it shows, in words
 * @param form how its series are drawn
 * @param time the days
 * @param value the values
 * @param series what there is, with at least one point in all
 * @param goal a line where values should be
 */
public record Chart(
        String title,
        String sentence,
        Form form,
        TimeAxis time,
        ValueAxis value,
        List<Series> series,
        @Nullable Goal goal) {

    /** How series are drawn. */
    public enum Form {
        /** A mark for each value, and lines between those that are near each other in time. */
        LINES,
        /** A bar for each value, as wide as what it stands for. For one series, from zero. */
        BARS
    }

    /** A line where values should be, and what it is. */
    public record Goal(double value, String name) {}

    public Chart {
        series = List.copyOf(series);
    }
}
