package lumbo.ui.player;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.ui.control.CountRing;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.RepDots;
import lumbo.ui.control.Ruler;

/** Counts: the side and the phase, the time in the ring, and the repetitions below it. */
final class CountPanel extends VBox {

    private final Label side = Nodes.whileSaying(Nodes.whole("", "player-side"));
    private final Label phase = Nodes.whole("", "player-phase");
    private final CountRing ring;
    private final RepDots dots = new RepDots();
    private final Label sets = Nodes.whileSaying(Nodes.whole("", "rep-words"));
    private final FlowPane reps = Nodes.flow("player-reps", dots, sets);

    CountPanel(Ruler ruler) {
        this.ring = new CountRing(ruler);
        FlowPane said = Nodes.flow("player-said", side, phase);
        getStyleClass().add("player-counts");
        getChildren().addAll(said, ring, reps);
        setVgrow(ring, Priority.ALWAYS);
    }

    /**
     * How large letters are.
     *
     * @param width of this panel, in pixels
     * @param repsWidth how wide the words of the repetitions become in this session, in pixels
     */
    void letters(PlayerLetters letters, double width, double repsWidth) {
        side.setStyle(Nodes.size(letters.side()));
        phase.setStyle(Nodes.size(letters.phase()));
        sets.setStyle(Nodes.size(letters.words()));
        reps.setHgap(letters.words());
        dots.letters(letters.words(), width, repsWidth);
        ring.letters(letters.count(), letters.words());
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
        Nodes.show(reps, frame.reps() > 0 || !frame.sets().isEmpty());
    }
}
