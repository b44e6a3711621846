package lumbo.ui.control;

import java.util.List;
import javafx.scene.Node;

/** The numbers of a scale in one row, or in two where the letters are large and the room is narrow. */
final class NumberRow extends ResponsivePane {

    private static final double PREF_LETTERS = 36;
    private static final double GAP = 5;
    private static final double LEAST_IN_LETTERS = 2.1;
    private static final double HEIGHT_IN_LETTERS = 3.2;
    private static final double LEAST_HEIGHT = 52;

    NumberRow() {
        super(PREF_LETTERS);
    }

    @Override
    protected double place(double width, boolean really) {
        List<Node> numbers = getManagedChildren();
        int all = Math.max(1, numbers.size());
        boolean fits = (width + GAP) / all - GAP >= LEAST_IN_LETTERS * letter();
        int perRow = fits ? all : (all + 1) / 2;
        double own = (width + GAP) / perRow - GAP;
        double height = Math.max(LEAST_HEIGHT, HEIGHT_IN_LETTERS * letter());
        for (int i = 0; really && i < numbers.size(); i++) {
            numbers.get(i)
                    .resizeRelocate(i % perRow * (own + GAP), Math.floorDiv(i, perRow) * (height + GAP), own, height);
        }
        return Math.ceilDiv(all, perRow) * (height + GAP) - GAP;
    }
}
