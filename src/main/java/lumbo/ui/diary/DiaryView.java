package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Route;
import lumbo.ui.control.Later;
import lumbo.ui.control.LayoutGuard;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.diary.DiaryPane.Step;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A month of sessions, pain and questionnaires, day by day, and each session as it was planned and done. */
public final class DiaryView extends ModelView<DiaryViewModel, DiaryPane> {

    private final FigureModel figures;
    private final LiveSettings settings;
    private final MonthCalendar calendar;
    private final VBox month;
    private final VBox listHead;
    private final Label monthName = Nodes.label("", "month-name");
    private final Label nothing = Nodes.label("", "muted");
    private final ListView<DiaryRow> list;
    private final StackPane detail;
    private @Nullable TextField search;
    private @Nullable Node legend;
    private Step before = Step.MONTH;

    /** The diary; the figure on which one shows where it hurts is drawn as the settings wish. */
    public DiaryView(DiaryViewModel model, FigureModel figures, LiveSettings settings, Messages words) {
        VBox above = Nodes.column("diary-above");
        List<Node> rare = new ArrayList<>();
        List<Node> often = new ArrayList<>();
        VBox days = Nodes.column("diary-month");
        VBox head = Nodes.column("diary-list-head");
        ListView<DiaryRow> rows = new ListView<>();
        StackPane beside = new StackPane();
        super(
                model,
                words,
                new DiaryPane(
                        words,
                        above,
                        new DiaryPane.Heading(Nodes.whole(words.get("diary.title"), "page-title"), rare, often),
                        days,
                        head,
                        rows,
                        beside));
        this.figures = figures;
        this.settings = settings;
        this.month = days;
        this.listHead = head;
        this.list = rows;
        this.detail = beside;
        this.calendar = new MonthCalendar(words, day -> {
            model.chooseDay(day);
            root.go(day == null ? Step.MONTH : Step.DAY);
        });
        rare.addAll(List.of(
                Nodes.iconButton(Material2MZ.SEARCH, words.get("diary.search.open"), this::turnSearch),
                Nodes.button(words.get("measure.open"), () -> model.go(new Route.Measures()), "flat"),
                toFile("flat")));
        Button pain = adding("diary.pain.write", "diary.pain.write", model::writeDown);
        often.addAll(List.of(adding("diary.hand.add", "diary.hand.write", model::writeSession), pain));
        fillMonth();
        Nodes.whileVisible(head).setVisible(false);
        fillAbove(above);
        // what is being written down would be lost by looking at something else
        ObservableValue<Boolean> holds =
                model.pageProperty().flatMap(DiaryView::holds).orElse(false);
        root.top().disableProperty().bind(holds);
        above.disableProperty().bind(holds);
        days.disableProperty().bind(holds);
        list.disableProperty().bind(holds);
        holds.subscribe(now -> root.mayGoBackProperty().set(!now));
        // where an entry has a filled button of its own this is not the next thing to do
        model.pageProperty().subscribe(page -> fill(pain, !(page instanceof PainForm) && !holds.getValue()));
        holds.subscribe(now -> fill(pain, !now && !(model.pageProperty().get() instanceof PainForm)));
        fillList();
        // nothing can be clicked that goes away when the diary is read
        root.alone(true);
        if (model.isAskedFor()) {
            root.go(Step.ENTRY);
        }
        model.pageProperty().addListener((property, was, now) -> showDetail());
        model.keptProperty().addListener((property, was, now) -> root.go(Step.ENTRY));
        model.shownProperty().addListener((property, was, now) -> {
            if (now != null) {
                show(now);
            }
        });
    }

    private static void fill(Button button, boolean isNext) {
        button.getStyleClass().remove("accent");
        if (isNext) {
            button.getStyleClass().add("accent");
        }
    }

    private static ObservableValue<Boolean> holds(@Nullable DiaryPage page) {
        return page == null ? new SimpleBooleanProperty() : page.holdsProperty();
    }

    // ---- what stands around

