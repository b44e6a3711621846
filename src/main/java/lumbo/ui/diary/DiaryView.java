package lumbo.ui.diary;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Later;
import lumbo.ui.control.LayoutGuard;
import lumbo.ui.control.ListDetailPane;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A month of sessions, pain and questionnaires, day by day, and each session as it was planned and done. */
public final class DiaryView implements Screen {

    private final DiaryViewModel model;
    private final Messages words;
    private final MonthCalendar calendar;
    private final Label month = Nodes.label("", "month-name");
    private final TextField search = new TextField();
    private final Label nothing = Nodes.label("", "muted");
    private final ListView<DiaryRow> list = new ListView<>();
    private final StackPane detail = new StackPane();
    private final ListDetailPane root;

    /** The diary. */
    public DiaryView(DiaryViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.calendar = new MonthCalendar(words, model::chooseDay);
        Node legend = MonthCalendar.legend(words);
        VBox heading = heading(legend);
        root = new ListDetailPane(heading, list, detail);
        VBox above = deletion();
        above.disableProperty().bind(heading.disableProperty());
        root.setTop(above);
        ObservableValue<Boolean> no = new SimpleBooleanProperty();
        ObservableValue<Boolean> entryTouched = model.formProperty()
                .flatMap(one -> one.<ObservableValue<Boolean>>map(PainForm::touchedProperty)
                        .orElse(no));
        ObservableValue<Boolean> noteTouched = model.measureProperty()
                .flatMap(one -> one.map(MeasurePage::touchedProperty).orElse(no));
        // what is being written down would be lost by looking at something else
        heading.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.formProperty()
                                        .get()
                                        .filter(one -> !one.isKept())
                                        .isPresent()
                                || model.sessions().formProperty().get().isPresent()
                                || entryTouched.getValue()
                                || noteTouched.getValue(),
                        model.formProperty(),
                        model.sessions().formProperty(),
                        entryTouched,
                        noteTouched));
        list.disableProperty().bind(heading.disableProperty());
        calendar.visibleProperty().bind(root.aboveProperty().not());
        calendar.managedProperty().bind(calendar.visibleProperty());
        legend.visibleProperty().bind(calendar.visibleProperty());
        legend.managedProperty().bind(legend.visibleProperty());
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(words.get("diary.title"));
        list.setPlaceholder(nothing);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> model.choose(Optional.ofNullable(now)));
        root.getStyleClass().add("diary");
        // nothing can be clicked that goes away when the diary is read
        root.showList(false);
        model.pageProperty().addListener((property, before, now) -> showDetail());
        model.formProperty().addListener((property, before, now) -> showDetail());
        model.measureProperty().addListener((property, before, now) -> showDetail());
        model.sessions().formProperty().addListener((property, before, now) -> showDetail());
        // with little room what is written has all of it
        Runnable place =
                () -> root.showList(!isEmpty() && !(root.aboveProperty().get() && heading.isDisabled()));
        heading.disableProperty().addListener(property -> place.run());
        root.aboveProperty().addListener(property -> place.run());
        model.shownProperty().addListener(property -> place.run());
        model.shownProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    /** Takes the last deletion back, or makes it one for good; above everything, so that it takes no room from the list. */
    private VBox deletion() {
        Button undo = Nodes.button(Material2MZ.UNDO, words.get("diary.undo"), model::undo);
        undo.accessibleHelpProperty().bind(model.deletionProperty());
        FlowPane ways = new FlowPane(
                undo, Nodes.button(Material2AL.DELETE_FOREVER, words.get("diary.purge.open"), model::purge));
        ways.getStyleClass().add("own-buttons");
        ways.visibleProperty().bind(model.deletedProperty().map(Optional<LastDeletion>::isPresent));
        ways.managedProperty().bind(ways.visibleProperty());
        VBox bar = new VBox(Nodes.told(model.deletionProperty()), Nodes.trouble(model.deletionTroubleProperty()), ways);
        bar.getStyleClass().add("diary-undo");
        VBox above = new VBox(bar);
        above.getStyleClass().add("diary-above");
        above.visibleProperty().bind(model.deletionProperty().isNotEmpty());
        above.managedProperty().bind(above.visibleProperty());
        // the keyboard was on what is gone
        model.deletedProperty()
                .subscribe((before, now) -> Later.run(() -> {
                    if (now.isPresent()) {
                        undo.requestFocus();
                    } else if (before.isPresent()) {
                        list.requestFocus();
                    }
                }));
        return above;
    }

    private VBox heading(Node legend) {
        Button before = Nodes.iconButton(
                Material2AL.CHEVRON_LEFT, words.get("diary.month.before"), () -> model.turn(-1), "month-turn");
        Button after = Nodes.iconButton(
                Material2AL.CHEVRON_RIGHT, words.get("diary.month.after"), () -> model.turn(1), "month-turn");
        HBox.setHgrow(month, Priority.ALWAYS);
        month.setMaxWidth(Double.MAX_VALUE);
        Button today =
                Nodes.iconButton(Material2MZ.TODAY, words.get("diary.month.today"), model::toToday, "month-turn");
        HBox turns = new HBox(before, month, today, after);
        turns.getStyleClass().add("row");
        search.setPromptText(words.get("diary.search"));
        search.setAccessibleText(words.get("diary.search"));
        search.textProperty().addListener((property, was, now) -> model.search(now));
        FlowPane buttons = new FlowPane(
                adding("diary.pain.add", "diary.pain.write", model::writeDown),
                adding("diary.hand.add", "diary.hand.write", model::writeSession));
        buttons.getStyleClass().add("own-buttons");
        Label name = Nodes.label(words.get("diary.title"), "page-title");
        name.setWrapText(false);
        name.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane title = new FlowPane(
                name,
                Nodes.button(words.get("measure.open"), model::toMeasures),
                Nodes.iconButton(Material2MZ.SAVE, words.get("keeping.open.diary"), model::keeping));
        title.getStyleClass().add("own-buttons");
        VBox heading = new VBox(title, turns, calendar, legend, search, buttons);
        heading.getStyleClass().add("diary-heading");
        return heading;
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
        shown.first().ifPresent(first -> {
            list.getSelectionModel().select(first);
            // a list that was not laid out yet would scroll to its end
            Later.run(() -> list.scrollTo(first));
        });
    }

    private VBox empty() {
        VBox empty = new VBox(
                Nodes.label(words.get("diary.title"), "page-title"),
                Nodes.label(words.get("diary.empty.title"), "section-title"),
                Nodes.label(words.get("diary.empty.text"), "muted"),
                Nodes.button(words.get("diary.empty.button"), model::choosePrograms, "accent", "big"),
                Nodes.button(Material2AL.ADD, words.get("diary.pain.write"), model::writeDown),
                Nodes.button(Material2AL.ADD, words.get("diary.hand.write"), model::writeSession),
                Nodes.button(words.get("keeping.open.diary"), model::keeping),
                Nodes.button(Material2AL.ASSIGNMENT, words.get("measure.open"), model::toMeasures));
        empty.getStyleClass().add("stack");
        return empty;
    }

    private void showDetail() {
        Optional<SessionForm> session = model.sessions().formProperty().get();
        if (session.isPresent()) {
            showForm(session.get());
            return;
        }
        Node shown = model.formProperty()
                .get()
                .<Node>map(form -> Nodes.page(new PainPane(form, model, words)))
                .or(() -> model.pageProperty().get().map(page -> Nodes.page(new SessionDetailPane(page, model, words))))
                .or(() -> model.measureProperty().get().map(page -> Nodes.page(new MeasurePane(page, model, words))))
                .orElseGet(() -> isEmpty() ? Nodes.page(empty()) : Nodes.label(words.get("diary.choose"), "muted"));
        detail.getChildren().setAll(shown);
    }

    private boolean isEmpty() {
        return model.shownProperty().get().filter(DiaryViewModel.Shown::isEmpty).isPresent();
    }

    /** A form that is shown already stays as it is, so that the keyboard stays where it was. */
    private void showForm(SessionForm form) {
        boolean isThere = detail.getChildren().stream().anyMatch(node -> form.equals(node.getUserData()));
        if (!isThere) {
            Node page = Nodes.page(new SessionFormPane(form, model.sessions(), words));
            page.setUserData(form);
            detail.getChildren().setAll(page);
        }
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
    public boolean isHalfWritten() {
        return model.isHalfWritten();
    }

    @Override
    public Region root() {
        return root;
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
            VBox content = new VBox(
                    switch (row) {
                        case SessionRow session -> session(session);
                        case PainRow pain -> pain(pain);
                        case MeasureRow measure -> measure(measure);
                    });
            setGraphic(guarded(content, row));
            setAccessibleText(row.spoken());
        }

        private static LayoutGuard guarded(VBox content, DiaryRow row) {
            LayoutGuard guarded = new LayoutGuard(content, row::spoken);
            guarded.setPrefWidth(0);
            return guarded;
        }

        private static Node[] session(SessionRow session) {
            Label state = new Label(session.state());
            state.getStyleClass().add("state");
            HBox last = new HBox(Nodes.label(session.pain(), "muted"), Nodes.spacer(), state);
            Node name = Nodes.label(session.title(), "exercise-name");
            return new Node[] {Nodes.label(session.when(), "muted"), name, last};
        }

        private static Node[] measure(MeasureRow measure) {
            Node when = Nodes.label(measure.when(), "muted");
            Node name = Nodes.label(measure.title(), "exercise-name");
            return measure.note().isEmpty()
                    ? new Node[] {when, name}
                    : new Node[] {when, name, Nodes.label(measure.note(), "muted")};
        }

        private static Node[] pain(PainRow pain) {
            String more = pain.places().isEmpty() || pain.note().isEmpty()
                    ? pain.places() + pain.note()
                    : pain.places() + " \u00b7 " + pain.note();
            Node name = Nodes.label(pain.title(), "exercise-name");
            return more.isEmpty()
                    ? new Node[] {Nodes.label(pain.when(), "muted"), name}
                    : new Node[] {Nodes.label(pain.when(), "muted"), name, Nodes.label(more, "muted")};
        }
    }
}
