package lumbo.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A chart over time, in data.
 *
 * @param title what it is of
 * @param sentence what it shows, in words
 * @param form how its series are drawn
 * @param time the days
 * @param value the values
 * @param series what there is, with at least one point in all; the first is what the chart is about
 * @param goal a line where values should be
 * @param events what happened meanwhile, oldest first
 */
public record Chart(
        String title,
        String sentence,
        Form form,
        TimeAxis time,
        ValueAxis value,
        List<Series> series,
        @Nullable Goal goal,
        List<Event> events) {

    /** How series are drawn. */
    public enum Form {
        /**
         * A thick line for the first series, with a pale band as wide as its values spread, and thin lines for the others;
         * lines only between values that are near each other in time.
         */
        LINES,
        /** A bar for each value, as wide as what it stands for. For one series, from zero. */
        BARS
    }

    /** A line where values should be, and what it is. */
    public record Goal(double value, String name) {}

    /** Something that happened on a day, in a word or two. */
    public record Event(LocalDate day, String name) {}

    public Chart {
        series = List.copyOf(series);
        events = List.copyOf(events);
    }

    /** A chart of a time in which nothing happened that is worth a mark. */
    public Chart(
            String title,
            String sentence,
            Form form,
            TimeAxis time,
            ValueAxis value,
            List<Series> series,
            @Nullable Goal goal) {
        this(title, sentence, form, time, value, series, goal, List.of());
    }

    /** The same under another title and with another goal. */
    public Chart named(String other, @Nullable Goal line) {
        return new Chart(other, sentence, form, time, value, series, line, events);
    }

    /** The same with some of its series. */
    public Chart showing(Predicate<Series> isShown) {
        return new Chart(
                title,
                sentence,
                form,
                time,
                value,
                series.stream().filter(isShown).toList(),
                goal,
                events);
    }

    /** The same with what it is about alone. */
    public Chart alone() {
        return showing(series.getFirst()::equals);
    }

    /** The same with marks for what happened. */
    public Chart with(List<Event> happened) {
        return new Chart(title, sentence, form, time, value, series, goal, happened);
    }
}
