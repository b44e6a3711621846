package lumbo.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a scale in one row, with the words of its ends and of the chosen number below it. Where the letters are large
 * and the room is narrow they are two rows, 0 to 5 and 6 to 10, and the words stand in the numbers that they belong to: below
 * the rows nobody could tell which number they are about.
 */
final class NumberRow extends ResponsivePane {

    private static final double PREF_LETTERS = 36;
    private static final double GAP = 5;
    private static final double LEAST_IN_LETTERS = 2.1;
    private static final double LEAST_WIDTH = 44;
    private static final double HEIGHT_IN_LETTERS = 3.2;
    private static final double HEIGHT_WITH_WORDS = 3.8;
    private static final double LEAST_HEIGHT = 52;
    private static final double INSIDE = 2;
    private static final int INSIDE_LINES = 2;
    private static final PseudoClass WITH_WORDS = PseudoClass.getPseudoClass("with-words");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<ToggleButton> numbers;
    private final Label least;
    private final Label most;
    private final Label said = Nodes.whole("", "pain-said");
    private final Label leastInside;
    private final Label mostInside;
    private final Label saidInside = inside("");
    private @Nullable Integer chosen;

    /**
     * A row.
     *
     * @param numbers from the lowest to the highest
     * @param least the words of the lowest
     * @param most the words of the highest
     * @param mostInside the same, short enough to stand in the number
     */
    NumberRow(List<ToggleButton> numbers, String least, String most, String mostInside) {
        super(PREF_LETTERS);
        this.numbers = List.copyOf(numbers);
        this.least = Nodes.label(least, "pain-end");
        this.most = Nodes.label(most, "pain-end");
        this.most.setTextAlignment(TextAlignment.RIGHT);
        this.leastInside = inside(least);
        this.mostInside = inside(mostInside);
        saidInside.pseudoClassStateChanged(CHOSEN, true);
        getChildren().addAll(numbers);
        getChildren().addAll(this.least, this.most, said, leastInside, this.mostInside, saidInside);
        List.of(this.least, this.most, said).forEach(words -> words.setMouseTransparent(true));
    }

    private static Label inside(String words) {
        Label label = Nodes.bounded(words, INSIDE_LINES, "pain-inside");
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMouseTransparent(true);
        return label;
    }

    /**
     * Says in words what is chosen.
     *
     * @param number the chosen number; null for none
     * @param words what it means; empty where there is nothing to say
     */
    void say(@Nullable Integer number, String words) {
        chosen = number;
        said.setText(words);
        saidInside.setText(words);
        requestLayout();
    }

    @Override
    protected double place(double width, boolean really) {
        int all = numbers.size();
        boolean isOneRow = (width + GAP) / all - GAP >= Math.max(LEAST_WIDTH, LEAST_IN_LETTERS * letter());
        int perRow = isOneRow ? all : (all + 1) / 2;
        double own = (width + GAP) / perRow - GAP;
        double height = Math.max(LEAST_HEIGHT, (isOneRow ? HEIGHT_IN_LETTERS : HEIGHT_WITH_WORDS) * letter());
        double below = Math.ceilDiv(all, perRow) * (height + GAP);
        if (really) {
            for (int i = 0; i < all; i++) {
                ToggleButton number = numbers.get(i);
                number.pseudoClassStateChanged(WITH_WORDS, !isOneRow);
                number.resizeRelocate(i % perRow * (own + GAP), Math.floorDiv(i, perRow) * (height + GAP), own, height);
            }
            placeBelow(width, below, isOneRow);
            placeInside(!isOneRow);
        }
        return isOneRow ? below + lineHeight(width) : below - GAP;
    }

    private double lineHeight(double width) {
        return Math.max(said.prefHeight(-1), Math.max(least.prefHeight(width / 2), most.prefHeight(width / 2)));
    }

    private void placeBelow(double width, double y, boolean isShown) {
        double left = Math.min(least.prefWidth(-1), width / 2);
        double right = Math.min(most.prefWidth(-1), width / 2);
        double middle = said.prefWidth(-1);
        double x = 0;
        if (chosen != null) {
            ToggleButton number = numbers.get(chosen);
            double centred = number.getLayoutX() + (number.getWidth() - middle) / 2;
            x = Math.max(0, Math.min(width - middle, centred));
        }
        boolean says = chosen != null && !said.getText().isEmpty();
        said.setVisible(isShown && says);
        least.setVisible(isShown && !(says && x < left + GAP));
        most.setVisible(isShown && !(says && x + middle > width - right - GAP));
        least.resizeRelocate(0, y, left, least.prefHeight(left));
        most.resizeRelocate(width - right, y, right, most.prefHeight(right));
        said.resizeRelocate(x, y, middle, said.prefHeight(-1));
    }

    private void placeInside(boolean isShown) {
        int last = numbers.size() - 1;
        boolean says = chosen != null && !saidInside.getText().isEmpty();
        leastInside.setVisible(isShown && !(says && chosen != null && chosen == 0));
        mostInside.setVisible(isShown && !(says && chosen != null && chosen == last));
        saidInside.setVisible(isShown && says);
        place(leastInside, numbers.getFirst());
        place(mostInside, numbers.getLast());
        if (chosen != null) {
            place(saidInside, numbers.get(chosen));
        }
    }

    private static void place(Label words, ToggleButton in) {
        double width = Math.max(0, in.getWidth() - 2 * INSIDE);
        double height = words.prefHeight(width);
        words.resizeRelocate(
                in.getLayoutX() + INSIDE, in.getLayoutY() + in.getHeight() - height - INSIDE, width, height);
    }
}
