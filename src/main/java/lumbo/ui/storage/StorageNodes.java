package lumbo.ui.storage;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Task;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.DayPicker;
import lumbo.ui.control.DayText;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.TaskProgress;
import org.kordamp.ikonli.material2.Material2AL;

/** Nodes that the cards of the page share. */
final class StorageNodes {

    private static final int NAME_COLUMNS = 22;

    private StorageNodes() {}

    /** The heading of a page, with the way back. */
    static HBox heading(String title, String back, Runnable way) {
        Button button = Nodes.iconButton(Material2AL.ARROW_BACK, back, way);
        button.setCancelButton(true);
        return Nodes.row(button, Nodes.label(title, "page-title"));
    }

    /** Which days are written. */
    static VBox days(DayRange days, Messages words) {
        return Nodes.column(
                "stack",
                Nodes.label(words.get("keeping.export.days"), "block-title"),
                ChoiceButtons.always(days.rangeProperty())
                        .chips(
                                DayRange.Range.values(),
                                one -> words.get("keeping.range."
                                        + one.name().toLowerCase(Locale.ROOT).replace('_', '-'))),
                Nodes.showWhile(
                        days.rangeProperty().map(one -> one == DayRange.Range.FROM_TO),
                        Nodes.flow(
                                "fields",
                                day(words.get("keeping.export.from"), days.from()),
                                day(words.get("keeping.export.to"), days.to()))));
    }

    private static VBox day(String name, DayText day) {
        return new VBox(Nodes.named(name, new DayPicker(day)), Nodes.told(day.saidProperty(), "muted"));
    }

    /** Whose it is, with what becomes of a name that is not there. */
    static VBox person(String note, StringProperty value, Messages words) {
        TextField name = Nodes.field(words.get("keeping.export.name"), value);
        name.setPrefColumnCount(NAME_COLUMNS);
        return new VBox(Nodes.named(words.get("keeping.export.name"), name), Nodes.label(note, "muted"));
    }

    /** Where files are and the like: for who asks. */
    static TitledPane details(Messages words, Node... nodes) {
        return Nodes.fold(words.get("keeping.details"), Nodes.column("stack", nodes), false);
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
