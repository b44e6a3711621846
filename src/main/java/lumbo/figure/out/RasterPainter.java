package lumbo.figure.out;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import lumbo.figure.draw.DrawList;

/** Paints drawings into a picture of pixels. Needs no screen. */
public final class RasterPainter implements DrawList.Painter {

    private final Graphics2D graphics;
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);

    /** Paints into a picture, so many pixels a metre, with 0, 0 at this pixel from the left and the top. */
    public RasterPainter(BufferedImage image, double scale, double x, double y) {
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(x, y);
        graphics.scale(scale, -scale);
    }

    @Override
    public void begin() {
        path.reset();
    }

    @Override
    public void move(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void line(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void close() {
        path.closePath();
    }

    @Override
    public void fill(int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(path);
    }

    @Override
    public void stroke(int argb, double width) {
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }
}
