package lumbo.ui.player;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;

/**
 * What lies over the player's screen: a card at its lower edge, so that the answers always stand at the same place. It scrolls
 * where the window is lower than it.
 */
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

    /** An answer, as high as every other. */
    static Button answer(String text, Runnable action, String... styles) {
        Button button = Nodes.button(text, action, styles);
        button.getStyleClass().addAll("player-button", "overlay-answer");
        button.setMinWidth(0);
        button.setWrapText(true);
        return button;
    }

    /** Answers beside each other, the best one at the left; the last of several, which ends the session, at the right edge. */
    static HBox buttons(Button... buttons) {
        HBox row = Nodes.line("overlay-buttons", buttons);
        if (buttons.length > 1) {
            row.getChildren().add(buttons.length - 1, Nodes.spacer());
        }
        return row;
    }

    /** Shows a card, and puts the keyboard onto it. */
    final void show(VBox card, Runnable takeFocus) {
        StackPane bottom = new StackPane(card);
        bottom.setAlignment(Pos.BOTTOM_CENTER);
        ScrollPane scroll = Nodes.roomy(bottom, "overlay-scroll");
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
