package lumbo.ui.storage;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What bringing back a backup would change, before anything is changed. */
public final class RestorePreviewView implements Screen {

    private final RestorePreviewViewModel model;
    private final Messages words;
    private final Button cancel;
    private final ScrollPane root;

    /** The page. */
    public RestorePreviewView(RestorePreviewViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        Label loss = Nodes.label(model.loss(), model.isLoss() ? "caution" : "notice");
        loss.setGraphic(Nodes.icon(model.isLoss() ? Material2MZ.WARNING : Material2AL.CHECK));
        Button restore = Nodes.button(words.get("keeping.preview.restore"), model::restore, "accent", "big");
        restore.disableProperty().bind(model.said().busyProperty());
        cancel = Nodes.button(words.get("keeping.cancel"), model::cancel, "big");
        cancel.setCancelButton(true);
        VBox page = new VBox(
                Nodes.label(words.get("keeping.preview.title"), "page-title"),
                Nodes.label(model.file(), "muted"),
                Nodes.card(Nodes.label(words.get("keeping.preview.compare"), "card-title"), table()),
                Nodes.card(
                        Nodes.label(words.get("keeping.preview.what"), "card-title"), loss, Nodes.label(model.aside())),
                StorageNodes.buttons(restore, cancel),
                StorageNodes.said(model.said(), words));
        page.getStyleClass().add("narrow");
        root = Nodes.page(page);
    }

    private GridPane table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("exercise-table");
        table.add(Nodes.label(words.get("keeping.preview.now"), "block-title"), 1, 0);
        table.add(Nodes.label(words.get("keeping.preview.then"), "block-title"), 2, 0);
        int at = 1;
        for (RestorePreviewViewModel.Line line : model.lines()) {
            Label name = Nodes.label(line.name());
            name.setMinWidth(Region.USE_PREF_SIZE);
            table.add(name, 0, at);
            Label now = Nodes.label(line.now(), "field-name");
            now.setAccessibleText(words.format("keeping.preview.now.of", line.name(), line.now()));
            Label then = Nodes.label(line.then(), "field-name");
            then.setAccessibleText(words.format("keeping.preview.then.of", line.name(), line.then()));
            table.add(now, 1, at);
            table.add(then, 2, at);
            at++;
        }
        return table;
    }

    @Override
    public boolean takeFocus() {
        cancel.requestFocus();
        return true;
    }

    @Override
    public Region root() {
        return root;
    }
}
