package lumbo.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.LiveFigure;
import org.jspecify.annotations.Nullable;

/**
 * Tells an exercise: a figure with the words of the moment, or all the words where there is no figure. The words stand under the
 * figure, or under figure and count, whichever leaves both large enough.
 */
final class ExercisePanel extends VBox {

    /** The most characters of a note that needs little room. */
    private static final int SHORT_NOTE = 90;

    private static final double PICTURE_WIDTH = .2;
    private static final double PICTURE_HEIGHT = .35;
    private static final double PICTURE_UNDER_FIGURE = .17;

    private final LiveFigure figure;
    private final StepPicture picture;
    private final Region screen;
    private final Messages words;
    private final Label heading = Nodes.label("", "player-heading");
    private final FittedText text = new FittedText();
    private final FittedText note = new FittedText();
    private final HBox row;
    private final Pane band;
    private String name = "";
    private String noted = "";
    private List<String> lines = List.of();
    private int told = -1;
    private String message = "";
    private @Nullable PlayerFrame shown;
    private @Nullable PlayerLetters letters;

    /**
     * A panel on a screen, by whose size its parts are.
     *
     * @param band where the words stand under figure and count
     */
    ExercisePanel(LiveFigure figure, StepPicture picture, Region screen, Messages words, Pane band) {
        this.figure = figure;
        this.picture = picture;
        this.screen = screen;
        this.words = words;
        this.band = band;
        this.row = Nodes.wide(Nodes.line("player-words", Nodes.wide(text), picture));
        getStyleClass().add("player-text");
        note.getStyleClass().add("player-note");
        note.setMinHeight(0);
        Nodes.show(note, false);
        getChildren().addAll(figure.view(), heading, note);
        setVgrow(figure.view(), Priority.ALWAYS);
        Nodes.showWhile(figure.presentProperty(), figure.view());
        Nodes.showWhile(figure.presentProperty().not(), heading);
        picture.fitWidthProperty().bind(screen.widthProperty().multiply(PICTURE_WIDTH));
        picture.fitHeightProperty()
                .bind(screen.heightProperty()
                        .multiply(Bindings.when(figure.presentProperty())
                                .then(PICTURE_UNDER_FIGURE)
                                .otherwise(PICTURE_HEIGHT)));
        figure.presentProperty().addListener(property -> arrange());
        arrange();
    }

    /** Tells what the frame says, with the figure of this motion. */
    void show(PlayerFrame frame, @Nullable String motion) {
        heading.setText(frame.heading());
        if (!frame.exercise().equals(name)) {
            name = frame.exercise();
            figure.view().setAccessibleText(words.format("figure.spoken", name));
        }
        boolean goesOn = frame.activeLine() < 0 && frame.lines().equals(lines) && !frame.preparing();
        lines = frame.lines();
        told = goesOn ? told : frame.activeLine();
        shown = frame;
        figure.motion(motion);
        showWords();
        picture.show(frame.picture());
        if (!frame.note().equals(noted)) {
            noted = frame.note();
            note.show(noted.isEmpty() ? List.of(List.of()) : List.of(List.of(noted)), -1);
            Nodes.show(note, !noted.isEmpty());
            size();
        }
    }

    /** Tells something else in place of the words, or beside those of the position; nothing brings them back. */
    void tell(String text) {
        message = text;
        showWords();
    }

    /** Room for the line's note, by its length; the count beside loses none by it. */
    private static double shareOf(String note) {
        int length = note.length();
        if (length <= SHORT_NOTE) {
            return .1;
        }
        return length <= 2 * SHORT_NOTE ? .14 : length <= 4 * SHORT_NOTE ? .18 : .25;
    }

    /** All lines; with a figure only the one that belongs to the phase, or to the one before where a phase has none. */
    private void showWords() {
        PlayerFrame frame = shown;
        if (frame == null) {
            return;
        }
        if (!message.isEmpty()) {
            text.show(toldWith(frame), -1);
        } else if (isWithFigure() && told >= 0) {
            String line = lines.get(told);
            text.show(List.of(List.of(line), List.of(PositionWords.of(line))), frame.activeLine() == told ? 0 : -1);
        } else if (isWithFigure()) {
            text.show(frame.choices(), frame.activeLine());
        } else {
            text.show(List.of(lines), frame.activeLine());
        }
    }

    /**
     * What is told. In a pause before an exercise also how one gets into position: it matters more, and the button says how to
     * go on.
     */
    private List<List<String>> toldWith(PlayerFrame frame) {
        List<List<String>> all = new ArrayList<>();
        if (frame.preparing() && frame.paused()) {
            for (String told : List.of(message, words.get("player.then-space"))) {
                frame.choices().stream()
                        .filter(position -> !position.isEmpty())
                        .map(position -> Stream.concat(position.stream(), Stream.of(told))
                                .toList())
                        .forEach(all::add);
            }
            frame.choices().stream().filter(position -> !position.isEmpty()).forEach(all::add);
        }
        if (all.isEmpty()) {
            all.add(List.of(message));
        }
        return all;
    }

    /** The words in their place: in the panel where there is no figure, else under the figure or under all. */
    private void arrange() {
        PlayerLetters now = letters;
        boolean inBand = isWithFigure() && (now == null || !now.areWordsBeside());
        Pane place = inBand ? band : this;
        if (!place.getChildren().contains(row)) {
            if (row.getParent() instanceof Pane before) {
                before.getChildren().remove(row);
            }
            place.getChildren().add(inBand ? 0 : place.getChildren().indexOf(note), row);
        }
        Nodes.show(band, inBand);
        setVgrow(row, isWithFigure() ? Priority.NEVER : Priority.ALWAYS);
        size();
        showWords();
    }

    private void size() {
        PlayerLetters now = letters;
        if (now == null) {
            return;
        }
        text.letters(now.words(), isWithFigure() ? now.wordsHigh() : Double.MAX_VALUE);
        double noteHeight = screen.getHeight() * shareOf(noted);
        note.letters(now.words(), noteHeight);
        note.setMaxHeight(noteHeight);
    }

    /** How large letters are. */
    void letters(PlayerLetters now) {
        letters = now;
        heading.setStyle(Nodes.size(now.words()));
        arrange();
    }

    private boolean isWithFigure() {
        return figure.presentProperty().get();
    }
}
