package lumbo.ui.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A number in a ring that runs out as time does. The number is as large as the ring has room for. */
public final class CountRing extends StackPane {

    /** How thick the ring is, as in the style sheet, in pixels. */
    private static final double STROKE = 14;

    private static final double GAP = 4;

    /** Two digits, in letters of size 1: a number is as large as if it had two. */
    private static final String TWO_DIGITS = "88";

    /** How much of a caption's size it takes below the number. */
    private static final double CAPTION_ROOM = 1.5;

    private final Ruler ruler;
    private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction", 0);
    private final Circle track = new Circle();
    private final Arc arc = new Arc();
    private final Label number = new Label();
    private final Label caption = new Label();

    private double letters;
    private double captionLetters = 1;

    /** An empty ring. */
    public CountRing(Ruler ruler) {
        this.ruler = ruler;
        getStyleClass().add("count-ring");
        track.getStyleClass().add("ring-track");
        track.setManaged(false);
        arc.getStyleClass().add("ring-arc");
        arc.setType(ArcType.OPEN);
        arc.setStartAngle(90);
        arc.setManaged(false);
        number.getStyleClass().add("ring-number");
        caption.getStyleClass().add("ring-caption");
        Nodes.whileSaying(caption);
        // directly within: a style that is set while its parent is laid out holds at once, that of a grandchild may
        // never
        getChildren().addAll(track, arc, number, caption);
        fraction.addListener((property, before, now) -> arc.setLength(360 * Math.clamp(now.doubleValue(), 0, 1)));
    }

    /** How wide and high a ring is in which two digits of this size have room, with a caption of that size or 0, in pixels. */
    public static double around(double letters, double caption, Ruler ruler) {
        double high = ruler.capital() * letters + CAPTION_ROOM * caption;
        return Math.hypot(ruler.width(TWO_DIGITS, letters, true), high) + 2 * (STROKE + GAP);
    }

    /** The least size of the number, and the size of the caption, in pixels. */
    public void letters(double least, double ofCaption) {
        captionLetters = ofCaption;
        caption.setStyle(Nodes.size(ofCaption));
        double side = around(least, 0, ruler);
        setMinSize(side, side);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double radius = Math.max(10, Math.min(getWidth(), getHeight()) / 2 - STROKE / 2 - GAP / 2);
        track.setCenterX(getWidth() / 2);
        track.setCenterY(getHeight() / 2);
        track.setRadius(radius);
        arc.setCenterX(getWidth() / 2);
        arc.setCenterY(getHeight() / 2);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        double wanted = Math.floor(largest(
                number.getText(), 2 * radius - STROKE - GAP, caption.getText().isEmpty() ? 0 : captionLetters, ruler));
        if (wanted != letters) {
            letters = wanted;
            number.setStyle(Nodes.size(letters));
        }
        double below = caption.isManaged() ? caption.prefHeight(-1) : 0;
        double high = number.prefHeight(-1);
        double top = (getHeight() - high - below) / 2;
        layoutInArea(number, 0, top, getWidth(), high, 0, HPos.CENTER, VPos.CENTER);
        if (below > 0) {
            layoutInArea(caption, 0, top + high, getWidth(), below, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    /** How large two digits are in a ring as wide and high as that, with a caption of that size or 0, in pixels. */
    public static double inside(double side, double caption, Ruler ruler) {
        return Math.floor(largest(TWO_DIGITS, Math.max(20, side - STROKE - GAP) - STROKE - GAP, caption, ruler));
    }

    /** The largest letters of which number and caption are within a circle of this diameter. */
    private static double largest(String said, double diameter, double ofCaption, Ruler ruler) {
        // as if of the widest digits: the number does not change its size while it counts
        String text = said.length() > TWO_DIGITS.length() ? said.replaceAll("\\d", "8") : TWO_DIGITS;
        double wide = ruler.width(text, 1, true);
        double high = ruler.capital();
        double below = CAPTION_ROOM * ofCaption;
        // (wide * s)^2 + (high * s + below)^2 = diameter^2
        double a = wide * wide + high * high;
        double b = high * below;
        double c = below * below - diameter * diameter;
        return Math.max(1, (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a);
    }

    /** How much of the ring is there, 1 to 0. */
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    /** Shows a number and what it counts; nothing where it counts seconds. */
    public void show(String count, String what) {
        if (!count.equals(number.getText())) {
            number.setText(count);
            requestLayout();
        }
        if (!what.equals(caption.getText())) {
            caption.setText(what);
            requestLayout();
        }
    }
}
