package lumbo.ui.storage;

import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.storage.DeleteViewModel.DeletionScope;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is deleted and what stays, and the word that has to be typed. */
public final class DeleteView extends ModelView<DeleteViewModel, ScrollPane> {

    private final Button save;

    /** The page. */
    public DeleteView(DeleteViewModel model, Messages words) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        CheckBox backups = Nodes.tick(words.get("keeping.delete.backups-too"));
        backups.selectedProperty().bindBidirectional(model.backupsTooProperty());
        Button delete = Nodes.button(Material2MZ.REMOVE_CIRCLE_OUTLINE, words.get("keeping.delete.do"), model::delete);
        delete.getStyleClass().addAll("big", "delete-all");
        delete.disableProperty().bind(model.said().busyProperty());
        Button cancel = Nodes.button(words.get("keeping.cancel"), model::cancel, "big");
        cancel.setCancelButton(true);
        save = Nodes.button(Material2MZ.SAVE, words.get("keeping.delete.save"), model::saveFirst, "accent");
        String type = words.format("keeping.delete.type", model.sure());
        page.getStyleClass().add("narrow");
        page.getChildren()
                .addAll(
                        StorageNodes.heading(
                                words.get("keeping.delete.title"), words.get("keeping.back"), model::cancel),
                        Nodes.card(
                                words.get("keeping.delete.first"),
                                Nodes.label(words.get("keeping.delete.first.text")),
                                Nodes.buttons(save)),
                        Nodes.card(
                                words.get("keeping.delete.goes"),
                                Nodes.label(words.get("keeping.delete.goes.text")),
                                told(DeletionScope::inIt, "field-name"),
                                backups,
                                StorageNodes.details(
                                        words,
                                        told(DeletionScope::which, "muted"),
                                        told(DeletionScope::backups, "muted"))),
                        Nodes.card(
                                words.get("keeping.delete.stays"), Nodes.label(words.get("keeping.delete.stays.text"))),
                        Nodes.card(
                                words.get("keeping.delete.sure"),
                                Nodes.named(type, Nodes.field(type, model.wordProperty())),
                                Nodes.buttons(delete, cancel)),
                        StorageNodes.said(model.said(), words));
    }

    private Label told(Function<DeletionScope, String> part, String style) {
        return Nodes.told(model.scopeProperty().map(part), style);
    }

    @Override
    public boolean takeFocus() {
        save.requestFocus();
        return true;
    }
}
