package lumbo.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;

/** Rules of the source on a screen. */
public final class RuleNodes {

    private static final String BULLET = "\u2022";

    private final Messages words;

    /** Nodes with words of one language. */
    public RuleNodes(Messages words) {
        this.words = words;
    }

    /** Rules below each other, nothing but their words. */
    public VBox plain(List<RuleLine> rules) {
        VBox list = list();
        rules.forEach(rule -> list.getChildren().add(row(rule)));
        return list;
    }

    /** Rules below each other, each with its note for those who ask for it. */
    public VBox withNotesOnDemand(List<RuleLine> rules) {
        VBox list = list();
        for (RuleLine rule : rules) {
            HBox row = row(rule);
            list.getChildren().add(row);
            rule.note().ifPresent(text -> {
                Label note = note(text);
                ToggleButton ask = ask(rule);
                note.visibleProperty().bind(ask.selectedProperty());
                note.managedProperty().bind(note.visibleProperty());
                row.getChildren().add(ask);
                list.getChildren().add(note);
            });
        }
        return list;
    }

    /** Rules below each other with all that there is to know: note, and where it stands. */
    public VBox inFull(List<RuleLine> rules) {
        VBox list = list();
        list.getStyleClass().add("rules-in-full");
        for (RuleLine rule : rules) {
            VBox entry = new VBox(Nodes.label(rule.text(), "rule-text"));
            entry.getStyleClass().add("rule");
            rule.note().ifPresent(text -> {
                Label note = note(text);
                entry.getChildren().add(rule.contested() ? new VBox(contested(), note) : note);
            });
            entry.getChildren().add(Nodes.label(rule.source(), "rule-source", "muted"));
            list.getChildren().add(entry);
        }
        return list;
    }

    private static VBox list() {
        VBox list = new VBox();
        list.getStyleClass().add("rules");
        return list;
    }

    private static HBox row(RuleLine rule) {
        Label bullet = new Label(BULLET);
        bullet.getStyleClass().add("bullet");
        bullet.setMinWidth(Region.USE_PREF_SIZE);
        Label text = Nodes.label(rule.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(bullet, text);
        row.getStyleClass().add("rule-row");
        return row;
    }

    private ToggleButton ask(RuleLine rule) {
        String name = words.get(rule.contested() ? "guidance.contested" : "guidance.note");
        ToggleButton ask = new ToggleButton(name);
        ask.getStyleClass().add("ask");
        ask.setMnemonicParsing(false);
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.setAccessibleText(words.format("guidance.note.show", name, rule.text()));
        return ask;
    }

    private Label contested() {
        Label label = Nodes.label(words.get("guidance.contested"), "contested");
        return label;
    }

    private static Label note(String text) {
        return Nodes.label(text, "rule-note", "muted");
    }
}
