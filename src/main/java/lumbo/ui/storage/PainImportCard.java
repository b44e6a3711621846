package lumbo.ui.storage;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.storage.PainImportViewModel.Preview;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Getting pain entries in from a table. */
final class PainImportCard extends VBox {

    private final PainImportViewModel model;
    private final Messages words;
    private final VBox preview = new VBox();

    PainImportCard(PainImportViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        preview.getStyleClass().add("stack");
        Button undo = Nodes.button(Material2MZ.UNDO, words.get("keeping.pain.undo"), model::undo);
        StorageNodes.when(undo, model.undoableProperty());
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.pain.title"), "card-title"),
                        Nodes.label(words.get("keeping.pain.text")),
                        StorageNodes.buttons(
                                Nodes.button(Material2AL.FOLDER_OPEN, words.get("keeping.pain.file"), model::choose)),
                        preview,
                        StorageNodes.said(model.said(), words),
                        undo);
        model.previewProperty().subscribe(this::show);
    }

    private void show(Optional<Preview> shown) {
        preview.getChildren().clear();
        preview.setVisible(shown.isPresent());
        preview.setManaged(shown.isPresent());
        shown.ifPresent(found -> {
            preview.getChildren().add(Nodes.label(found.title(), "field-name"));
            found.lines().forEach(line -> preview.getChildren().add(Nodes.label(line)));
            Button add = Nodes.button(words.get("keeping.pain.add"), model::add, "accent");
            Button cancel = Nodes.button(words.get("keeping.cancel"), model::cancel);
            preview.getChildren()
                    .add(found.canAdd() ? StorageNodes.buttons(add, cancel) : StorageNodes.buttons(cancel));
        });
    }
}
