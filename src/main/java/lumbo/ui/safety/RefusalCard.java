package lumbo.ui.safety;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Why a program is not for now, and what changes that. */
public final class RefusalCard extends VBox {

    /** More dots than a line has room for are no help. */
    private static final int MOST_DOTS = 12;

    /** The card; whoever shows it may add what can be done about it. */
    public RefusalCard(ProgramRefusal refusal, Messages words) {
        getStyleClass().addAll("lumbo-card", "refusal");
        getChildren()
                .add(Nodes.line(
                        "refusal-head",
                        Nodes.icon(ProgramCard.LOCKED, "refusal-icon"),
                        Nodes.wide(Nodes.label(refusal.title(), "refusal-title"))));
        refusal.lines().forEach(line -> {
            Nodes.addText(this, line.text(), "refusal-line");
            if (line.needed() > 0 && line.needed() <= MOST_DOTS) {
                getChildren().add(dots(line, words));
            }
        });
    }

    private static HBox dots(ProgramRefusal.Line line, Messages words) {
        HBox dots = Nodes.line("dots");
        for (int i = 0; i < line.needed(); i++) {
            boolean done = i < line.done();
            dots.getChildren()
                    .add(Nodes.icon(
                            done ? Material2AL.CHECK_CIRCLE : Material2MZ.RADIO_BUTTON_UNCHECKED,
                            done ? "dot" : "dot-open"));
        }
        dots.setAccessibleText(words.format("refusal.greens.of", line.done(), line.needed()));
        return dots;
    }
}
