package lumbo.ui.input;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** Clicks as the toolkit sends them to a node. Only on the screen's thread. */
public final class RealClicks {

    private RealClicks() {}

    /** The button goes down and up. */
    public static void click(Node on) {
        click(on, 1, false);
    }

    /** The same twice, quickly. */
    public static void doubleClick(Node on) {
        click(on, 1, false);
        click(on, 2, false);
    }

    /** A finger on a screen, which the toolkit turns into a click. */
    public static void touch(Node on) {
        click(on, 1, true);
    }

    /** The button goes down, and up beside the node. */
    public static void letGoElsewhere(Node on) {
        fire(on, MouseEvent.MOUSE_ENTERED, 0, false);
        fire(on, MouseEvent.MOUSE_PRESSED, 1, false);
        fire(on, MouseEvent.MOUSE_DRAGGED, 1, false);
        fire(on, MouseEvent.MOUSE_EXITED, 0, false);
        fire(on, MouseEvent.MOUSE_RELEASED, 1, false);
    }

    private static void click(Node on, int count, boolean isTouch) {
        fire(on, MouseEvent.MOUSE_ENTERED, 0, isTouch);
        fire(on, MouseEvent.MOUSE_PRESSED, count, isTouch);
        fire(on, MouseEvent.MOUSE_RELEASED, count, isTouch);
        fire(on, MouseEvent.MOUSE_CLICKED, count, isTouch);
        fire(on, MouseEvent.MOUSE_EXITED, 0, isTouch);
    }

    private static void fire(Node on, EventType<MouseEvent> type, int count, boolean isTouch) {
        boolean isDown = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        double x = on.getLayoutBounds().getCenterX();
        double y = on.getLayoutBounds().getCenterY();
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        isDown,
                        false,
                        false,
                        isTouch,
                        false,
                        true,
                        new PickResult(on, x, y)));
    }
}
