package lumbo.ui.player;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.RuleNodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What to take care of, in the place of the exercise's words; count and buttons stay in sight. */
final class CarePanel extends VBox {

    private final Messages words;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    CarePanel(CareViewModel model, Messages words) {
        this.words = words;
        getStyleClass().addAll("player-text", "care");
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("guidance.care.close"), model::close);
        HBox title = new HBox(Nodes.label(words.get("guidance.care"), "care-title"), Nodes.spacer(), close);
        title.getStyleClass().add("row");
        content.getStyleClass().add("care-content");
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
    }

    /** Shows this, from its beginning. */
    void show(CareAdvice care) {
        content.getChildren().setAll(Nodes.label(words.get("guidance.care.hurts")));
        if (!care.cautions().isEmpty()) {
            content.getChildren().add(Nodes.label(care.exercise(), "player-heading"));
            care.cautions().forEach(text -> content.getChildren().add(caution(text)));
        }
        content.getChildren()
                .addAll(
                        Nodes.label(words.get("guidance.care.always"), "player-heading"),
                        new RuleNodes(words).withNotes(care.rules()));
        scroll.setVvalue(0);
    }

    private static Label caution(String text) {
        Label label = Nodes.label(text, "caution");
        label.setGraphic(Nodes.icon(Material2MZ.WARNING));
        return label;
    }

    /** Turns the page; from the last back to the first. */
    void turn() {
        double beyond = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (beyond <= 0) {
            return;
        }
        boolean atEnd = scroll.getVvalue() >= 1;
        scroll.setVvalue(
                atEnd
                        ? 0
                        : Math.min(
                                1,
                                scroll.getVvalue() + scroll.getViewportBounds().getHeight() * 0.8 / beyond));
    }
}
