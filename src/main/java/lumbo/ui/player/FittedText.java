package lumbo.ui.player;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import lumbo.ui.control.LineBreaks;
import lumbo.ui.control.Nodes;

/**
 * Lines of text in letters of one size, so that they can be read from a mat. Each line is a paragraph; one may be marked as the
 * one that counts now. Where there is no room for all of them, fewer are shown; only where even the fewest have none, the
 * letters become smaller.
 */
final class FittedText extends Region {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double SMALLEST = 15;
    private static final double GAP = 0.3;
    private static final double STRIPE = PlayerLetters.STRIPE / 2;

    private final List<Text> paragraphs = new ArrayList<>();
    private final Text ruler = new Text();
    private final List<Region> stripes = new ArrayList<>();
    private double wish = SMALLEST;
    private double high = Double.MAX_VALUE;
    private List<List<String>> choices = List.of(List.of());
    private List<String> lines = List.of();
    private int active = -1;
    private double fittedWidth = -1;
    private double fittedHeight = -1;
    private double size = SMALLEST;

    FittedText() {
        getStyleClass().add("fit-text");
        setMinWidth(100);
    }

    /** The size of the letters in pixels, and how high this is whatever it says; or the largest number for as high as it needs. */
    void letters(double letters, double height) {
        if (letters != wish || height != high) {
            wish = letters;
            high = height;
            again();
        }
    }

    /**
     * Shows the first of these for which there is room.
     *
     * @param wanted the lines, then fewer of them
     * @param marked the line that counts now, or -1
     */
    void show(List<List<String>> wanted, int marked) {
        if (!wanted.equals(choices)) {
            choices = wanted;
            again();
        }
        active = marked;
        mark();
    }

    private void again() {
        fittedWidth = -1;
        requestLayout();
    }

    private void mark() {
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraphs.get(i).pseudoClassStateChanged(ACTIVE, i == active);
            stripes.get(i).setVisible(i == active);
        }
    }

    /** All that is said, or would be if there were room. */
    private void make(List<String> text) {
        if (text.equals(lines)) {
            return;
        }
        lines = text;
        getChildren().clear();
        paragraphs.clear();
        stripes.clear();
        for (String line : text) {
            Region stripe = new Region();
            stripe.getStyleClass().add("fit-stripe");
            stripe.setManaged(false);
            Text paragraph = new Text(line);
            paragraph.getStyleClass().add("fit-line");
            paragraph.setTextOrigin(VPos.TOP);
            paragraph.setManaged(false);
            stripes.add(stripe);
            paragraphs.add(paragraph);
            getChildren().addAll(stripe, paragraph);
        }
        mark();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getMinWidth();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width - PlayerLetters.STRIPE - snappedRightInset();
        if (high < Double.MAX_VALUE) {
            return high + snappedTopInset() + snappedBottomInset();
        }
        return width < 0 || room <= 0 ? wish * 2 : Math.ceil(height(choices.getFirst(), wish, room));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - PlayerLetters.STRIPE - snappedRightInset();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (width != fittedWidth || height != fittedHeight) {
            fittedWidth = width;
            fittedHeight = height;
            List<String> chosen = choices.stream()
                    .filter(some -> height(some, wish, width) <= height + 1)
                    .findFirst()
                    .orElse(null);
            make(chosen == null ? choices.getLast() : chosen);
            size = chosen == null ? largest(width, height) : wish;
        }
        double y = Math.max(0, (height - height(lines, size, width)) / 2);
        place(width, y);
    }

    /** The largest size for which there is room, in tenths of a pixel: a larger one in the style sheet would wrap otherwise. */
    private double largest(double width, double height) {
        double low = Math.min(SMALLEST, wish);
        double high = wish;
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (height(lines, middle, width) <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.floor(low * 10) / 10;
    }

    /** Lays the lines out from {@code top}. */
    private void place(double width, double top) {
        double y = top;
        for (int i = 0; i < paragraphs.size(); i++) {
            Text paragraph = paragraphs.get(i);
            String shown = broken(lines.get(i), size, width);
            double height = height(shown, size, width);
            paragraph.setText(shown);
            paragraph.setStyle(Nodes.size(size));
            paragraph.setWrappingWidth(LineBreaks.needs(shown) ? 0 : width);
            paragraph.relocate(STRIPE * 2, y);
            stripes.get(i).resizeRelocate(0, y, STRIPE / 2, height);
            y += height + size * GAP;
        }
    }

    /** Words that the toolkit can't wrap, in lines of their own. */
    private static String broken(String line, double letters, double width) {
        return LineBreaks.needs(line)
                ? String.join("\n", new LineBreaks(Font.font(letters)).lines(line, width, Integer.MAX_VALUE))
                : line;
    }

    private double height(List<String> text, double letters, double width) {
        double high = 0;
        for (String line : text) {
            high += height(broken(line, letters, width), letters, width) + (high > 0 ? letters * GAP : 0);
        }
        return high;
    }

    private double height(String line, double letters, double width) {
        ruler.setWrappingWidth(0);
        ruler.setText(line);
        ruler.setFont(Font.font(letters));
        ruler.setWrappingWidth(LineBreaks.needs(line) ? 0 : width);
        return ruler.getLayoutBounds().getHeight();
    }
}
