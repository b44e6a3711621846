package lumbo.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A bar with one segment for each exercise, each filled as far as it is done. */
public final class SegmentBar extends HBox {

    private final List<Region> fills = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    /** A bar of this many segments, all empty. */
    public SegmentBar(int segments) {
        getStyleClass().add("segment-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        for (int i = 0; i < segments; i++) {
            Region fill = new Region();
            fill.getStyleClass().add("segment-fill");
            StackPane segment = new StackPane(fill) {
                @Override
                protected void layoutChildren() {
                    int index = fills.indexOf(fill);
                    fill.resizeRelocate(0, 0, getWidth() * shares.get(index), getHeight());
                }
            };
            segment.getStyleClass().add("segment");
            segment.setMinWidth(2);
            HBox.setHgrow(segment, Priority.ALWAYS);
            fills.add(fill);
            shares.add(0.0);
            getChildren().add(segment);
        }
    }

    /** Shows how much of a segment is done, 0 to 1, and whether it is the one under way. */
    public void show(int segment, double share, boolean underWay) {
        if (Math.abs(shares.get(segment) - share) > 1e-3) {
            shares.set(segment, share);
            fills.get(segment).getParent().requestLayout();
        }
        StackPane box = (StackPane) getChildren().get(segment);
        box.pseudoClassStateChanged(PseudoClass.getPseudoClass("under-way"), underWay);
    }
}
