package lumbo.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Puts its children side by side where there is room, and one below the other where there is not, as with large text.
 * One of them, the first unless it is another, takes what room is left.
 */
public final class ResponsiveColumns extends ResponsivePane {

    private static final double PREF_LETTERS = 40;

    private final double gap;
    private final double least;
    private final int growing;

    /**
     * Columns.
     *
     * @param least the least width in letters (em) of the first, which takes what is left, before it is put above the others
     * @param gap the room between them in pixels
     */
    public ResponsiveColumns(double least, double gap, Region... children) {
        this(least, gap, 0, children);
    }

    /**
     * The same, where another takes what room is left.
     *
     * @param growing its place among the children, from 0
     */
    public ResponsiveColumns(double least, double gap, int growing, Region... children) {
        super(PREF_LETTERS);
        this.least = least;
        this.gap = gap;
        this.growing = growing;
        getChildren().addAll(children);
    }

    @Override
    protected double place(double width, boolean really) {
        List<Node> children = getManagedChildren();
        double left = width;
        for (int i = 0; i < children.size(); i++) {
            left -= i == growing ? 0 : gap + wide(children.get(i));
        }
        return left >= least * letter() ? row(left, really) : stack(width, really);
    }

    private static double wide(Node child) {
        return Math.max(child.minWidth(-1), child.prefWidth(-1));
    }

    private static double needed(Node child, double width) {
        return Math.max(child.minHeight(width), child.prefHeight(width));
    }

    private double row(double left, boolean really) {
        List<Node> children = getManagedChildren();
        double[] widths = new double[children.size()];
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == growing ? left : wide(children.get(i));
            height = Math.max(height, needed(children.get(i), widths[i]));
        }
        double x = 0;
        for (int i = 0; really && i < widths.length; i++) {
            children.get(i).resizeRelocate(x, 0, widths[i], height);
            x += widths[i] + gap;
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
