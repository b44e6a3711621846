package lumbo.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.export.DiaryExport;
import lumbo.i18n.Messages;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** The report for the doctor: one page or two, made of one state of a diary. */
public final class DoctorReport implements DiaryExport.Pages {

    /** PDFBox complains that it can't map files into memory; nothing here is mapped. */
    private static final Logger MAPPING = Logger.getLogger("org.apache.pdfbox.io.IOUtils");

    private final Messages words;

    /** A report in the language of these words. */
    public DoctorReport(Messages words) {
        this.words = words;
        MAPPING.setLevel(Level.OFF);
    }

    @Override
    public void write(DiarySnapshot state, DiaryExport.Selection wanted, OffsetDateTime now, OutputStream out)
            throws IOException {
        ReportFacts facts = new ReportFactsReader(words, state, wanted.from(), wanted.to(), now).facts();
        try (PDDocument document = new PDDocument()) {
            try (PdfPages paper = new PdfPages(document, words.locale())) {
                new ReportPages(words, paper, facts, wanted.name(), now).write();
            }
            describe(document, wanted.name(), now);
            document.save(out);
        }
    }

    private void describe(PDDocument document, @Nullable String name, OffsetDateTime now) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(words.get("report.title"));
        if (name != null) {
            about.setAuthor(name);
        }
        about.setCreator("Lumbo");
        about.setProducer("Lumbo");
        String zone = now.getOffset().getTotalSeconds() == 0
                ? "Z"
                : now.getOffset().getId().replace(':', '\'') + "'";
        String made = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).format(now);
        about.getCOSObject().setString(COSName.CREATION_DATE, "D:" + made + zone);
        document.getDocumentCatalog().setLanguage(words.regional().language().toLanguageTag());
        PDViewerPreferences shown =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
    }
}
