package lumbo.tour;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/** Finds what a person can't get to, even by scrolling. */
final class Reach {

    /** How much of a page there must be at least to scroll in. */
    private static final double LEAST_PAGE = 90;

    private Reach() {}

    /** Adds a sentence for each control under a node that is laid out where nobody can reach it. */
    static void findHidden(Node node, List<String> hidden, String screen) {
        if (!node.isVisible()) {
            return;
        }
        boolean isUsed = node instanceof ButtonBase || node instanceof TextInputControl;
        if (isUsed && !node.isDisabled() && node.getLayoutBounds().getWidth() > 0) {
            whyHidden(node).ifPresent(why -> hidden.add(screen + ": " + name(node) + " " + why));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> findHidden(child, hidden, screen));
        }
    }

    private static String name(Node node) {
        return node instanceof ButtonBase button
                        && button.getText() != null
                        && !button.getText().isEmpty()
                ? button.getText()
                : node.getAccessibleText() + " " + node.getStyleClass();
    }

    /** Why a control can't be reached, looked at from the inside to the outside. */
    private static Optional<String> whyHidden(Node control) {
        Bounds seen = control.localToScene(control.getLayoutBounds());
        for (Parent around = control.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane scroll) {
                Bounds page = scroll.localToScene(scroll.getLayoutBounds());
                if (seen.getMinX() < page.getMinX() - 1 || seen.getMaxX() > page.getMaxX() + 1) {
                    return Optional.of("is cut at a side: " + seen + " in " + page);
                }
                double high = Math.min(
                        LEAST_PAGE, scroll.getContent().getLayoutBounds().getHeight());
                if (page.getHeight() + 1 < high) {
                    return Optional.of("is on a page of only " + page.getHeight());
                }
                // what scrolls can be brought to any height of its page
                seen = new BoundingBox(page.getMinX(), page.getMinY(), page.getWidth(), high);
            }
        }
        Bounds window = new BoundingBox(
                -1, -1, control.getScene().getWidth() + 2, control.getScene().getHeight() + 2);
        return window.contains(seen) ? Optional.empty() : Optional.of("is out of the window: " + seen);
    }
}
