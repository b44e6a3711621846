package lumbo.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import lumbo.ui.Question;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/** What the person is asked over the whole window, one question at a time; nothing else takes keys and clicks meanwhile. */
final class Questions {

    private final Pane root;
    private final KeyboardFocus keyboard;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

    /** Questions over {@code root}. */
    Questions(Pane root, KeyboardFocus keyboard) {
        this.root = root;
        this.keyboard = keyboard;
    }

    /** Asks, in the place of what was asked before. */
    void ask(Question question, Runnable onStay, Runnable onLeave, Runnable onEscape) {
        answered();
        Node focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
        asking.set(true);
        OverlayQuestion shown = new OverlayQuestion(
                question,
                () -> back(focus, onStay),
                () -> {
                    answered();
                    onLeave.run();
                },
                () -> back(focus, onEscape));
        cover(shown);
        shown.takeFocus();
        keyboard.afterLayout(shown::takeFocus);
    }

    private void back(@Nullable Node focus, Runnable then) {
        answered();
        if (focus != null) {
            focus.requestFocus();
        }
        then.run();
    }

    /** Nothing is asked any more. */
    void answered() {
        if (asking.get()) {
            root.getChildren().removeIf(OverlayQuestion.class::isInstance);
            asking.set(false);
            InputFilter.came(root);
        }
    }

    /** Lays something over the window. */
    void cover(Node node) {
        root.getChildren().add(node);
        InputFilter.came(root);
    }

    /** Whether the person is asked something, to follow. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }
}
