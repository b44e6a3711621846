package lumbo.chart;

import java.util.ArrayList;
import java.util.List;

/** A chart to take away: with its title above it, and its sentence, so that it can be read alone. */
public final class TitledChart {

    /** Moves a pen's origin to the right and down; called once. */
    @FunctionalInterface
    public interface Move {

        /** What follows lies so far to the right and down. */
        void by(double x, double y);
    }

    private TitledChart() {}

    /** Draws title, sentence and chart on paper of this size. */
    public static void paint(Chart chart, double width, double height, ChartRenderer pen, Move move) {
        double size = Math.clamp(width / 56, 11, 22);
        double edge = size * 1.2;
        pen.fill(new double[] {0, 0, width, 0, width, height, 0, height}, ColorRole.PAPER);
        double y = edge + size * 1.1;
        pen.text(chart.title(), edge, y, size * 1.35, true, ChartRenderer.Align.START, ColorRole.TEXT);
        y += size * .4;
        for (String line : lines(chart.sentence(), size, width - 2 * edge, pen)) {
            y += size * 1.45;
            pen.text(line, edge, y, size, false, ChartRenderer.Align.START, ColorRole.TEXT);
        }
        y += size * .9;
        move.by(edge, y);
        new ChartLayout(chart, width - 2 * edge, height - y - edge * .6, size, pen).paint(pen);
    }

    /** A text in lines that are no longer than a width, broken between words. */
    public static List<String> lines(String text, double size, double width, ChartRenderer pen) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && pen.width(longer, size, false) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
