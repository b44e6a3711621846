package lumbo.ui.control;

import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A number from 0 to 10 that a person says; null while none is said. Any other number is refused: it stays what it was. */
public final class ScaleValue extends SimpleObjectProperty<@Nullable Integer> {

    /** The highest number. */
    public static final int TOP = 10;

    /** Nothing said yet. */
    public ScaleValue() {
        super(null);
    }

    @Override
    public void set(@Nullable Integer number) {
        if (number == null || (number >= 0 && number <= TOP)) {
            super.set(number);
        }
    }
}
