package lumbo.ui.control;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A page in the middle of the whole window, no wider than reads well. Its buttons stay in sight below it however long it is,
 * unless the window is very low: where they would leave no room to the page, they scroll at its end.
 */
public final class PageFrame extends BorderPane {

    private static final double MOST_FOR_BUTTONS = .4;

    private final VBox content = new VBox();
    private final VBox foot = new VBox();
    private final StackPane below = new StackPane(foot);
    private final VBox scrolling;
    private final ScrollPane scroll;

    /** An empty page. */
    public PageFrame(String... styles) {
        // no wider than the window, whatever is on it
        content.setMinWidth(0);
        content.getStyleClass().add("narrow");
        content.getStyleClass().addAll(styles);
        foot.getStyleClass().addAll("narrow", "page-foot");
        StackPane middle = new StackPane(content);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.getStyleClass().add("page-wide");
        below.getStyleClass().add("page-actions");
        scrolling = new VBox(middle);
        scroll = Nodes.page(scrolling);
        setCenter(scroll);
        heightProperty().addListener(property -> placeButtons());
    }

    /** Shows a title and what is below it. */
    public PageFrame show(String title, Node... nodes) {
        content.getChildren().setAll(Nodes.label(title, "page-title"));
        content.getChildren().addAll(nodes);
        return this;
    }

    /** Shows this, under a title of its own. */
    public PageFrame show(List<? extends Node> nodes) {
        content.getChildren().setAll(nodes);
        return this;
    }

    /**
     * The buttons.
     *
     * @param back leads away without an answer, as Escape does; stands at the left
     * @param others the other buttons; the last one is the main one, and the only one that is filled
     */
    public PageFrame buttons(@Nullable Button back, Node... others) {
        if (back != null) {
            back.setCancelButton(true);
            back.getStyleClass().add("big");
        }
        for (Node one : others) {
            one.getStyleClass().add("big");
        }
        if (others.length > 0) {
            others[others.length - 1].getStyleClass().add("accent");
        }
        foot.getChildren().setAll(new PageButtons(back, others));
        placeButtons();
        return this;
    }

    /** Puts something above the buttons that are there, such as what is asked there or is wrong. */
    public PageFrame aboveButtons(Node... nodes) {
        foot.getChildren().addAll(foot.getChildren().size() - 1, List.of(nodes));
        return this;
    }

    private void placeButtons() {
        boolean isLow = getHeight() > 0 && below.prefHeight(getWidth()) > getHeight() * MOST_FOR_BUTTONS;
        if (isLow != scrolling.getChildren().contains(below) || (!isLow && getBottom() == null)) {
            setBottom(null);
            scrolling.getChildren().remove(below);
            if (isLow) {
                scrolling.getChildren().add(below);
            } else {
                setBottom(below);
            }
        }
    }

    /** Turns back to the beginning of the page. */
    public void toTop() {
        scroll.setVvalue(0);
    }

    /** Brings something of the page into sight, no further than has to be; as soon as all is laid out. */
    public void reveal(Node node) {
        Later.run(() -> {
            applyCss();
            layout();
            Node page = scroll.getContent();
            double seen = scroll.getViewportBounds().getHeight();
            double beyond = page.getLayoutBounds().getHeight() - seen;
            if (getScene() == null || beyond <= 0) {
                return;
            }
            Bounds where = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double top = scroll.getVvalue() * beyond;
            double wanted = Math.min(where.getMinY(), Math.max(top, where.getMaxY() - seen));
            scroll.setVvalue(Math.clamp(wanted / beyond, 0, 1));
        });
    }

    /** What scrolls. */
    public ScrollPane scroll() {
        return scroll;
    }
}
