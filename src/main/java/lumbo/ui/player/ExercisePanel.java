package lumbo.ui.player;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.LiveFigure;
import org.jspecify.annotations.Nullable;

/** Tells an exercise: a figure with the words of the moment under it, or all the words where there is no figure. */
final class ExercisePanel extends VBox {

    /** The share of the height that words have under a figure. */
    private static final double WORDS_UNDER_FIGURE = .17;

    /** The same while one gets into position. */
    private static final double SETUP_UNDER_FIGURE = .27;

    /** The most characters of a note that needs little room. */
    private static final int SHORT_NOTE = 90;

    private static final double PICTURE_WIDTH = .2;
    private static final double PICTURE_HEIGHT = .35;

    private final LiveFigure figure;
    private final StepPicture picture;
    private final Region screen;
    private final Messages words;
    private final Label heading = Nodes.label("", "player-heading");
    private final FittedText text = new FittedText();
    private final FittedText note = new FittedText();
    private final HBox row;
    private String name = "";
    private String noted = "";
    private List<String> lines = List.of();
    private int active = -1;
    private int told = -1;

    /** A panel on a screen, by whose size its parts are. */
    ExercisePanel(LiveFigure figure, StepPicture picture, Region screen, Messages words) {
        this.figure = figure;
        this.picture = picture;
        this.screen = screen;
        this.words = words;
        this.row = new HBox(Nodes.wide(text), picture);
        getStyleClass().add("player-text");
        note.getStyleClass().add("player-note");
        note.setMinHeight(0);
        Nodes.show(note, false);
        getChildren().addAll(figure.view(), heading, row, note);
        setVgrow(figure.view(), Priority.ALWAYS);
        Nodes.showWhile(figure.presentProperty(), figure.view());
        Nodes.showWhile(figure.presentProperty().not(), heading);
        picture.fitWidthProperty().bind(screen.widthProperty().multiply(PICTURE_WIDTH));
        picture.fitHeightProperty()
                .bind(screen.heightProperty()
                        .multiply(Bindings.when(figure.presentProperty())
                                .then(WORDS_UNDER_FIGURE)
                                .otherwise(PICTURE_HEIGHT)));
        figure.presentProperty().addListener(property -> arrange());
        screen.heightProperty().addListener(property -> arrange());
        arrange();
    }

    /** Tells what the frame says, with the figure of this motion. */
    void show(PlayerFrame frame, @Nullable String motion) {
        heading.setText(frame.heading());
        if (!frame.name().equals(name)) {
            name = frame.name();
            figure.view().setAccessibleText(words.format("figure.spoken", name));
        }
        boolean wasOne = told >= 0;
        boolean goesOn = frame.activeLine() < 0 && frame.lines().equals(lines);
        lines = frame.lines();
        active = frame.activeLine();
        told = goesOn ? told : active;
        figure.motion(motion);
        if (wasOne == told >= 0) {
            showWords();
        } else {
            arrange();
        }
        picture.show(frame.picture());
        if (!frame.note().equals(noted)) {
            noted = frame.note();
            note.show(noted.isEmpty() ? List.of() : List.of(noted), -1);
            Nodes.show(note, !noted.isEmpty());
            arrange();
        }
    }

    /** Room for the line's note, by its length; the count beside loses none by it. */
    private static double shareOf(String note) {
        int length = note.length();
        if (length <= SHORT_NOTE) {
            return .1;
        }
        return length <= 2 * SHORT_NOTE ? .14 : length <= 4 * SHORT_NOTE ? .18 : .25;
    }

    /** All lines; under a figure only the one that belongs to the phase, or to the one before where a phase has none. */
    private void showWords() {
        if (isWithFigure() && told >= 0) {
            text.show(List.of(lines.get(told)), active == told ? 0 : -1);
        } else {
            text.show(lines, active);
        }
    }

    /** Room for words under a figure: what one instruction needs, or how to get into position, and no more. */
    private void arrange() {
        setVgrow(row, isWithFigure() ? Priority.NEVER : Priority.ALWAYS);
        double share = told < 0 ? SETUP_UNDER_FIGURE : WORDS_UNDER_FIGURE;
        row.setPrefHeight(isWithFigure() ? screen.getHeight() * share : USE_COMPUTED_SIZE);
        row.setMaxHeight(isWithFigure() ? row.getPrefHeight() : Double.MAX_VALUE);
        note.setPrefHeight(screen.getHeight() * shareOf(noted));
        note.setMaxHeight(note.getPrefHeight());
        showWords();
    }

    /** The size of the letters where there is room for it, in pixels. */
    void wish(double letters) {
        text.wish(letters);
        note.wish(letters);
    }

    private boolean isWithFigure() {
        return figure.presentProperty().get();
    }
}
