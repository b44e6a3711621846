package lumbo.ui.programs;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Where a number is between the low end and the high end of its band. The words beside it say the same. */
final class BandBar extends StackPane {

    private static final double WIDTH = 90;
    private static final double HEIGHT = 12;

    private final Region mark = new Region();
    private final double share;

    /** A bar with a mark. {@code share} is 0 at the low end, 1 at the high end. */
    BandBar(double share) {
        this.share = share;
        Region line = new Region();
        line.getStyleClass().add("band-line");
        mark.getStyleClass().add("band-mark");
        mark.setManaged(false);
        getStyleClass().add("band-bar");
        getChildren().addAll(line, mark);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        mark.resizeRelocate(share * (getWidth() - HEIGHT), (getHeight() - HEIGHT) / 2, HEIGHT, HEIGHT);
    }
}
