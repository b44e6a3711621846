package lumbo.ui.diary;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.measure.MeasureResultCard;
import org.kordamp.ikonli.material2.Material2AL;

/** A questionnaire: its score, what has changed, what was answered, and the note. */
final class MeasurePane extends VBox {

    private static final int NOTE_ROWS = 3;

    MeasurePane(MeasurePage page, DiaryViewModel model, Messages words) {
        getStyleClass().add("stack");
        VBox answers = Nodes.card(words.get("measure.answers"));
        page.answers().forEach(line -> answers.getChildren().add(Nodes.label(line)));
        TextArea note = Nodes.note(words.get("diary.detail.note"), NOTE_ROWS);
        note.textProperty().bindBidirectional(page.note().property());
        ObservableValue<Boolean> touched = page.holdsProperty();
        Button keep = Nodes.button(words.get("measure.keep-note"), model::keepNote, "accent");
        Button cancel = Nodes.button(words.get("diary.pain.cancel"), model::leaveNote);
        getChildren()
                .addAll(
                        Nodes.label(page.result().title(), "section-title"),
                        Nodes.label(page.when(), "muted"),
                        new MeasureResultCard(page.result()),
                        answers,
                        Nodes.card(
                                words.get("diary.detail.note"),
                                note,
                                Nodes.showWhile(touched, Nodes.buttons(keep, cancel))),
                        Nodes.trouble(model.edits().troubleProperty()),
                        new FlowPane(Nodes.button(
                                Material2AL.DELETE_OUTLINE, words.get("measure.delete"), model::deleteMeasure, "big")));
    }
}
