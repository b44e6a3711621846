package lumbo.ui.today;

import javafx.beans.property.StringProperty;
import lumbo.diary.InterruptedSession;

/**
 * An interrupted session as Today offers it.
 *
 * @param title which it is
 * @param text how far it came; after a press of a button that could not be obeyed, why not
 */
record InterruptedCard(InterruptedSession session, String title, StringProperty text) {}
