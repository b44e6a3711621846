package lumbo.figure.out;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.files.SvgText;

/** Writes drawings as SVG, in millimetres of the figure's size. */
public final class SvgPainter implements DrawList.Painter {

    private static final double MILLI = 1000;
    private static final int OPAQUE = 255;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder path = new StringBuilder();

    /** The text of an SVG file that shows what lies within bounds of the picture's plane, with a title in words. */
    public static String of(DrawList list, Bounds bounds, String title) {
        SvgPainter svg = new SvgPainter();
        list.paint(svg);
        String box = DoubleStream.of(bounds.left(), -bounds.top(), bounds.width(), bounds.height())
                .mapToObj(SvgPainter::number)
                .collect(Collectors.joining(" "));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"" + box
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>" + SvgText.escaped(title)
                + "</title>\n" + svg.text + "</svg>\n";
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
        add("fill=\"" + SvgText.color(argb) + "\"" + opacity("fill", argb));
    }

    @Override
    public void stroke(int argb, double width) {
        add("fill=\"none\" stroke=\"" + SvgText.color(argb) + "\" stroke-width=\"" + number(width) + "\""
                + opacity("stroke", argb));
    }

    private void add(String look) {
        text.append("<path d=\"").append(path).append("\" ").append(look).append("/>\n");
    }

    private static String opacity(String of, int argb) {
        int alpha = argb >>> 24;
        return alpha < OPAQUE ? String.format(Locale.ROOT, " %s-opacity=\"%.2f\"", of, alpha / (double) OPAQUE) : "";
    }
}
