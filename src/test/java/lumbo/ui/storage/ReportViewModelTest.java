package lumbo.ui.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import lumbo.diary.FullDiary;
import lumbo.report.ReportPicture;
import lumbo.ui.ChosenFiles;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.storage.DayRange.Range;
import lumbo.ui.storage.ReportViewModel.Preview;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportViewModelTest {

    private static final Route FROM = new Route.Trends();

    /** A4, in points. */
    private static final double HIGH = 842.0 / 595;

    @TempDir
    Path folder;

    private final ChosenFiles chosen = new ChosenFiles();
    private TestPrinter printer = new TestPrinter(true);

    @BeforeEach
    void write() {
        FullDiary.write(folder.resolve("data/diary.sqlite"), 2);
    }

    private ScreenFixture stand() {
        return new ScreenFixture(folder.resolve("data")).withDiary();
    }

    private ReportViewModel model(ScreenFixture stand) {
        ReportViewModel model = new ReportViewModel(
                new StorageTools(
                        stand.words(),
                        stand.services().folders(),
                        stand.services().settings(),
                        stand.services().diary(),
                        stand.services().current(),
                        stand.services().safety(),
                        stand.services().clock(),
                        stand,
                        chosen,
                        printer,
                        shown -> {}),
                FROM);
        model.shown();
        return model;
    }

    private static Preview preview(ReportViewModel model) {
        return Objects.requireNonNull(model.previewProperty().get());
    }

    @Test
    void theFirstPageIsSeenBeforeItIsPrinted() {
        try (ScreenFixture stand = stand()) {
            ReportViewModel model = model(stand);

            ReportPicture first = preview(model).first();
            assertThat((double) first.height() / first.width()).isBetween(HIGH - .01, HIGH + .01);
            assertThat(preview(model).pages()).isBetween(1, 2);
            assertThat(preview(model).text()).contains("Report for the doctor");
            long dark = Arrays.stream(first.pixels())
                    .filter(pixel -> (pixel & 0xff) < 128 && (pixel >> 8 & 0xff) < 128)
                    .count();
            assertThat(dark).as("letters on the page").isGreaterThan(1000);
        }
    }

    @Test
    void whatIsTypedIsShownWhenOneStops() {
        try (ScreenFixture stand = stand()) {
            ReportViewModel model = model(stand);
            model.nameProperty().set("G");
            model.nameProperty().set("Grete");
            assertThat(preview(model).text()).doesNotContain("Grete");

            stand.delays().pass();

            assertThat(preview(model).text()).contains("Grete");
        }
    }

    @Test
    void allItsPagesArePrintedAsLargeAsPaper() {
        try (ScreenFixture stand = stand()) {
            ReportViewModel model = model(stand);
            model.print();

            assertThat(model.said().doneProperty().get()).isEqualTo("The report was sent to the printer.");
            assertThat(printer.printed).hasSize(preview(model).pages());
            assertThat(printer.printed.getFirst().getHeight()).isGreaterThan(3000);
        }
    }

    @Test
    void whoThinksBetterOfItPrintsNothingAndIsToldNothing() {
        try (ScreenFixture stand = stand()) {
            printer.isChosen = false;
            ReportViewModel model = model(stand);
            model.print();

            assertThat(printer.printed).isEmpty();
            assertThat(model.said().doneProperty().get()
                            + model.said().troubleProperty().get())
                    .isEmpty();
        }
    }

    @Test
    void withoutAPrinterItSaysWhatElseCanBeDone() {
        try (ScreenFixture stand = stand()) {
            printer = new TestPrinter(false);
            ReportViewModel model = model(stand);
            model.print();

            assertThat(model.said().troubleProperty().get())
                    .isEqualTo("No printer was found. Save the report as a PDF instead.");
        }
    }

    @Test
    void aPrinterThatRefusesIsTold() {
        try (ScreenFixture stand = stand()) {
            printer.works = false;
            ReportViewModel model = model(stand);
            model.print();

            assertThat(model.said().troubleProperty().get())
                    .isEqualTo("The printer did not take the report. Save it as a PDF instead.");
        }
    }

    @Test
    void itIsSavedUnderANameAndNeverOverAnotherFileThatWasNotChosen() throws Exception {
        try (ScreenFixture stand = stand()) {
            ReportViewModel model = model(stand);
            model.nameProperty().set("Grete");
            chosen.add(folder);
            model.save();

            Path made = folder.resolve("lumbo-report-2026-11-22.pdf");
            assertThat(model.said().doneProperty().get()).isEqualTo("Saved as " + made);
            try (PDDocument report = Loader.loadPDF(made.toFile())) {
                assertThat(report.getDocumentInformation().getAuthor()).isEqualTo("Grete");
            }
            chosen.add(folder.resolve("none"));
            model.save();
            assertThat(model.said().troubleProperty().get()).isNotEmpty();
        }
    }

    @Test
    void daysThatMakeNoSenseAreToldAndNothingIsPrinted() {
        try (ScreenFixture stand = stand()) {
            ReportViewModel model = model(stand);
            model.days().rangeProperty().set(Range.FROM_TO);
            model.days().to().dateProperty().set(LocalDate.of(2026, 1, 1));
            model.print();

            assertThat(model.said().troubleProperty().get()).isEqualTo("The first day has to be before the last day.");
            assertThat(printer.printed).isEmpty();
        }
    }

    @Test
    void withoutADiaryItSaysSo() throws Exception {
        Files.delete(folder.resolve("data/diary.sqlite"));
        Files.createDirectories(folder.resolve("data/diary.sqlite"));
        try (ScreenFixture stand = stand()) {
            ReportViewModel model = model(stand);

            assertThat(model.previewProperty().get()).isNull();
            assertThat(model.said().troubleProperty().get()).isNotEmpty();
        }
    }

    @Test
    void theWayBackLeadsWhereOneCameFrom() {
        try (ScreenFixture stand = stand()) {
            model(stand).back();

            assertThat(stand.routes()).last().isEqualTo(FROM);
        }
    }
}
