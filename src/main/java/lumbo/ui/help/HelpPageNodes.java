package lumbo.ui.help;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.RuleNodes;
import lumbo.ui.help.HelpPage.Dispute;
import lumbo.ui.help.HelpPage.Found;
import lumbo.ui.help.HelpPage.Part;
import lumbo.ui.help.HelpPage.Row;
import lumbo.ui.help.HelpPage.Section;
import lumbo.ui.help.HelpPage.TopicRule;
import lumbo.ui.words.RuleLine;
import org.kordamp.ikonli.material2.Material2AL;

/** Pages of the help on a screen. */
final class HelpPageNodes {

    private static final int NAMES_PERCENT = 30;

    private final Messages words;
    private final RuleNodes rules;
    private final ReadOnlyBooleanProperty sources;
    private final Consumer<Boolean> showSources;
    private final Consumer<String> open;

    /**
     * Nodes with words of one language.
     *
     * @param sources whether it is shown where rules come from
     * @param showSources shows that, or hides it
     * @param open opens the page with an id
     */
    HelpPageNodes(
            Messages words, ReadOnlyBooleanProperty sources, Consumer<Boolean> showSources, Consumer<String> open) {
        this.words = words;
        this.rules = new RuleNodes(words);
        this.sources = sources;
        this.showSources = showSources;
        this.open = open;
    }

    VBox page(HelpPage page) {
        VBox content =
                Nodes.column("stack", Nodes.label(page.title(), "section-title"), Nodes.label(page.lead(), "lead"));
        if (page.hasSources()) {
            content.getChildren().add(RuleNodes.sourcesBox(words, sources, showSources));
        }
        content.getChildren().addAll(parts(page));
        return content;
    }

    /** The parts of a page; its rules stand on one card. */
    private List<? extends Node> parts(HelpPage page) {
        List<RuleLine> told =
                page.parts(TopicRule.class).stream().map(TopicRule::rule).toList();
        return told.isEmpty()
                ? page.parts().stream().map(this::part).toList()
                : List.of(Nodes.card(rules.inFull(told, sources)));
    }

    private Node part(Part part) {
        return switch (part) {
            case TopicRule topic -> rules.inFull(List.of(topic.rule()), sources);
            case Dispute dispute -> dispute(dispute);
            case Section section -> section(section);
            case Found found -> found(found.page());
        };
    }

    private VBox found(HelpPage page) {
        Button title = Nodes.button(
                Material2AL.ARROW_FORWARD, page.title(), () -> open.accept(page.id()), "flat", "found-title");
        VBox part = Nodes.column("stack", title);
        part.getChildren().addAll(parts(page));
        return part;
    }

    private VBox dispute(Dispute dispute) {
        return Nodes.card(
                dispute.title(),
                Nodes.label(words.get("help.contradictions.article"), "fact-name"),
                Nodes.label(dispute.article()),
                Nodes.label(words.get("help.contradictions.lumbo"), "fact-name"),
                Nodes.label(dispute.lumbo()),
                Nodes.showWhile(sources, Nodes.label(dispute.origin(), "rule-source", "muted")));
    }

    private static VBox section(Section section) {
        VBox card = Nodes.card(section.title());
        section.paragraphs().forEach(text -> Nodes.addText(card, text));
        if (!section.rows().isEmpty()) {
            card.getChildren().add(table(section.rows()));
        }
        return card;
    }

    private static GridPane table(List<Row> rows) {
        GridPane table = Nodes.styled(new GridPane(), "exercise-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES_PERCENT);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, texts);
        for (int i = 0; i < rows.size(); i++) {
            table.addRow(
                    i,
                    Nodes.label(rows.get(i).name(), "exercise-name"),
                    Nodes.label(rows.get(i).text()));
        }
        return table;
    }
}
