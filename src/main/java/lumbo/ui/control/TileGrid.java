package lumbo.ui.control;

import java.util.List;
import javafx.scene.Node;

/** Cards of one size in as many columns as there is room for; they fill the width. */
public final class TileGrid extends ResponsivePane {

    /** Sizes in letters (em). */
    private static final double LEAST_WIDTH = 17;

    private static final double GAP = 1;

    /** No cards yet. */
    public TileGrid() {
        super(LEAST_WIDTH);
        getStyleClass().add("tiles");
        Nodes.whileVisible(this);
    }

    /** Shows these cards. */
    public void show(List<? extends Node> cards) {
        getChildren().setAll(cards);
        setVisible(!cards.isEmpty());
    }

    /** How many cards stand side by side at a width, beside letters of a size. */
    public static int columns(double width, double letter) {
        return Math.max(1, (int) ((width / letter + GAP) / (LEAST_WIDTH + GAP)));
    }

    @Override
    protected double place(double width, boolean really) {
        List<Node> cards = getManagedChildren();
        double gap = GAP * letter();
        int columns = columns(width, letter());
        double own = (width + gap) / columns - gap;
        double height =
                cards.stream().mapToDouble(card -> card.prefHeight(own)).max().orElse(0);
        for (int i = 0; really && i < cards.size(); i++) {
            cards.get(i)
                    .resizeRelocate(i % columns * (own + gap), Math.floorDiv(i, columns) * (height + gap), own, height);
        }
        return Math.max(0, Math.ceilDiv(cards.size(), columns) * (height + gap) - gap);
    }
}
