package lumbo.ui.player;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import lumbo.ui.player.AfterExerciseViewModel.State;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What comes next, where one is, and the buttons: one line of them, the icon over the word. */
final class ButtonPanel extends VBox {

    /** The size of an icon, by that of the word below it. */
    static final double ICON = .6;

    private final Messages words;
    private final PlayerViewModel model;
    private final Label next = Nodes.bounded("", 1, "player-next");
    private final Label place = Nodes.whole("", "player-place");
    private final Label left = Nodes.whole("", "player-place");
    private final HBox info = Nodes.line("player-info", Nodes.wide(next), place, left);
    private final Button repeat;
    private final Button hurtABit;
    private final Button pause;
    private final Button skip;
    private final Button addTen;
    private final Button done;
    private final Button hurts;
    private final HBox plain;
    private final HBox row;
    private final AfterExerciseRow afterExercise;
    private String coming = "";

    /** The buttons; {@code after} gives the keyboard back when a number was clicked. */
    ButtonPanel(PlayerViewModel model, Messages words, Runnable after) {
        this.words = words;
        this.model = model;
        this.repeat = button(Material2MZ.REPLAY, words.get("player.repeat"), () -> model.give(PlayerCommand.BACK));
        this.hurtABit = Nodes.button(words.get("player.after"), model::hurtABit, "player-command");
        this.pause = button(Material2MZ.PAUSE, words.get("player.pause"), model::toggle, "accent");
        this.skip = button(Material2MZ.SKIP_NEXT, "", () -> model.give(PlayerCommand.NEXT));
        this.addTen =
                button(Material2MZ.MORE_TIME, words.get("player.add-ten"), () -> model.give(PlayerCommand.ADD_TEN));
        this.done = button(Material2AL.CHECK, words.get("player.done"), () -> model.give(PlayerCommand.DONE), "done");
        this.hurts = button(Material2MZ.PAN_TOOL, words.get("player.hurts"), model::hurt, "hurts");
        repeat.setAccessibleText(words.get("player.repeat.spoken"));
        repeat.setTooltip(Nodes.tip(words.get("player.repeat.spoken")));
        hurtABit.setWrapText(true);
        hurtABit.setMinWidth(0);
        hurtABit.setTextAlignment(TextAlignment.CENTER);
        List.of(repeat, hurtABit, pause, skip, done, hurts).forEach(InputFilter::doubleClickIsOne);
        this.afterExercise = new AfterExerciseRow(model.afterExercise(), words, after);
        this.plain = Nodes.line("player-shares", repeat, hurtABit, pause, skip, addTen, done);
        this.row = Nodes.line("player-buttons", plain, afterExercise, hurts);
        HBox.setHgrow(plain, Priority.ALWAYS);
        HBox.setHgrow(afterExercise, Priority.ALWAYS);
        Nodes.whileVisible(plain);
        next.setMinWidth(0);
        next.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("player-bottom");
        getChildren().addAll(Nodes.told(model.noticeProperty(), "player-notice"), info, row);
        model.afterExercise().stateProperty().subscribe(this::show);
    }

    private static Button button(Ikon icon, String text, Runnable action, String... styles) {
        Button button = Nodes.button(icon, text, action, styles);
        button.getStyleClass().add("player-command");
        button.setContentDisplay(ContentDisplay.TOP);
        return button;
    }

    AfterExerciseRow afterExercise() {
        return afterExercise;
    }

    /** How large letters are, and how wide each button is in a window of this width. */
    void letters(PlayerLetters letters, List<Double> least, double width) {
        next.setStyle(Nodes.size(letters.small()));
        place.setStyle(Nodes.size(letters.small()));
        left.setStyle(Nodes.size(letters.small()));
        double used = least.stream().mapToDouble(Double::doubleValue).sum();
        double gaps = (least.size() - 1) * PlayerLetters.GAP;
        double more = Math.max(0, width - 2 * PlayerLetters.EDGE - gaps - used) / (least.size() + 1);
        List<List<Button>> places =
                List.of(List.of(repeat, hurtABit), List.of(pause), List.of(skip), List.of(addTen, done));
        for (int i = 0; i < places.size(); i++) {
            for (Button button : places.get(i)) {
                size(button, least.get(i) + more, letters.buttons(), letters.buttonHeight());
            }
        }
        size(hurts, least.getLast() + 2 * more, PlayerLetters.HURTS * letters.buttons(), letters.buttonHeight());
        afterExercise.letters(letters);
    }

    private static void size(Button button, double width, double letters, double height) {
        button.setStyle(Nodes.size(letters));
        button.setMinWidth(0);
        button.setPrefWidth(width);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(height);
        button.setMaxHeight(height);
        HBox.setHgrow(button, Priority.ALWAYS);
    }

    void show(PlayerFrame frame) {
        coming = frame.next();
        showNext();
        place.setText(frame.place());
        // why it stands still needs all of the line
        Nodes.show(place, !frame.paused());
        left.setText(frame.left());
        skip.setText(frame.nextLabel());
        skip.setAccessibleText(frame.nextSpoken());
        addTen.setDisable(!frame.canAdd());
        Nodes.show(done, frame.mustTap());
        Nodes.show(addTen, !frame.mustTap());
        done.setText(frame.tapLabel());
        pause.setText(words.get(frame.paused() ? "player.resume" : "player.pause"));
        ((FontIcon) pause.getGraphic()).setIconCode(frame.paused() ? Material2MZ.PLAY_ARROW : Material2MZ.PAUSE);
    }

    /** Beside place and time: what comes next, or what is asked or was answered about the exercise before. */
    private void showNext() {
        AfterExerciseViewModel after = model.afterExercise();
        State state = after.stateProperty().get();
        Integer said = after.valueProperty().get();
        if (state == State.ASKING) {
            next.setText(words.get("player.after.question"));
        } else if (state == State.SAID && said != null) {
            next.setText(words.format("player.after.said", said));
        } else {
            next.setText(coming);
        }
    }

    private void show(State state) {
        plain.setVisible(state != State.ASKING);
        Nodes.show(hurtABit, state == State.OFFERED);
        Nodes.show(repeat, state != State.OFFERED);
        showNext();
    }
}
