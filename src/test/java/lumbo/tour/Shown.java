package lumbo.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What of a scene is to be seen. */
final class Shown {

    private static final String OVERLAY = "player-overlay";

    private Shown() {}

    /** Everything visible under a node, itself first. */
    static List<Node> under(Node root) {
        List<Node> all = new ArrayList<>();
        add(root, all);
        return all;
    }

    /** What can be pressed now: where something came up over the screen, only that. */
    static List<Node> onTop(Node root) {
        List<Node> all = under(root);
        return all.stream()
                .filter(node -> node.getStyleClass().contains(OVERLAY))
                .reduce((below, above) -> above)
                .map(Shown::under)
                .orElse(all);
    }

    /** Whether a node is in something with a style. */
    static boolean isWithin(Node node, String style) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing can be done with a node. */
    static boolean isDisabledWithin(Node node) {
        return node.isDisabled();
    }

    private static void add(Node node, List<Node> all) {
        if (node.isVisible()) {
            all.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> add(child, all));
            }
        }
    }
}
