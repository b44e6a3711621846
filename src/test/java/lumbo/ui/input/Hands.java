package lumbo.ui.input;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotContext;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Keyboard, mouse and wheel of the headless screen. Each returns when the screen has taken what was done: TestFX's own
 * robot sleeps for a twentieth of a second after each.
 */
public final class Hands {

    private static final long PATIENCE_MILLIS = 120_000;

    private final FxRobotContext robot = new FxRobot().robotContext();
    private final BaseRobot base = robot.getBaseRobot();
    private final KeyboardRobot keyboard = robot.getKeyboardRobot();
    private final MouseRobot mouse = robot.getMouseRobot();

    /** Presses a key and lets it go. */
    public void tap(KeyCode key) {
        keyboard.pressNoWait(key);
        keyboard.releaseNoWait(key);
        arrive();
    }

    /** Presses a key and lets it go while another is held. */
    public void tapWith(KeyCode held, KeyCode key) {
        keyboard.pressNoWait(held, key);
        keyboard.releaseNoWait(key, held);
        arrive();
    }

    /** Types a text into a window, letter by letter. */
    public void type(Scene scene, String text) {
        text.chars().forEach(letter -> {
            base.typeKeyboard(scene, KeyCode.UNDEFINED, Character.toString(letter));
            arrive();
        });
    }

    /** Moves the pointer to a point of the screen, in pixels. */
    public void moveTo(double x, double y) {
        mouse.moveNoWait(new Point2D(x, y));
        arrive();
    }

    /** Moves the pointer to the middle of what is laid out. */
    public void moveTo(Node node) {
        Point2D middle = onScreen(node);
        moveTo(middle.getX(), middle.getY());
    }

    private static Point2D onScreen(Node node) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /** Clicks where the pointer is. */
    public void click() {
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        arrive();
    }

    /** Clicks the middle of what is laid out. */
    public void clickOn(Node node) {
        moveTo(node);
        click();
    }

    /** Turns the wheel by so many notches: down, or up if there are fewer than none. */
    public void turn(int notches) {
        for (int i = 0; i < Math.abs(notches); i++) {
            mouse.scrollNoWait(Integer.signum(notches));
            arrive();
        }
    }

    /** Lets go of all that is held. */
    public void letGo() {
        keyboard.releaseNoWait();
        mouse.releaseNoWait();
        arrive();
    }

    private static void arrive() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> true);
    }
}
