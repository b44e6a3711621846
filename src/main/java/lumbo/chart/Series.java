package lumbo.chart;

import java.util.List;

/**
 * Values that belong together.
 *
 * @param name what they are
 * @param ink their colour
 * @param mark their shape
 * @param points oldest first
 */
public record Series(String name, ColorRole ink, Marker mark, List<DataPoint> points) {

    public Series {
        points = List.copyOf(points);
    }

    /** Whether any of its values is the mean of some that differ. */
    public boolean hasSpread() {
        return points.stream()
                .anyMatch(point -> point.spread() != null
                        && point.spread().least() < point.spread().most());
    }
}
