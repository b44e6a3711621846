package lumbo.ui.today;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import lumbo.ui.control.ResponsivePane;

/**
 * The figure beside the words about a program, and the scale below them. Where there is no room beside the figure the scale
 * comes right after the title, so that what has to be answered is in sight.
 */
final class ProposedPane extends ResponsivePane {

    /** The least width of the words beside the figure, in letters (em). */
    private static final double LEAST_WORDS = 22;

    private static final double PREF_LETTERS = 40;
    private static final double GAP = 24;
    private static final double LINES_GAP = 8;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Region figure;
    private final Region title;
    private final Region words;
    private final Region scale;

    ProposedPane(Region figure, Region title, Region words, Region scale) {
        super(PREF_LETTERS);
        this.figure = figure;
        this.title = title;
        this.words = words;
        this.scale = scale;
        getChildren().addAll(figure, title, words, scale);
    }

    @Override
    protected double place(double width, boolean really) {
        double beside = width - (figure.isManaged() ? figure.prefWidth(-1) + GAP : 0);
        boolean isNarrow = beside < LEAST_WORDS * letter();
        if (title.getPseudoClassStates().contains(NARROW) != isNarrow) {
            title.pseudoClassStateChanged(NARROW, isNarrow);
            title.applyCss();
        }
        return isNarrow ? stack(width, really) : row(width, beside, really);
    }

    private double row(double width, double beside, boolean really) {
        double titled = height(title, beside);
        double told = height(words, beside);
        double both = titled + (told > 0 && titled > 0 ? LINES_GAP : 0) + told;
        double high = Math.max(both, height(figure, width - beside - GAP));
        if (really) {
            double y = (high - both) / 2;
            put(figure, 0, 0, width - beside - GAP, high);
            put(title, width - beside, y, beside, titled);
            put(words, width - beside, y + both - told, beside, told);
        }
        double scaled = height(scale, width);
        double y = high > 0 && scaled > 0 ? high + GAP / 2 : high;
        if (really) {
            put(scale, 0, y, width, scaled);
        }
        return y + scaled;
    }

    private double stack(double width, boolean really) {
        double y = 0;
        for (Region part : List.of(title, scale, words, figure)) {
            double own = height(part, width);
            if (really) {
                put(part, 0, y, width, own);
            }
            y += own > 0 ? own + LINES_GAP : 0;
        }
        return Math.max(0, y - LINES_GAP);
    }

    private static double height(Region part, double width) {
        return part.isManaged() ? Math.max(part.minHeight(width), part.prefHeight(width)) : 0;
    }

    private static void put(Node part, double x, double y, double width, double height) {
        if (part.isManaged()) {
            part.resizeRelocate(x, y, width, height);
        }
    }
}
