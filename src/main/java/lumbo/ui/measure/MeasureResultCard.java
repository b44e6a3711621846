package lumbo.ui.measure;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lumbo.measure.ChangeMeaning;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What came of a questionnaire: the score, what the change means, and where that comes from. */
public final class MeasureResultCard extends VBox {

    /** A card with a result. */
    public MeasureResultCard(MeasureResult result) {
        getStyleClass().add("stack");
        Label verdict = Nodes.label(result.verdict(), "measure-verdict");
        if (result.meaning() != null) {
            verdict.setGraphic(Nodes.icon(icon(result.meaning()), "measure-icon"));
            verdict.getStyleClass().add("measure-" + result.meaning().name().toLowerCase(Locale.ROOT));
        }
        VBox card = Nodes.card(Nodes.label(result.score(), "measure-score"), verdict);
        result.more().forEach(sentence -> card.getChildren().add(Nodes.label(sentence)));
        getChildren().addAll(card, Nodes.label(result.source(), "muted", "measure-source"));
    }

    private static Ikon icon(ChangeMeaning meaning) {
        return switch (meaning) {
            case BETTER -> Material2AL.CHECK_CIRCLE;
            case WORSE -> Material2MZ.WARNING;
            case NONE -> Material2AL.DRAG_HANDLE;
        };
    }
}
