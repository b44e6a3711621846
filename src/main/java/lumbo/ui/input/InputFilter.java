package lumbo.ui.input;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lumbo.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * What counts of the keys and clicks of a window. One press is one action until it is let go: a key that is held repeats
 * only where that moves through a text, a list, a page or a slider. What has just come on the screen takes no key that was
 * pressed before it came, no click in its first moments, and no second click of a double click that began elsewhere. Keys
 * have the name of their place, on whatever keyboard.
 */
public final class InputFilter implements EventDispatcher {

    /** What has just come takes no click for so long, in milliseconds. */
    public static final long UNSEEN_MILLIS = 400;

    private static final long UNSEEN = TimeUnit.MILLISECONDS.toNanos(UNSEEN_MILLIS);

    /** A held key repeats sooner than this; one that did not was let go while another window had the keyboard. */
    private static final long LOST = TimeUnit.SECONDS.toNanos(2);

    private static final EventType<Event> CAME = new EventType<>(Event.ANY, "LUMBO_CAME");
    private static final String HELD_MOVES = "lumbo-held-moves";
    private static final String HELD_NOTHING = "lumbo-held-nothing";
    private static final String ONE_CLICK = "lumbo-one-click";

    private final EventDispatcher before;
    private final Ticker ticker;
    private final KeyboardLayouts keyboards;
    private final Map<Object, Held> down = new HashMap<>();
    private @Nullable Long cameAt;
    private boolean passesOverTyped;
    private boolean passesOverMouse;
    private @Nullable Node clicked;

    /**
     * A key that is down.
     *
     * @param last when it was heard of last, in nanoseconds
     * @param stale whether it was pressed before what is on the screen came
     */
    private record Held(long last, boolean stale) {}

    private InputFilter(EventDispatcher before, Ticker ticker, Locale locale) {
        this.before = before;
        this.ticker = ticker;
        this.keyboards = new KeyboardLayouts(locale);
    }

    /**
     * Takes what is pressed in a scene from now on.
     *
     * @param locale the person's, which tells of the keyboard
     */
    public static InputFilter in(Scene scene, Ticker ticker, Locale locale) {
        InputFilter presses = new InputFilter(scene.getEventDispatcher(), ticker, locale);
        scene.setEventDispatcher(presses);
        // a key that is let go in another window is not heard of here
        scene.windowProperty()
                .flatMap(javafx.stage.Window::focusedProperty)
                .addListener((property, was, now) -> presses.down.clear());
        return presses;
    }

    /** Something has just come on the screen around this node, or over it. */
    public static void came(Node node) {
        if (node.getScene() != null) {
            Event.fireEvent(node, new Event(CAME));
        }
    }

    /** Lets a held arrow key move on in a node that has no list or page of the toolkit. */
    public static void heldMoves(Node node) {
        node.getProperties().put(HELD_MOVES, true);
    }

    /** Lets a held key do nothing more in a node and all that is in it. */
    public static void heldDoesNothing(Node node) {
        node.getProperties().put(HELD_NOTHING, true);
    }

    /** Makes one click of a double click on what is in a node, so that nothing is passed over or taken back by it. */
    public static void doubleClickIsOne(Node node) {
        node.getProperties().put(ONE_CLICK, true);
    }

    /** Whether what is on the screen has been there long enough to take a click. */
    public boolean takesClicks() {
        return cameAt == null || ticker.now() - cameAt >= UNSEEN;
    }

