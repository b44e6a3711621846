package lumbo.ui.diary;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.ListBeside;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;

/** What was done, day by day, and each session as it was planned and done. */
public final class DiaryView implements Screen {

    private final DiaryViewModel model;
    private final Messages words;
    private final ListView<SessionRow> list = new ListView<>();
    private final StackPane detail = new StackPane();
    private final ListBeside root;

    /** The diary. */
    public DiaryView(DiaryViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        root = new ListBeside(Nodes.label(words.get("diary.title"), "page-title"), list, detail);
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("diary.title"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> model.choose(Optional.ofNullable(now)));
        root.getStyleClass().add("diary");
        model.pageProperty().addListener((property, before, now) -> show(now));
        model.sessionsProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    private void show(DiaryViewModel.Sessions sessions) {
        list.getItems().setAll(sessions.rows());
        root.showList(!sessions.isEmpty());
        if (sessions.isEmpty()) {
            showEmpty();
        }
        sessions.first().ifPresent(first -> {
            list.getSelectionModel().select(first);
            list.scrollTo(first);
        });
    }

    private void showEmpty() {
        VBox empty = new VBox(
                Nodes.label(words.get("diary.title"), "page-title"),
                Nodes.label(words.get("diary.empty.title"), "section-title"),
                Nodes.label(words.get("diary.empty.text"), "muted"),
                Nodes.button(words.get("diary.empty.button"), model::choosePrograms, "accent", "big"));
        empty.getStyleClass().addAll("page", "stack");
        detail.getChildren().setAll(empty);
    }

    private void show(Optional<SessionPage> page) {
        detail.getChildren()
                .setAll(page.<Node>map(session -> Nodes.page(new SessionDetailPane(session, words)))
                        .orElseGet(() -> Nodes.label(words.get("diary.choose"), "muted")));
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

    /** A session in the list. */
    private static final class Row extends ListCell<SessionRow> {

        @Override
        protected void updateItem(@Nullable SessionRow session, boolean empty) {
            super.updateItem(session, empty);
            if (empty || session == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label state = new Label(session.state());
            state.getStyleClass().add("state");
            HBox last = new HBox(Nodes.label(session.pain(), "muted"), Nodes.spacer(), state);
            Node name = Nodes.label(session.title(), "exercise-name");
            VBox row = new VBox(Nodes.label(session.when(), "muted"), name, last);
            row.setPrefWidth(0);
            setGraphic(row);
            setAccessibleText(session.spoken());
        }
    }
}
