package lumbo.ui;

/** Goes from screen to screen. */
@FunctionalInterface
public interface Navigator {

    /** Shows a screen. */
    void go(Route route);
}
