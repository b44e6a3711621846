package lumbo.ui.diary;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageFrame;
import lumbo.ui.control.PainScale;
import lumbo.ui.diary.SessionForm.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A session to be written down afterwards or changed: what was done, when, and what is said of it. A new one begins with what
 * was done last time, and can be kept as it is.
 */
final class SessionFormPane extends VBox {

    private static final int NOTE_ROWS = 3;

    private final SessionForm form;
    private final SessionEdits model;
    private final Messages words;

    SessionFormPane(SessionForm form, SessionEdits model, Messages words) {
        this.form = form;
        this.model = model;
        this.words = words;
        getStyleClass().add("stack");
        if (form.kept() != null) {
            getChildren().add(Nodes.label(form.kept().summary().title().in(words.locale()), "card-title"));
        }
        switch (form.scope()) {
            case NEW -> fillNew();
            case BY_HAND -> getChildren().addAll(when(), done(), said());
            case UNREAD -> getChildren().addAll(Nodes.label(words.get("diary.hand.unread")), said());
            case PLAYED -> getChildren().addAll(Nodes.label(words.get("diary.hand.played")), said());
        }
    }

    /** The form on a page of its own, with its buttons always in sight. */
    PageFrame frame() {
        boolean isNew = form.scope() == SessionForm.Scope.NEW;
        Button keep = Nodes.button(words.get("diary.pain.keep"), model::keep);
        keep.setDefaultButton(true);
        return new PageFrame()
                .show(words.get(isNew ? "diary.hand.new" : "diary.hand.change"), this)
                .buttons(Nodes.button(words.get("diary.pain.cancel"), model::leave), keep)
                .aboveButtons(Nodes.trouble(model.troubleProperty()));
    }

    private void fillNew() {
        VBox what = Nodes.column("stack", new ProgramChoicePane(form, model, words), when(), done());
        VBox same = Nodes.column("stack");
        VBox said = said();
        form.lastTimeProperty().subscribe(last -> {
            if (last == null) {
                same.getChildren().setAll(what);
            } else {
                same.getChildren()
                        .setAll(
                                lastTime(last),
                                Nodes.fold(words.get("diary.hand.different"), what, false, "different"));
            }
        });
        getChildren().addAll(same, Nodes.fold(words.get("diary.hand.say"), said, false, "said-more"));
    }

    private Node lastTime(SessionForm.LastTime last) {
        String title = last.plan().plan().program().title().in(words.locale());
        Label told = Nodes.label("", "card-title");
        told.textProperty()
                .bind(form.sameProperty()
                        .map(isSame -> isSame
                                ? words.format("diary.hand.same", title, last.minutes())
                                : words.get("diary.hand.other")));
        return Nodes.card(told, Nodes.told(form.when().saidProperty(), "muted"));
    }

    private VBox said() {
        ObservableValue<Boolean> hasMorning = Bindings.createBooleanBinding(
                () -> form.hasMorning(model.today()),
                form.when().day().dateProperty(),
                form.when().timeProperty());
        return Nodes.column(
                "stack",
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
                note());
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
                    words,
                    question,
                    words.get("finish.effort.least"),
                    words.get("finish.effort.most"),
                    words.get("finish.effort.most.short"),
                    "effort.word.");
            scale.valueProperty().bindBidirectional(value);
        } else {
            scale = PainScale.ofPain(words, question, value);
        }
        Button clear = Nodes.button(words.get("diary.hand.clear"), () -> value.set(null), "flat");
        clear.setAccessibleText(words.format("diary.hand.clear.of", question));
        return Nodes.card(question, scale, Nodes.showWhile(value.isNotNull(), new FlowPane(clear)));
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
