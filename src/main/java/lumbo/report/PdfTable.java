package lumbo.report;

import java.util.ArrayList;
import java.util.List;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;

/** A table on paper, a line for each row. What has no room in its column is cut off with an ellipsis. */
final class PdfTable {

    /** How high letters are, points. */
    static final double SIZE = 9;

    private static final double ROW = SIZE * 1.48;
    private static final double SPACE = 8;

    private final PdfPages paper;
    private final List<Column> columns = new ArrayList<>();

    /** A column: how wide it is beside the others, and on which side its text stands. */
    private record Column(double share, ChartRenderer.Align align, String name) {}

    PdfTable(PdfPages paper) {
        this.paper = paper;
    }

    /** With a column of words, so wide beside the others. */
    PdfTable words(double share, String name) {
        columns.add(new Column(share, ChartRenderer.Align.START, name));
        return this;
    }

    /** With a column of numbers, so wide beside the others. */
    PdfTable number(double share, String name) {
        columns.add(new Column(share, ChartRenderer.Align.END, name));
        return this;
    }

    /** How high a head with so many rows is. */
    static double height(int rows) {
        return ROW * (rows + 1) + 3;
    }

    static double row() {
        return ROW;
    }

    /** The names of the columns, and a line below them. */
    void head() {
        row(columns.stream().map(Column::name).toList(), true, ColorRole.MUTED);
        paper.down(3);
        paper.rule(.6, ColorRole.MUTED);
    }

    void row(List<String> texts) {
        row(texts, false, ColorRole.TEXT);
    }

    private void row(List<String> texts, boolean isBold, ColorRole ink) {
        double unit =
                paper.width() / columns.stream().mapToDouble(Column::share).sum();
        paper.down(ROW);
        double x = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double wide = column.share() * unit;
            boolean isLast = i == columns.size() - 1;
            double room = wide - (isLast ? 0 : SPACE);
            String text = paper.font(isBold).fit(texts.get(i), SIZE, room);
            double at = column.align() == ChartRenderer.Align.END ? x + room : x;
            paper.text(text, at, SIZE, isBold, column.align(), ink);
            x += wide;
        }
    }
}
