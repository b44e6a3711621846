package lumbo.ui.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.session.SessionOptions;
import lumbo.session.Workout;
import lumbo.ui.words.WorkoutWords;

/**
 * What can be wished of the next session of a program: how long it is, where the program is long, and whether it begins with
 * a warm-up, where one is asked for. Its controls stay the same nodes, so that the keyboard stays on them.
 */
public final class SessionOptionsBox extends VBox {

    private final Messages words;
    private final Label question;
    private final FlowPane lengths = Nodes.flow("chips");
    private final Map<SessionOptions.SessionLength, ToggleButton> chips =
            new EnumMap<>(SessionOptions.SessionLength.class);
    private final Label part = Nodes.label("", "wish-part");
    private final CheckBox warmUp = Nodes.tick("");

    /**
     * A box that shows nothing yet.
     *
     * @param wish is told how what was wished changes
     */
    public SessionOptionsBox(Messages words, Consumer<UnaryOperator<SessionOptions>> wish) {
        this.words = words;
        this.question = Nodes.label(words.get("workout.length"), "fact-name");
        getStyleClass().add("wishes");
        for (SessionOptions.SessionLength each : SessionOptions.SessionLength.values()) {
            ToggleButton chip = Nodes.chip(words.get("workout.length." + each.id()));
            chip.setOnAction(event -> {
                chip.setSelected(true);
                wish.accept(before -> before.with(each));
            });
            chips.put(each, chip);
        }
        warmUp.setOnAction(event -> wish.accept(before -> before.withWarmUp(warmUp.isSelected())));
        Nodes.show(this, false);
    }

    /** Shows what is chosen for a workout, and what can be. */
    public void show(Workout workout) {
        chips.forEach((length, chip) -> chip.setSelected(length == workout.length()));
        lengths.getChildren().setAll(workout.lengths().stream().map(chips::get).toList());
        part.setText(new WorkoutWords(words).part(workout));
        warmUp.setText(words.format("workout.warm-up", workout.warmUpMinutes()));
        warmUp.setSelected(workout.warmUp() == Workout.WarmUpChoice.ON);
        getChildren().clear();
        if (!workout.lengths().isEmpty()) {
            getChildren().addAll(question, lengths);
        }
        if (!part.getText().isEmpty()) {
            getChildren().add(part);
        }
        if (workout.warmUp() != Workout.WarmUpChoice.NONE) {
            getChildren().add(warmUp);
        }
        Nodes.show(this, !getChildren().isEmpty());
    }
}
