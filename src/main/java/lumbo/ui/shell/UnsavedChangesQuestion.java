package lumbo.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;

/** Lies over the window, and asks whether something may be lost. */
final class UnsavedChangesQuestion extends VBox {

    private final Button stay;

    /**
     * The question.
     *
     * @param stays the answer that loses nothing
     * @param leaves the answer that loses it
     * @param onEscape what the key Escape does
     */
    UnsavedChangesQuestion(
            String title,
            String text,
            String stays,
            String leaves,
            Runnable onStay,
            Runnable onLeave,
            Runnable onEscape) {
        stay = Nodes.button(stays, onStay, "accent", "big");
        FlowPane buttons = new FlowPane(stay, Nodes.button(leaves, onLeave, "big"));
        buttons.getStyleClass().add("overlay-buttons");
        VBox card = new VBox(Nodes.label(title, "page-title"), Nodes.label(text), buttons);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("player-overlay");
        getChildren().add(card);
        InputFilter.heldDoesNothing(this);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onEscape.run();
            }
        });
    }

    /** The question whether what is half written may be thrown away. */
    static UnsavedChangesQuestion halfWritten(Messages words, Runnable onStay, Runnable onLeave) {
        return new UnsavedChangesQuestion(
                words.get("diary.hand.leave"),
                words.get("diary.hand.leave.text"),
                words.get("diary.hand.leave.no"),
                words.get("diary.hand.leave.yes"),
                onStay,
                onLeave,
                onStay);
    }

    /** Puts the keyboard on the answer that loses nothing. */
    void takeFocus() {
        stay.requestFocus();
    }
}
