package lumbo.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A list beside what is chosen in it; above it where there is little room, as with large text. */
public final class ListBeside extends BorderPane {

    private static final String ABOVE = "list-above";
    private static final double SHORT_LIST = 170;
    private static final double ROOM_IN_LISTS = 2.2;

    private final ListView<?> list;
    private final VBox side;
    private final ReadOnlyBooleanWrapper above = new ReadOnlyBooleanWrapper();

    /**
     * A list and a page.
     *
     * @param heading what stands above the list
     */
    public ListBeside(Node heading, ListView<?> list, Node page) {
        this.list = list;
        this.side = new VBox(heading, list);
        side.getStyleClass().add("list-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        setCenter(page);
        setLeft(side);
        widthProperty().addListener(property -> arrange());
    }

    /** Shows the list, or only the page. */
    public void showList(boolean shown) {
        side.setVisible(shown);
        side.setManaged(shown);
    }

    /** Whether the list is above the page because there is little room. */
    public ReadOnlyBooleanProperty aboveProperty() {
        return above.getReadOnlyProperty();
    }

    private void arrange() {
        boolean narrow = getWidth() < ROOM_IN_LISTS * side.prefWidth(-1);
        if (narrow != (getTop() != null)) {
            above.set(narrow);
            setLeft(null);
            setTop(null);
            getStyleClass().remove(ABOVE);
            list.setPrefHeight(narrow ? SHORT_LIST : Region.USE_COMPUTED_SIZE);
            if (narrow) {
                setTop(side);
                getStyleClass().add(ABOVE);
            } else {
                setLeft(side);
            }
        }
    }
}
