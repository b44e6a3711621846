package lumbo.ui.player;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.ui.control.CountRing;
import lumbo.ui.control.Nodes;

/** Counts: the exercise's name, the phase and the ring, and what to think of. */
final class CountPanel extends VBox {

    private final Label name = Nodes.label("", "player-name");
    private final Label side = Nodes.whileSaying(Nodes.label("", "player-side"));
    private final Label phase = Nodes.label("", "player-phase");
    private final Label seconds = Nodes.label("", "player-seconds");
    private final Label cue = Nodes.label("", "player-cue");
    private final Label breath = Nodes.whileSaying(Nodes.label("", "player-breath"));
    private final CountRing ring = new CountRing();

    CountPanel() {
        HBox said = Nodes.line("player-said", phase, seconds);
        said.setAlignment(Pos.BASELINE_CENTER);
        getStyleClass().add("player-counts");
        getChildren().addAll(name, side, said, ring, cue, breath);
        setVgrow(ring, Priority.ALWAYS);
    }

    void show(PlayerFrame frame) {
        name.setText(frame.name());
        side.setText(frame.side());
        phase.setText(frame.phase());
        seconds.setText(frame.seconds());
        cue.setText(frame.cue());
        breath.setText(frame.breath());
        ring.fractionProperty().set(frame.ring());
        ring.show(frame.count(), frame.countCaption());
    }
}
