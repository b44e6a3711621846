package lumbo.ui.diary;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageButtons;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Month, list and entry beside each other; where there is little room, as with large text, one after the other with a way
 * back. Only one thing scrolls at a time. What is being written has all of the room.
 */
final class DiaryPane extends BorderPane {

    /** Where one is where there is little room. */
    enum Step {
        MONTH,
        DAY,
        ENTRY
    }

    /**
     * What stands above all.
     *
     * @param title the name of the screen
     * @param rare buttons that are seldom used; below the month where there is little room
     * @param often buttons that are used most, the last of them filled
     */
    record Heading(Node title, List<Node> rare, List<Node> often) {}

    private static final double ROOM_IN_LISTS = 2.2;

    private final Region above;
    private final Heading heading;
    private final VBox top = Nodes.column("diary-heading");
    private final Region month;
    private final Region listHead;
    private final ListView<?> list;
    private final StackPane page;
    private final VBox side = Nodes.column("list-side");
    private final Button back;
    private final Button all;
    private final BooleanProperty mayGoBack = new SimpleBooleanProperty(true);
    private Step step = Step.MONTH;
    private boolean isNarrow;
    private boolean isAlone;

    /**
     * A pane.
     *
     * @param above what stands above everything while there is something to say
     * @param heading what stands above month and entry
     * @param month the month with the way to others
     * @param listHead what stands above the list
     */
    DiaryPane(
            Messages words,
            Region above,
            Heading heading,
            Region month,
            Region listHead,
            ListView<?> list,
            StackPane page) {
        this.above = above;
        this.heading = heading;
        this.month = month;
        this.listHead = listHead;
        this.list = list;
        this.page = page;
        this.back = Nodes.button(Material2AL.ARROW_BACK, words.get("diary.back"), this::goBack);
        this.all = Nodes.button(words.get("diary.month.all"), () -> go(Step.DAY));
        Nodes.showWhile(mayGoBack, back);
        getStyleClass().add("diary");
        setMinHeight(0);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        widthProperty().addListener(property -> measure());
        place();
    }

    /** What stands above month and entry, to be held back. */
    Node top() {
        return top;
    }

    /** Whether the way back may be taken; what is half written has a button of its own. */
    BooleanProperty mayGoBackProperty() {
        return mayGoBack;
    }

    /** Shows the page alone, or month and list as well. */
    void alone(boolean now) {
        if (now != isAlone) {
            isAlone = now;
            place();
        }
    }

    /** Goes to a step, which is seen where there is little room. */
    void go(Step to) {
        if (to != step) {
            step = to;
            place();
            if (isNarrow && !isAlone && to != Step.MONTH) {
                back.requestFocus();
            }
        }
    }

    /** Where one is. */
    Step step() {
        return step;
    }

    private void goBack() {
        go(step == Step.ENTRY ? Step.DAY : Step.MONTH);
    }

    private void measure() {
        // its letters tell how much room the list would need
        boolean narrow = getWidth() < ROOM_IN_LISTS * listWidth();
        if (narrow != isNarrow) {
            isNarrow = narrow;
            place();
        }
    }

    private double listWidth() {
        if (side.getScene() == null) {
            getChildren().add(side);
            side.applyCss();
            double width = side.prefWidth(-1);
            getChildren().remove(side);
            return width;
        }
        return side.prefWidth(-1);
    }

    private void place() {
        setTop(null);
        setLeft(null);
        setCenter(null);
        side.getChildren().clear();
        if (isAlone) {
            setTop(above);
            setCenter(page);
        } else if (!isNarrow) {
            side.getChildren().setAll(month, listHead, list);
            top.getChildren()
                    .setAll(new PageButtons(
                            heading.title(),
                            Stream.concat(heading.rare().stream(), heading.often().stream())
                                    .toArray(Node[]::new)));
            setTop(new VBox(above, top));
            setLeft(side);
            setCenter(page);
        } else {
            narrow();
        }
    }

    private void narrow() {
        switch (step) {
            case MONTH -> {
                setTop(above);
                top.getChildren()
                        .setAll(new PageButtons(heading.title(), heading.often().toArray(Node[]::new)));
                setCenter(Nodes.scroll(
                        Nodes.column(
                                "diary-step",
                                top,
                                month,
                                all,
                                Nodes.buttons(heading.rare().toArray(Node[]::new))),
                        "list-and-page"));
            }
            case DAY -> {
                setTop(new VBox(above, way()));
                setCenter(Nodes.column("diary-step", listHead, list));
            }
            case ENTRY -> {
                setTop(new VBox(above, way()));
                setCenter(page);
            }
        }
    }

    private Node way() {
        return Nodes.column("diary-way", back);
    }
}
