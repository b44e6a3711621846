package lumbo.ui.control;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** A large number in a ring that fills as time passes. */
public final class CountRing extends StackPane {

    private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction", 0);
    private final Circle track = new Circle();
    private final Arc arc = new Arc();
    private final Label number = new Label();
    private final Label caption = new Label();

    private double letters;

    /** An empty ring. */
    public CountRing() {
        getStyleClass().add("count-ring");
        track.getStyleClass().add("ring-track");
        track.setManaged(false);
        arc.getStyleClass().add("ring-arc");
        arc.setType(ArcType.OPEN);
        arc.setStartAngle(90);
        arc.setManaged(false);
        number.getStyleClass().add("ring-number");
        caption.getStyleClass().add("ring-caption");
        VBox text = new VBox(number, caption);
        text.setAlignment(Pos.CENTER);
        getChildren().addAll(track, arc, text);
        fraction.addListener((property, before, now) -> arc.setLength(-360 * Math.clamp(now.doubleValue(), 0, 1)));
    }

    @Override
    protected void layoutChildren() {
        double radius = Math.max(10, Math.min(getWidth(), getHeight()) / 2 - 10);
        track.setCenterX(getWidth() / 2);
        track.setCenterY(getHeight() / 2);
        track.setRadius(radius);
        arc.setCenterX(getWidth() / 2);
        arc.setCenterY(getHeight() / 2);
        arc.setRadiusX(radius);
        arc.setRadiusY(radius);
        double wanted = Math.rint(radius * (number.getText().length() > 3 ? 0.55 : 0.85));
        if (wanted != letters) {
            letters = wanted;
            number.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.0fpx;", letters));
        }
        super.layoutChildren();
    }

    /** How much of the ring is filled, 0 to 1. */
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    /** Shows a number and what it counts. */
    public void show(String count, String what) {
        if (!count.equals(number.getText())) {
            number.setText(count);
            requestLayout();
        }
        if (!what.equals(caption.getText())) {
            caption.setText(what);
        }
    }
}
