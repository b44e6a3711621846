package lumbo.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a series.
 *
 * @param start the first day that it stands for
 * @param end the first day after that
 * @param when these days in words
 * @param value how much, in the units of the chart's axis
 * @param text the value in words, such as "4.5"
 * @param said all of it in a sentence: when, what, how much and of how many
 * @param spread from where to where the values go of which this one is the mean; null where it is one alone
 */
public record DataPoint(
        LocalDate start,
        LocalDate end,
        String when,
        double value,
        String text,
        String said,
        @Nullable Spread spread) {

    /** The least and the most of some values, in the units of the chart's axis. */
    public record Spread(double least, double most) {}

    /** A value that stands for itself. */
    public DataPoint(LocalDate start, LocalDate end, String when, double value, String text, String said) {
        this(start, end, when, value, text, said, null);
    }
}
