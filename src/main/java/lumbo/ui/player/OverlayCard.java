package lumbo.ui.player;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.ui.control.Nodes;

/** The card in the middle of what lies over the player's screen. */
final class OverlayCard {

    private OverlayCard() {}

    static VBox of(Node... children) {
        VBox card = Nodes.column("overlay-card", children);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    /** A card for more than a question. */
    static VBox wide(Node... children) {
        return Nodes.styled(of(children), "wide");
    }

    /** A card that scrolls where the window is lower than it. */
    static ScrollPane scrolling(VBox card) {
        card.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = Nodes.roomy(new StackPane(card), "overlay-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** Puts a card into what lies over the screen, so that it can take the keyboard at once. */
    static void show(Pane over, ScrollPane card) {
        over.getChildren().setAll(card);
        // what scrolls is in the window only once it has its looks
        over.applyCss();
        over.layout();
    }

    /** Answers beside each other, and below each other where there is no room. */
    static FlowPane buttons(Node... buttons) {
        return Nodes.flow("overlay-buttons", buttons);
    }
}
