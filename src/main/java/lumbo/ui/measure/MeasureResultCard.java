package lumbo.ui.measure;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** What came of a questionnaire: what it means, line by line, and small what counts and where that comes from. */
public final class MeasureResultCard extends VBox {

    /** A card with a result. */
    public MeasureResultCard(MeasureResult result) {
        getStyleClass().add("stack");
        VBox card = Nodes.card();
        result.lines().forEach(line -> card.getChildren().add(line(line)));
        result.more().forEach(sentence -> card.getChildren().add(Nodes.label(sentence, "muted")));
        getChildren().addAll(card, Nodes.label(result.source(), "muted", "measure-source"));
    }

    private static VBox line(MeasureResult.Line line) {
        Label text = Nodes.label(line.text(), "measure-verdict");
        VBox whole = Nodes.column("measure-line", text);
        if (line.meaning() != null) {
            text.setGraphic(Nodes.icon(arrow(line.bar()), "measure-icon"));
            whole.getStyleClass().add("measure-" + line.meaning().name().toLowerCase(Locale.ROOT));
        }
        if (line.bar() != null) {
            whole.getChildren().add(new MeasureBar(line.bar()));
        }
        return whole;
    }

    /** Where the number went; whether that is better stands in the words. */
    private static Ikon arrow(MeasureResult.@Nullable Bar bar) {
        if (bar == null || bar.before() == null || bar.now() == bar.before()) {
            return Material2AL.DRAG_HANDLE;
        }
        return bar.now() > bar.before() ? Material2AL.ARROW_UPWARD : Material2AL.ARROW_DOWNWARD;
    }
}
