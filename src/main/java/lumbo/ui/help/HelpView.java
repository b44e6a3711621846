package lumbo.ui.help;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.ListBeside;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.RuleNodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Help: its pages on the left, and the one that is read beside them. */
public final class HelpView implements Screen {

    private static final int NAMES_PERCENT = 26;

    private final HelpViewModel model;
    private final Messages words;
    private final ListView<HelpPage> list = new ListView<>();
    private final StackPane detail = new StackPane();
    private final ListBeside root;

    /** The help. */
    public HelpView(HelpViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        root = new ListBeside(heading(), list, detail);
        root.getStyleClass().add("help");
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("help.title"));
        model.pagesProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private VBox heading() {
        Button back = Nodes.iconButton(Material2AL.ARROW_BACK, words.get("help.back"), model::back);
        back.setCancelButton(true);
        HBox title = new HBox(back, Nodes.label(words.get("help.title"), "page-title"));
        title.getStyleClass().add("row");
        Label missing = Nodes.label("", "caution");
        missing.setGraphic(Nodes.icon(Material2MZ.WARNING));
        missing.textProperty().bind(model.missingProperty());
        missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
        missing.managedProperty().bind(missing.visibleProperty());
        return new VBox(title, missing);
    }

    private void show(List<HelpPage> pages) {
        Optional<HelpPage> read = model.pageProperty().get();
        list.getItems().setAll(pages);
        read.ifPresent(this::select);
    }

    private void select(HelpPage page) {
        if (!page.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(page);
            list.scrollTo(page);
        }
    }

    private void show(HelpPage page) {
        VBox content = new VBox(Nodes.label(page.title(), "section-title"), Nodes.label(page.lead(), "lead"));
        content.getStyleClass().add("stack");
        switch (page) {
            case HelpPage.Rules rules ->
                content.getChildren().add(Nodes.card(new RuleNodes(words).inFull(rules.rules())));
            case HelpPage.Contradictions contradictions ->
                contradictions
                        .disputes()
                        .forEach(dispute -> content.getChildren().add(dispute(dispute)));
            case HelpPage.Manual manual ->
                manual.sections().forEach(section -> content.getChildren().add(section(section)));
        }
        ScrollPane scroll = Nodes.page(content);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(page.title());
        detail.getChildren().setAll(scroll);
    }

    private VBox dispute(HelpPage.Dispute dispute) {
        return Nodes.card(
                Nodes.label(dispute.title(), "card-title"),
                Nodes.label(words.get("help.contradictions.article"), "fact-name"),
                Nodes.label(dispute.article()),
                Nodes.label(words.get("help.contradictions.lumbo"), "fact-name"),
                Nodes.label(dispute.lumbo()),
                Nodes.label(dispute.source(), "rule-source", "muted"));
    }

    private static VBox section(HelpPage.Section section) {
        VBox card = Nodes.card(Nodes.label(section.title(), "card-title"));
        section.paragraphs().forEach(text -> card.getChildren().add(Nodes.label(text)));
        if (!section.rows().isEmpty()) {
            card.getChildren().add(table(section.rows()));
        }
        return card;
    }

    private static GridPane table(List<HelpPage.Row> rows) {
        GridPane table = new GridPane();
        table.getStyleClass().add("exercise-table");
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

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean takeFocus() {
        list.requestFocus();
        return true;
    }

    /** A page in the list. */
    private static final class Row extends ListCell<HelpPage> {

        @Override
        protected void updateItem(@Nullable HelpPage page, boolean empty) {
            super.updateItem(page, empty);
            setWrapText(true);
            setPrefWidth(0);
            setText(empty || page == null ? null : page.title());
        }
    }
}
