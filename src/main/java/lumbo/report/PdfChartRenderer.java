package lumbo.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;
import lumbo.chart.Palette;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws on a page of a PDF. Lengths are in points, from a place on the page to the right and down. */
final class PdfChartRenderer implements ChartRenderer {

    /** How far the handles of a curve lie from its ends, so that four of them make a circle of radius 1. */
    private static final double ROUND = .5523;

    private final PDPageContentStream page;
    private final PdfFont regular;
    private final PdfFont bold;
    private final double left;
    private final double top;

    /**
     * A pen.
     *
     * @param left where 0 lies, points from the left edge of the page
     * @param top where 0 lies, points from the lower edge of the page
     */
    PdfChartRenderer(PDPageContentStream page, PdfFont regular, PdfFont bold, double left, double top) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        this.left = left;
        this.top = top;
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static float part(int rgb, int shift) {
        return (rgb >> shift & 0xFF) / 255f;
    }

    private void fillIn(ColorRole ink) throws IOException {
        int rgb = Palette.LIGHT.rgb(ink);
        page.setNonStrokingColor(part(rgb, 16), part(rgb, 8), part(rgb, 0));
    }

    private float x(double x) {
        return (float) (left + x);
    }

    private float y(double y) {
        return (float) (top - y);
    }

    private void path(double[] points) throws IOException {
        page.moveTo(x(points[0]), y(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            page.lineTo(x(points[i]), y(points[i + 1]));
        }
    }

    @Override
    public void line(double[] along, double width, boolean dashed, ColorRole ink) {
        draw(() -> {
            int rgb = Palette.LIGHT.rgb(ink);
            page.setStrokingColor(part(rgb, 16), part(rgb, 8), part(rgb, 0));
            page.setLineWidth((float) width);
            page.setLineJoinStyle(1);
            page.setLineDashPattern(dashed ? new float[] {(float) width * 3, (float) width * 2} : new float[] {}, 0);
            path(along);
            page.stroke();
        });
    }

    @Override
    public void fill(double[] around, ColorRole ink) {
        draw(() -> {
            fillIn(ink);
            path(around);
            page.fill();
        });
    }

    @Override
    public void circle(double x, double y, double radius, ColorRole ink) {
        draw(() -> {
            fillIn(ink);
            double k = radius * ROUND;
            page.moveTo(x(x + radius), y(y));
            page.curveTo(x(x + radius), y(y + k), x(x + k), y(y + radius), x(x), y(y + radius));
            page.curveTo(x(x - k), y(y + radius), x(x - radius), y(y + k), x(x - radius), y(y));
            page.curveTo(x(x - radius), y(y - k), x(x - k), y(y - radius), x(x), y(y - radius));
            page.curveTo(x(x + k), y(y - radius), x(x + radius), y(y - k), x(x + radius), y(y));
            page.fill();
        });
    }

    @Override
    public void text(String text, double x, double y, double size, boolean isBold, Align align, ColorRole ink) {
        PdfFont letters = font(isBold);
        String seen = letters.seen(letters.clean(text));
        if (seen.isEmpty()) {
            return;
        }
        double width = align == Align.START ? 0 : letters.width(seen, size);
        double from = switch (align) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        draw(() -> {
            fillIn(ink);
            page.beginText();
            page.setFont(letters.font(), (float) size);
            page.newLineAtOffset(x(from), y(y));
            page.showText(seen);
            page.endText();
        });
    }

    @Override
    public double width(String text, double size, boolean isBold) {
        PdfFont letters = font(isBold);
        return letters.width(letters.clean(text), size);
    }

    private PdfFont font(boolean isBold) {
        return isBold ? bold : regular;
    }
}
