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
        return switch (code) {
            case DIGIT0, NUMPAD0 -> OptionalInt.of(0);
            case DIGIT1, NUMPAD1 -> OptionalInt.of(1);
            case DIGIT2, NUMPAD2 -> OptionalInt.of(2);
            case DIGIT3, NUMPAD3 -> OptionalInt.of(3);
            case DIGIT4, NUMPAD4 -> OptionalInt.of(4);
            case DIGIT5, NUMPAD5 -> OptionalInt.of(5);
            case DIGIT6, NUMPAD6 -> OptionalInt.of(6);
            case DIGIT7, NUMPAD7 -> OptionalInt.of(7);
            case DIGIT8, NUMPAD8 -> OptionalInt.of(8);
            case DIGIT9, NUMPAD9 -> OptionalInt.of(9);
            default -> OptionalInt.empty();
        };
    }

    /** Whether a key is pressed together with one that makes a command of it. */
    public static boolean isCommand(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }
}
