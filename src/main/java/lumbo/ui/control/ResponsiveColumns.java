package lumbo.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Puts its children side by side where there is room, and one below the other where there is not, as with large text.
 * The first takes what room is left.
 */
public final class ResponsiveColumns extends Pane {

    private final double gap;
    private final double leastFirst;

    /**
     * Columns.
     *
     * @param leastFirst the least width of the first in letters (em) before it is put above the others
     * @param gap the room between them in pixels
     */
    public ResponsiveColumns(double leastFirst, double gap, Region... children) {
        this.leastFirst = leastFirst;
        this.gap = gap;
        getChildren().addAll(children);
    }

    private double letter() {
        return EmSize.of(this);
    }

    private boolean sideBySide(double width) {
        double needed = leastFirst * letter();
        List<Node> children = getManagedChildren();
        for (int i = 1; i < children.size(); i++) {
            needed += gap + children.get(i).prefWidth(-1);
        }
        return needed <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 40 * letter();
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = given < 0 ? computePrefWidth(-1) : given;
        return place(width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double place(double width, boolean really) {
        return sideBySide(width) ? row(width, really) : stack(width, really);
    }

    private static double needed(Node child, double width) {
        return Math.max(child.minHeight(width), child.prefHeight(width));
    }

    private double row(double width, boolean really) {
        List<Node> children = getManagedChildren();
        double rest = width;
        for (int i = 1; i < children.size(); i++) {
            rest -= gap + children.get(i).prefWidth(-1);
        }
        double height = 0;
        for (int i = 0; i < children.size(); i++) {
            double own = i == 0 ? rest : children.get(i).prefWidth(-1);
            height = Math.max(height, needed(children.get(i), own));
        }
        if (really) {
            double x = 0;
            for (int i = 0; i < children.size(); i++) {
                double own = i == 0 ? rest : children.get(i).prefWidth(-1);
                children.get(i).resizeRelocate(x, 0, own, height);
                x += own + gap;
            }
        }
        return height;
    }

    private double stack(double width, boolean really) {
        double y = 0;
        for (Node child : getManagedChildren()) {
            double height = needed(child, width);
            if (really) {
                child.resizeRelocate(0, y, width, height);
            }
            y += height + gap;
        }
        return Math.max(0, y - gap);
    }
}
