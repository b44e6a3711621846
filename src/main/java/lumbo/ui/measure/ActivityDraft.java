package lumbo.ui.measure;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.ui.control.ScaleValue;
import org.jspecify.annotations.Nullable;

/** An activity that is being named and answered. */
final class ActivityDraft {

    private final StringProperty name;
    private final ObjectProperty<@Nullable Integer> value = new ScaleValue();

    ActivityDraft(String name) {
        this.name = new SimpleStringProperty(name);
    }

    /** The person's own words; empty until they are written. */
    StringProperty nameProperty() {
        return name;
    }

    /** 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> valueProperty() {
        return value;
    }

    boolean isBlank() {
        return name.get().isBlank() && value.get() == null;
    }
}
