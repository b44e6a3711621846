package lumbo.ui.player;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;

/** What lies over the player's screen: a card in its middle, which scrolls where the window is lower than it. */
class OverlayPane extends VBox {

    OverlayPane() {
        getStyleClass().add("player-overlay");
        setVisible(false);
    }

    static VBox card(Node... children) {
        VBox card = Nodes.column("overlay-card", children);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    /** A card for more than a question. */
    static VBox wideCard(Node... children) {
        return Nodes.styled(card(children), "wide");
    }

    /** Answers beside each other, and below each other where there is no room. */
    static FlowPane buttons(Node... buttons) {
        return Nodes.flow("overlay-buttons", buttons);
    }

    /** Shows a card, and puts the keyboard onto it. */
    final void show(VBox card, Runnable takeFocus) {
        ScrollPane scroll = Nodes.roomy(new StackPane(card), "overlay-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        setVisible(true);
        // what scrolls is in the window only once it has its looks
        applyCss();
        layout();
        takeFocus.run();
        InputFilter.came(this);
    }

    final void hide() {
        setVisible(false);
        getChildren().clear();
    }
}
