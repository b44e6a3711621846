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

/**
 * Repetitions: a dot for each, and in words which one it is. Where there is little room the dots are smaller; of many, or where
 * they would become too small to be told apart, a bar stands instead of them; and where it has none either, the words alone.
 */
public final class RepDots extends HBox {

    /** More than these can't be told at a glance. */
    public static final int MOST_DOTS = 12;

    /** The size of a dot, and the least that can be told from the one beside it, by the size of the letters beside them. */
    private static final double DOT = .5;

    private static final double LEAST_DOT = .27;

    /** The gap after a dot, by its size, and what is left free before the words, by theirs. */
    private static final double DOT_GAP = .4;

    private static final double GAP = .4;

    /** How wide a bar is, and at least, by the size of the letters. */
    private static final double BAR = 5;

    private static final double LEAST_BAR = 1.5;
    private static final double STROKE = .16;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final List<Region> dots = new ArrayList<>();
    private final Region fill = new Region();
    private final HBox bar = Nodes.line("rep-bar", fill);
    private final Label words = Nodes.whole("", "rep-words");
    private double letters = 1;
    private double room = Double.MAX_VALUE;
    private double wordsRoom;
    private double barWidth;
    private int of;
    private int at;

    /** None yet. */
    public RepDots() {
        getStyleClass().add("rep-dots");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.PARENT);
        fill.getStyleClass().add("rep-bar-fill");
    }

    /** How wide dots and words are where there is room for all of them, by the size of the words, in pixels. */
    public static double width(int of, String text, double letters, Ruler ruler) {
        double shown = of > MOST_DOTS ? BAR : of * DOT * (1 + DOT_GAP);
        return (shown + GAP) * letters + ruler.width(text, letters, true);
    }

    /**
     * How large all is.
     *
     * @param size of the words beside the dots, in pixels
     * @param all how wide dots and words may be together, in pixels
     * @param ofWords how wide the words may become: the dots stay as large while the words grow
     */
    public void letters(double size, double all, double ofWords) {
        if (size != letters || all != room || ofWords != wordsRoom) {
            letters = size;
            room = all;
            wordsRoom = ofWords;
            words.setStyle(Nodes.size(size));
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
        double free = room - wordsRoom - GAP * letters;
        double dot = Math.min(DOT * letters, free / (of * (1 + DOT_GAP)));
        barWidth = Math.min(BAR * letters, free);
        if (of > 0 && of <= MOST_DOTS && dot >= LEAST_DOT * letters) {
            setSpacing(DOT_GAP * dot);
            for (int i = 0; i < of; i++) {
                Region each = Nodes.styled(new Region(), "rep-dot");
                size(each, dot, dot);
                each.setStyle(String.format(Locale.ROOT, "-fx-border-width: %.1fpx;", STROKE * dot));
                dots.add(each);
                getChildren().add(each);
            }
        } else if (of > 0 && barWidth >= LEAST_BAR * letters) {
            setSpacing(0);
            size(bar, barWidth, DOT * letters);
            getChildren().add(bar);
        }
        if (of > 0) {
            setMargin(words, new Insets(0, 0, 0, getChildren().isEmpty() ? 0 : GAP * letters - getSpacing()));
            getChildren().add(words);
        }
        light();
    }

    private void light() {
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).pseudoClassStateChanged(DONE, i < at);
        }
        size(fill, of == 0 ? 0 : Math.max(0, barWidth) * at / of, DOT * letters);
    }

    private static void size(Region region, double width, double height) {
        region.setMinSize(width, height);
        region.setPrefSize(width, height);
        region.setMaxSize(width, height);
    }
}
