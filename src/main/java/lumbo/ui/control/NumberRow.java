package lumbo.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** The numbers of a scale in one row, or in two where the letters are large and the room is narrow. */
final class NumberRow extends Pane {

    private static final double GAP = 5;
    private static final double LEAST_IN_LETTERS = 2.1;
    private static final double HEIGHT_IN_LETTERS = 3.2;
    private static final double LEAST_HEIGHT = 52;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int perRow(double width) {
        int all = Math.max(1, getManagedChildren().size());
        boolean fits = (width + GAP) / all - GAP >= LEAST_IN_LETTERS * EmSize.of(this);
        return fits ? all : (all + 1) / 2;
    }

    private double rowHeight() {
        return Math.max(LEAST_HEIGHT, HEIGHT_IN_LETTERS * EmSize.of(this));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 36 * EmSize.of(this);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = width < 0 ? computePrefWidth(-1) : width;
        int rows = perRow(given) == getManagedChildren().size() ? 1 : 2;
        return rows * rowHeight() + (rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> numbers = getManagedChildren();
        int perRow = perRow(getWidth());
        double width = (getWidth() + GAP) / perRow - GAP;
        for (int i = 0; i < numbers.size(); i++) {
            int row = i / perRow;
            double x = (i - row * perRow) * (width + GAP);
            double y = row * (rowHeight() + GAP);
            numbers.get(i).resizeRelocate(x, y, width, rowHeight());
        }
    }
}
