package lumbo.report;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a report looks like before it is printed.
 *
 * @param first its first page
 * @param pages how many pages it has, at least 1
 * @param text what stands on the first page
 */
public record ReportPreview(ReportPicture first, int pages, String text) {

    /**
     * Looks at a report; takes a while.
     *
     * @param pdf the report
     * @param dots how many pixels make an inch of paper
     */
    public static ReportPreview of(byte[] pdf, float dots) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            reader.setEndPage(1);
            return new ReportPreview(
                    ReportPicture.of(document, dots, 1).getFirst(),
                    document.getNumberOfPages(),
                    reader.getText(document).strip());
        }
    }
}
