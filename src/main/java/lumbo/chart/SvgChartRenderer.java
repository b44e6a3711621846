package lumbo.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lumbo.files.SvgText;

/** Writes charts as SVG, with words that stay words. */
public final class SvgChartRenderer implements ChartRenderer {

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private SvgChartRenderer(Palette palette) {
        this.palette = palette;
    }

    /** The text of an SVG file that shows a chart, so many pixels large, with its title and its sentence. */
    public static String of(Chart chart, int width, int height, Palette palette) {
        SvgChartRenderer pen = new SvgChartRenderer(palette);
        TitledChart.paint(
                chart, width, height, pen, (dx, dy) -> pen.add("<g transform=\"translate(", dx, ' ', dy, ")\">\n"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"Segoe UI, Helvetica, Arial, sans-serif\">\n<title>" + SvgText.escaped(chart.title())
                + "</title>\n<desc>" + SvgText.escaped(chart.sentence()) + "</desc>\n" + pen.text + "</g>\n</svg>\n";
    }

    private String color(ColorRole ink) {
        return SvgText.color(palette.rgb(ink));
    }

    /** Adds words, with numbers and colours between them as they are written. */
    private void add(Object... parts) {
        for (Object part : parts) {
            text.append(
                    switch (part) {
                        case Double number -> SvgText.number(number);
                        case ColorRole ink -> color(ink);
                        default -> part;
                    });
        }
    }

    private static String points(double[] all) {
        return IntStream.range(0, all.length / 2)
                .mapToObj(i -> SvgText.number(all[2 * i]) + "," + SvgText.number(all[2 * i + 1]))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void line(double[] along, double width, boolean dashed, ColorRole ink) {
        add("<polyline points=\"", points(along), "\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"", ink);
        add("\" stroke-width=\"", width);
        if (dashed) {
            add("\" stroke-dasharray=\"", width * 3, " ", width * 2);
        }
        add("\"/>\n");
    }

    @Override
    public void fill(double[] around, ColorRole ink) {
        add("<polygon points=\"", points(around), "\" fill=\"", ink, "\"/>\n");
    }

    @Override
    public void circle(double x, double y, double radius, ColorRole ink) {
        add("<circle cx=\"", x, "\" cy=\"", y, "\" r=\"", radius, "\" fill=\"", ink, "\"/>\n");
    }

    @Override
    public void text(String words, double x, double y, double size, boolean bold, Align align, ColorRole ink) {
        add("<text x=\"", x, "\" y=\"", y, "\" font-size=\"", size, bold ? "\" font-weight=\"bold" : "");
        add("\" text-anchor=\"", align.name().toLowerCase(Locale.ROOT), "\" fill=\"", ink, "\">");
        add(SvgText.escaped(words), "</text>\n");
    }

    /** A wide guess: whoever opens the file may have another font. */
    @Override
    public double width(String words, double size, boolean bold) {
        return words.codePointCount(0, words.length()) * size * (bold ? .62 : .57);
    }
}
