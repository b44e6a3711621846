package lumbo.ui.control;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What asks a person something on a page: as long as it is not answered, Enter in what comes before leads to it. */
public interface OpenQuestion {

    /** Whether it is not answered. */
    boolean isOpen();

    /** Puts the keyboard on it. */
    void takeFocus();

    /** The first that can be seen below a node and is not answered. */
    static Optional<OpenQuestion> firstIn(Node node) {
        return seen(node)
                .filter(OpenQuestion.class::isInstance)
                .map(OpenQuestion.class::cast)
                .filter(OpenQuestion::isOpen)
                .findFirst();
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(OpenQuestion::seen))
                : Stream.of(node);
    }
}
