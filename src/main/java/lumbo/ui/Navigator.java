package lumbo.ui;

/**
 * A screen's place in the window: the ways from it, and the work in its name. Both end when it is left: going on from a screen
 * that is no longer shown does nothing. Where something is half written, the person is asked before it is lost.
 */
public interface Navigator {

    /** Shows a screen. */
    void go(Route route);

    /** Whose the work of this screen is; for the window itself, of the screen that is shown now. */
    Background.Owner owner();

    /**
     * Does what would lose what is half written on this screen, such as going on to something else there; asks first where
     * there is anything.
     */
    default void leave(Runnable then) {
        then.run();
    }

    /** Asks before something is lost, and does it where that is the answer. */
    void ask(Question question, Runnable then);
}
