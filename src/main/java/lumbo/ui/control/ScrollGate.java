package lumbo.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Follows a page that has to be seen to its end, and turns it over. */
public final class ScrollGate {

    private static final double OVERLAP = 0.85;
    private static final double ROUNDED = 1;

    private final ScrollPane page;
    private final Node last;
    private final Runnable seen;
    private boolean over;

    private ScrollGate(ScrollPane page, Node last, Runnable seen) {
        this.page = page;
        this.last = last;
        this.seen = seen;
    }

    /** Tells once when the {@code last} thing of {@code page} has been in sight. */
    public static void watch(ScrollPane page, Node last, Runnable seen) {
        ScrollGate gate = new ScrollGate(page, last, seen);
        page.vvalueProperty().addListener(property -> gate.look());
        page.viewportBoundsProperty().addListener(property -> gate.look());
        page.getContent().layoutBoundsProperty().addListener(property -> gate.look());
    }

    /** Looks when the window has been laid out: in between, everything is as high as nothing. */
    private void look() {
        Later.run(() -> {
            if (!over && isSeen()) {
                over = true;
                seen.run();
            }
        });
    }

    private boolean isSeen() {
        if (page.getScene() == null
                || last.getLayoutBounds().getHeight() <= 0
                || page.getViewportBounds().getHeight() <= 0) {
            return false;
        }
        Bounds where = page.sceneToLocal(last.localToScene(last.getLayoutBounds()));
        return where.getMaxY() <= page.getHeight() + ROUNDED;
    }

    /** Turns a page to what comes next, with a little of what was in sight. */
    public static void turn(ScrollPane page) {
        double seen = page.getViewportBounds().getHeight();
        double beyond = page.getContent().getLayoutBounds().getHeight() - seen;
        if (beyond > 0) {
            page.setVvalue(Math.min(1, page.getVvalue() + OVERLAP * seen / beyond));
        }
    }
}
