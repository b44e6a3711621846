package lumbo.ui.control;

import javafx.scene.control.TextArea;

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
        // undoing and redoing go past a formatter; listening from the beginning, this acts before the skin lays
        // anything out
        textProperty().addListener(property -> setWrapText(!LineBreaks.needs(getText())));
    }
}
