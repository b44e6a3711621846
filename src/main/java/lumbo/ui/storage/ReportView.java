package lumbo.ui.storage;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.storage.ReportViewModel.Preview;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/** The report for the doctor: its first page, and the buttons that print and save it. */
public final class ReportView extends ModelView<ReportViewModel, ScrollPane> {

    private final Button print;

    /** The page. */
    public ReportView(ReportViewModel model, Messages words) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        this.print = Nodes.button(Material2MZ.PRINT, words.get("report.print"), model::print, "accent", "big");
        VBox choices = Nodes.card(
                Nodes.label(words.get("report.page.text")),
                StorageNodes.days(model.days(), words),
                StorageNodes.person(words.get("report.page.name.note"), model.nameProperty(), words),
                Nodes.buttons(print, Nodes.button(Material2MZ.SAVE_ALT, words.get("report.save"), model::save, "big")),
                StorageNodes.said(model.said(), words));
        Paper paper = new Paper();
        model.previewProperty().subscribe(found -> paper.show(found, words));
        VBox seen = Nodes.column(
                "stack",
                paper,
                Nodes.told(
                        model.previewProperty()
                                .map(found -> found == null ? "" : words.format("report.page", 1, found.pages()))
                                .orElse(words.get("keeping.busy")),
                        "muted"));
        page.getChildren()
                .addAll(
                        StorageNodes.heading(words.get("report.page.title"), words.get("keeping.back"), model::back),
                        new ResponsiveColumns(22, 24, choices, seen));
    }

    /** A sheet of paper: as wide as there is room, up to what reads well. */
    private static final class Paper extends Region {

        /** A4, until the first page is there. */
        private static final double HIGH = Math.sqrt(2);

        private final ImageView picture = new ImageView();

        Paper() {
            getStyleClass().add("report-paper");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            getChildren().add(picture);
            picture.setPreserveRatio(true);
        }

        void show(@Nullable Preview found, Messages words) {
            picture.setImage(found == null ? null : ReportImages.of(found.first()));
            setAccessibleText(
                    found == null ? words.get("keeping.busy") : words.format("report.page.seen", found.text()));
            requestLayout();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double high() {
            return picture.getImage() == null
                    ? HIGH
                    : picture.getImage().getHeight() / picture.getImage().getWidth();
        }

        private double wide(double width) {
            return Math.min(width < 0 ? prefWidth(-1) : width, maxWidth(-1));
        }

        @Override
        protected double computePrefHeight(double width) {
            return wide(width) * high();
        }

        @Override
        protected void layoutChildren() {
            picture.setFitWidth(wide(getWidth()));
        }
    }

    @Override
    public boolean takeFocus() {
        print.requestFocus();
        return true;
    }
}
