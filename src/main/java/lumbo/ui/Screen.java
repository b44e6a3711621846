package lumbo.ui;

import javafx.scene.layout.Region;

/** One screen. It follows its view model only while it is shown. */
public interface Screen {

    /** What is shown. */
    Region root();

    /** Called each time before it comes on the screen. */
    default void shown() {}

    /** Called when it has left the screen: nothing animates, nothing listens. */
    default void hidden() {}

    /**
     * Puts the keyboard where it belongs at first; called when the screen has been laid out.
     *
     * @return whether it did; otherwise the window finds a place
     */
    default boolean takeFocus() {
        return false;
    }

    /** Whether something was written or chosen here that is kept nowhere yet, and would be lost by leaving. */
    default boolean isHalfWritten() {
        return false;
    }

    /** Whether closing the window would lose something, also where other screens find it again. */
    default boolean isLostByClosing() {
        return isHalfWritten();
    }

    /** Whether it takes the whole window instead of standing beside the rail. */
    default boolean wholeWindow() {
        return false;
    }
}