    /** Takes the last deletion back, or makes it one for good; above everything, so that it takes no room from the list. */
    private void fillAbove(VBox above) {
        DiaryEdits edits = model.edits();
        Nodes.showWhile(edits.deletionProperty().isNotEmpty(), above);
        edits.deletionProperty().subscribe(said -> {
            if (!said.isEmpty() && above.getChildren().isEmpty()) {
                above.getChildren().add(deletion(edits));
            }
        });
        // the keyboard was on what is gone
        edits.deletedProperty()
                .subscribe((was, now) -> Later.run(() -> {
                    if (now != null) {
                        Optional.ofNullable(above.lookup(".undo")).ifPresent(Node::requestFocus);
                    } else if (was != null) {
                        list.requestFocus();
                    }
                }));
    }

    private VBox deletion(DiaryEdits edits) {
        Button undo = Nodes.button(Material2MZ.UNDO, words.get("diary.undo"), model::undo, "undo");
        undo.accessibleHelpProperty().bind(edits.deletionProperty());
        Button purge = Nodes.button(Material2AL.DELETE_FOREVER, words.get("diary.purge.open"), edits::purge);
        return Nodes.column(
                "diary-undo",
                Nodes.told(edits.deletionProperty()),
                Nodes.trouble(edits.deletionTroubleProperty()),
                Nodes.showWhile(edits.deletedProperty().isNotNull(), Nodes.buttons(undo, purge)));
    }

    private Button toFile(String... styles) {
        return Nodes.button(
                words.get("keeping.open.diary"), () -> model.go(new Route.Storage(new Route.Diary(null))), styles);
    }

    private Button adding(String label, String name, Runnable action, String... styles) {
        Button button = Nodes.button(Material2AL.ADD, words.get(label), action, styles);
        button.setAccessibleText(words.get(name));
        return button;
    }

    private void fillMonth() {
        monthName.setMaxWidth(Double.MAX_VALUE);
        Button marks = Nodes.button(words.get("diary.legend"), () -> {}, "flat", "legend-open");
        marks.setOnAction(event -> {
            if (legend == null) {
                legend = MonthCalendar.legend(words);
                month.getChildren().add(legend);
            } else {
                month.getChildren().remove(legend);
                legend = null;
            }
        });
        month.getChildren()
                .addAll(
                        Nodes.row(
                                turn(Material2AL.CHEVRON_LEFT, "diary.month.before", () -> model.turn(-1)),
                                Nodes.wide(monthName),
                                turn(Material2MZ.TODAY, "diary.month.today", model::toToday),
                                turn(Material2AL.CHEVRON_RIGHT, "diary.month.after", () -> model.turn(1))),
                        calendar,
                        marks);
    }

    private Button turn(Ikon icon, String name, Runnable action) {
        return Nodes.iconButton(icon, words.get(name), action, "month-turn");
    }

    // ---- the search

    /** Opens the search in the place of the month, or closes it and shows the month again. */
    private void turnSearch() {
        if (search != null) {
            closeSearch();
            return;
        }
        TextField field = new TextField();
        field.setPromptText(words.get("diary.search"));
        field.setAccessibleText(words.get("diary.search"));
        field.textProperty().addListener((property, was, now) -> model.search(now));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closeSearch();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        search = field;
        Nodes.show(month, false);
        showListHead(null);
        root.go(Step.DAY);
        field.requestFocus();
    }

    private void closeSearch() {
        search = null;
        Nodes.show(month, true);
        model.search("");
        DiaryViewModel.Shown shown = model.shownProperty().get();
        showListHead(shown == null ? null : shown.day());
        root.go(Step.MONTH);
    }

