package lumbo.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;

/** Places its children by its width, and is as high as that makes them. Sizes are in pixels unless they are in letters (em). */
public abstract class ResponsivePane extends Pane {

    private static final double LEAST_WIDTH = 100;
    private static final String FONT_SIZE = "-fx-font-size:";

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

    /** The size of a letter, as the nearest parent with a size of its own has it. */
    protected final double letter() {
        for (Node at = this; at != null; at = at.getParent()) {
            String style = String.valueOf(at.getStyle());
            int size = style.indexOf(FONT_SIZE);
            int end = style.indexOf("px", size);
            if (size >= 0 && end > size) {
                return Double.parseDouble(
                        style.substring(size + FONT_SIZE.length(), end).strip());
            }
        }
        return Font.getDefault().getSize();
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
