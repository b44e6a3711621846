package lumbo.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands, whole on one of the screens that are there. All lengths are in the toolkit's pixels, and a screen is
 * what its bars leave of it.
 *
 * @param x the left edge
 * @param y the upper edge, with the title bar
 * @param width how wide it is
 * @param height how high it is
 * @param leastWidth how narrow it may be made
 * @param leastHeight how low it may be made
 */
record WindowPlace(double x, double y, double width, double height, double leastWidth, double leastHeight) {

    /** What the screens are made for; what doesn't fit into less scrolls. */
    private static final double WIDTH = 1200;

    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    /**
     * The place of a window that was not shown yet: in the middle of the first screen.
     *
     * @param screens the screens that are there, the main one first; at least one
     */
    static WindowPlace first(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.getFirst();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return on(
                screen,
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }

    /**
     * The place of a window that stood somewhere: there, as far as it is on the screen that has most of it. A window that is
     * on none of them comes to the first.
     *
     * @param x where its left edge was; what is no number, here and below, is not known, and the window stands as a first one
     * @param y where its upper edge was
     * @param width how wide it was
     * @param height how high it was
     * @param screens the screens that are there now, the main one first; at least one
     */
    static WindowPlace after(double x, double y, double width, double height, List<Rectangle2D> screens) {
        if (!Double.isFinite(x + y + width + height)) {
            return first(screens);
        }
        Rectangle2D most = screens.stream()
                .max(Comparator.comparingDouble(screen -> shared(screen, x, y, width, height)))
                .orElseThrow();
        return on(shared(most, x, y, width, height) > 0 ? most : screens.getFirst(), x, y, width, height);
    }

    private static double shared(Rectangle2D screen, double x, double y, double width, double height) {
        double across = Math.min(screen.getMaxX(), x + width) - Math.max(screen.getMinX(), x);
        double down = Math.min(screen.getMaxY(), y + height) - Math.max(screen.getMinY(), y);
        return Math.max(0, across) * Math.max(0, down);
    }

    private static WindowPlace on(Rectangle2D screen, double x, double y, double width, double height) {
        double leastWidth = Math.min(LEAST_WIDTH, screen.getWidth());
        double leastHeight = Math.min(LEAST_HEIGHT, screen.getHeight());
        double fittingWidth = Math.clamp(width, leastWidth, screen.getWidth());
        double fittingHeight = Math.clamp(height, leastHeight, screen.getHeight());
        return new WindowPlace(
                Math.clamp(x, screen.getMinX(), Math.max(screen.getMinX(), screen.getMaxX() - fittingWidth)),
                Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - fittingHeight)),
                fittingWidth,
                fittingHeight,
                leastWidth,
                leastHeight);
    }
}
