package lumbo.ui.keep;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What a card says of its work: that it goes on, what came of it, or what was in the way. */
final class Said {

    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Work begins: what was said before is of no account. */
    void begin() {
        done.set("");
        trouble.set("");
        busy.set(true);
    }

    /** It came to this. */
    void done(String sentence) {
        busy.set(false);
        trouble.set("");
        done.set(sentence);
    }

    /** This was in the way. */
    void trouble(String sentence) {
        busy.set(false);
        done.set("");
        trouble.set(sentence);
    }

    /** Nothing is said. */
    void nothing() {
        done("");
    }

    /** What came of it, to follow; empty for nothing. */
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What was in the way, to follow; empty for nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether work goes on, to follow. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
