package lumbo.ui.storage;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Task;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.TaskProgress;
import org.kordamp.ikonli.material2.Material2AL;

/** Nodes that the cards of the page share. */
final class StorageNodes {

    private StorageNodes() {}

    /** The heading of a page, with the way back. */
    static HBox heading(String title, String back, Runnable way) {
        Button button = Nodes.iconButton(Material2AL.ARROW_BACK, back, way);
        button.setCancelButton(true);
        return Nodes.row(button, Nodes.label(title, "page-title"));
    }

    /** What came of the work of a card, there while there is something to say. */
    static VBox said(Task said, Messages words) {
        VBox all = new VBox(
                Nodes.showWhile(
                        Bindings.and(said.busyProperty(), Bindings.not(said.takesLongProperty())),
                        Nodes.label(words.get("keeping.busy"), "muted")),
                new TaskProgress(said, words),
                notice(said.doneProperty()),
                Nodes.trouble(said.troubleProperty()));
        return Nodes.showWhile(
                said.busyProperty()
                        .or(said.doneProperty().isNotEmpty())
                        .or(said.troubleProperty().isNotEmpty()),
                all);
    }

    /** A sentence about what is well, there only while there is something to say. */
    static Label notice(ObservableValue<String> sentence) {
        Label notice = Nodes.told(sentence, "notice");
        notice.setGraphic(Nodes.icon(Material2AL.CHECK));
        return notice;
    }

    /** A password, under its name. */
    static VBox password(String name, StringProperty value, Runnable onEnter) {
        PasswordField field = new PasswordField();
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> onEnter.run());
        return Nodes.named(name, field);
    }
}
