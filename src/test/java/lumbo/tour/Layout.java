package lumbo.tour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Finds what is badly laid out on a screen: words that are cut, what stands outside or on its neighbour, and wrong scrolling. */
final class Layout {

    /** How far things may stand over an edge or on each other, in pixels: letters have less ink than room. */
    private static final double SLACK = 2;

    /** More room than this and again as high as the content, in pixels, looks as if something were missing. */
    private static final double HOLLOW = 40;

    /** What one presses on the drawn body lies on the drawing. */
    private static final Set<String> LAID_ON_EACH_OTHER = Set.of("Pane");

    private final List<String> faults = new ArrayList<>();

    private Layout() {}

    /** A sentence for each fault of what is laid out in a window of this size. */
    static List<String> faults(Parent root, double width, double height) {
        Layout layout = new Layout();
        layout.look(root, new BoundingBox(0, 0, width, height));
        return layout.faults;
    }

    /** Whether something on a screen is scrolled up and down. */
    static boolean scrolls(Node root) {
        return Shown.under(root).stream().anyMatch(Layout::isScrolledBar);
    }

    private void look(Node node, Bounds room) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        if (node instanceof Labeled words) {
            findCut(words);
            findHollow(words);
        }
        if (isSeen(node)) {
            findOutside(node, room);
        }
        if (node instanceof Pane pane && !isViewport(pane) && !(pane instanceof TextFlow)) {
            findOverlaps(pane);
        }
        if (isScrolledBarOf(node) && isWithinScrolled(node)) {
            faults.add(name(node) + " scrolls within what scrolls");
        }
        Bounds inside = room;
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            inside = within(scroll, room);
        } else if (node instanceof VirtualFlow<?>) {
            inside = upAndDown(room, node.localToScene(node.getLayoutBounds()));
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                look(child, inside);
            }
        }
    }

    /** What is scrolled is larger than the pane that shows a part of it. */
    private static boolean isViewport(Pane pane) {
        return pane.getParent() != null && pane.getParent().getStyleClass().contains("viewport");
    }

    private Bounds within(ScrollPane scroll, Bounds room) {
        Bounds view = scroll.getViewportBounds();
        if (scroll.getContent().getLayoutBounds().getWidth() > view.getWidth() + SLACK) {
            faults.add(name(scroll) + " is wider than its room: "
                    + Math.round(scroll.getContent().getLayoutBounds().getWidth()) + " in "
                    + Math.round(view.getWidth()) + ", because of " + widest(scroll.getContent()));
        }
        return upAndDown(room, scroll.localToScene(scroll.getLayoutBounds()));
    }

    /** What needs the width: the innermost of which the least width is that of what it is in. */
    private static String widest(Node node) {
        Optional<Node> within = node instanceof Pane pane
                ? pane.getChildren().stream()
                        .filter(Node::isManaged)
                        .max(Comparator.comparingDouble(child -> child.minWidth(-1)))
                : Optional.empty();
        return within.map(Layout::widest).orElseGet(() -> name(node));
    }

    /** What scrolls can be brought to any height. */
    private static Bounds upAndDown(Bounds room, Bounds scrolling) {
        double left = Math.max(room.getMinX(), scrolling.getMinX());
        double right = Math.min(room.getMaxX(), scrolling.getMaxX());
        return new BoundingBox(left, -1e6, Math.max(0, right - left), 2e6);
    }

    private void findCut(Labeled words) {
        String said = words.getText();
        if (said == null || said.isEmpty() || words.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        for (Node child : words.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.isVisible() && !text.equals(words.getGraphic())) {
                Bounds inked = text.getBoundsInParent();
                if (!plain(text.getText()).equals(plain(said))) {
                    faults.add("“" + said + "” is cut to “" + text.getText() + "”");
                } else if (inked.getMaxX() > words.getWidth() + SLACK
                        || inked.getMaxY() > words.getHeight() + SLACK
                        || inked.getMinX() < -SLACK
                        || inked.getMinY() < -SLACK) {
                    faults.add("“" + said + "” stands over the edge of its " + words.getTypeSelector());
                }
            }
        }
    }

    /** A card that is a button is about as high as what is on it; cards in a grid are as high as the highest beside them. */
    private void findHollow(Labeled card) {
        if (card.getGraphic() instanceof HBox content
                && card.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                && card.getHeight() > 2 * content.prefHeight(content.getWidth()) + HOLLOW) {
            faults.add("“" + card.getAccessibleText() + "” is far higher than what is on it");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static boolean isSeen(Node node) {
        return (node instanceof Labeled words && (!isBlank(words.getText()) || words.getGraphic() != null))
                || (node instanceof Text text && !isBlank(text.getText()))
                || node instanceof TextFlow
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof ImageView;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isEmpty();
    }

    private void findOutside(Node node, Bounds room) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        boolean isInside = seen.getMinX() > room.getMinX() - SLACK
                && seen.getMaxX() < room.getMaxX() + SLACK
                && seen.getMinY() > room.getMinY() - SLACK
                && seen.getMaxY() < room.getMaxY() + SLACK;
        if (!isInside && seen.getWidth() > 0) {
            faults.add(name(node) + " stands outside: " + place(seen) + " of " + place(room));
        }
    }

    /** Children may lie on each other where that is what their parent is for. */
    private void findOverlaps(Pane pane) {
        Bounds own = pane.getLayoutBounds();
        List<Node> children = pane.getChildren().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .filter(child -> child.getLayoutBounds().getWidth() > 0)
                .toList();
        for (int i = 0; i < children.size(); i++) {
            Bounds edges = box(children.get(i));
            if (edges.getMaxX() > own.getMaxX() + SLACK || edges.getMaxY() > own.getMaxY() + SLACK) {
                faults.add(name(children.get(i)) + " stands over the edge of " + name(pane) + ": " + place(edges)
                        + " of " + place(own));
            }
            for (int j = i + 1; j < children.size() && !(pane instanceof StackPane); j++) {
                Bounds a = edges;
                Bounds b = box(children.get(j));
                if (isLabelOnButton(children.get(i), children.get(j))) {
                    b = children.get(j).localToParent(words((Labeled) children.get(j)));
                    a = children.get(i).localToParent(words((Labeled) children.get(i)));
                }
                double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (wide > SLACK && high > SLACK && !LAID_ON_EACH_OTHER.contains(pane.getTypeSelector())) {
                    faults.add(name(children.get(i)) + " and " + name(children.get(j)) + " lie on each other");
                }
            }
        }
    }

    /** Words may stand in a button beside its own. */
    private static boolean isLabelOnButton(Node one, Node other) {
        return one instanceof ButtonBase && other instanceof Labeled && other.isMouseTransparent();
    }

    private static Bounds words(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Node::getBoundsInParent)
                .findFirst()
                .orElseGet(labeled::getLayoutBounds);
    }

    private static Bounds box(Node child) {
        return child.localToParent(child.getLayoutBounds());
    }

    private static boolean isScrolledBar(Node node) {
        return node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.VERTICAL
                && bar.isVisible()
                && bar.getWidth() > 0
                && bar.getOpacity() > 0;
    }

    /** Whether this is what a scroll bar up and down belongs to. */
    private static boolean isScrolledBarOf(Node node) {
        return (node instanceof ScrollPane || node instanceof VirtualFlow<?>)
                && ((Parent) node).getChildrenUnmodifiable().stream().anyMatch(Layout::isScrolledBar);
    }

    private static boolean isWithinScrolled(Node node) {
        return Optional.<Node>ofNullable(node.getParent())
                .map(parent -> isScrolledBarOf(parent) || isWithinScrolled(parent))
                .orElse(false);
    }

    private static String place(Bounds bounds) {
        return String.format(
                Locale.ROOT,
                "%.0f-%.0f x %.0f-%.0f",
                bounds.getMinX(),
                bounds.getMaxX(),
                bounds.getMinY(),
                bounds.getMaxY());
    }

    /** What a node says, or else its styles. */
    static String name(Node node) {
        if (node instanceof Labeled words && !isBlank(words.getText())) {
            return "“" + words.getText() + "”";
        }
        if (node instanceof Text text && !isBlank(text.getText())) {
            return "“" + text.getText() + "”";
        }
        if (node instanceof Control && node.getAccessibleText() != null) {
            return "“" + node.getAccessibleText() + "”";
        }
        return node.getTypeSelector() + node.getStyleClass();
    }
}
