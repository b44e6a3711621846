package lumbo.ui.figure;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import lumbo.figure.draw.DrawList;

/** Paints drawings on a canvas. */
final class CanvasPainter implements DrawList.Painter {

    private final GraphicsContext graphics;
    private final Map<Integer, Color> colors = new HashMap<>();
    private double scale = 1;
    private double left;
    private double top;

    CanvasPainter(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setFillRule(FillRule.NON_ZERO);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    /** Places the drawing: pixels a metre, and the pixel where its 0, 0 comes to lie. */
    void place(double pixels, double x, double y) {
        scale = pixels;
        left = x;
        top = y;
    }

    @Override
    public void begin() {
        graphics.beginPath();
    }

    @Override
    public void move(double x, double y) {
        graphics.moveTo(left + scale * x, top - scale * y);
    }

    @Override
    public void line(double x, double y) {
        graphics.lineTo(left + scale * x, top - scale * y);
    }

    @Override
    public void close() {
        graphics.closePath();
    }

    @Override
    public void fill(int argb) {
        graphics.setFill(color(argb));
        graphics.fill();
    }

    @Override
    public void stroke(int argb, double width) {
        graphics.setStroke(color(argb));
        graphics.setLineWidth(Math.max(1, scale * width));
        graphics.stroke();
    }

    private Color color(int argb) {
        return colors.computeIfAbsent(
                argb, key -> Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0));
    }
}
