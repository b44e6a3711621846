package lumbo.ui.player;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
import lumbo.ui.player.PlayerLetters.Info;
import lumbo.ui.player.PlayerLetters.Look;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What comes next, where one is, and the buttons: one line of them, the icon over the word. Where there is too little room for
 * letters that can be read from the mat, the bar alone shows where one is, and buttons have no icons.
 */
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
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private String coming = "";
    private boolean isStill;
    private Info shownInfo = Info.ALL;

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
        shownInfo = letters.thrift().info();
        Nodes.show(info, shownInfo != Info.NONE);
        List.of(next, place, left).forEach(label -> label.setStyle(Nodes.size(letters.words())));
        showNext();
        sayTimeLeft();
        ContentDisplay display = letters.thrift().look() == Look.ICONS ? ContentDisplay.TOP : ContentDisplay.TEXT_ONLY;
        List.of(repeat, pause, skip, addTen, done, hurts).forEach(button -> button.setContentDisplay(display));
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
        size(hurts, least.getLast() + 2 * more, letters.hurts(), letters.buttonHeight());
        afterExercise.letters(letters);
    }

    private static void size(Button button, double width, double letters, double height) {
        button.setStyle(Nodes.size(letters));
        button.setMinWidth(0);
        button.setPrefWidth(width);
        button.setMaxWidth(Double.MAX_VALUE);
        // the style sheet has its own least height
        button.setPrefHeight(height);
        button.setMaxHeight(height);
        HBox.setHgrow(button, Priority.ALWAYS);
    }

    void show(PlayerFrame frame) {
        coming = frame.next();
        isStill = frame.paused() && !frame.next().isEmpty();
        showNext();
        place.setText(frame.place());
        left.setText(frame.left());
        sayTimeLeft();
        skip.setText(frame.nextLabel());
        skip.setAccessibleText(frame.nextSpoken());
        addTen.setDisable(!frame.canAdd());
        Nodes.show(done, frame.mustTap());
        Nodes.show(addTen, !frame.mustTap());
        done.setText(frame.tapLabel());
        pause.setText(words.get(frame.paused() ? "player.resume" : "player.pause"));
        ((FontIcon) pause.getGraphic()).setIconCode(frame.paused() ? Material2MZ.PLAY_ARROW : Material2MZ.PAUSE);
    }

    /**
     * Beside place and time: what comes next, or what is asked or was answered about the exercise before. What has to be read and
     * has no line here is told where the instructions stand.
     */
    private void showNext() {
        AfterExerciseViewModel after = model.afterExercise();
        State state = after.stateProperty().get();
        Integer said = after.valueProperty().get();
        String answer = state == State.ASKING
                ? words.get("player.after.question")
                : state == State.SAID && said != null ? words.format("player.after.said", said) : "";
        next.setText(answer.isEmpty() ? coming : answer);
        // why it stands still needs all of the line
        Nodes.show(place, !isStill && shownInfo == Info.ALL);
        String needed = answer.isEmpty() && isStill ? coming : answer;
        told.set(shownInfo == Info.NONE ? needed : "");
    }

    /** Screen readers say the time that is left also where it has no room. */
    private void sayTimeLeft() {
        setAccessibleText(shownInfo == Info.NONE ? left.getText() : null);
    }

    /** What has to be read and has no room here; or nothing. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    private void show(State state) {
        plain.setVisible(state != State.ASKING);
        Nodes.show(hurtABit, state == State.OFFERED);
        Nodes.show(repeat, state != State.OFFERED);
        showNext();
    }
}
