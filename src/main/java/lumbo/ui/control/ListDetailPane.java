package lumbo.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A list beside what is chosen in it; above it where there is little room, as with large text. */
public final class ListDetailPane extends BorderPane {

    private static final String ABOVE = "list-above";
    private static final double SHORT_LIST = 170;
    private static final double LEAST_LIST = 110;
    private static final double ROOM_IN_LISTS = 2.2;
    private static final double MOST_OF_IT = 0.9;

    private final ListView<?> list;
    private final VBox side;
    private final StackPane page;
    private final ScrollPane both = Nodes.scroll(null, "list-and-page");
    private final ScrollPane beside;
    private final ReadOnlyBooleanWrapper above = new ReadOnlyBooleanWrapper();

    /**
     * A list and a page.
     *
     * @param heading what stands above the list
     */
    public ListDetailPane(Node heading, ListView<?> list, Node page) {
        this.list = list;
        this.side = Nodes.column("list-side", heading, list);
        this.page = new StackPane(page);
        this.beside = Nodes.scroll(side, "list-and-page");
        beside.setFitToHeight(true);
        list.setMinHeight(LEAST_LIST);
        setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        setCenter(this.page);
        setLeft(beside);
        widthProperty().addListener(property -> arrange());
    }

    /** Shows the list, or only the page. */
    public void showList(boolean shown) {
        Nodes.show(side, shown);
        place();
    }

    /** Whether the list is above the page because there is little room. */
    public ReadOnlyBooleanProperty aboveProperty() {
        return above.getReadOnlyProperty();
    }

    private void arrange() {
        boolean narrow = getWidth() < ROOM_IN_LISTS * side.prefWidth(-1);
        if (narrow != above.get()) {
            above.set(narrow);
            list.setPrefHeight(narrow ? SHORT_LIST : Region.USE_COMPUTED_SIZE);
            place();
        }
    }

    /**
     * A list above the page scrolls away with it, so that the page has the whole height then; one beside it scrolls where
     * the window is low. A hidden list stays in the scene, for its letters tell how much room it would need.
     */
    private void place() {
        getStyleClass().remove(ABOVE);
        if (above.get()) {
            getStyleClass().add(ABOVE);
        }
        Nodes.show(beside, side.isManaged());
        boolean scrolls = above.get() && side.isManaged();
        if (scrolls == (both.getContent() != null)) {
            return;
        }
        setLeft(null);
        setCenter(null);
        both.setContent(null);
        beside.setContent(null);
        page.minHeightProperty().unbind();
        page.prefHeightProperty().unbind();
        page.setMinHeight(Region.USE_COMPUTED_SIZE);
        page.setPrefHeight(Region.USE_COMPUTED_SIZE);
        if (scrolls) {
            page.minHeightProperty().bind(heightProperty().multiply(MOST_OF_IT));
            page.prefHeightProperty().bind(page.minHeightProperty());
            both.setContent(new VBox(side, page));
            setCenter(both);
        } else {
            beside.setContent(side);
            setCenter(page);
            setLeft(beside);
        }
    }
}
