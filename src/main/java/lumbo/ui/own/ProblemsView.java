package lumbo.ui.own;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lumbo.i18n.Messages;
import lumbo.program.FileExcerpt;
import lumbo.ui.Route;
import lumbo.ui.control.LineBreaks;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Why files can't be used: each problem in words, with the lines of the file and the place marked. */
public final class ProblemsView extends ModelView<ProblemsViewModel, ScrollPane> {

    private final VBox page;

    /** The problems. */
    public ProblemsView(ProblemsViewModel model, Messages words) {
        VBox column = new VBox();
        super(model, words, Nodes.page(column));
        this.page = column;
        model.pageProperty().subscribe(this::show);
    }

    private void show(ProblemsPage shown) {
        Button back = Nodes.button(
                Material2AL.ARROW_BACK, words.get("program.back"), () -> model.go(new Route.Programs()), "flat");
        page.getChildren().setAll(back, Nodes.label(shown.title(), "page-title"), Nodes.label(shown.lead(), "lead"));
        if (shown.answers() != null) {
            shown.answers().differences().forEach(one -> page.getChildren().add(Nodes.label(one)));
        } else if (!shown.sections().isEmpty()) {
            page.getChildren().add(Nodes.label(Material2MZ.SEND, words.get("own.broken.send"), "notice"));
        }
        page.getChildren().add(buttons(shown));
        shown.sections().forEach(section -> page.getChildren().add(section(section)));
    }

    private FlowPane buttons(ProblemsPage shown) {
        if (shown.answers() != null) {
            Button both = Nodes.button(words.get("own.conflict.both"), model::keepBoth, "accent");
            both.setDefaultButton(true);
            FlowPane buttons = Nodes.buttons(both);
            if (shown.answers().canReplace()) {
                buttons.getChildren().add(Nodes.button(words.get("own.conflict.replace"), model::replace));
            }
            buttons.getChildren()
                    .add(Nodes.button(words.get("own.conflict.cancel"), () -> model.go(new Route.Programs())));
            return buttons;
        }
        Button another = Nodes.button(Material2AL.FOLDER_OPEN, words.get("own.choose-another"), model::chooseAnother);
        another.setDefaultButton(true);
        FlowPane buttons = Nodes.buttons(another);
        if (!shown.sections().isEmpty()) {
            buttons.getChildren()
                    .add(Nodes.button(Material2AL.CONTENT_COPY, words.get("own.copy-problems"), model::copyProblems));
        }
        return buttons;
    }

    private VBox section(ProblemsPage.Section section) {
        VBox card = Nodes.card(Nodes.label(section.file(), "card-title"));
        card.getStyleClass().add("file-problems");
        if (section.used()) {
            card.getChildren().add(Nodes.label(words.get("own.doubtful.used"), "muted"));
        }
        section.problems().forEach(problem -> card.getChildren().add(problem(problem)));
        return card;
    }

    private VBox problem(ProblemsPage.Entry problem) {
        VBox box = new VBox(Nodes.label(problem.sentence(), "problem-sentence"));
        box.getStyleClass().add("file-problem");
        if (!problem.where().isEmpty()) {
            box.getChildren().add(Nodes.label(problem.where(), "muted"));
        }
        if (problem.excerpt() != null) {
            box.getChildren().add(excerpt(problem.excerpt()));
        }
        return box;
    }

    private VBox excerpt(FileExcerpt excerpt) {
        VBox lines = new VBox();
        lines.getStyleClass().add("excerpt");
        int digits = Integer.toString(excerpt.first() + excerpt.lines().size()).length();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            String number =
                    " ".repeat(digits - Integer.toString(excerpt.first() + i).length()) + (excerpt.first() + i);
            String line = excerpt.lines().get(i);
            // a line that the toolkit can't wrap is cut where the page ends
            Pane flow = LineBreaks.needs(line) ? new HBox() : new TextFlow();
            flow.setMinWidth(0);
            flow.getChildren().add(text(number + "  ", "excerpt-number"));
            if (i == excerpt.marked()) {
                flow.getStyleClass().add("excerpt-marked");
                add(flow, line.substring(0, excerpt.from()), "excerpt-text");
                add(flow, line.substring(excerpt.from(), excerpt.to()), "excerpt-mark");
                add(flow, line.substring(excerpt.to()), "excerpt-text");
            } else {
                add(flow, line, "excerpt-text");
            }
            lines.getChildren().add(flow);
        }
        lines.setAccessibleRole(AccessibleRole.TEXT);
        lines.setAccessibleText(words.format(
                "own.excerpt",
                excerpt.first() + excerpt.marked(),
                excerpt.lines().get(excerpt.marked()).strip(),
                excerpt.lines().get(excerpt.marked()).substring(excerpt.from(), excerpt.to())));
        return lines;
    }

    /** Adds words; an empty text would take the look of the next one away. */
    private static void add(Pane flow, String words, String style) {
        if (!words.isEmpty()) {
            flow.getChildren().add(text(words, style));
        }
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
