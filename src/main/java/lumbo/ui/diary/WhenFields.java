package lumbo.ui.diary;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.DayPicker;
import lumbo.ui.control.Nodes;

/** Short fields under their names, for what is written down afterwards. */
final class WhenFields {

    private static final int SHORT_COLUMNS = 5;

    private WhenFields() {}

    static VBox day(DayAndTime when, Messages words) {
        return named(words.get("diary.pain.day"), new DayPicker(when.day()));
    }

    /** Some letters, such as a time or a number. */
    static VBox text(String name, StringProperty value) {
        TextField field = Nodes.field(name, value);
        field.setPrefColumnCount(SHORT_COLUMNS);
        return named(name, field);
    }

    private static VBox named(String name, Control field) {
        Label label = Nodes.label(name, "fact-name");
        label.setLabelFor(field);
        label.setOnMouseClicked(event -> field.requestFocus());
        field.setAccessibleText(name);
        return new VBox(label, field);
    }
}
