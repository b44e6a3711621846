package lumbo.ui.diary;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A text of the diary in a field. A field leaves letters out that it can't show, and so has another text than the diary at
 * once; as long as that is not touched, the text of the diary is what is kept.
 */
final class LosslessText {

    private final String kept;
    private final String shown;
    private final StringProperty text;

    LosslessText(String kept) {
        this.kept = kept;
        this.shown = kept.codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || (letter >= ' ' && letter != 0x7F))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        this.text = new SimpleStringProperty(shown);
    }

    /** What stands in the field. */
    StringProperty property() {
        return text;
    }

    /** What stood in the field in the beginning stands there again. */
    void takeBack() {
        text.set(shown);
    }

    /** What is to be kept. */
    String value() {
        return text.get().equals(shown) ? kept : text.get().strip();
    }
}
