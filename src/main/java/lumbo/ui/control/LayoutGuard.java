package lumbo.ui.control;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One entry of many. Where it can't be laid out, plain words on one line stand in its place: a failure in one entry would
 * end the layout of the whole window, and so take all others from sight.
 */
public final class LayoutGuard extends StackPane {

    private static final Logger LOG = Logger.getLogger(LayoutGuard.class.getName());

    private static final int MOST = 200;

    private final Supplier<String> plain;
    private boolean failed;

    /**
     * An entry.
     *
     * @param plain what it says in plain words, asked for only where they are needed
     */
    public LayoutGuard(Region content, Supplier<String> plain) {
        super(content);
        this.plain = plain;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return guarded(() -> super.computeMinWidth(height));
    }

    @Override
    protected double computePrefWidth(double height) {
        return guarded(() -> super.computePrefWidth(height));
    }

    @Override
    protected double computeMinHeight(double width) {
        return guarded(() -> super.computeMinHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return guarded(() -> super.computePrefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        guarded(() -> {
            super.layoutChildren();
            getManagedChildren().stream().map(Region.class::cast).forEach(Region::layout);
            // bounds are looked at only later, when the window is drawn
            getManagedChildren().forEach(Node::getBoundsInParent);
            return 0.0;
        });
    }

    private double guarded(Supplier<Double> layout) {
        try {
            return layout.get();
        } catch (RuntimeException failure) {
            if (failed) {
                throw failure;
            }
            failed = true;
            LOG.log(Level.WARNING, "an entry can't be laid out and is shown in plain words", failure);
            Label words = new Label(line(plain.get()));
            words.setWrapText(false);
            getChildren().setAll(words);
            return layout.get();
        }
    }

    /** On one line that is not endless. */
    private static String line(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() <= MOST ? plain : plain.substring(0, MOST);
    }
}
