package lumbo.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lumbo.chart.ChartRenderer.Align;
import org.jspecify.annotations.Nullable;

/** Lays a chart out in a rectangle, draws it, and finds its points again. */
public final class ChartLayout {

    /** Lines between values that are further apart than this many times their usual distance would tell too much. */
    private static final int GAP = 5;

    /** With less room than this for each mark, in heights of letters, they would run together. */
    private static final double ROOM_FOR_A_MARK = .5;

    /** How wide the words at the ends of lines may be: in heights of letters, and of the whole. */
    private static final double WORDS_IN_LETTERS = 9;

    private static final double WORDS_OF_ALL = .26;

    private static final double LEADING = 1.2;

    /** Room for the words of what happened, in heights of letters. */
    private static final double EVENTS = 2.2;

    private final Chart chart;
    private final double size;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<EndWords> ends;

    /** A chart in a rectangle whose upper left corner is at 0, 0, with letters of this height. */
    public ChartLayout(Chart chart, double width, double height, double size, ChartRenderer pen) {
        this.chart = chart;
        this.size = size;
        double labels = chart.value().ticks().stream()
                .mapToDouble(tick -> pen.width(tick.text(), size, false))
                .max()
                .orElse(0);
        this.left = labels + size;
        this.top = size * 1.3 + (chart.events().isEmpty() ? 0 : size * EVENTS);
        this.bottom = height - size * 2;
        this.ends = placed(ends(pen, Math.min(size * WORDS_IN_LETTERS, width * WORDS_OF_ALL)));
        double words = ends.stream()
                .flatMap(end -> end.lines().stream())
                .mapToDouble(line -> pen.width(line, size, false))
                .max()
                .orElse(0);
        this.right = Math.max(left, width - size - (ends.isEmpty() ? 0 : words + size));
    }

    /**
     * What stands at the right of a line and says what it is.
     *
     * @param series whose line it is; null for the goal
     * @param lines its words
     * @param y where the line ends
     * @param middle where the words stand, so that they don't run into others
     */
    private record EndWords(@Nullable Series series, List<String> lines, double y, double middle) {

        private EndWords at(double place) {
            return new EndWords(series, lines, y, place);
        }
    }

    private List<EndWords> ends(ChartRenderer pen, double most) {
        List<EndWords> all = new ArrayList<>();
        for (Series series : chart.series()) {
            // one series alone is named by the title
            boolean isNamed = chart.series().size() > 1 || series.hasSpread();
            if (chart.form() == Chart.Form.LINES && isNamed && !series.points().isEmpty()) {
                double y = y(series.points().getLast().value());
                all.add(new EndWords(series, TitledChart.lines(series.name(), size, most, pen), y, y));
            }
        }
        if (chart.goal() != null) {
            double y = y(chart.goal().value());
            all.add(new EndWords(null, TitledChart.lines(chart.goal().name(), size, most, pen), y, y));
        }
        return all;
    }

    private double high(EndWords end) {
        return end.lines().size() * size * LEADING;
    }

    /** Puts words below each other where their lines end near each other, and none below the axis. */
    private List<EndWords> placed(List<EndWords> all) {
        List<EndWords> sorted =
                all.stream().sorted(Comparator.comparingDouble(EndWords::y)).toList();
        List<EndWords> down = new ArrayList<>();
        double free = -Double.MAX_VALUE;
        for (EndWords end : sorted) {
            double middle = Math.max(end.y(), free + high(end) / 2);
            down.add(end.at(middle));
            free = middle + high(end) / 2;
        }
        List<EndWords> up = new ArrayList<>();
        double room = bottom + size / 2;
        for (EndWords end : down.reversed()) {
            double middle = Math.min(end.middle(), room - high(end) / 2);
            up.add(end.at(middle));
            room = middle - high(end) / 2;
        }
        return up.reversed();
    }

    /**
     * A point and where it is drawn.
     *
     * @param series what it belongs to
     * @param point the point
     * @param x its middle
     * @param y its value
     */
    public record Spot(Series series, DataPoint point, double x, double y) {}

