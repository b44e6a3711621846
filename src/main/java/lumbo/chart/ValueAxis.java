package lumbo.chart;

import java.util.List;

/**
 * The axis of values.
 *
 * @param least the value at its foot
 * @param most the value at its top, greater than the least
 * @param ticks where lines to measure by lie
 * @param name what is measured, with its unit
 */
public record ValueAxis(double least, double most, List<Tick> ticks, String name) {

    /** A line to measure by, and what stands beside it. */
    public record Tick(double value, String text) {}

    /** @throws IllegalArgumentException when there is no room between its ends */
    public ValueAxis {
        if (!(least < most)) {
            throw new IllegalArgumentException("from " + least + " to " + most);
        }
        ticks = List.copyOf(ticks);
    }

    /** The steps that people count by: 1, 2 or 5 times a power of ten, so that there are about {@code ticks} of them. */
    public static double step(double span, int ticks) {
        double raw = span / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double nice = share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10;
        return nice * power;
    }
}
