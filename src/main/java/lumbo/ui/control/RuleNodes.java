package lumbo.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.words.RuleLine;

/** Rules of the source on a screen. */
public record RuleNodes(Messages words) {

    private static final String BULLET = "\u2022";

    private static final double LEAST_LETTERS = 13;
    private static final double GAP = 4;

    /** Rules below each other, each with its note under it. */
    public VBox withNotes(List<RuleLine> rules) {
        VBox list = Nodes.column("rules");
        for (RuleLine rule : rules) {
            VBox column = new VBox(Nodes.label(rule.text()));
            Nodes.addText(column, rule.note(), "muted", "rule-aside");
            list.getChildren().add(row(column));
        }
        return list;
    }

    /** Rules below each other, each with its note for those who ask for it. */
    public VBox withNotesOnDemand(List<RuleLine> rules) {
        VBox list = Nodes.column("rules");
        for (RuleLine rule : rules) {
            VBox column = new VBox(Nodes.label(rule.text()));
            list.getChildren().add(row(rule.note() == null ? column : withNote(column, rule, rule.note())));
        }
        return list;
    }

    /** A rule, and beside it, or below where there is little room, what shows its note. */
    private ResponsiveColumns withNote(VBox column, RuleLine rule, String text) {
        Label note = Nodes.label(text, "muted", "rule-aside");
        ToggleButton ask = ask(rule);
        column.getChildren().add(Nodes.showWhile(ask.selectedProperty(), note));
        return new ResponsiveColumns(LEAST_LETTERS, GAP, column, ask);
    }

    /** Rules below each other with all that there is to know of each: its note, whether contested, where it stands. */
    public VBox inFull(List<RuleLine> rules) {
        VBox list = Nodes.styled(Nodes.column("rules"), "rules-in-full");
        for (RuleLine rule : rules) {
            VBox entry = Nodes.column("rule", Nodes.label(rule.text(), "rule-text"));
            if (rule.note() != null) {
                entry.getChildren().add(note(rule, rule.note()));
            }
            entry.getChildren().add(Nodes.label(rule.origin(), "rule-source", "muted"));
            list.getChildren().add(entry);
        }
        return list;
    }

    private VBox note(RuleLine rule, String text) {
        VBox note = Nodes.column("rule-note", Nodes.label(text, "muted"));
        if (rule.contested()) {
            note.getChildren().addFirst(Nodes.label(words.get("guidance.contested"), "contested"));
        }
        return note;
    }

    private static HBox row(Node text) {
        return Nodes.line("rule-row", Nodes.whole(BULLET, "bullet"), Nodes.wide(text));
    }

    private ToggleButton ask(RuleLine rule) {
        String name = words.get(rule.contested() ? "guidance.contested.ask" : "guidance.note");
        ToggleButton ask = new ToggleButton(name);
        ask.getStyleClass().add("ask");
        ask.setMnemonicParsing(false);
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setAccessibleText(words.format("guidance.note.show", name, rule.text()));
        return ask;
    }
}
