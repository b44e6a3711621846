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

    /** Tells once when the {@code last} thing of {@code page} has been in sight. */
    public ScrollGate(ScrollPane page, Node last, Runnable seen) {
        this.page = page;
        this.last = last;
        this.seen = seen;
        page.vvalueProperty().addListener(property -> look());
        page.viewportBoundsProperty().addListener(property -> look());
        page.getContent().layoutBoundsProperty().addListener(property -> look());
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
        if (page.getScene() == null || last.getLayoutBounds().getHeight() <= 0 || seenHeight() <= 0) {
            return false;
        }
        Bounds where = page.sceneToLocal(last.localToScene(last.getLayoutBounds()));
        return where.getMaxY() <= page.getHeight() + ROUNDED;
    }

    private double seenHeight() {
        return page.getViewportBounds().getHeight();
    }

    /** Turns to what comes next, with a little of what was in sight. */
    public void further() {
        double beyond = page.getContent().getLayoutBounds().getHeight() - seenHeight();
        if (beyond > 0) {
            page.setVvalue(Math.min(1, page.getVvalue() + OVERLAP * seenHeight() / beyond));
        }
    }
}
