package lumbo.ui.help;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ListDetailPane;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** Help: a field to search in and its pages on the left, and the page that is read beside them. */
public final class HelpView extends ModelView<HelpViewModel, ListDetailPane> {

    private static final int SEARCH_LETTERS = 12;
    private static final int CONTEXT = 3;
    private static final double TITLE_LETTERS = 11;
    private static final double TITLE_GAP = 14;

    private final HelpPageNodes nodes;
    private final TextField search;
    private final ListView<HelpPage> list;
    private final StackPane detail;
    private boolean following;

    /** The help. */
    public HelpView(HelpViewModel model, Messages words) {
        TextField search = Nodes.field(words.get("help.search"), model.queryProperty());
        ListView<HelpPage> list = new ListView<>();
        StackPane detail = new StackPane();
        super(model, words, new ListDetailPane(heading(model, words, search, list), list, detail));
        this.search = search;
        this.list = list;
        this.detail = detail;
        this.nodes = new HelpPageNodes(words, model.sourcesProperty(), model::showSources, model::choose);
        root.getStyleClass().add("help");
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("help.topics"));
        model.shownProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.choose(now.id());
            }
        });
    }

    private static VBox heading(HelpViewModel model, Messages words, TextField search, ListView<HelpPage> list) {
        Button back = Nodes.iconButton(Material2AL.ARROW_BACK, words.get("help.back"), model::back);
        back.setCancelButton(true);
        HBox title = Nodes.row(back, Nodes.label(words.get("help.title"), "page-title"));
        search.setPromptText(words.get("help.search"));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        search.setPrefColumnCount(SEARCH_LETTERS);
        return Nodes.column(
                "stack",
                new ResponsiveColumns(TITLE_LETTERS, TITLE_GAP, title, search),
                Nodes.trouble(model.missingProperty()));
    }

    private void show(HelpViewModel.Shown shown) {
        following = true;
        if (!list.getItems().equals(shown.pages())) {
            list.getItems().setAll(shown.pages());
        }
        HelpPage page = shown.page();
        if (page != null) {
            list.getSelectionModel().select(page);
            list.scrollTo(Math.max(0, shown.pages().indexOf(page) - CONTEXT));
            show(page);
        }
        following = false;
    }

    private void show(HelpPage page) {
        ScrollPane scroll = Nodes.page(nodes.page(page));
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(page.title());
        boolean reading = detail.isFocusWithin();
        detail.getChildren().setAll(scroll);
        if (reading) {
            scroll.requestFocus();
        }
    }

    @Override
    public boolean takeFocus() {
        search.requestFocus();
        return true;
    }

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
