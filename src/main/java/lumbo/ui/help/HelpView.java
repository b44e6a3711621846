package lumbo.ui.help;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Help: a field to search in and its pages on the left, and the page that is read beside them. Where there is no room for both,
 * as with large text, the topics are a page of their own, and so is what is read.
 */
public final class HelpView extends ModelView<HelpViewModel, BorderPane> {

    private static final int SEARCH_LETTERS = 12;
    private static final int CONTEXT = 3;
    private static final double TITLE_LETTERS = 11;
    private static final double TITLE_GAP = 14;

    /** How much wider than its list the page has to be for both to stand beside each other. */
    private static final double ROOM_IN_LISTS = 2.2;

    private final HelpPageNodes nodes;
    private final TextField search;
    private final ListView<HelpPage> list;
    private final StackPane detail;
    private final VBox side;
    private final VBox reading = new VBox();
    private final Button topics;
    private boolean following;
    private boolean isNarrow;
    /** Whether a topic was chosen, where the topics are a page of their own. */
    private boolean isReading;

    /** The help. */
    public HelpView(HelpViewModel model, Messages words) {
        TextField search = Nodes.field(words.get("help.search"), model.queryProperty());
        ListView<HelpPage> list = new ListView<>();
        StackPane detail = new StackPane();
        super(model, words, new BorderPane());
        this.search = search;
        this.list = list;
        this.detail = detail;
        this.side = Nodes.column("list-side", heading(model, words, search, list), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(detail, Priority.ALWAYS);
        this.topics = Nodes.button(Material2AL.ARROW_BACK, words.get("help.topics.all"), this::toTopics);
        this.isReading = model.isAtTopic();
        this.nodes = new HelpPageNodes(words, model.sourcesProperty(), model::showSources, model::choose);
        root.getStyleClass().add("help");
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("help.topics"));
        reading.getStyleClass().add("help-reading");
        root.setMinHeight(0);
        root.widthProperty().addListener(property -> arrange());
        list.heightProperty().addListener(property -> reveal());
        arrange();
        model.shownProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.choose(now.id());
            }
        });
        list.setOnMouseClicked(event -> read());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                read();
                event.consume();
            }
        });
    }

    /** Both beside each other, or one of them. */
    private void arrange() {
        isNarrow = root.getWidth() > 0 && root.getWidth() < ROOM_IN_LISTS * side.prefWidth(-1);
        reading.getChildren().setAll(isNarrow ? List.of(topics, detail) : List.of(detail));
        topics.setCancelButton(isNarrow);
        root.setLeft(null);
        root.setCenter(null);
        if (!isNarrow) {
            root.setLeft(side);
        }
        root.setCenter(isNarrow && !isReading ? side : reading);
    }

    private void read() {
        if (isNarrow && !isReading) {
            isReading = true;
            arrange();
            topics.requestFocus();
        }
    }

    private void toTopics() {
        isReading = false;
        arrange();
        list.requestFocus();
    }

    /** The chosen topic is always in sight. */
    private void reveal() {
        int chosen = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        if (chosen >= 0) {
            list.scrollTo(chosen > last - CONTEXT ? last : Math.max(0, chosen - CONTEXT));
        }
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
            reveal();
            show(page);
        }
        following = false;
    }

    private void show(HelpPage page) {
        ScrollPane scroll = Nodes.page(nodes.page(page));
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(page.title());
        boolean hasFocus = detail.isFocusWithin();
        detail.getChildren().setAll(scroll);
        if (hasFocus) {
            scroll.requestFocus();
        }
    }

    @Override
    public boolean takeFocus() {
        if (isNarrow && isReading) {
            topics.requestFocus();
        } else {
            search.requestFocus();
        }
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
