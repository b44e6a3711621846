package lumbo.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The buttons of a page: the way back at the left, the others at the right, on one line where they have room. Else the lines
 * are filled one after the other.
 */
public final class PageButtons extends ResponsivePane {

    private static final double PREF_LETTERS = 40;
    private static final double GAP = .8;

    private final @Nullable Node back;

    /** Buttons; {@code back}, or the title of a page, stands at the left. */
    public PageButtons(@Nullable Node back, Node... others) {
        super(PREF_LETTERS);
        this.back = back;
        if (back != null) {
            getChildren().add(back);
        }
        getChildren().addAll(others);
    }

    @Override
    protected double place(double width, boolean really) {
        double gap = GAP * letter();
        double y = 0;
        for (List<Node> line : lines(width, gap)) {
            double height = line.stream().mapToDouble(PageButtons::high).max().orElse(0);
            if (really) {
                double x = width;
                for (Node one : line.reversed()) {
                    double own = Math.min(width, wide(one));
                    x -= own;
                    one.resizeRelocate(one.equals(back) ? 0 : x, y + (height - high(one)) / 2, own, high(one));
                    x -= gap;
                }
            }
            y += height + gap;
        }
        return Math.max(0, y - gap);
    }

    /** No smaller than a target has to be, which is the least height of buttons. */
    private static double high(Node one) {
        return Math.max(one.minHeight(-1), one.prefHeight(-1));
    }

    private static double wide(Node one) {
        return Math.max(one.minWidth(-1), one.prefWidth(-1));
    }

    private List<List<Node>> lines(double width, double gap) {
        List<List<Node>> lines = new ArrayList<>();
        double room = -1;
        for (Node one : getManagedChildren()) {
            double needed = wide(one);
            if (lines.isEmpty() || room < needed) {
                lines.add(new ArrayList<>());
                room = width;
            }
            lines.getLast().add(one);
            room -= needed + gap;
        }
        return lines;
    }
}
