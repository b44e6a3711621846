package lumbo.ui.player;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What comes next, and the buttons that lead there. */
final class ButtonPanel extends VBox {

    private final Messages words;
    private final Label next = Nodes.label("", "player-next");
    private final Button pause;
    private final Button skip;
    private final Button addTen;
    private final Button done;
    private final AfterExerciseRow afterExercise;

    /** The buttons; {@code after} gives the keyboard back when a number was clicked. */
    ButtonPanel(PlayerViewModel model, Messages words, Runnable after) {
        this.words = words;
        this.pause =
                Nodes.button(Material2MZ.PAUSE, words.get("player.pause"), model::toggle, "player-button", "accent");
        this.skip = button(model, Material2MZ.SKIP_NEXT, "", PlayerCommand.NEXT);
        this.addTen =
                Nodes.button(words.get("player.add-ten"), () -> model.give(PlayerCommand.ADD_TEN), "player-button");
        this.done =
                Nodes.styled(button(model, Material2AL.CHECK, words.get("player.done"), PlayerCommand.DONE), "done");
        Button back = button(model, Material2MZ.SKIP_PREVIOUS, words.get("player.back"), PlayerCommand.BACK);
        Button hurts =
                Nodes.button(Material2MZ.PAN_TOOL, words.get("player.hurts"), model::hurt, "player-button", "hurts");
        List.of(back, pause, skip, done, hurts).forEach(InputFilter::doubleClickIsOne);
        afterExercise = new AfterExerciseRow(model.afterExercise(), words, after);
        next.visibleProperty().bind(afterExercise.visibleProperty().not());
        getStyleClass().add("player-bottom");
        getChildren()
                .addAll(
                        Nodes.told(model.noticeProperty(), "player-notice"),
                        Nodes.styled(new StackPane(next, afterExercise), "player-line"),
                        Nodes.line("player-buttons", back, pause, skip, addTen, done, Nodes.spacer(), hurts));
    }

    private static Button button(PlayerViewModel model, Ikon icon, String text, PlayerCommand command) {
        return Nodes.button(icon, text, () -> model.give(command), "player-button");
    }

    AfterExerciseRow afterExercise() {
        return afterExercise;
    }

    void show(PlayerFrame frame) {
        next.setText(frame.next());
        skip.setText(frame.nextLabel());
        addTen.setDisable(!frame.canAdd());
        Nodes.show(done, frame.mustTap());
        done.setText(frame.tapLabel());
        pause.setText(words.get(frame.paused() ? "player.resume" : "player.pause"));
        ((FontIcon) pause.getGraphic()).setIconCode(frame.paused() ? Material2MZ.PLAY_ARROW : Material2MZ.PAUSE);
    }
}
