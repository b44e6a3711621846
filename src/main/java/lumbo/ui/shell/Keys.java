package lumbo.ui.shell;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import lumbo.ui.Route;
import lumbo.ui.input.InputFilter;

/** The keys that work on every screen. */
record Keys(InputFilter presses, Scene scene) {

    /** Keys that lead to the screens of the rail, where something leads away at all. */
    void sections(BooleanSupplier leadsAway, Consumer<Route> go) {
        Map.of(
                        KeyCode.T, new Route.Today(),
                        KeyCode.P, new Route.Programs(),
                        KeyCode.D, new Route.Diary(null),
                        KeyCode.R, new Route.Trends(),
                        KeyCode.S, new Route.Settings())
                .forEach((code, route) -> withShortcut(code, () -> {
                    if (leadsAway.getAsBoolean()) {
                        go.accept(route);
                    }
                }));
    }

    /** The key that brings back what was removed. */
    void undo(Runnable undo) {
        withShortcut(KeyCode.Z, undo);
    }

    /** The key that leads to Help. */
    void help(Runnable help) {
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), help);
    }

    private void withShortcut(KeyCode code, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    /** Whether what is on the screen has been there long enough to take a click. */
    boolean takesClicks() {
        return presses.takesClicks();
    }
}