    @Override
    public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
        if (event.getEventType().equals(CAME)) {
            come();
            return null;
        }
        Event counts = switch (event) {
            case KeyEvent key -> key(key);
            case MouseEvent mouse -> mouse(mouse);
            default -> event;
        };
        return counts == null ? null : before.dispatchEvent(counts, tail);
    }

    private void come() {
        cameAt = ticker.now();
        down.replaceAll((key, held) -> new Held(held.last(), true));
        clicked = null;
    }

    // ---- keys

    private @Nullable KeyEvent key(KeyEvent event) {
        KeyEvent named = keyboards.named(event);
        if (named.getCode().isModifierKey()) {
            return named;
        }
        if (named.getEventType() == KeyEvent.KEY_PRESSED) {
            return pressed(named);
        }
        return named.getEventType() == KeyEvent.KEY_RELEASED ? released(named) : typed(named);
    }

    private static Object name(KeyEvent event) {
        return event.getCode() == KeyCode.UNDEFINED ? event.getText().toLowerCase(Locale.ROOT) : event.getCode();
    }

    private @Nullable KeyEvent pressed(KeyEvent event) {
        long now = ticker.now();
        // on a Mac nothing is heard of a key that is let go while Command is held
        Held held = event.isMetaDown() ? null : down.get(name(event));
        boolean repeats = held != null && now - held.last() < LOST;
        boolean stale = held != null && repeats && held.stale();
        down.put(name(event), new Held(now, stale));
        boolean counts = !repeats || (!stale && mayRepeat(event));
        passesOverTyped = !counts && !event.getText().isEmpty();
        return counts ? event : null;
    }

    private @Nullable KeyEvent released(KeyEvent event) {
        Held held = down.remove(name(event));
        return held != null && held.stale() ? null : event;
    }

    private @Nullable KeyEvent typed(KeyEvent event) {
        boolean counts = !passesOverTyped;
        passesOverTyped = false;
        return counts ? event : null;
    }

    private static boolean mayRepeat(KeyEvent event) {
        if (!(event.getTarget() instanceof Node node) || is(node, HELD_NOTHING)) {
            return false;
        }
        if (node instanceof TextInputControl || (node instanceof ComboBoxBase<?> box && box.isEditable())) {
            return repeatsInText(event, node instanceof TextArea);
        }
        return switch (event.getCode()) {
            case TAB -> true;
            case PAGE_UP, PAGE_DOWN -> true;
            case LEFT, RIGHT, UP, DOWN, HOME, END -> moves(node);
            default -> false;
        };
    }

    private static boolean repeatsInText(KeyEvent event, boolean hasLines) {
        return switch (event.getCode()) {
            case ESCAPE -> false;
            case ENTER -> hasLines && !KeyText.isCommand(event);
            case LEFT, RIGHT, UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN, BACK_SPACE, DELETE, Z, Y, V -> true;
            default -> !event.isShortcutDown() && !event.getCode().isFunctionKey();
        };
    }

    private static boolean moves(Node node) {
        return node instanceof Slider
                || node instanceof ListView
                || node instanceof ScrollPane
                || node instanceof ScrollBar
                || is(node, HELD_MOVES);
    }

    private static boolean is(Node node, String what) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().containsKey(what)) {
                return true;
            }
        }
        return false;
    }

    // ---- clicks

    private @Nullable MouseEvent mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            @Nullable Node node = control(event.getTarget());
            boolean beganElsewhere = event.getClickCount() > 1 && (node == null || !node.equals(clicked));
            boolean isSecond = event.getClickCount() > 1 && node != null && is(node, ONE_CLICK);
            passesOverMouse = !takesClicks() || beganElsewhere || isSecond;
            if (!passesOverMouse) {
                clicked = node;
            }
        }
        boolean isClick = event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED
                || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event.getEventType() == MouseEvent.DRAG_DETECTED;
        return isClick && passesOverMouse ? null : event;
    }

    /** What takes a click at a place: the button, or else the control. */
    private static @Nullable Node control(EventTarget target) {
        Node found = target instanceof Node node ? node : null;
        for (Node at = found; at != null; at = at.getParent()) {
            if (at instanceof ButtonBase) {
                return at;
            }
            if (at instanceof Control && !(found instanceof Control)) {
                found = at;
            }
        }
        return found;
    }
}
