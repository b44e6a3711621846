package lumbo.ui.today;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.diary.InterruptedSession;

/** An interrupted session as Today offers it. */
final class InterruptedCard {

    private final InterruptedSession session;
    private final String title;
    private final ReadOnlyStringWrapper text;

    InterruptedCard(InterruptedSession session, String title, String text) {
        this.session = session;
        this.title = title;
        this.text = new ReadOnlyStringWrapper(text);
    }

    InterruptedSession session() {
        return session;
    }

    String title() {
        return title;
    }

    /** How far it came; after a press of a button that could not be obeyed, why not. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void say(String sentence) {
        text.set(sentence);
    }
}
