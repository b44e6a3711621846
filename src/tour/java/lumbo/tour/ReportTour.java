package lumbo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import lumbo.diary.Diary;
import lumbo.diary.MeasureEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.export.DiaryExport;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.report.DoctorReport;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.ui.Route;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the report for the doctor, and of the way to it, from a diary with a year of sessions. */
final class ReportTour {

    private static final int ANSWERS = 12;
    private static final int WEEKS_BETWEEN = 4;
    private static final float DOTS = 110;

    private final TourDriver guide;
    private final Onlooker camera;
    private final Messages words;

    ReportTour(TourDriver guide, Onlooker camera, Messages words) {
        this.guide = guide;
        this.camera = camera;
        this.words = words;
    }

    /** The card with the report chosen, and the pages. */
    void take() throws Exception {
        Diary diary = guide.services().diary().get().orElseThrow();
        OffsetDateTime now = OffsetDateTime.now(guide.services().clock());
        answer(diary, now);
        guide.go(new Route.Report(new Route.Trends()));
        guide.settle();
        guide.everywhere(camera, "report-page");
        pages(diary, now, now.toLocalDate().minusYears(1), page -> Optional.of("report-" + page));
    }

    /** The first page alone of the report of some weeks. */
    void firstPage(int weeks, String name) throws Exception {
        OffsetDateTime now = OffsetDateTime.now(guide.services().clock());
        pages(
                guide.services().diary().get().orElseThrow(),
                now,
                now.toLocalDate().minusWeeks(weeks),
                page -> page == 1 ? Optional.of(name) : Optional.empty());
    }

    /** Pictures of the pages that have a name, by their numbers from 1 on. */
    private void pages(Diary diary, OffsetDateTime now, LocalDate from, IntFunction<Optional<String>> names)
            throws IOException {
        DiaryExport.Selection wanted = new DiaryExport.Selection(
                DiaryExport.Format.PDF, from, now.toLocalDate(), words.get("tour.name"), Set.of(), words.locale());
        Path report = Files.createTempFile("lumbo-report", ".pdf");
        DiaryExport.write(diary, wanted, report, now, new DoctorReport(words));
        try (PDDocument document = Loader.loadPDF(report.toFile())) {
            PDFRenderer pages = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Optional<String> name = names.apply(page + 1).filter(camera::wants);
                if (name.isPresent()) {
                    camera.keep(pages.renderImageWithDPI(page, DOTS), name.get());
                }
            }
        }
        Files.delete(report);
    }

    private void answer(Diary diary, OffsetDateTime now) {
        for (int ago = ANSWERS; ago > 0; ago--) {
            OffsetDateTime at = now.minusWeeks((long) ago * WEEKS_BETWEEN - 1);
            Set<Integer> ticked = new TreeSet<>();
            for (int statement = 1; statement <= ago + 2; statement++) {
                ticked.add(statement);
            }
            keep(diary, at, RolandMorris.of(ticked));
            keep(
                    diary,
                    at,
                    new PatientSpecific(List.of(
                            new Activity(words.get("tour.activity"), Math.min(10, 3 + (ANSWERS - ago) / 2)),
                            new Activity(words.get("tour.activity.long"), 2 + (ANSWERS - ago) / 3))));
            keep(diary, at, new GlobalChange(ago % 3 == 0 ? 0 : 1));
        }
        diary.log(List.of(PersonRecord.entry(now, SafetyLogKind.SCREENING, null, new Screening(now, Set.of("hernia")))))
                .join();
    }

    private static void keep(Diary diary, OffsetDateTime at, MeasureAnswers answers) {
        diary.keep(MeasureEntry.of(UUID.randomUUID(), at, answers, ""), at).join();
    }
}
