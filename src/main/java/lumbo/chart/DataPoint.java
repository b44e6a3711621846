package lumbo.chart;

import java.time.LocalDate;

/**
 * A value of a series.
 *
 * @param start the first day that it stands for
 * @param end the first day after that
 * @param when these days in words
 * @param value how much, in the units of the chart's axis
 * @param text the value in words, such as "4.5"
 * @param said all of it in a sentence: when, what, how much and of how many
 */
public record DataPoint(LocalDate start, LocalDate end, String when, double value, String text, String said) {}
