package lumbo.ui;

/** What a screen shows and does, without a window. */
public interface ViewModel {

    /** Called each time before the screen comes: follows from now on what is shown. */
    default void shown() {}

    /** Called when the screen has been left: follows nothing any more. */
    default void hidden() {}

    /** Whether something was written or chosen that is kept nowhere yet, and would be lost by leaving. */
    default boolean isHalfWritten() {
        return false;
    }

    /** Whether closing the window would lose something, also where other screens find it again. */
    default boolean isLostByClosing() {
        return isHalfWritten();
    }
}
