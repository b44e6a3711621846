package lumbo.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.KeyText;
import lumbo.ui.player.AfterExerciseViewModel.State;
import org.jspecify.annotations.Nullable;

/** One slim row that asks how the exercise was, and may be passed over. By mouse, or by typing the number. */
final class AfterExerciseRow extends HBox {

    private static final int TOP = 10;

    private final AfterExerciseViewModel model;
    private final Messages words;
    private final Label question;
    private final Label thanks;
    private final List<ToggleButton> numbers = new ArrayList<>();

    /**
     * The row.
     *
     * @param after gives the keyboard back when a number was clicked
     */
    AfterExerciseRow(AfterExerciseViewModel model, Messages words, Runnable after) {
        this.model = model;
        this.words = words;
        this.question = Nodes.label(words.get("player.after"), "player-next");
        this.thanks = Nodes.label("", "player-next");
        getStyleClass().add("after-exercise");
        for (int i = 0; i <= TOP; i++) {
            numbers.add(number(i, after));
        }
        model.stateProperty().subscribe(this::show);
        model.valueProperty().subscribe(this::mark);
    }

    private ToggleButton number(int number, Runnable after) {
        ToggleButton button = new ToggleButton(Integer.toString(number));
        button.getStyleClass().addAll("pain-number", "after-number");
        button.setFocusTraversable(false);
        button.setAccessibleText(words.format("player.after.number", number));
        button.setOnAction(event -> {
            model.choose(number);
            mark(model.valueProperty().get());
            after.run();
        });
        return button;
    }

    private void show(State state) {
        setVisible(state != State.HIDDEN);
        if (state == State.ASKING) {
            getChildren().setAll(question);
            getChildren().addAll(numbers);
        } else {
            Integer said = model.valueProperty().get();
            thanks.setText(said == null ? "" : words.format("player.after.said", said));
            getChildren().setAll(thanks);
        }
    }

    private void mark(@Nullable Integer chosen) {
        for (int i = 0; i <= TOP; i++) {
            numbers.get(i).setSelected(chosen != null && chosen == i);
        }
    }

    /** A key of the player's screen; whether it was a number that was asked for. */
    boolean pressed(KeyCode code) {
        OptionalInt digit = KeyText.digit(code);
        return digit.isPresent() && model.typed(digit.getAsInt());
    }
}
