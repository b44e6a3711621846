package lumbo.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.words.RuleLine;

/** Rules of the source on a screen. */
public record RuleNodes(Messages words) {

    private static final String BULLET = "\u2022";

    /** Rules below each other; under each its note, where there is one that is not about the source alone. */
    public VBox withNotes(List<RuleLine> rules) {
        VBox list = Nodes.column("rules");
        for (RuleLine rule : rules) {
            VBox column = new VBox(Nodes.label(rule.text()));
            Nodes.addText(column, rule.contested() ? null : rule.note(), "muted", "rule-aside");
            list.getChildren().add(row(column));
        }
        return list;
    }

    /** Rules below each other, and under each its note and its source while sources are shown. */
    public VBox withSources(List<RuleLine> rules, ObservableValue<Boolean> sources) {
        VBox list = Nodes.column("rules");
        for (RuleLine rule : rules) {
            VBox aside = Nodes.column("rule-note");
            if (rule.note() != null && !rule.contested()) {
                Nodes.addText(aside, rule.note(), "muted");
            }
            source(aside, rule);
            VBox column = new VBox(Nodes.label(rule.text()), Nodes.showWhile(sources, aside));
            list.getChildren().add(row(column));
        }
        return list;
    }

    /** Rules below each other, each with its note; what the source says of it, and where, while sources are shown. */
    public VBox inFull(List<RuleLine> rules, ObservableValue<Boolean> sources) {
        VBox list = Nodes.styled(Nodes.column("rules"), "rules-in-full");
        for (RuleLine rule : rules) {
            VBox entry = Nodes.column("rule", Nodes.label(rule.text(), "rule-text"));
            Nodes.addText(entry, rule.contested() ? null : rule.note(), "muted");
            VBox aside = Nodes.column("rule-note");
            source(aside, rule);
            entry.getChildren().add(Nodes.showWhile(sources, aside));
            list.getChildren().add(entry);
        }
        return list;
    }

    /** A box to tick, by which one shows where rules and numbers come from. */
    public static CheckBox sourcesBox(Messages words, ObservableValue<Boolean> shown, Consumer<Boolean> change) {
        CheckBox box = Nodes.tick(words.get("guidance.sources"));
        shown.subscribe(box::setSelected);
        box.setOnAction(event -> change.accept(box.isSelected()));
        return box;
    }

    /** What the source says, why Lumbo says something else, and where it stands. */
    private void source(VBox aside, RuleLine rule) {
        if (rule.contested()) {
            aside.getChildren().add(Nodes.label(words.get("guidance.contested"), "contested"));
        }
        Nodes.addText(aside, rule.article(), "muted");
        Nodes.addText(aside, rule.contested() ? rule.note() : null, "muted");
        aside.getChildren().add(Nodes.label(rule.origin(), "rule-source", "muted"));
    }

    private static HBox row(Node text) {
        return Nodes.line("rule-row", Nodes.whole(BULLET, "bullet"), Nodes.wide(text));
    }
}
