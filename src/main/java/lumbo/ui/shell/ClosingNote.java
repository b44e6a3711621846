package lumbo.ui.shell;

import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;

/** Lies over the window while Lumbo is being closed and that takes long. */
final class ClosingNote extends VBox {

    ClosingNote(Messages words) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.get("closing.title"));
        VBox card = new VBox(
                Nodes.label(words.get("closing.title"), "page-title"), Nodes.label(words.get("closing.text")), bar);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("player-overlay");
        getChildren().add(card);
    }
}