    /** Above the list: the search, or which day it is of. */
    private void showListHead(@Nullable LocalDate day) {
        TextField field = search;
        if (field != null) {
            Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("diary.search.close"), this::closeSearch);
            if (!listHead.getChildren().contains(field.getParent())) {
                listHead.getChildren().setAll(Nodes.row(Nodes.wide(field), close));
            }
        } else if (day != null) {
            Button whole = Nodes.button(
                    Material2AL.CLOSE,
                    words.regional().date(day, FormatStyle.LONG),
                    () -> model.chooseDay(null),
                    "flat");
            whole.setAccessibleText(words.get("diary.month.whole"));
            listHead.getChildren().setAll(whole);
        } else {
            listHead.getChildren().clear();
        }
        listHead.setVisible(!listHead.getChildren().isEmpty());
    }

    // ---- the list

    private void fillList() {
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("diary.title"));
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((property, was, now) -> {
            calendar.ring(now == null ? null : now.at().toLocalDate());
            model.choose(now);
        });
        list.setOnMouseClicked(event -> {
            if (event.getTarget() instanceof Node target && isRow(target)) {
                root.go(Step.ENTRY);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                root.go(Step.ENTRY);
            }
        });
    }

    private static boolean isRow(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof Row row) {
                return !row.isEmpty();
            }
        }
        return false;
    }

    private void show(DiaryViewModel.Shown shown) {
        monthName.setText(words.regional().month(shown.month()));
        calendar.show(shown.month(), shown.marks(), shown.day(), shown.today());
        nothing.setText(words.get(
                search == null || search.getText().isBlank() ? "diary.month.nothing" : "diary.search.nothing"));
        showListHead(shown.day());
        list.getItems().setAll(shown.rows());
        showDetail();
        if (shown.first() != null) {
            list.getSelectionModel().select(shown.first());
            // a list that was not laid out yet would scroll to its end
            Later.run(() -> list.scrollTo(shown.first()));
        }
    }

    // ---- what is looked at

    private VBox empty() {
        return Nodes.column(
                "stack",
                Nodes.label(words.get("diary.title"), "page-title"),
                Nodes.label(words.get("diary.empty.title"), "section-title"),
                Nodes.label(words.get("diary.empty.text"), "muted"),
                Nodes.button(words.get("diary.empty.button"), () -> model.go(new Route.Programs()), "accent", "big"),
                Nodes.button(Material2AL.ADD, words.get("diary.pain.write"), model::writeDown),
                Nodes.button(Material2AL.ADD, words.get("diary.hand.write"), model::writeSession),
                toFile(),
                Nodes.button(Material2AL.ASSIGNMENT, words.get("measure.open"), () -> model.go(new Route.Measures())));
    }

    /** What is shown already stays as it is, so that the keyboard stays where it was. */
    private void showDetail() {
        DiaryPage page = model.pageProperty().get();
        boolean isForm = page instanceof SessionForm || (page instanceof PainForm form && !form.isKept());
        boolean wasForm = detail.getChildren().stream()
                .anyMatch(node -> node.getStyleClass().contains("diary-form"));
        boolean isThere =
                page != null && detail.getChildren().stream().anyMatch(node -> page.equals(node.getUserData()));
        root.alone(isForm || isEmpty() || model.shownProperty().get() == null);
        if (isForm && !wasForm) {
            before = root.step();
            root.go(Step.ENTRY);
        } else if (!isForm && wasForm) {
            root.go(before);
        }
        if (!isThere) {
            Region shown = switch (page) {
                case null -> isEmpty() ? Nodes.page(empty()) : Nodes.label(words.get("diary.choose"), "muted");
                case SessionForm form -> new SessionFormPane(form, model.sessions(), words).frame();
                case PainForm form -> {
                    PainPane pane = new PainPane(form, model, figures, settings, words);
                    yield form.isKept() ? Nodes.page(pane) : pane.frame();
                }
                case SessionPage session -> Nodes.page(new SessionDetailPane(session, model, words));
                case MeasurePage measure -> Nodes.page(new MeasurePane(measure, model, words));
            };
            shown.setUserData(page);
            if (isForm) {
                shown.getStyleClass().add("diary-form");
            }
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
            VBox content = new VBox(Nodes.label(row.title(), "exercise-name"), Nodes.label(row.facts(), "muted"));
            LayoutGuard guarded = new LayoutGuard(content, row::spoken);
            guarded.setPrefWidth(0);
            setGraphic(guarded);
            setAccessibleText(row.spoken());
        }
    }
}
