package lumbo.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lumbo.chart.ChartRenderer.Align;

/** Lays a chart out in a rectangle, draws it, and finds its points again. */
public final class ChartLayout {

    /** Lines between values that are further apart than this many times their usual distance would tell too much. */
    private static final int GAP = 5;

    /** With less room than this for each mark, in heights of letters, they would run together. */
    private static final double ROOM_FOR_A_MARK = .5;

    private final Chart chart;
    private final double size;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final double legend;

    /** A chart in a rectangle whose upper left corner is at 0, 0, with letters of this height. */
    public ChartLayout(Chart chart, double width, double height, double size, ChartRenderer pen) {
        this.chart = chart;
        this.size = size;
        double labels = chart.value().ticks().stream()
                .mapToDouble(tick -> pen.width(tick.text(), size, false))
                .max()
                .orElse(0);
        this.left = labels + size;
        this.right = Math.max(left, width - size);
        this.legend = size * 1.2;
        this.top = size * 1.3 + size * 1.8 * legendRows(pen, width);
        this.bottom = height - size * 2;
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
        paintLegend(pen);
        paintGrid(pen);
        if (chart.form() == Chart.Form.BARS) {
            paintBars(pen);
        } else {
            paintLines(pen);
        }
        if (chart.goal() != null) {
            paintGoal(pen, chart.goal());
        }
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

    private int legendRows(ChartRenderer pen, double width) {
        double x = left;
        int rows = legendWidths(pen).isEmpty() ? 0 : 1;
        for (double entry : legendWidths(pen)) {
            if (x + entry > width && x > left) {
                rows++;
                x = left;
            }
            x += entry;
        }
        return rows;
    }

    /** One series alone is named by the title. */
    private List<Series> named() {
        return chart.series().size() > 1 ? chart.series() : List.of();
    }

    private List<Double> legendWidths(ChartRenderer pen) {
        List<Double> widths = new ArrayList<>();
        named().forEach(series -> widths.add(pen.width(series.name(), size, false) + size * 3.2));
        if (chart.goal() != null) {
            widths.add(pen.width(chart.goal().name(), size, false) + size * 3.2);
        }
        return widths;
    }

    private void paintLegend(ChartRenderer pen) {
        double x = left;
        double y = legend;
        List<Double> widths = legendWidths(pen);
        for (int i = 0; i < widths.size(); i++) {
            if (x + widths.get(i) > right + size && x > left) {
                x = left;
                y += size * 1.8;
            }
            double middle = y - size * .35;
            double[] sample = {x, middle, x + size * 1.4, middle};
            String name;
            if (i < named().size()) {
                Series series = named().get(i);
                name = series.name();
                if (chart.form() == Chart.Form.LINES) {
                    pen.line(sample, size / 7, false, series.ink());
                }
                mark(pen, series, x + size * .7, middle, size * .42);
            } else {
                name = Objects.requireNonNull(chart.goal()).name();
                pen.line(sample, size / 6, true, ColorRole.GOAL);
            }
            pen.text(name, x + size * 1.9, y, size, false, Align.START, ColorRole.TEXT);
            x += widths.get(i);
        }
    }

    private void paintGrid(ChartRenderer pen) {
        for (ValueAxis.Tick tick : chart.value().ticks()) {
            double y = y(tick.value());
            pen.line(new double[] {left, y, right, y}, size / 14, false, ColorRole.GRID);
            pen.text(tick.text(), left - size * .5, y + size * .35, size, false, Align.END, ColorRole.MUTED);
        }
        pen.text(chart.value().name(), left, top - size * .55, size * .92, false, Align.START, ColorRole.MUTED);
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

    /** Over the bars, on a strip of paper, so that it is seen on them too. */
    private void paintGoal(ChartRenderer pen, Chart.Goal goal) {
        double y = y(goal.value());
        pen.line(new double[] {left, y, right, y}, size / 3, false, ColorRole.PAPER);
        pen.line(new double[] {left, y, right, y}, size / 6, true, ColorRole.GOAL);
    }

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
                pen.fill(new double[] {from, y, to, y, to, zero, from, zero}, series.ink());
            }
        }
    }

    private void paintLines(ChartRenderer pen) {
        for (Series series : chart.series()) {
            List<DataPoint> points = series.points();
            double usual = usual(points);
            List<Double> run = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (i > 0 && days(points.get(i - 1), points.get(i)) > Math.max(GAP * usual, 10)) {
                    stroke(pen, run, series);
                    run.clear();
                }
                run.add(middle(points.get(i)));
                run.add(y(points.get(i).value()));
            }
            stroke(pen, run, series);
            double room = (right - left) / Math.max(1, points.size());
            if (room > size * ROOM_FOR_A_MARK) {
                double radius = Math.min(size * .36 * weight(series), room * .55);
                points.forEach(point -> mark(pen, series, middle(point), y(point.value()), radius));
            } else if (!points.isEmpty()) {
                DataPoint last = points.getLast();
                mark(pen, series, middle(last), y(last.value()), size * .42);
            }
        }
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

    private void stroke(ChartRenderer pen, List<Double> run, Series series) {
        if (run.size() > 2) {
            double[] along = run.stream().mapToDouble(Double::doubleValue).toArray();
            pen.line(along, size / 7 * weight(series), false, series.ink());
        }
    }

    /** What is drawn first is drawn larger, so that it is still seen where another series has the same values. */
    private double weight(Series series) {
        return 1.35 - .25 * chart.series().indexOf(series);
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
