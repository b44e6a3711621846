package lumbo.ui.diary;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Route;
import lumbo.ui.control.Later;
import lumbo.ui.control.LayoutGuard;
import lumbo.ui.control.ListDetailPane;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A month of sessions, pain and questionnaires, day by day, and each session as it was planned and done. */
public final class DiaryView extends ModelView<DiaryViewModel, ListDetailPane> {

    private final MonthCalendar calendar;
    private final VBox heading;
    private final Label month = Nodes.label("", "month-name");
    private final TextField search = new TextField();
    private final Label nothing = Nodes.label("", "muted");
    private final ListView<DiaryRow> list;
    private final StackPane detail;

    /** The diary. */
    public DiaryView(DiaryViewModel model, Messages words) {
        VBox head = Nodes.column("diary-heading");
        ListView<DiaryRow> rows = new ListView<>();
        StackPane beside = new StackPane();
        super(model, words, new ListDetailPane(head, rows, beside));
        this.heading = head;
        this.list = rows;
        this.detail = beside;
        this.calendar = new MonthCalendar(words, model::chooseDay);
        fillHeading();
        VBox above = deletion();
        root.setTop(above);
        // what is being written down would be lost by looking at something else
        heading.disableProperty()
                .bind(model.pageProperty().flatMap(DiaryView::holds).orElse(false));
        above.disableProperty().bind(heading.disableProperty());
        list.disableProperty().bind(heading.disableProperty());
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("diary.title"));
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> model.choose(now));
        root.getStyleClass().add("diary");
        // nothing can be clicked that goes away when the diary is read
        root.showList(false);
        model.pageProperty().addListener((property, before, now) -> showDetail());
        // with little room what is written has all of it
        Runnable place =
                () -> root.showList(!isEmpty() && !(root.aboveProperty().get() && heading.isDisabled()));
        heading.disableProperty().addListener(property -> place.run());
        root.aboveProperty().addListener(property -> place.run());
        model.shownProperty().addListener((property, before, now) -> {
            place.run();
            if (now != null) {
                show(now);
            }
        });
    }

    private static ObservableValue<Boolean> holds(@Nullable DiaryPage page) {
        return page == null ? new SimpleBooleanProperty() : page.holdsProperty();
    }

    /** Takes the last deletion back, or makes it one for good; above everything, so that it takes no room from the list. */
    private VBox deletion() {
        DiaryEdits edits = model.edits();
        Button undo = Nodes.button(Material2MZ.UNDO, words.get("diary.undo"), model::undo);
        undo.accessibleHelpProperty().bind(edits.deletionProperty());
        Button purge = Nodes.button(Material2AL.DELETE_FOREVER, words.get("diary.purge.open"), edits::purge);
        // the keyboard was on what is gone
        edits.deletedProperty()
                .subscribe((before, now) -> Later.run(() -> {
                    if (now != null) {
                        undo.requestFocus();
                    } else if (before != null) {
                        list.requestFocus();
                    }
                }));
        return Nodes.showWhile(
                edits.deletionProperty().isNotEmpty(),
                Nodes.column(
                        "diary-above",
                        Nodes.column(
                                "diary-undo",
                                Nodes.told(edits.deletionProperty()),
                                Nodes.trouble(edits.deletionTroubleProperty()),
                                Nodes.showWhile(edits.deletedProperty().isNotNull(), Nodes.buttons(undo, purge)))));
    }

    private void fillHeading() {
        month.setMaxWidth(Double.MAX_VALUE);
        search.setPromptText(words.get("diary.search"));
        search.setAccessibleText(words.get("diary.search"));
        search.textProperty().addListener((property, was, now) -> model.search(now));
        Label name = Nodes.label(words.get("diary.title"), "page-title");
        name.setWrapText(false);
        name.setMinWidth(Region.USE_PREF_SIZE);
        heading.getChildren()
                .addAll(
                        Nodes.buttons(
                                name,
                                Nodes.button(words.get("measure.open"), () -> model.go(new Route.Measures())),
                                Nodes.iconButton(
                                        Material2MZ.SAVE,
                                        words.get("keeping.open.diary"),
                                        () -> model.go(new Route.Storage(new Route.Diary(null))))),
                        Nodes.row(
                                turn(Material2AL.CHEVRON_LEFT, "diary.month.before", () -> model.turn(-1)),
                                Nodes.wide(month),
                                turn(Material2MZ.TODAY, "diary.month.today", model::toToday),
                                turn(Material2AL.CHEVRON_RIGHT, "diary.month.after", () -> model.turn(1))),
                        Nodes.showWhile(root.aboveProperty().not(), calendar),
                        Nodes.showWhile(root.aboveProperty().not(), MonthCalendar.legend(words)),
                        search,
                        Nodes.buttons(
                                adding("diary.pain.add", "diary.pain.write", model::writeDown),
                                adding("diary.hand.add", "diary.hand.write", model::writeSession)));
    }

    private Button turn(Ikon icon, String name, Runnable action) {
        return Nodes.iconButton(icon, words.get(name), action, "month-turn");
    }

    /** A short button, so that the list has room; its name and its tip say all of it. */
    private Button adding(String label, String name, Runnable action) {
        Button button = Nodes.button(Material2AL.ADD, words.get(label), action);
        button.setAccessibleText(words.get(name));
        button.setTooltip(Nodes.tip(words.get(name)));
        return button;
    }

    private void show(DiaryViewModel.Shown shown) {
        month.setText(words.regional().month(shown.month()));
        calendar.show(shown.month(), shown.marks(), shown.day(), shown.today());
        nothing.setText(words.get(search.getText().isBlank() ? "diary.month.nothing" : "diary.search.nothing"));
        list.getItems().setAll(shown.rows());
        showDetail();
        if (shown.first() != null) {
            list.getSelectionModel().select(shown.first());
            // a list that was not laid out yet would scroll to its end
            Later.run(() -> list.scrollTo(shown.first()));
        }
    }

    private VBox empty() {
        return Nodes.column(
                "stack",
                Nodes.label(words.get("diary.title"), "page-title"),
                Nodes.label(words.get("diary.empty.title"), "section-title"),
                Nodes.label(words.get("diary.empty.text"), "muted"),
                Nodes.button(words.get("diary.empty.button"), () -> model.go(new Route.Programs()), "accent", "big"),
                Nodes.button(Material2AL.ADD, words.get("diary.pain.write"), model::writeDown),
                Nodes.button(Material2AL.ADD, words.get("diary.hand.write"), model::writeSession),
                Nodes.button(words.get("keeping.open.diary"), () -> model.go(new Route.Storage(new Route.Diary(null)))),
                Nodes.button(Material2AL.ASSIGNMENT, words.get("measure.open"), () -> model.go(new Route.Measures())));
    }

    /** What is shown already stays as it is, so that the keyboard stays where it was. */
    private void showDetail() {
        DiaryPage page = model.pageProperty().get();
        boolean isThere =
                page != null && detail.getChildren().stream().anyMatch(node -> page.equals(node.getUserData()));
        if (!isThere) {
            Node shown = switch (page) {
                case null -> isEmpty() ? Nodes.page(empty()) : Nodes.label(words.get("diary.choose"), "muted");
                case SessionForm form -> Nodes.page(new SessionFormPane(form, model.sessions(), words));
                case PainForm form -> Nodes.page(new PainPane(form, model, words));
                case SessionPage session -> Nodes.page(new SessionDetailPane(session, model, words));
                case MeasurePage measure -> Nodes.page(new MeasurePane(measure, model, words));
            };
            shown.setUserData(page);
            detail.getChildren().setAll(shown);
        }
    }

    private boolean isEmpty() {
        DiaryViewModel.Shown shown = model.shownProperty().get();
        return shown != null && shown.isEmpty();
    }

    /** Something in the list. */
    private static final class Row extends ListCell<DiaryRow> {

        @Override
        protected void updateItem(@Nullable DiaryRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            VBox content = new VBox(Nodes.label(row.when(), "muted"), Nodes.label(row.title(), "exercise-name"));
            Label more = Nodes.label(String.join(" \u00b7 ", row.more()), "muted");
            if (!row.state().isEmpty()) {
                Label state = new Label(row.state());
                state.getStyleClass().add("state");
                content.getChildren().add(new HBox(more, Nodes.spacer(), state));
            } else if (!row.more().isEmpty()) {
                content.getChildren().add(more);
            }
            LayoutGuard guarded = new LayoutGuard(content, row::spoken);
            guarded.setPrefWidth(0);
            setGraphic(guarded);
            setAccessibleText(row.spoken());
        }
    }
}
