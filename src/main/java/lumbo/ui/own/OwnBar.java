package lumbo.ui.own;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A button that adds a program, and a line about files that can't be used. */
public final class OwnBar extends FlowPane {

    private final OwnBarViewModel model;

    /** A bar. */
    public OwnBar(OwnBarViewModel model, Messages words) {
        this.model = model;
        getStyleClass().add("own-bar");
        Button add = Nodes.button(Material2AL.ADD, words.get("own.add"), model::add);
        Button broken = Nodes.button(Material2MZ.WARNING, "", model::showBroken, "flat", "own-broken");
        broken.textProperty().bind(model.brokenProperty());
        getChildren().addAll(add, Nodes.showWhile(model.brokenProperty().isNotEmpty(), broken));
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
