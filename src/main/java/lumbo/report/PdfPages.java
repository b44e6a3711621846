package lumbo.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lumbo.chart.ChartRenderer;
import lumbo.chart.ColorRole;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages that are written on from top to bottom. Lengths are in points of 1/72 inch. */
final class PdfPages implements AutoCloseable {

    /** What is left free on each side. */
    static final double EDGE = 46;

    /** What is left free at the foot for the number of the page. */
    static final double FOOT = 54;

    /** How far the letters of two lines stand from each other, as a share of their height. */
    static final double LEADING = 1.32;

    /** Where letter paper is used. */
    private static final Set<String> LETTER = Set.of("US", "CA");

    private final PDDocument document;
    private final PDRectangle format;
    private final PdfFont regular;
    private final PdfFont bold;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private PDPageContentStream page;
    private PdfChartRenderer pen;
    private double y = EDGE;

    /** A first page of the size that is usual where a person lives. */
    PdfPages(PDDocument document, Locale locale) throws IOException {
        this.document = document;
        this.format = LETTER.contains(locale.getCountry()) ? PDRectangle.LETTER : PDRectangle.A4;
        this.regular = PdfFont.regular(document);
        this.bold = PdfFont.bold(document);
        this.page = add();
        this.pen = penAt(page, 0, 0);
    }

    private PDPageContentStream add() throws IOException {
        PDPage added = new PDPage(format);
        document.addPage(added);
        PDPageContentStream stream = new PDPageContentStream(document, added);
        pages.add(stream);
        return stream;
    }

    private PdfChartRenderer penAt(PDPageContentStream stream, double x, double fromTop) {
        return new PdfChartRenderer(stream, regular, bold, x, format.getHeight() - fromTop);
    }

    /** Goes on at the top of another page. */
    void turn() throws IOException {
        page = add();
        pen = penAt(page, 0, 0);
        y = EDGE;
    }

    int pages() {
        return pages.size();
    }

    /** The width between the margins, in points. */
    double width() {
        return format.getWidth() - 2 * EDGE;
    }

    /** The height that is left on this page, in points. */
    double room() {
        return format.getHeight() - FOOT - y;
    }

    void down(double by) {
        y += by;
    }

    PdfFont font(boolean isBold) {
        return isBold ? bold : regular;
    }

    /** A pen with its origin here, {@code right} points to the right of the left margin. */
    ChartRenderer penHere(double right) {
        return penAt(page, EDGE + right, y);
    }

    /** A pen whose 0 is a way to the right and below. */
    PdfChartRenderer penBelow(double right, double below) {
        return penAt(page, EDGE + right, y + below);
    }

    /** Writes lines below each other from a place to the right on, and goes below them. */
    void lines(List<String> lines, double right, double size, boolean isBold, ColorRole ink) {
        for (String line : lines) {
            down(size * LEADING);
            text(line, right, size, isBold, ChartRenderer.Align.START, ink);
        }
    }

    /** Writes a text on the line whose foot is here. */
    void text(String text, double right, double size, boolean isBold, ChartRenderer.Align align, ColorRole ink) {
        pen.text(text, EDGE + right, y, size, isBold, align, ink);
    }

    void rule(double thickness, ColorRole ink) {
        pen.line(new double[] {EDGE, y, format.getWidth() - EDGE, y}, thickness, false, ink);
    }

    /** Writes at the foot of each page. */
    void feet(Foot foot) {
        for (int i = 0; i < pages.size(); i++) {
            PdfChartRenderer at = penAt(pages.get(i), EDGE, format.getHeight() - FOOT / 2);
            foot.write(at, i + 1, pages.size());
        }
    }

    /** What stands at the foot of a page. */
    @FunctionalInterface
    interface Foot {

        /** Writes on the line whose foot is 0. */
        void write(ChartRenderer pen, int number, int of);
    }

    @Override
    public void close() throws IOException {
        for (PDPageContentStream stream : pages) {
            stream.close();
        }
    }
}
