package lumbo.ui.control;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;

/**
 * A field of several lines for a person's own words. They wrap, unless the toolkit can't wrap such letters
 * ({@link LineBreaks}): those stand on lines as they were typed, and the field scrolls sideways.
 */
final class NoteArea extends TextArea {

    /**
     * An empty field.
     *
     * @param rows how many lines it shows
     */
    NoteArea(int rows) {
        setPrefRowCount(rows);
        setWrapText(true);
        // before the letters are there: laid out once while it still wraps, they would do the harm already
        setTextFormatter(new TextFormatter<>(change -> {
            if (change.isContentChange()) {
                setWrapText(!LineBreaks.needs(change.getControlNewText()));
            }
            return change;
        }));
    }
}
