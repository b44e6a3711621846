package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionSummary;
import lumbo.i18n.Messages;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;

/** What was done, day by day, and each session as it was planned and done. */
public final class DiaryView implements Screen {

    private static final double SHORT_LIST = 170;
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final ListView<SessionSummary> list = new ListView<>();
    private final VBox left = new VBox();
    private final StackPane detail = new StackPane();
    private final BorderPane root = new BorderPane();
    private final InvalidationListener onDiary = property -> read();
    private Optional<UUID> wanted;

    /** The diary, at the session with this id if one is given. */
    public DiaryView(Services services, Navigator navigator, Optional<String> session) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.wanted = session.map(UUID::fromString);
        Label title = Nodes.label(words.get("diary.title"), "page-title");
        left.getChildren().addAll(title, list);
        left.getStyleClass().add("diary-list");
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("diary.title"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> show(now));
        root.getStyleClass().add("diary");
        root.setCenter(detail);
        root.widthProperty().addListener(property -> arrange());
        root.setLeft(left);
    }

    /** Beside each other where there is room, else the list above the session. */
    private void arrange() {
        boolean narrow = root.getWidth() < 2.2 * left.prefWidth(-1);
        if (narrow != (root.getTop() != null)) {
            root.setLeft(null);
            root.setTop(null);
            list.setPrefHeight(narrow ? SHORT_LIST : Region.USE_COMPUTED_SIZE);
            if (narrow) {
                root.setTop(left);
            } else {
                root.setLeft(left);
            }
        }
    }

    @Override
    public void shown() {
        services.diary().openProperty().addListener(onDiary);
        read();
    }

    @Override
    public void hidden() {
        services.diary().openProperty().removeListener(onDiary);
    }

    private void read() {
        LocalDate tomorrow = LocalDate.now(services.clock()).plusDays(1);
        services.diary().read(diary -> diary.sessions(FIRST_DAY, tomorrow), this::show);
    }

    private void show(List<SessionSummary> sessions) {
        List<SessionSummary> newestFirst = sessions.stream()
                .sorted((a, b) -> b.startedAt().compareTo(a.startedAt()))
                .toList();
        list.getItems().setAll(newestFirst);
        if (sessions.isEmpty()) {
            left.setVisible(false);
            left.setManaged(false);
            showEmpty();
            return;
        }
        left.setVisible(true);
        left.setManaged(true);
        SessionSummary first = newestFirst.stream()
                .filter(session -> wanted.isPresent() && session.id().equals(wanted.get()))
                .findFirst()
                .orElse(newestFirst.getFirst());
        list.getSelectionModel().select(first);
        list.scrollTo(first);
    }

    private void showEmpty() {
        VBox empty = new VBox(
                Nodes.label(words.get("diary.title"), "page-title"),
                Nodes.label(words.get("diary.empty.title"), "section-title"),
                Nodes.label(words.get("diary.empty.text"), "muted"),
                Nodes.button(
                        words.get("diary.empty.button"), () -> navigator.go(new Route.Programs()), "accent", "big"));
        empty.getStyleClass().addAll("page", "stack");
        detail.getChildren().setAll(empty);
    }

    private void show(@Nullable SessionSummary session) {
        if (session == null) {
            detail.getChildren().setAll(Nodes.label(words.get("diary.choose"), "muted"));
            return;
        }
        wanted = Optional.of(session.id());
        services.diary()
                .read(
                        diary -> diary.session(session.id()),
                        found -> found.filter(one ->
                                        wanted.isPresent() && one.summary().id().equals(wanted.get()))
                                .ifPresent(this::show));
    }

    private void show(SessionDetail session) {
        ScrollPane page = Nodes.page(new SessionDetailPane(session, words));
        detail.getChildren().setAll(page);
    }

    @Override
    public Region root() {
        return root;
    }

    /** A session in the list. */
    private final class Row extends ListCell<SessionSummary> {

        @Override
        protected void updateItem(@Nullable SessionSummary session, boolean empty) {
            super.updateItem(session, empty);
            if (empty || session == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(words.locale())
                    .format(session.startedAt());
            String title = session.title().in(words.locale());
            String pain = words.format("diary.row", pain(session.painBefore()), pain(session.painAfter()));
            Label state = new Label(SessionDetailPane.state(session, words));
            state.getStyleClass().add("state");
            HBox last = new HBox(Nodes.label(pain, "muted"), Nodes.spacer(), state);
            Node name = Nodes.label(title, "exercise-name");
            VBox row = new VBox(Nodes.label(when, "muted"), name, last);
            row.setPrefWidth(0);
            setGraphic(row);
            setAccessibleText(when + ", " + title + ", " + pain + ", " + state.getText());
        }

        private String pain(Optional<Integer> value) {
            return value.map(Object::toString).orElse(words.get("diary.unknown"));
        }
    }
}
