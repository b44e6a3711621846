package lumbo.figure.out;

import java.util.Locale;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.files.SvgText;

/** Writes drawings as SVG, in millimetres of the figure's size. */
public final class SvgPainter implements DrawList.Painter {

    private static final double MILLI = 1000;
    private static final int OPAQUE = 255;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder path = new StringBuilder();

    /**
     * The text of an SVG file that shows a drawing.
     *
     * @param bounds what part of the picture's plane it shows
     * @param title what it shows, in words
     */
    public static String of(DrawList list, Bounds bounds, String title) {
        SvgPainter svg = new SvgPainter();
        list.paint(svg);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\""
                + number(bounds.left())
                + " "
                + number(-bounds.top())
                + " "
                + number(bounds.width())
                + " "
                + number(bounds.height())
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>"
                + SvgText.escaped(title)
                + "</title>\n"
                + svg.text
                + "</svg>\n";
    }

    private static String number(double metres) {
        return SvgText.number(metres * MILLI);
    }

    @Override
    public void begin() {
        path.setLength(0);
    }

    @Override
    public void move(double x, double y) {
        path.append('M').append(number(x)).append(' ').append(number(-y));
    }

    @Override
    public void line(double x, double y) {
        path.append('L').append(number(x)).append(' ').append(number(-y));
    }

    @Override
    public void close() {
        path.append('Z');
    }

    @Override
    public void fill(int argb) {
        text.append("<path d=\"")
                .append(path)
                .append("\" fill=\"")
                .append(SvgText.color(argb))
                .append('"');
        opacity("fill-opacity", argb);
        text.append("/>\n");
    }

    @Override
    public void stroke(int argb, double width) {
        text.append("<path d=\"")
                .append(path)
                .append("\" fill=\"none\" stroke=\"")
                .append(SvgText.color(argb))
                .append("\" stroke-width=\"")
                .append(number(width))
                .append('"');
        opacity("stroke-opacity", argb);
        text.append("/>\n");
    }

    private void opacity(String name, int argb) {
        int alpha = argb >>> 24;
        if (alpha < OPAQUE) {
            text.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(String.format(Locale.ROOT, "%.2f", alpha / (double) OPAQUE))
                    .append('"');
        }
    }
}
