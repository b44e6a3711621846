package lumbo.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Question;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;

/** Lies over the window, and asks whether something may be lost. Its answers stay in sight however long its words are. */
final class OverlayQuestion extends VBox {

    private final Button stay;

    /**
     * The question.
     *
     * @param onEscape what the key Escape does
     */
    OverlayQuestion(Question question, Runnable onStay, Runnable onLeave, Runnable onEscape) {
        stay = Nodes.button(question.stays(), onStay, "accent", "big");
        // a screen reader begins with the answer, and has to say what is asked
        stay.setAccessibleHelp(question.title() + " " + question.text());
        FlowPane buttons = new FlowPane(stay, Nodes.button(question.leaves(), onLeave, "big"));
        buttons.getStyleClass().add("overlay-buttons");
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        VBox asked = new VBox(Nodes.label(question.title(), "page-title"), Nodes.label(question.text()));
        asked.getStyleClass().add("overlay-asked");
        ScrollPane words = new Words(asked);
        VBox.setVgrow(words, Priority.SOMETIMES);
        VBox card = new VBox(words, buttons);
        VBox.setVgrow(card, Priority.SOMETIMES);
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

    /** As high as its words are where there is room, and scrolled, by the keyboard too, where there is not. */
    private static final class Words extends ScrollPane {

        Words(VBox asked) {
            super(asked);
            getStyleClass().add("room-scroll");
            setFitToWidth(true);
            setMinHeight(0);
            setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            focusTraversableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> asked.getHeight() > getViewportBounds().getHeight() + 1,
                            asked.heightProperty(),
                            viewportBoundsProperty()));
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }
    }

    /** The question whether what is half written may be thrown away. */
    static Question halfWritten(Messages words) {
        return new Question(
                words.get("diary.hand.leave"),
                words.get("diary.hand.leave.text"),
                words.get("diary.hand.leave.no"),
                words.get("diary.hand.leave.yes"));
    }

    /** Puts the keyboard on the answer that loses nothing. */
    void takeFocus() {
        stay.requestFocus();
    }
}
