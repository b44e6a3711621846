package lumbo.chart;

import lumbo.files.SvgText;

/** Writes charts as SVG, with words that stay words. */
public final class SvgChartRenderer implements ChartRenderer {

    private final Palette palette;
    private final StringBuilder text = new StringBuilder();

    private SvgChartRenderer(Palette palette) {
        this.palette = palette;
    }

    /**
     * The text of an SVG file that shows a chart with its title and its sentence.
     *
     * @param width units, as pixels
     * @param height units, as pixels
     */
    public static String of(Chart chart, int width, int height, Palette palette) {
        SvgChartRenderer pen = new SvgChartRenderer(palette);
        TitledChart.paint(
                chart,
                width,
                height,
                pen,
                (dx, dy) -> pen.text
                        .append("<g transform=\"translate(")
                        .append(SvgText.number(dx))
                        .append(' ')
                        .append(SvgText.number(dy))
                        .append(")\">\n"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" font-family=\"Segoe UI, Helvetica, Arial, sans-serif\">\n<title>" + SvgText.escaped(chart.title())
                + "</title>\n<desc>" + SvgText.escaped(chart.sentence()) + "</desc>\n" + pen.text + "</g>\n</svg>\n";
    }

    private String color(ColorRole ink) {
        return SvgText.color(palette.rgb(ink));
    }

    private static String points(double[] all) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < all.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(SvgText.number(all[i]))
                    .append(',')
                    .append(SvgText.number(all[i + 1]));
        }
        return points.toString();
    }

    @Override
    public void line(double[] along, double width, boolean dashed, ColorRole ink) {
        text.append("<polyline points=\"")
                .append(points(along))
                .append("\" fill=\"none\" stroke-linejoin=\"round\" stroke=\"")
                .append(color(ink))
                .append("\" stroke-width=\"")
                .append(SvgText.number(width))
                .append(
                        dashed
                                ? "\" stroke-dasharray=\"" + SvgText.number(width * 3) + " " + SvgText.number(width * 2)
                                : "")
                .append("\"/>\n");
    }

    @Override
    public void fill(double[] around, ColorRole ink) {
        text.append("<polygon points=\"")
                .append(points(around))
                .append("\" fill=\"")
                .append(color(ink))
                .append("\"/>\n");
    }

    @Override
    public void circle(double x, double y, double radius, ColorRole ink) {
        text.append("<circle cx=\"")
                .append(SvgText.number(x))
                .append("\" cy=\"")
                .append(SvgText.number(y))
                .append("\" r=\"")
                .append(SvgText.number(radius))
                .append("\" fill=\"")
                .append(color(ink))
                .append("\"/>\n");
    }

    @Override
    public void text(String words, double x, double y, double size, boolean bold, Align align, ColorRole ink) {
        String anchor = switch (align) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        text.append("<text x=\"")
                .append(SvgText.number(x))
                .append("\" y=\"")
                .append(SvgText.number(y))
                .append("\" font-size=\"")
                .append(SvgText.number(size))
                .append(bold ? "\" font-weight=\"bold" : "")
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(color(ink))
                .append("\">")
                .append(SvgText.escaped(words))
                .append("</text>\n");
    }

    /** A wide guess: whoever opens the file may have another font. */
    @Override
    public double width(String words, double size, boolean bold) {
        return words.codePointCount(0, words.length()) * size * (bold ? .62 : .57);
    }
}
