package lumbo.ui.programs;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.RuleNodes;
import lumbo.ui.words.RuleLine;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What to think of before a program, folded for who has read it; what to think of while doing it stands folded below. With
 * what a program is not offered is always to be seen.
 */
final class PrecautionsCard extends VBox {

    private static final double LEAST_COLUMN = 20;
    private static final double COLUMN_GAP = 30;
    private static final double SHARE_OF_ALWAYS = 0.46;

    private final Messages words;
    private final RuleNodes rules;
    private final ObservableValue<Boolean> sources;

    /**
     * The card.
     *
     * @param isOpen whether what to think of is to be seen at once
     * @param sources whether it is shown where the rules come from
     * @param help leads to the help about getting ready
     */
    PrecautionsCard(
            Precautions shown, Messages words, boolean isOpen, ObservableValue<Boolean> sources, Runnable help) {
        this.words = words;
        this.rules = new RuleNodes(words);
        this.sources = sources;
        getStyleClass().addAll("lumbo-card", "precautions");
        if (!shown.notWith().isEmpty()) {
            getChildren().add(caution(shown.notWith(), words));
        }
        VBox all = Nodes.column("precautions");
        if (!shown.own().isEmpty() || !shown.always().isEmpty()) {
            all.getChildren().add(before(shown));
        }
        if (!shown.during().isEmpty() || !shown.cautions().isEmpty()) {
            all.getChildren().add(during(shown));
        }
        all.getChildren().add(Nodes.button(Material2AL.HELP_OUTLINE, words.get("guidance.more"), help, "flat"));
        getChildren().add(Nodes.fold(words.get("guidance.before"), all, isOpen, "precautions-fold"));
    }

    private ResponsiveColumns before(Precautions shown) {
        VBox always = column("guidance.before.always", shown.always());
        always.prefWidthProperty().bind(widthProperty().multiply(SHARE_OF_ALWAYS));
        return shown.own().isEmpty()
                ? new ResponsiveColumns(LEAST_COLUMN, COLUMN_GAP, always)
                : new ResponsiveColumns(
                        LEAST_COLUMN, COLUMN_GAP, column("guidance.before.program", shown.own()), always);
    }

    private VBox column(String title, List<RuleLine> lines) {
        return Nodes.column("rules", Nodes.label(words.get(title), "fact-name"), rules.withSources(lines, sources));
    }

    private TitledPane during(Precautions shown) {
        VBox all = Nodes.column("how-text", rules.withSources(shown.during(), sources));
        for (Precautions.Precaution care : shown.cautions()) {
            all.getChildren().add(new VBox(caution(care.text(), words), Nodes.label(care.exercises(), "muted")));
        }
        return Nodes.fold(words.get("guidance.during"), all, false);
    }

    /** What to take care of, which screen readers say it is. */
    static Label caution(String text, Messages words) {
        Label label = Nodes.caution(text);
        label.setAccessibleText(words.get("program.cautions") + ": " + text);
        return label;
    }
}
