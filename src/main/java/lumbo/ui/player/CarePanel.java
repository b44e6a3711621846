package lumbo.ui.player;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.RuleNodes;
import lumbo.ui.control.ScrollGate;
import lumbo.ui.player.CareViewModel.CareAdvice;
import org.kordamp.ikonli.material2.Material2AL;

/** What to take care of, in the place of figure and words; count and buttons stay in sight. */
final class CarePanel extends VBox {

    private final Messages words;
    private final VBox content = Nodes.column("care-content");
    private final ScrollPane scroll = Nodes.scroll(content, "page-scroll");

    CarePanel(CareViewModel model, Messages words) {
        this.words = words;
        getStyleClass().addAll("player-text", "care");
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("guidance.care.close"), model::close);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Nodes.row(Nodes.label(words.get("guidance.care"), "care-title"), Nodes.spacer(), close),
                        scroll);
    }

    /** Shows this, from its beginning. */
    void show(CareAdvice care) {
        content.getChildren().setAll(Nodes.label(words.get("guidance.care.hurts")));
        if (!care.cautions().isEmpty()) {
            content.getChildren().add(Nodes.label(care.exercise(), "player-heading"));
            care.cautions().forEach(text -> content.getChildren().add(Nodes.caution(text)));
        }
        content.getChildren()
                .addAll(
                        Nodes.label(words.get("guidance.care.always"), "player-heading"),
                        new RuleNodes(words).withNotes(care.rules()));
        scroll.setVvalue(0);
    }

    /** Turns the page; from the last back to the first. */
    void turn() {
        if (scroll.getVvalue() >= 1) {
            scroll.setVvalue(0);
        } else {
            ScrollGate.turn(scroll);
        }
    }
}
