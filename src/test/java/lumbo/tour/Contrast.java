package lumbo.tour;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** How well colours can be told apart, from 1 to 21, as the accessibility guidelines of the web reckon it. */
final class Contrast {

    private Contrast() {}

    /** Of two colours that nothing shines through. */
    static double of(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + .05) / (dark + .05);
    }

    private static double luminance(Color color) {
        return .2126 * linear(color.getRed()) + .7152 * linear(color.getGreen()) + .0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }

    /** Of the better of border and ground of a region to what it lies on; empty where it has neither, but only words. */
    static Optional<Double> ofEdge(Region region) {
        Optional<Color> behind = Optional.ofNullable(region.getParent()).flatMap(Contrast::ground);
        return behind.flatMap(color -> Stream.concat(border(region).stream(), own(region).stream())
                .map(edge -> of(edge, color))
                .filter(contrast -> contrast > 1.001)
                .max(Double::compare));
    }

    private static Optional<Color> border(Region region) {
        return Optional.ofNullable(region.getBorder()).stream()
                .flatMap(border -> border.getStrokes().stream())
                .flatMap(stroke -> Stream.of(
                        stroke.getTopStroke(),
                        stroke.getLeftStroke(),
                        stroke.getRightStroke(),
                        stroke.getBottomStroke()))
                .flatMap(Contrast::opaque)
                .findFirst();
    }

    /** The lowest fill is the one that meets what lies around. */
    private static Optional<Color> own(Region region) {
        return Optional.ofNullable(region.getBackground()).stream()
                .flatMap(background -> background.getFills().stream())
                .flatMap(fill -> opaque(fill.getFill()))
                .findFirst();
    }

    private static Stream<Color> opaque(Paint paint) {
        return paint instanceof Color color && color.getOpacity() > .9 ? Stream.of(color) : Stream.empty();
    }

    private static Optional<Color> ground(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (around instanceof Region region && region.getBackground() != null) {
                Optional<Color> fill = region.getBackground().getFills().reversed().stream()
                        .flatMap(one -> opaque(one.getFill()))
                        .findFirst();
                if (fill.isPresent()) {
                    return fill;
                }
            }
        }
        return Optional.empty();
    }
}
