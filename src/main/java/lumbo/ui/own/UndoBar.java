package lumbo.ui.own;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A bar that tells what was removed and can bring it back. */
public final class UndoBar extends HBox {

    /** A bar. */
    public UndoBar(UndoBarViewModel model, Messages words) {
        getStyleClass().addAll("row", "undo-bar");
        Label text = Nodes.label("");
        text.textProperty().bind(model.textProperty());
        Button undo = Nodes.button(Material2MZ.UNDO, words.get("own.undo"), model::undo, "accent");
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("own.undo.close"), model::dismiss);
        getChildren().addAll(Nodes.wide(text), Nodes.spacer(), undo, close);
        Nodes.showWhile(model.textProperty().isNotEmpty(), this);
    }
}
