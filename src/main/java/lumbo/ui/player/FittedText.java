package lumbo.ui.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import lumbo.ui.control.LineBreaks;

/**
 * Lines of text, as large as the wish says and as the room allows, so that they can be read from a mat. Each line is a
 * paragraph; one may be marked as the one that counts now.
 */
final class FittedText extends Region {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double SMALLEST = 15;
    private static final double GAP = 0.55;
    private static final double STRIPE = 14;

    private final List<Text> paragraphs = new ArrayList<>();
    private final Text ruler = new Text();
    private final List<Region> stripes = new ArrayList<>();
    private double wish = SMALLEST;
    private List<String> lines = List.of();
    private double fittedWidth = -1;
    private double fittedHeight = -1;
    private double size = SMALLEST;

    FittedText() {
        getStyleClass().add("fit-text");
        setMinSize(100, 100);
    }

    /** The size of the letters where there is room for it, in pixels. */
    void wish(double letters) {
        if (letters != wish) {
            wish = letters;
            fittedWidth = -1;
            requestLayout();
        }
    }

    void show(List<String> text, int active) {
        if (!text.equals(lines)) {
            lines = text;
            fittedWidth = -1;
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
            requestLayout();
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraphs.get(i).pseudoClassStateChanged(ACTIVE, i == active);
            stripes.get(i).setVisible(i == active);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - STRIPE * 2 - snappedRightInset();
        double height = getHeight();
        if (width <= 0 || height <= 0 || paragraphs.isEmpty()) {
            return;
        }
        if (width != fittedWidth || height != fittedHeight) {
            fittedWidth = width;
            fittedHeight = height;
            size = largest(width, height);
        }
        double y = Math.max(0, (height - place(size, width, 0, false)) / 2);
        place(size, width, y, true);
    }

    /** The largest size for which there is room, in tenths of a pixel: a larger one in the style sheet would wrap otherwise. */
    private double largest(double width, double height) {
        double low = SMALLEST;
        double high = Math.max(SMALLEST, wish);
        if (place(high, width, 0, false) <= height) {
            return high;
        }
        while (high - low > 0.5) {
            double middle = (low + high) / 2;
            if (place(middle, width, 0, false) <= height) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.floor(low * 10) / 10;
    }

    /** Lays the lines out from {@code top} at a size, and returns their height. */
    private double place(double letters, double width, double top, boolean really) {
        double y = top;
        for (int i = 0; i < paragraphs.size(); i++) {
            Text paragraph = paragraphs.get(i);
            String shown = broken(lines.get(i), letters, width);
            double height = height(shown, letters, width);
            if (really) {
                paragraph.setText(shown);
                paragraph.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", letters));
                paragraph.setWrappingWidth(LineBreaks.needs(shown) ? 0 : width);
                paragraph.relocate(STRIPE * 2, y);
                stripes.get(i).resizeRelocate(0, y, STRIPE / 2, height);
            }
            y += height + (i < paragraphs.size() - 1 ? letters * GAP : 0);
        }
        return y - top;
    }

    /** Words that the toolkit can't wrap, in lines of their own. */
    private static String broken(String line, double letters, double width) {
        return LineBreaks.needs(line)
                ? String.join("\n", new LineBreaks(Font.font(letters)).lines(line, width, Integer.MAX_VALUE))
                : line;
    }

    private double height(String line, double letters, double width) {
        ruler.setWrappingWidth(0);
        ruler.setText(line);
        ruler.setFont(Font.font(letters));
        ruler.setWrappingWidth(LineBreaks.needs(line) ? 0 : width);
        return ruler.getLayoutBounds().getHeight();
    }
}
