package lumbo.ui.diary;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import org.kordamp.ikonli.material2.Material2AL;

/** How much it hurt, when and where: to be written down, changed or deleted. */
final class PainPane extends VBox {

    private static final int NOTE_ROWS = 3;

    PainPane(PainForm form, DiaryViewModel model, Messages words) {
        getStyleClass().add("stack");
        String strength = words.get("diary.pain.strength");
        VBox where = Nodes.card(words.get("diary.pain.where"), new BodyMap(words, form.spots()));
        if (form.entry() != null && form.entry().place() != null) {
            String place = new PainWords(words).place(form.entry().place());
            where.getChildren().add(Nodes.label(words.format("diary.pain.place", place), "muted"));
        }
        TextArea note = Nodes.note(words.get("diary.pain.note"), NOTE_ROWS);
        note.textProperty().bindBidirectional(form.noteProperty());
        Button keep = Nodes.button(words.get("diary.pain.keep"), model::keep, "accent", "big");
        keep.setDefaultButton(true);
        FlowPane buttons = Nodes.buttons(keep);
        Button cancel = Nodes.button(words.get("diary.pain.cancel"), model::leaveForm, "big");
        if (form.isKept()) {
            buttons.getChildren()
                    .add(Nodes.button(
                            Material2AL.DELETE_OUTLINE, words.get("diary.pain.delete"), model::delete, "big"));
            Nodes.showWhile(form.touchedProperty(), cancel);
        }
        buttons.getChildren().add(cancel);
        getChildren()
                .addAll(
                        Nodes.label(words.get(form.isKept() ? "diary.pain.change" : "diary.pain.new"), "section-title"),
                        Nodes.card(strength, PainScale.ofPain(words, strength, form.painProperty())),
                        where,
                        Nodes.card(
                                Nodes.buttons(
                                        WhenFields.day(form.when(), words),
                                        WhenFields.text(
                                                words.get("diary.pain.time"),
                                                form.when().timeProperty())),
                                Nodes.told(form.when().saidProperty(), "muted"),
                                Nodes.label(words.get("diary.pain.note"), "card-title"),
                                note),
                        Nodes.trouble(model.edits().troubleProperty()),
                        buttons);
    }
}
