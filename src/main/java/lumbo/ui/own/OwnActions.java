package lumbo.ui.own;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
        Label notice = Nodes.told(model.noticeProperty(), "notice");
        notice.setGraphic(Nodes.icon(Material2AL.CHECK_CIRCLE));
        Button remove = Nodes.button(Material2AL.DELETE_OUTLINE, words.get("own.remove"), model::remove, "flat");
        getChildren()
                .addAll(
                        notice,
                        Nodes.trouble(model.troubleProperty()),
                        Nodes.buttons(
                                Nodes.button(Material2AL.CONTENT_COPY, words.get("own.copy"), model::copy, "flat"),
                                Nodes.button(Material2MZ.SAVE_ALT, words.get("own.save"), model::save, "flat"),
                                Nodes.showWhile(model.ownProperty(), remove)));
        Nodes.showWhile(model.thereProperty(), this);
    }

    /** The badge of a program that is one's own; nothing for others. */
    public Label badge(Messages words) {
        return Nodes.showWhile(model.ownProperty(), ProgramCard.badge(words));
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
