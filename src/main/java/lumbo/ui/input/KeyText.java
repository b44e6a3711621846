package lumbo.ui.input;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a key says by itself. */
public final class KeyText {

    /** The key without a letter for "It hurts": large, at the edge, and on every keyboard. */
    public static final KeyCode HURTS = KeyCode.BACK_SPACE;

    private KeyText() {}

    /** The digit of a key of the top row or of the number pad, 0 to 9; nothing for any other key. */
    public static OptionalInt digit(KeyCode code) {
        String name = code.getName();
        return code.isDigitKey()
                ? OptionalInt.of(Character.digit(name.charAt(name.length() - 1), 10))
                : OptionalInt.empty();
    }

    /** Whether a key is pressed together with one that makes a command of it. */
    public static boolean isCommand(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }
}
