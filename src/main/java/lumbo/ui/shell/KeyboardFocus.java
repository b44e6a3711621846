package lumbo.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import lumbo.ui.Screen;

/**
 * Where the keyboard goes.
 *
 * @param later runs something on the screen's thread, after what is under way
 */
record KeyboardFocus(Stage stage, Executor later) {

    /** Runs once when the window has been laid out: before that a new node can't take the keyboard. */
    void afterLayout(Runnable action) {
        Scene scene = stage.getScene();
        if (scene == null) {
            return;
        }
        Runnable once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                later.execute(action);
            }
        };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    /** Puts the keyboard on a screen: where it was, or where the screen wants it, else on its main button or first control. */
    void into(Place place) {
        Node before = place.focus();
        Screen shown = place.screen();
        if (before != null && stage.getScene().equals(before.getScene())) {
            before.requestFocus();
            return;
        }
        if (shown.takeFocus()) {
            return;
        }
        first(shown.root(), node -> node instanceof Button button && button.isDefaultButton())
                .or(() -> first(shown.root(), node -> !(node instanceof ScrollPane)))
                .ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node, Predicate<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && wanted.test(node)) {
            return Optional.of(node);
        }
        List<Node> children = node instanceof ScrollPane scroll
                ? List.of(scroll.getContent())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        return children.stream().flatMap(child -> first(child, wanted).stream()).findFirst();
    }
}