    /** All points, series by series. */
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Series series : chart.series()) {
            for (DataPoint point : series.points()) {
                spots.add(new Spot(series, point, middle(point), y(point.value())));
            }
        }
        return spots;
    }

    /** The point nearest to a place. */
    public Optional<Spot> nearest(double x, double y) {
        Spot best = null;
        double distance = Double.MAX_VALUE;
        for (Spot spot : spots()) {
            double now =
                    chart.form() == Chart.Form.BARS ? Math.abs(spot.x() - x) : Math.hypot(spot.x() - x, spot.y() - y);
            if (now < distance) {
                distance = now;
                best = spot;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Draws all of it. */
    public void paint(ChartRenderer pen) {
        paintGrid(pen);
        paintEvents(pen);
        if (chart.goal() != null) {
            // behind the bars: a line over them would cut off what reaches just as far
            pen.line(
                    new double[] {
                        left, y(chart.goal().value()), right, y(chart.goal().value())
                    },
                    size / 10,
                    true,
                    ColorRole.GOAL);
        }
        if (chart.form() == Chart.Form.BARS) {
            paintBars(pen);
        } else {
            chart.series().stream().limit(1).forEach(series -> paintSpread(pen, series));
            chart.series().reversed().forEach(series -> paintLine(pen, series));
        }
        paintEnds(pen);
    }

    /** Draws what shows where a point is. */
    public void paintChosen(ChartRenderer pen, Spot spot) {
        pen.line(new double[] {spot.x(), top, spot.x(), bottom}, size / 12, true, ColorRole.TEXT);
        if (chart.form() == Chart.Form.LINES) {
            pen.circle(spot.x(), spot.y(), size * .62, ColorRole.TEXT);
            pen.circle(spot.x(), spot.y(), size * .48, ColorRole.PAPER);
            mark(pen, spot.series(), spot.x(), spot.y(), size * .36);
        }
    }

    private void paintEnds(ChartRenderer pen) {
        for (EndWords end : ends) {
            double x = right + size;
            if (Math.abs(end.middle() - end.y()) > size / 2) {
                // from the line to words that had to move away
                pen.line(
                        new double[] {right + size * .2, end.y(), x - size * .2, end.middle()},
                        size / 14,
                        false,
                        ColorRole.MUTED);
            }
            double base = end.middle() - high(end) / 2 + size * .95;
            for (String line : end.lines()) {
                pen.text(line, x, base, size, false, Align.START, ColorRole.TEXT);
                base += size * LEADING;
            }
        }
    }

    /** Thin lines where something happened; the words stand above, as far as they have room. */
    private void paintEvents(ChartRenderer pen) {
        double free = right;
        for (Chart.Event event : chart.events().reversed()) {
            double x = x(event.day());
            if (x < left || x > right) {
                continue;
            }
            double mark = top - size * .7;
            pen.line(new double[] {x, mark, x, bottom}, size / 12, true, ColorRole.MUTED);
            double a = size * .38;
            pen.fill(new double[] {x - a, mark - a, x + a, mark - a, x, mark + a}, ColorRole.MUTED);
            double wide = pen.width(event.name(), size * .92, false);
            double from = Math.max(left, Math.min(x - wide / 2, right - wide));
            if (from + wide <= free) {
                pen.text(event.name(), from, top - size * 1.3, size * .92, false, Align.START, ColorRole.MUTED);
                free = from - size * .6;
            }
        }
    }

    private void paintGrid(ChartRenderer pen) {
        for (ValueAxis.Tick tick : chart.value().ticks()) {
            double y = y(tick.value());
            pen.line(new double[] {left, y, right, y}, size / 14, false, ColorRole.GRID);
            pen.text(tick.text(), left - size * .5, y + size * .35, size, false, Align.END, ColorRole.MUTED);
        }
        pen.text(chart.value().name(), left, size * .75, size * .92, false, Align.START, ColorRole.MUTED);
        double free = left - size;
        for (TimeAxis.Tick tick : chart.time().ticks()) {
            double x = x(tick.day());
            double half = pen.width(tick.text(), size, false) / 2;
            pen.line(new double[] {x, bottom, x, bottom + size * .4}, size / 14, false, ColorRole.MUTED);
            double at = Math.clamp(x, left + half - size * .5, Math.max(left + half, right - half + size * .5));
            if (at - half > free) {
                pen.text(tick.text(), at, bottom + size * 1.5, size, false, Align.MIDDLE, ColorRole.MUTED);
                free = at + half + size * .6;
            }
        }
        pen.line(new double[] {left, bottom, right, bottom}, size / 10, false, ColorRole.MUTED);
    }

    /** A bar that reaches the goal, or has none to reach, is full; one that does not is pale and hatched. */
    private void paintBars(ChartRenderer pen) {
        double zero = y(Math.max(0, chart.value().least()));
        for (Series series : chart.series()) {
            for (DataPoint point : series.points()) {
                double begin = x(point.start());
                double end = x(point.end());
                double space = Math.min((end - begin) * .12, size * .4);
                double from = Math.max(left, begin + space);
                double to = Math.max(from + 1, Math.min(right, end - space));
                double y = y(point.value());
                double[] around = {from, y, to, y, to, zero, from, zero};
                if (chart.goal() == null || point.value() >= chart.goal().value()) {
                    pen.fill(around, series.ink());
                } else if (zero - y > 1) {
                    pen.fill(around, ColorRole.PALE);
                    hatch(pen, from, y, to, zero, series.ink());
                    pen.line(new double[] {from, zero, from, y, to, y, to, zero}, size / 12, false, series.ink());
                }
            }
        }
    }

    private void hatch(ChartRenderer pen, double from, double head, double to, double foot, ColorRole ink) {
        double step = size * .55;
        for (double c = step; c < to - from + foot - head; c += step) {
            // up to the right, from the left side or the foot to the head or the right side
            double x0 = Math.max(from, from + c - (foot - head));
            double y0 = head + c - (x0 - from);
            double x1 = Math.min(to, from + c);
            double y1 = head + c - (x1 - from);
            pen.line(new double[] {x0, y0, x1, y1}, size / 16, false, ink);
        }
    }

    /** Stretches of a series in which values are near each other in time. */
    private List<List<DataPoint>> runs(Series series) {
        List<DataPoint> points = series.points();
        double usual = usual(points);
        List<List<DataPoint>> runs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0 || days(points.get(i - 1), points.get(i)) > Math.max(GAP * usual, 10)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(points.get(i));
        }
        return runs;
    }

    private void paintSpread(ChartRenderer pen, Series series) {
        for (List<DataPoint> run : runs(series)) {
            List<Double> around = new ArrayList<>();
            for (DataPoint point : run) {
                around.add(middle(point));
                around.add(y(
                        point.spread() == null ? point.value() : point.spread().most()));
            }
            for (DataPoint point : run.reversed()) {
                around.add(middle(point));
                around.add(y(
                        point.spread() == null ? point.value() : point.spread().least()));
            }
            if (series.hasSpread() && run.size() > 1) {
                pen.fill(array(around), ColorRole.PALE);
            }
        }
    }

    private void paintLine(ChartRenderer pen, Series series) {
        List<DataPoint> points = series.points();
        for (List<DataPoint> run : runs(series)) {
            List<Double> along = new ArrayList<>();
            run.forEach(point -> {
                along.add(middle(point));
                along.add(y(point.value()));
            });
            if (run.size() > 1) {
                pen.line(array(along), size / (isMain(series) ? 4 : 9), false, series.ink());
            }
        }
        double room = (right - left) / Math.max(1, points.size());
        if (room > size * ROOM_FOR_A_MARK) {
            double radius = Math.min(size * (isMain(series) ? .4 : .3), room * .55);
            points.forEach(point -> mark(pen, series, middle(point), y(point.value()), radius));
        } else if (!points.isEmpty()) {
            DataPoint last = points.getLast();
            mark(pen, series, middle(last), y(last.value()), size * .42);
        }
    }

    private boolean isMain(Series series) {
        return series.equals(chart.series().getFirst());
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double days(DataPoint before, DataPoint after) {
        return after.start().toEpochDay() - before.start().toEpochDay();
    }

    /** The middle one of the distances, in days. */
    private static double usual(List<DataPoint> points) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            distances.add(days(points.get(i - 1), points.get(i)));
        }
        return distances.stream()
                .sorted()
                .skip(distances.size() / 2)
                .findFirst()
                .orElse(0.0);
    }

    private static void mark(ChartRenderer pen, Series series, double x, double y, double r) {
        switch (series.mark()) {
            case CIRCLE -> pen.circle(x, y, r, series.ink());
            case SQUARE -> {
                double a = r * .9;
                pen.fill(new double[] {x - a, y - a, x + a, y - a, x + a, y + a, x - a, y + a}, series.ink());
            }
            case TRIANGLE -> {
                double a = r * 1.2;
                pen.fill(new double[] {x, y - a, x + a, y + a * .8, x - a, y + a * .8}, series.ink());
            }
            case DIAMOND -> {
                double a = r * 1.25;
                pen.fill(new double[] {x, y - a, x + a, y, x, y + a, x - a, y}, series.ink());
            }
        }
    }

    private double middle(DataPoint point) {
        return Math.clamp((x(point.start()) + x(point.end())) / 2, left, right);
    }

    private double x(LocalDate day) {
        double share = (double) (day.toEpochDay() - chart.time().from().toEpochDay())
                / chart.time().days();
        return left + share * (right - left);
    }

    private double y(double value) {
        ValueAxis axis = chart.value();
        double share = (Math.clamp(value, axis.least(), axis.most()) - axis.least()) / (axis.most() - axis.least());
        return bottom - share * (bottom - top);
    }
}
