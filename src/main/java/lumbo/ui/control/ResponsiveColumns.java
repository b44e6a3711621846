package lumbo.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Puts its children side by side where there is room, and one below the other where there is not, as with large text.
 * The first takes what room is left.
 */
public final class ResponsiveColumns extends ResponsivePane {

    private static final double PREF_LETTERS = 40;

    private final double gap;
    private final double leastFirst;

    /**
     * Columns.
     *
     * @param leastFirst the least width of the first in letters (em) before it is put above the others
     * @param gap the room between them in pixels
     */
    public ResponsiveColumns(double leastFirst, double gap, Region... children) {
        super(PREF_LETTERS);
        this.leastFirst = leastFirst;
        this.gap = gap;
        getChildren().addAll(children);
    }

    @Override
    protected double place(double width, boolean really) {
        double first = width
                - getManagedChildren().stream()
                        .skip(1)
                        .mapToDouble(child -> gap + child.prefWidth(-1))
                        .sum();
        return first >= leastFirst * letter() ? row(first, really) : stack(width, really);
    }

    private static double needed(Node child, double width) {
        return Math.max(child.minHeight(width), child.prefHeight(width));
    }

    private double row(double first, boolean really) {
        List<Node> children = getManagedChildren();
        double[] widths = new double[children.size()];
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = i == 0 ? first : children.get(i).prefWidth(-1);
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
