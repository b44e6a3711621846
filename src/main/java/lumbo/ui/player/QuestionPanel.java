package lumbo.ui.player;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.ui.control.Nodes;

/** The question that lies over the screen: whether to stop. */
final class QuestionPanel extends OverlayPane {

    private final Button stay;
    private final VBox card;

    QuestionPanel(PlayerViewModel model, Messages words) {
        stay = answer(words.get("player.stop.stay"), model::stay, "accent");
        Button end = answer(words.get("player.stop.end"), () -> model.give(PlayerCommand.END));
        card = wideCard(
                Nodes.label(words.get("player.stop.question"), "overlay-title"),
                Nodes.label(words.get("player.stop.hint"), "overlay-hint"),
                buttons(stay, end));
    }

    /** Asks, with the keyboard on the answers; or no longer. */
    void show(boolean asks) {
        if (asks) {
            show(card, stay::requestFocus);
        } else {
            hide();
        }
    }
}
