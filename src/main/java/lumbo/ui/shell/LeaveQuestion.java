package lumbo.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.Presses;

/** Lies over the window, and asks whether what is half written may be thrown away. */
final class LeaveQuestion extends VBox {

    private final Button stay;

    /**
     * The question.
     *
     * @param onStay goes on writing
     * @param onLeave throws it away
     */
    LeaveQuestion(Messages words, Runnable onStay, Runnable onLeave) {
        stay = Nodes.button(words.get("diary.hand.leave.no"), onStay, "accent", "big");
        FlowPane buttons = new FlowPane(stay, Nodes.button(words.get("diary.hand.leave.yes"), onLeave, "big"));
        buttons.getStyleClass().add("overlay-buttons");
        VBox card = new VBox(
                Nodes.label(words.get("diary.hand.leave"), "page-title"),
                Nodes.label(words.get("diary.hand.leave.text")),
                buttons);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("player-overlay");
        getChildren().add(card);
        Presses.heldDoesNothing(this);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onStay.run();
            }
        });
    }

    /** Puts the keyboard on the answer that loses nothing. */
    void takeFocus() {
        stay.requestFocus();
    }
}
