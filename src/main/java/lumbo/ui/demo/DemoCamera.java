package lumbo.ui.demo;

import java.util.Locale;
import lumbo.figure.Motion.View;

/** From where a figure is seen in a demonstration. */
enum DemoCamera {
    /** As its motion reads best. */
    BEST,
    FRONT,
    BETWEEN,
    SIDE;

    private static final double EYE_LEVEL = 14;

    /** The end of the key of its name among the messages. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one after this; the first after the last. */
    DemoCamera next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Where the viewer stands for a figure that faces to the left of the picture, of a motion that reads best from {@code best}. */
    View of(View best) {
        return switch (this) {
            case BEST -> best;
            case FRONT -> new View(-90, EYE_LEVEL);
            case BETWEEN -> new View(-45, EYE_LEVEL);
            case SIDE -> new View(0, EYE_LEVEL);
        };
    }
}
