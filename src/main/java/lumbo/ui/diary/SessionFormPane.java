package lumbo.ui.diary;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.DayPicker;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import org.jspecify.annotations.Nullable;

/** A session to be written down afterwards or changed: its program, when it was, what was done, and what is said of it. */
final class SessionFormPane extends VBox {

    private static final int NOTE_ROWS = 3;
    private static final int SHORT_COLUMNS = 5;

    private final SessionForm form;
    private final SessionEdits model;
    private final Messages words;

    SessionFormPane(SessionForm form, SessionEdits model, Messages words) {
        this.form = form;
        this.model = model;
        this.words = words;
        getStyleClass().add("stack");
        getChildren()
                .add(Nodes.label(
                        words.get(form.scope() == SessionForm.Scope.NEW ? "diary.hand.new" : "diary.hand.change"),
                        "section-title"));
        form.kept()
                .ifPresent(session ->
                        getChildren().add(Nodes.label(session.summary().title().in(words.locale()), "card-title")));
        switch (form.scope()) {
            case NEW -> getChildren().addAll(new ProgramChoicePane(form, model, words), when(), done());
            case BY_HAND -> getChildren().addAll(when(), done());
            case UNREAD -> getChildren().add(Nodes.label(words.get("diary.hand.unread")));
            case PLAYED -> getChildren().add(Nodes.label(words.get("diary.hand.played")));
        }
        Node morning = scale("diary.hand.pain-morning", "pain", form.painMorningProperty());
        morning.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> form.hasMorning(model.today()),
                        form.when().dateProperty(),
                        form.when().timeProperty()));
        morning.managedProperty().bind(morning.visibleProperty());
        getChildren()
                .addAll(
                        Nodes.label(words.get("diary.hand.optional"), "muted"),
                        scale("diary.hand.pain-before", "pain", form.painBeforeProperty()),
                        scale("diary.hand.pain-after", "pain", form.painAfterProperty()),
                        morning,
                        scale("finish.effort", "effort", form.effortProperty()),
                        heart(),
                        note(),
                        Nodes.trouble(model.troubleProperty()),
                        buttons());
    }

    private VBox when() {
        DatePicker date = new DayPicker(form.when().day());
        FlowPane fields = new FlowPane(
                field(words.get("diary.pain.day"), date),
                field(words.get("diary.pain.time"), text(form.when().timeProperty())),
                field(words.get("diary.hand.length"), text(form.minutesProperty())));
        fields.getStyleClass().add("hand-fields");
        return Nodes.card(
                Nodes.label(words.get("diary.hand.when"), "card-title"),
                fields,
                Nodes.told(form.when().saidProperty(), "muted"));
    }

    private VBox done() {
        VBox amounts = new VBox();
        amounts.getStyleClass().add("done-amounts");
        form.programProperty()
                .subscribe(chosen -> amounts.getChildren()
                        .setAll(form.amounts().stream()
                                .map(amount -> new DoneAmountRow(amount, words))
                                .toList()));
        VBox card = Nodes.card(
                Nodes.label(words.get("diary.hand.done"), "card-title"),
                Nodes.label(words.get("diary.hand.done.text"), "muted"),
                amounts);
        card.visibleProperty().bind(Bindings.isNotEmpty(amounts.getChildren()));
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private VBox scale(String question, String kind, ObjectProperty<@Nullable Integer> value) {
        boolean pain = kind.equals("pain");
        PainScale scale = new PainScale(
                words,
                words.get(question),
                words.get(pain ? "pain.least" : "finish.effort.least"),
                words.get(pain ? "pain.most" : "finish.effort.most"),
                kind + ".word.");
        scale.valueProperty().bindBidirectional(value);
        Button clear = Nodes.button(words.get("diary.hand.clear"), () -> value.set(null));
        clear.setAccessibleText(words.format("diary.hand.clear.of", words.get(question)));
        clear.disableProperty().bind(value.isNull());
        return Nodes.card(Nodes.label(words.get(question), "card-title"), scale, new FlowPane(clear));
    }

    private VBox heart() {
        FlowPane fields = new FlowPane(
                field(words.get("finish.heart.before"), text(form.heartBeforeProperty())),
                field(words.get("finish.heart.after"), text(form.heartAfterProperty())));
        fields.getStyleClass().add("hand-fields");
        return Nodes.card(Nodes.label(words.get("finish.heart"), "card-title"), fields);
    }

    private VBox note() {
        TextArea note = Nodes.note(words.get("diary.detail.note"), NOTE_ROWS);
        note.textProperty().bindBidirectional(form.noteProperty());
        Label title = Nodes.label(words.get("diary.detail.note"), "card-title");
        title.setLabelFor(note);
        title.setOnMouseClicked(event -> note.requestFocus());
        return Nodes.card(title, note);
    }

    private FlowPane buttons() {
        Button keep = Nodes.button(words.get("diary.pain.keep"), model::keep, "accent", "big");
        keep.setDefaultButton(true);
        FlowPane buttons = new FlowPane(keep, Nodes.button(words.get("diary.pain.cancel"), model::leave, "big"));
        buttons.getStyleClass().add("own-buttons");
        return buttons;
    }

    private static TextField text(StringProperty value) {
        TextField field = new TextField();
        field.setPrefColumnCount(SHORT_COLUMNS);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static VBox field(String name, Control control) {
        Label label = Nodes.label(name, "fact-name");
        label.setLabelFor(control);
        label.setOnMouseClicked(event -> control.requestFocus());
        control.setAccessibleText(name);
        return new VBox(label, control);
    }
}
