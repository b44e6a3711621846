package lumbo.ui.diary;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.diary.SessionForm.Scale;
import org.jspecify.annotations.Nullable;

/** A session to be written down afterwards or changed: its program, when it was, what was done, and what is said of it. */
final class SessionFormPane extends VBox {

    private static final int NOTE_ROWS = 3;

    private final SessionForm form;
    private final Messages words;

    SessionFormPane(SessionForm form, SessionEdits model, Messages words) {
        this.form = form;
        this.words = words;
        getStyleClass().add("stack");
        boolean isNew = form.scope() == SessionForm.Scope.NEW;
        getChildren().add(Nodes.label(words.get(isNew ? "diary.hand.new" : "diary.hand.change"), "section-title"));
        if (form.kept() != null) {
            getChildren().add(Nodes.label(form.kept().summary().title().in(words.locale()), "card-title"));
        }
        switch (form.scope()) {
            case NEW -> getChildren().addAll(new ProgramChoicePane(form, model, words), when(), done());
            case BY_HAND -> getChildren().addAll(when(), done());
            case UNREAD -> getChildren().add(Nodes.label(words.get("diary.hand.unread")));
            case PLAYED -> getChildren().add(Nodes.label(words.get("diary.hand.played")));
        }
        ObservableValue<Boolean> hasMorning = Bindings.createBooleanBinding(
                () -> form.hasMorning(model.today()),
                form.when().day().dateProperty(),
                form.when().timeProperty());
        Button keep = Nodes.button(words.get("diary.pain.keep"), model::keep, "accent", "big");
        keep.setDefaultButton(true);
        getChildren()
                .addAll(
                        Nodes.label(words.get("diary.hand.optional"), "muted"),
                        scale("diary.hand.pain-before", Scale.PAIN_BEFORE),
                        scale("diary.hand.pain-after", Scale.PAIN_AFTER),
                        Nodes.showWhile(hasMorning, scale("diary.hand.pain-morning", Scale.PAIN_MORNING)),
                        scale("finish.effort", Scale.EFFORT),
                        Nodes.card(
                                words.get("finish.heart"),
                                Nodes.flow(
                                        "hand-fields",
                                        WhenFields.text(words.get("finish.heart.before"), form.heartBeforeProperty()),
                                        WhenFields.text(words.get("finish.heart.after"), form.heartAfterProperty()))),
                        note(),
                        Nodes.trouble(model.troubleProperty()),
                        Nodes.buttons(keep, Nodes.button(words.get("diary.pain.cancel"), model::leave, "big")));
    }

    private VBox when() {
        return Nodes.card(
                words.get("diary.hand.when"),
                Nodes.flow(
                        "hand-fields",
                        WhenFields.day(form.when(), words),
                        WhenFields.text(
                                words.get("diary.pain.time"), form.when().timeProperty()),
                        WhenFields.text(words.get("diary.hand.length"), form.minutesProperty())),
                Nodes.told(form.when().saidProperty(), "muted"));
    }

    private VBox done() {
        VBox amounts = Nodes.column("done-amounts");
        form.programProperty()
                .subscribe(chosen -> amounts.getChildren()
                        .setAll(form.amounts().stream()
                                .map(amount -> new DoneAmountRow(amount, words))
                                .toList()));
        return Nodes.showWhile(
                Bindings.isNotEmpty(amounts.getChildren()),
                Nodes.card(
                        words.get("diary.hand.done"),
                        Nodes.label(words.get("diary.hand.done.text"), "muted"),
                        amounts));
    }

    private VBox scale(String key, Scale which) {
        String question = words.get(key);
        ObjectProperty<@Nullable Integer> value = form.scale(which);
        PainScale scale;
        if (which == Scale.EFFORT) {
            scale = new PainScale(
                    words, question, words.get("finish.effort.least"), words.get("finish.effort.most"), "effort.word.");
            scale.valueProperty().bindBidirectional(value);
        } else {
            scale = PainScale.ofPain(words, question, value);
        }
        Button clear = Nodes.button(words.get("diary.hand.clear"), () -> value.set(null));
        clear.setAccessibleText(words.format("diary.hand.clear.of", question));
        clear.disableProperty().bind(value.isNull());
        return Nodes.card(question, scale, new FlowPane(clear));
    }

    private VBox note() {
        TextArea note = Nodes.note(words.get("diary.detail.note"), NOTE_ROWS);
        note.textProperty().bindBidirectional(form.noteProperty());
        Label title = Nodes.label(words.get("diary.detail.note"), "card-title");
        title.setLabelFor(note);
        title.setOnMouseClicked(event -> note.requestFocus());
        return Nodes.card(title, note);
    }
}
