package lumbo.ui;

/** Goes from screen to screen. Where something is half written, the person is asked before it is lost. */
public interface Navigator {

    /** Shows a screen. */
    void go(Route route);

    /**
     * Does what would lose what is half written on this screen, such as going on to something else there; asks first where
     * there is anything.
     */
    default void leave(Runnable then) {
        then.run();
    }
}
