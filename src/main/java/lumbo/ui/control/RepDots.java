package lumbo.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Repetitions: a dot for each, and in words which one it is. Of many a bar instead of the dots. */
public final class RepDots extends HBox {

    /** More than these can't be told at a glance. */
    public static final int MOST_DOTS = 12;

    /** The size of a dot and the gap after it, by the size of the letters beside them. */
    private static final double DOT = .5;

    private static final double GAP = .2;
    private static final double BAR = 5;
    private static final double STROKE = .08;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final List<Region> dots = new ArrayList<>();
    private final Region fill = new Region();
    private final HBox bar = Nodes.line("rep-bar", fill);
    private final Label words = Nodes.whole("", "rep-words");
    private double letters = 1;
    private int of;
    private int at;

    /** None yet. */
    public RepDots() {
        getStyleClass().add("rep-dots");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.PARENT);
        fill.getStyleClass().add("rep-bar-fill");
    }

    /** How wide dots and words are, by the size of the words, in pixels. */
    public static double width(int of, String text, double letters, Ruler ruler) {
        double shown = of > MOST_DOTS ? BAR + GAP : of * (DOT + GAP);
        return (shown + GAP) * letters + ruler.width(text, letters, true);
    }

    /** The size of the words beside the dots, in pixels. */
    public void letters(double size) {
        if (size != letters) {
            letters = size;
            words.setStyle(Nodes.size(size));
            setSpacing(GAP * size);
            fill();
        }
    }

    /**
     * Shows the repetition under way.
     *
     * @param rep from 1; those before it, and it, are full
     * @param reps how many there are; 0 shows nothing
     * @param text the same in words
     */
    public void show(int rep, int reps, String text) {
        words.setText(text);
        if (rep != at || reps != of) {
            boolean more = reps != of;
            at = rep;
            of = reps;
            if (more) {
                fill();
            } else {
                light();
            }
        }
    }

    private void fill() {
        getChildren().clear();
        dots.clear();
        if (of > MOST_DOTS) {
            size(bar, BAR * letters, DOT * letters);
            getChildren().add(bar);
        } else {
            for (int i = 0; i < of; i++) {
                Region dot = Nodes.styled(new Region(), "rep-dot");
                size(dot, DOT * letters, DOT * letters);
                dot.setStyle(String.format(Locale.ROOT, "-fx-border-width: %.1fpx;", STROKE * letters));
                dots.add(dot);
                getChildren().add(dot);
            }
        }
        if (of > 0) {
            getChildren().add(words);
            setMargin(words, new Insets(0, 0, 0, GAP * letters));
        }
        light();
    }

    private void light() {
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).pseudoClassStateChanged(DONE, i < at);
        }
        size(fill, of == 0 ? 0 : BAR * letters * at / of, DOT * letters);
    }

    private static void size(Region region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
    }
}
