package lumbo.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Follows a page that has to be seen to its end, and turns it over. */
public final class ToTheEnd {

    private static final double NEARLY = 24;
    private static final double OVERLAP = 0.85;

    private final ScrollPane page;
    private final Runnable seen;
    private boolean over;

    /** Tells once when the end of {@code page} has been in sight. */
    public ToTheEnd(ScrollPane page, Runnable seen) {
        this.page = page;
        this.seen = seen;
        page.vvalueProperty().addListener(property -> look());
        page.viewportBoundsProperty().addListener(property -> look());
        page.getContent().layoutBoundsProperty().addListener(property -> look());
    }

    /** Looks when the window has been laid out: in between, the page is as high as nothing. */
    private void look() {
        Platform.runLater(() -> {
            if (!over && page.getScene() != null && seenHeight() > 0 && isAtEnd()) {
                over = true;
                seen.run();
            }
        });
    }

    private double seenHeight() {
        return page.getViewportBounds().getHeight();
    }

    /** How much of the page is out of sight. */
    private double beyond() {
        Node content = page.getContent();
        return content.getLayoutBounds().getHeight() - seenHeight();
    }

    private boolean isAtEnd() {
        double beyond = beyond();
        return page.getContent().getLayoutBounds().getHeight() > 0 && (1 - page.getVvalue()) * beyond <= NEARLY;
    }

    /** Turns to what comes next, with a little of what was in sight. */
    public void further() {
        double beyond = beyond();
        if (beyond > 0) {
            page.setVvalue(Math.min(1, page.getVvalue() + OVERLAP * seenHeight() / beyond));
        }
    }
}
