package lumbo.ui.player;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.ui.control.CountRing;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.RepDots;
import lumbo.ui.control.Ruler;

/** Counts: the side and the phase, the time in the ring, and the repetitions below it. Nothing changes its place in a session. */
final class CountPanel extends VBox {

    private final Label side = Nodes.whileSaying(Nodes.whole("", "player-side"));
    private final Label phase = Nodes.whole("", "player-phase");
    private final CountRing ring;
    private final RepDots dots = new RepDots();
    private final Label sets = Nodes.whileSaying(Nodes.whole("", "rep-words"));
    private final FlowPane said = Nodes.flow("player-said", side, phase);
    private final FlowPane reps = Nodes.flow("player-reps", dots, sets);

    CountPanel(Ruler ruler) {
        this.ring = new CountRing(ruler);
        getStyleClass().add("player-counts");
        getChildren().addAll(said, ring, reps);
        setVgrow(ring, Priority.ALWAYS);
    }

    /**
     * How large letters are.
     *
     * @param width of this panel, in pixels
     */
    void letters(PlayerLetters letters, PlayerTexts texts, Ruler ruler, double width) {
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        side.setStyle(Nodes.size(letters.side()));
        phase.setStyle(Nodes.size(letters.phase()));
        double high = Math.ceil(PlayerLetters.PHASE_HIGH * letters.phase());
        phase.setMinHeight(high);
        phase.setMaxHeight(high);
        FlowPane place = letters.isSideBelow() ? reps : said;
        if (!place.getChildren().contains(side)) {
            said.getChildren().remove(side);
            reps.getChildren().remove(side);
            place.getChildren().addFirst(side);
        }
        // as high with a side as without one
        high(said, letters.saidHigh(texts, ruler));
        high(reps, letters.repsHigh(texts, ruler));
        sets.setStyle(Nodes.size(letters.words()));
        reps.setHgap(letters.isSideBelow() ? PlayerLetters.GAP : letters.words());
        double besides = letters.isSideBelow() ? letters.sideWidth(texts, ruler) : 0;
        dots.letters(letters.words(), width - besides, ruler.width(texts.reps(), letters.words(), true));
        ring.letters(letters.count(), letters.words());
        Nodes.show(reps, !texts.reps().isEmpty() || !texts.sets().isEmpty());
    }

    private static void high(FlowPane row, double height) {
        row.setMinHeight(height);
        row.setPrefHeight(height);
        row.setMaxHeight(height);
    }

    void show(PlayerFrame frame) {
        side.setText(frame.side());
        phase.setText(frame.phase());
        ring.fractionProperty().set(frame.ring());
        ring.show(frame.count(), frame.countCaption());
        ring.setAccessibleText(frame.countSpoken());
        dots.show(frame.rep(), frame.reps(), frame.repWords());
        Nodes.show(dots, frame.reps() > 0);
        sets.setText(frame.sets());
    }
}
