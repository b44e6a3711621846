package lumbo.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import javafx.stage.Stage;

/** Pages on their way to a printer. */
final class PrintedPages implements Printing.Job {

    private final PrinterJob job;

    private PrintedPages(PrinterJob job) {
        this.job = job;
    }

    /** Asks for a printer and for how to print. */
    static Optional<Printing.Job> ask(Stage stage, String name) {
        return Optional.ofNullable(PrinterJob.createPrinterJob()).flatMap(job -> {
            job.getJobSettings().setJobName(name);
            if (job.showPrintDialog(stage)) {
                return Optional.of(new PrintedPages(job));
            }
            job.cancelJob();
            return Optional.empty();
        });
    }

    /**
     * Where a picture of a sheet goes on another one, so that it is whole there and as large as it can be.
     *
     * @param scale points of paper for a pixel
     * @param x points to the right of where the printer can begin
     * @param y points below where the printer can begin
     */
    record Placement(double scale, double x, double y) {

        /**
         * The whole sheet: the picture has margins of its own.
         *
         * @param left what the printer leaves free at the left, in points
         * @param top what it leaves free above, in points
         */
        static Placement on(double paperWidth, double paperHeight, double left, double top, Image page) {
            double scale = Math.min(paperWidth / page.getWidth(), paperHeight / page.getHeight());
            return new Placement(
                    scale,
                    (paperWidth - page.getWidth() * scale) / 2 - left,
                    (paperHeight - page.getHeight() * scale) / 2 - top);
        }
    }

    @Override
    public boolean print(List<Image> pages) {
        PageLayout chosen = job.getJobSettings().getPageLayout();
        Paper paper = chosen.getPaper();
        PageLayout layout =
                job.getPrinter().createPageLayout(paper, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
        PageRange[] ranges = job.getJobSettings().getPageRanges();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            boolean isWanted = ranges == null
                    || Stream.of(ranges)
                            .anyMatch(range -> range.getStartPage() <= number && number <= range.getEndPage());
            if (isWanted && !job.printPage(layout, sheet(pages.get(i), layout))) {
                job.cancelJob();
                return false;
            }
        }
        return job.endJob();
    }

    private static Node sheet(Image page, PageLayout layout) {
        Paper paper = layout.getPaper();
        Placement at =
                Placement.on(paper.getWidth(), paper.getHeight(), layout.getLeftMargin(), layout.getTopMargin(), page);
        ImageView picture = new ImageView(page);
        picture.getTransforms().addAll(new Translate(at.x(), at.y()), new Scale(at.scale(), at.scale()));
        return new Group(picture);
    }
}
