package lumbo.ui.storage;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.storage.PainImportViewModel.Preview;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Getting pain entries in from a table. */
final class PainImportCard extends VBox {

    private final PainImportViewModel model;
    private final Messages words;
    private final VBox preview = Nodes.column("stack");

    PainImportCard(PainImportViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.pain.title"), "card-title"),
                        Nodes.label(words.get("keeping.pain.text")),
                        Nodes.buttons(
                                Nodes.button(Material2AL.FOLDER_OPEN, words.get("keeping.pain.file"), model::choose)),
                        preview,
                        StorageNodes.said(model.said(), words),
                        Nodes.showWhile(
                                model.undoableProperty(),
                                Nodes.button(Material2MZ.UNDO, words.get("keeping.pain.undo"), model::undo)));
        model.previewProperty().subscribe(this::show);
    }

    private void show(@Nullable Preview found) {
        preview.getChildren().clear();
        Nodes.show(preview, found != null);
        if (found != null) {
            preview.getChildren().add(Nodes.label(found.title(), "field-name"));
            found.lines().forEach(line -> preview.getChildren().add(Nodes.label(line)));
            Button add = Nodes.button(words.get("keeping.pain.add"), model::add, "accent");
            Button cancel = Nodes.button(words.get("keeping.cancel"), model::cancel);
            preview.getChildren().add(found.canAdd() ? Nodes.buttons(add, cancel) : Nodes.buttons(cancel));
        }
    }
}
