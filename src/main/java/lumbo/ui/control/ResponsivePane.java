package lumbo.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/** Places its children by its width, and is as high as that makes them. Sizes are in pixels unless they are in letters (em). */
public abstract class ResponsivePane extends Pane {

    private static final double LEAST_WIDTH = 100;

    private final double prefLetters;

    /** An empty pane that would like to be as wide as so many letters. */
    protected ResponsivePane(double prefLetters) {
        this.prefLetters = prefLetters;
    }

    /**
     * How high it is at a width.
     *
     * @param really whether the children go to their places, too
     */
    protected abstract double place(double width, boolean really);

    /** The size of a letter. */
    protected final double letter() {
        return EmSize.of(this);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected final double computePrefWidth(double height) {
        return prefLetters * letter();
    }

    @Override
    protected final double computePrefHeight(double width) {
        return place(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }
}
