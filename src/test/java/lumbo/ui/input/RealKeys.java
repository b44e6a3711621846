package lumbo.ui.input;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys as the toolkit sends them: to what has the keyboard, pressed, typed and let go; held ones pressed again and again.
 * Only on the screen's thread.
 */
public final class RealKeys {

    private final Scene scene;

    /** The keyboard of a window. */
    public RealKeys(Scene scene) {
        this.scene = scene;
    }

    /**
     * A key.
     *
     * @param code what the toolkit calls it; {@link KeyCode#UNDEFINED} where it doesn't know it
     * @param text what it types; empty for nothing
     */
    public record Key(KeyCode code, String text, boolean shift, boolean control) {

        /** A key of a keyboard that the toolkit knows. */
        public static Key of(KeyCode code) {
            return new Key(code, textOf(code), false, false);
        }

        /** A key that the toolkit doesn't know. */
        public static Key unknown(String text) {
            return new Key(KeyCode.UNDEFINED, text, false, false);
        }

        /** The same together with Control. */
        public Key withControl() {
            return new Key(code, text, shift, true);
        }

        /** The same together with Shift, which types something else. */
        public Key withShift(String typed) {
            return new Key(code, typed, true, control);
        }

        private static String textOf(KeyCode code) {
            Optional<Integer> digit = KeyText.digit(code).stream().boxed().findFirst();
            return switch (code) {
                case SPACE -> " ";
                case ENTER -> "\r";
                case TAB -> "\t";
                case BACK_SPACE -> "\b";
                default ->
                    digit.map(Object::toString)
                            .orElse(code.isLetterKey() ? code.getName().toLowerCase(java.util.Locale.ROOT) : "");
            };
        }
    }

    /** Goes down, and types. Sent again and again it is held. */
    public void down(Key key) {
        fire(KeyEvent.KEY_PRESSED, key);
        if (!key.text().isEmpty() && !key.control()) {
            fire(KeyEvent.KEY_TYPED, key);
        }
    }

    /** Is let go. */
    public void up(Key key) {
        fire(KeyEvent.KEY_RELEASED, key);
    }

    /** Is pressed and let go. */
    public void tap(Key... keys) {
        for (Key key : keys) {
            down(key);
            up(key);
        }
    }

    /** Is pressed and let go. */
    public void tap(KeyCode... codes) {
        tap(List.of(codes).stream().map(Key::of).toArray(Key[]::new));
    }

    /** Is held for so many presses, and let go. */
    public void hold(Key key, int presses) {
        for (int i = 0; i < presses; i++) {
            down(key);
        }
        up(key);
    }

    private void fire(EventType<KeyEvent> type, Key key) {
        EventTarget owner = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        boolean typed = type == KeyEvent.KEY_TYPED;
        Event.fireEvent(
                owner,
                new KeyEvent(
                        type,
                        typed ? key.text() : KeyEvent.CHAR_UNDEFINED,
                        typed ? "" : key.text(),
                        typed ? KeyCode.UNDEFINED : key.code(),
                        key.shift(),
                        key.control(),
                        false,
                        false));
    }
}
