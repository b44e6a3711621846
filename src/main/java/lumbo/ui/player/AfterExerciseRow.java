package lumbo.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.KeyText;
import lumbo.ui.player.AfterExerciseViewModel.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** How the exercise was, in the place of the buttons while it is asked. By mouse, or by typing the number. */
final class AfterExerciseRow extends HBox {

    private static final int TOP = 10;
    private static final double LEAST_WIDTH = 44;

    private final AfterExerciseViewModel model;
    private final Messages words;
    private final List<ToggleButton> numbers = new ArrayList<>();
    private final Button close;

    /**
     * The row.
     *
     * @param after gives the keyboard back when a number was clicked
     */
    AfterExerciseRow(AfterExerciseViewModel model, Messages words, Runnable after) {
        this.model = model;
        this.words = words;
        getStyleClass().add("after-exercise");
        for (int i = 0; i <= TOP; i++) {
            numbers.add(number(i, after));
        }
        close = Nodes.iconButton(Material2AL.CLOSE, words.get("player.after.close"), () -> {
            model.close();
            after.run();
        });
        getChildren().addAll(numbers);
        getChildren().add(close);
        setVisible(false);
        Nodes.whileVisible(this);
        model.stateProperty().subscribe(state -> setVisible(state == State.ASKING));
        model.valueProperty().subscribe(this::mark);
    }

    private ToggleButton number(int number, Runnable after) {
        ToggleButton button = new ToggleButton(Integer.toString(number));
        button.getStyleClass().addAll("pain-number", "after-number");
        button.setFocusTraversable(false);
        button.setAccessibleText(words.format("player.after.number", number));
        button.setMinWidth(LEAST_WIDTH);
        button.setMaxWidth(Double.MAX_VALUE);
        setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> {
            model.choose(number);
            mark(model.valueProperty().get());
            after.run();
        });
        return button;
    }

    /** How large letters are. */
    void letters(PlayerLetters letters) {
        for (ToggleButton number : numbers) {
            number.setStyle(Nodes.size(letters.buttons()));
            number.setPrefHeight(letters.buttonHeight());
            number.setMaxHeight(letters.buttonHeight());
        }
        close.setPrefHeight(letters.buttonHeight());
        close.setMaxHeight(letters.buttonHeight());
    }

    private void mark(@Nullable Integer chosen) {
        for (int i = 0; i <= TOP; i++) {
            numbers.get(i).setSelected(chosen != null && chosen == i);
        }
    }

    /** Whether it is asked now. */
    boolean isAsking() {
        return isVisible();
    }

    /** A key of the player's screen; whether it was a number that can be said now. */
    boolean pressed(KeyCode code) {
        OptionalInt digit = KeyText.digit(code);
        return digit.isPresent() && model.typed(digit.getAsInt());
    }
}
