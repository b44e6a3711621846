package lumbo.ui.storage;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is deleted and what stays, and the word that has to be typed. */
public final class DeleteView implements Screen {

    private final DeleteViewModel model;
    private final ScrollPane root;
    private final Button save;

    /** The page. */
    public DeleteView(DeleteViewModel model, Messages words) {
        this.model = model;
        Label inIt = Nodes.label("", "field-name");
        inIt.textProperty().bind(model.inItProperty());
        Label there = Nodes.label("", "muted");
        there.textProperty().bind(model.backupsProperty());
        CheckBox backups = Nodes.tick(words.get("keeping.delete.backups-too"));
        backups.selectedProperty().bindBidirectional(model.backupsTooProperty());
        TextField word = new TextField();
        word.textProperty().bindBidirectional(model.wordProperty());
        Button delete = Nodes.button(Material2MZ.REMOVE_CIRCLE_OUTLINE, words.get("keeping.delete.do"), model::delete);
        delete.getStyleClass().addAll("big", "delete-all");
        delete.disableProperty().bind(model.said().busyProperty());
        Button cancel = Nodes.button(words.get("keeping.cancel"), model::cancel, "big");
        cancel.setCancelButton(true);
        save = Nodes.button(Material2MZ.SAVE, words.get("keeping.delete.save"), model::saveFirst, "accent");
        VBox page = new VBox(
                StorageNodes.heading(words.get("keeping.delete.title"), words.get("keeping.back"), model::cancel),
                Nodes.card(
                        Nodes.label(words.get("keeping.delete.first"), "card-title"),
                        Nodes.label(words.get("keeping.delete.first.text")),
                        StorageNodes.buttons(save)),
                Nodes.card(
                        Nodes.label(words.get("keeping.delete.goes"), "card-title"),
                        Nodes.label(words.get("keeping.delete.goes.text")),
                        inIt,
                        Nodes.told(model.whichProperty(), "muted"),
                        backups,
                        there),
                Nodes.card(
                        Nodes.label(words.get("keeping.delete.stays"), "card-title"),
                        Nodes.label(words.get("keeping.delete.stays.text"))),
                Nodes.card(
                        Nodes.label(words.get("keeping.delete.sure"), "card-title"),
                        StorageNodes.field(words.format("keeping.delete.type", model.wanted()), word),
                        StorageNodes.buttons(delete, cancel)),
                StorageNodes.said(model.said(), words));
        page.getStyleClass().add("narrow");
        root = Nodes.page(page);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public boolean takeFocus() {
        save.requestFocus();
        return true;
    }

    @Override
    public Region root() {
        return root;
    }
}
