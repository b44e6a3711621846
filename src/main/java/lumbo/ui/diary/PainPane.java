package lumbo.ui.diary;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.diary.PainEntry;
import lumbo.i18n.Messages;
import lumbo.ui.control.DayPicker;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import org.kordamp.ikonli.material2.Material2AL;

/** How much it hurt, when and where: to be written down, changed or deleted. */
final class PainPane extends VBox {

    private static final int NOTE_ROWS = 3;
    private static final int TIME_COLUMNS = 5;

    PainPane(PainForm form, DiaryViewModel model, Messages words) {
        getStyleClass().add("stack");
        String strength = words.get("diary.pain.strength");
        PainScale scale = new PainScale(words, strength, words.get("pain.least"), words.get("pain.most"), "pain.word.");
        scale.valueProperty().bindBidirectional(form.painProperty());
        DatePicker date = new DayPicker(form.when().day());
        TextField time = new TextField();
        time.setPrefColumnCount(TIME_COLUMNS);
        time.textProperty().bindBidirectional(form.timeProperty());
        FlowPane when =
                new FlowPane(field(words.get("diary.pain.day"), date), field(words.get("diary.pain.time"), time));
        when.getStyleClass().add("own-buttons");
        VBox where =
                Nodes.card(Nodes.label(words.get("diary.pain.where"), "card-title"), new BodyMap(words, form.spots()));
        form.entry()
                .map(PainEntry::place)
                .ifPresent(place -> where.getChildren()
                        .add(Nodes.label(
                                words.format("diary.pain.place", new PainWords(words).place(place)), "muted")));
        TextArea note = Nodes.note(words.get("diary.pain.note"), NOTE_ROWS);
        note.textProperty().bindBidirectional(form.noteProperty());
        Label trouble = Nodes.trouble(model.troubleProperty());
        Button keep = Nodes.button(words.get("diary.pain.keep"), model::keep, "accent", "big");
        keep.setDefaultButton(true);
        FlowPane buttons = new FlowPane(keep);
        if (form.isKept()) {
            buttons.getChildren()
                    .add(Nodes.button(
                            Material2AL.DELETE_OUTLINE, words.get("diary.pain.delete"), model::delete, "big"));
        }
        Button cancel = Nodes.button(words.get("diary.pain.cancel"), model::leaveForm, "big");
        if (form.isKept()) {
            cancel.visibleProperty().bind(form.touchedProperty());
            cancel.managedProperty().bind(cancel.visibleProperty());
        }
        buttons.getChildren().add(cancel);
        buttons.getStyleClass().add("own-buttons");
        getChildren()
                .addAll(
                        Nodes.label(words.get(form.isKept() ? "diary.pain.change" : "diary.pain.new"), "section-title"),
                        Nodes.card(Nodes.label(strength, "card-title"), scale),
                        where,
                        Nodes.card(
                                when,
                                Nodes.told(form.when().saidProperty(), "muted"),
                                Nodes.label(words.get("diary.pain.note"), "card-title"),
                                note),
                        trouble,
                        buttons);
    }

    private static VBox field(String name, javafx.scene.control.Control control) {
        Label label = Nodes.label(name, "fact-name");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(label, control);
    }
}
