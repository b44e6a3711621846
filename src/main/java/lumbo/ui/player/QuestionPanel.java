package lumbo.ui.player;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;

/** The question that lies over the screen: whether to stop. */
final class QuestionPanel extends VBox {

    private final Button stay;
    private final ScrollPane card;

    QuestionPanel(PlayerViewModel model, Messages words) {
        stay = Nodes.button(words.get("player.stop.stay"), model::stay, "player-button", "accent");
        Button end = Nodes.button(words.get("player.stop.end"), () -> model.give(PlayerCommand.END), "player-button");
        card = OverlayCard.scrolling(OverlayCard.of(
                Nodes.label(words.get("player.stop.question"), "overlay-title"),
                Nodes.label(words.get("player.stop.hint"), "overlay-hint"),
                OverlayCard.buttons(stay, end)));
        getStyleClass().add("player-overlay");
        setVisible(false);
    }

    /** Asks, with the keyboard on the answers; or no longer. */
    void show(boolean asks) {
        setVisible(asks);
        getChildren().clear();
        if (asks) {
            OverlayCard.show(this, card);
            stay.requestFocus();
            InputFilter.came(this);
        }
    }
}
