package lumbo.ui.diary;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** What is looked at beside the list. */
sealed interface DiaryPage permits SessionPage, SessionForm, PainForm, MeasurePage {

    /** Whether something of it would be lost by looking at something else, or is meant to be written first; to follow. */
    default ObservableValue<Boolean> holdsProperty() {
        return new SimpleBooleanProperty();
    }

    /** Whether something is written that is not kept yet. */
    default boolean isHalfWritten() {
        return false;
    }
}
