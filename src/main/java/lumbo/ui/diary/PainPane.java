package lumbo.ui.diary;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.control.Later;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageFrame;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ResponsiveColumns;
import org.kordamp.ikonli.material2.Material2AL;

/** How much it hurt, when and where: to be written down, changed or deleted. */
final class PainPane extends VBox {

    private static final int NOTE_ROWS = 3;
    private static final double MAP_LETTERS = 42;
    private static final double GAP = 16;

    private final PainForm form;
    private final DiaryViewModel model;
    private final Messages words;
    private final PainScale scale;
    private final Button keep;
    private final Button cancel;

    PainPane(PainForm form, DiaryViewModel model, FigureModel figures, LiveSettings settings, Messages words) {
        this.form = form;
        this.model = model;
        this.words = words;
        getStyleClass().add("stack");
        String strength = words.get("diary.pain.strength");
        scale = PainScale.ofPain(words, strength, form.painProperty());
        VBox where = Nodes.card(words.get("diary.pain.where"), new BodyMap(words, figures, settings, form.spots()));
        if (form.entry() != null && form.entry().place() != null) {
            String place = new PainWords(words).place(form.entry().place());
            where.getChildren().add(Nodes.label(words.format("diary.pain.place", place), "muted"));
        }
        keep = Nodes.button(words.get("diary.pain.keep"), model::keep, "accent", "big");
        keep.setDefaultButton(true);
        cancel = Nodes.button(words.get("diary.pain.cancel"), model::leaveForm, "big");
        if (form.isKept()) {
            getChildren().add(Nodes.label(words.get("diary.pain.change"), "section-title"));
        }
        getChildren()
                .addAll(Nodes.card(strength, scale), new ResponsiveColumns(MAP_LETTERS, GAP, where, more(form, words)));
        if (form.isKept()) {
            getChildren().addAll(Nodes.trouble(model.edits().troubleProperty()), buttons());
        }
    }

    private static VBox more(PainForm form, Messages words) {
        TextArea note = Nodes.note(words.get("diary.pain.note"), NOTE_ROWS);
        note.textProperty().bindBidirectional(form.noteProperty());
        VBox more = Nodes.card(
                Nodes.buttons(
                        WhenFields.day(form.when(), words),
                        WhenFields.text(
                                words.get("diary.pain.time"), form.when().timeProperty())),
                Nodes.told(form.when().saidProperty(), "muted"),
                Nodes.label(words.get("diary.pain.note"), "card-title"),
                note);
        more.getStyleClass().add("pain-more");
        return more;
    }

    private Node buttons() {
        FlowPane buttons = Nodes.buttons(keep);
        buttons.getChildren()
                .addAll(
                        Nodes.button(Material2AL.DELETE_OUTLINE, words.get("diary.pain.delete"), model::delete, "big"),
                        Nodes.showWhile(form.touchedProperty(), cancel));
        return buttons;
    }

    /** A page of its own for a new entry, with its buttons always in sight; a digit says at once how strong it was. */
    PageFrame frame() {
        PageFrame frame = new PageFrame()
                .show(words.get("diary.pain.new"), this)
                .buttons(cancel, keep)
                .aboveButtons(Nodes.trouble(model.edits().troubleProperty()));
        Later.run(scale::focusScale);
        return frame;
    }
}
