package lumbo.ui.trend;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;
import lumbo.chart.Palette;

/** Draws charts on a canvas. */
final class CanvasChartRenderer implements ChartRenderer {

    private final GraphicsContext graphics;
    private final Palette palette;
    private final String family;

    /**
     * A pen.
     *
     * @param family what letters are written in
     */
    CanvasChartRenderer(GraphicsContext graphics, Palette palette, String family) {
        this.graphics = graphics;
        this.palette = palette;
        this.family = family;
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    private Color color(ColorRole ink) {
        int rgb = palette.rgb(ink);
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private Font font(double size, boolean bold) {
        return Font.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    private static double[] every(double[] all, int from) {
        double[] some = new double[all.length / 2];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[2 * i + from];
        }
        return some;
    }

    @Override
    public void line(double[] along, double width, boolean dashed, ColorRole ink) {
        graphics.setStroke(color(ink));
        graphics.setLineWidth(width);
        if (dashed) {
            graphics.setLineDashes(width * 3, width * 2);
        } else {
            graphics.setLineDashes();
        }
        graphics.strokePolyline(every(along, 0), every(along, 1), along.length / 2);
    }

    @Override
    public void fill(double[] around, ColorRole ink) {
        graphics.setFill(color(ink));
        graphics.fillPolygon(every(around, 0), every(around, 1), around.length / 2);
    }

    @Override
    public void circle(double x, double y, double radius, ColorRole ink) {
        graphics.setFill(color(ink));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, Align align, ColorRole ink) {
        graphics.setFill(color(ink));
        graphics.setFont(font(size, bold));
        graphics.setTextAlign(
                switch (align) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, y);
    }

    @Override
    public double width(String text, double size, boolean bold) {
        Text measured = new Text(text);
        measured.setFont(font(size, bold));
        return measured.getLayoutBounds().getWidth();
    }
}
