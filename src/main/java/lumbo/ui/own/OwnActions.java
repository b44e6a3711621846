package lumbo.ui.own;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Buttons that copy, save and remove a program, and a line about what was done. */
public final class OwnActions extends VBox {

    private final OwnActionsViewModel model;

    /** The actions of a program's page. */
    public OwnActions(OwnActionsViewModel model, Messages words) {
        this.model = model;
        getStyleClass().add("own-actions");
        Label notice = Nodes.label("", "notice");
        notice.setGraphic(Nodes.icon(Material2AL.CHECK_CIRCLE));
        notice.textProperty().bind(model.noticeProperty());
        showWhile(notice, model.noticeProperty().isNotEmpty());
        Label trouble = Nodes.label("", "caution");
        trouble.setGraphic(Nodes.icon(Material2MZ.WARNING));
        trouble.textProperty().bind(model.troubleProperty());
        showWhile(trouble, model.troubleProperty().isNotEmpty());
        Button copy = Nodes.button(Material2AL.CONTENT_COPY, words.get("own.copy"), model::copy, "flat");
        Button save = Nodes.button(Material2MZ.SAVE_ALT, words.get("own.save"), model::save, "flat");
        Button remove = Nodes.button(Material2AL.DELETE_OUTLINE, words.get("own.remove"), model::remove, "flat");
        showWhile(remove, model.ownProperty());
        FlowPane buttons = new FlowPane(copy, save, remove);
        buttons.getStyleClass().add("own-buttons");
        getChildren().addAll(notice, trouble, buttons);
        showWhile(this, model.thereProperty());
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** The badge of a program that is one's own; nothing for others. */
    public Label badge(Messages words) {
        Label badge = ProgramCard.badge(words);
        showWhile(badge, model.ownProperty());
        return badge;
    }

    /** Follows the library from now on. */
    public void shown() {
        model.shown();
    }

    /** Follows nothing any more. */
    public void hidden() {
        model.hidden();
    }
}
