package lumbo.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a report as a picture, as it comes out of a printer. */
public final class ReportPicture {

    private final int width;
    private final int height;
    private final int[] pixels;

    private ReportPicture(BufferedImage image) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.pixels = image.getRGB(0, 0, width, height, null, 0, width);
    }

    /**
     * The pages of a report; takes a while.
     *
     * @param pdf the report
     * @param dots how many pixels make an inch of paper
     */
    public static List<ReportPicture> of(byte[] pdf, float dots) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return of(document, dots, document.getNumberOfPages());
        }
    }

    static List<ReportPicture> of(PDDocument document, float dots, int most) throws IOException {
        PDFRenderer pages = new PDFRenderer(document);
        List<ReportPicture> pictures = new ArrayList<>();
        for (int page = 0; page < most; page++) {
            pictures.add(new ReportPicture(pages.renderImageWithDPI(page, dots, ImageType.RGB)));
        }
        return List.copyOf(pictures);
    }

    /** How wide it is, pixels. */
    public int width() {
        return width;
    }

    /** How high it is, pixels. */
    public int height() {
        return height;
    }

    /** Its pixels as ARGB, row by row from the top. */
    public int[] pixels() {
        return pixels.clone();
    }
}
