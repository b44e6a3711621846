package lumbo.ui.storage;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What bringing back a backup would change, before anything is changed. */
public final class RestorePreviewView extends ModelView<RestorePreviewViewModel, ScrollPane> {

    private final Button cancel;

    /** The page. */
    public RestorePreviewView(RestorePreviewViewModel model, Messages words) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        Label loss = Nodes.label(model.loss(), model.isLoss() ? "caution" : "notice");
        loss.setGraphic(Nodes.icon(model.isLoss() ? Material2MZ.WARNING : Material2AL.CHECK));
        Button restore = Nodes.button(words.get("keeping.preview.restore"), model::restore, "accent", "big");
        restore.disableProperty().bind(model.said().busyProperty());
        cancel = Nodes.button(words.get("keeping.cancel"), model::cancel, "big");
        cancel.setCancelButton(true);
        page.getStyleClass().add("narrow");
        page.getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.preview.title"), "page-title"),
                        Nodes.card(words.get("keeping.preview.compare"), table()),
                        Nodes.card(words.get("keeping.preview.what"), loss, Nodes.label(model.aside())),
                        StorageNodes.details(words, Nodes.label(model.file(), "muted")),
                        Nodes.buttons(restore, cancel),
                        StorageNodes.said(model.said(), words));
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("exercise-table");
        table.add(Nodes.label(words.get("keeping.preview.now"), "block-title"), 1, 0);
        table.add(Nodes.label(words.get("keeping.preview.then"), "block-title"), 2, 0);
        model.lines().forEach(line -> {
            Label name = Nodes.label(line.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(
                    table.getRowCount(),
                    name,
                    value(line.now(), "keeping.preview.now.of", line),
                    value(line.then(), "keeping.preview.then.of", line));
        });
        return table;
    }

    private Label value(String value, String spoken, RestorePreviewViewModel.Line line) {
        Label label = Nodes.label(value, "field-name");
        label.setAccessibleText(words.format(spoken, line.name(), value));
        return label;
    }

    @Override
    public boolean takeFocus() {
        cancel.requestFocus();
        return true;
    }
}
