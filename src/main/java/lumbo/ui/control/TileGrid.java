package lumbo.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards of one size in as many columns as there is room for; they fill the width. */
public final class TileGrid extends Pane {

    /** Sizes in letters (em). */
    private static final double LEAST_WIDTH = 17;

    private static final double GAP = 1;

    /** No cards yet. */
    public TileGrid() {
        getStyleClass().add("tiles");
        managedProperty().bind(visibleProperty());
    }

    /** Shows these cards. */
    public void show(List<? extends Node> cards) {
        getChildren().setAll(cards);
        setVisible(!cards.isEmpty());
    }

    private double gap() {
        return GAP * EmSize.of(this);
    }

    private int columns(double width) {
        double least = LEAST_WIDTH * EmSize.of(this);
        return Math.max(1, (int) ((width + gap()) / (least + gap())));
    }

    private double cardWidth(double width) {
        return (width + gap()) / columns(width) - gap();
    }

    private double cardHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(card -> card.prefHeight(cardWidth(width)))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 100;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH * EmSize.of(this);
    }

    @Override
    protected double computePrefHeight(double given) {
        double width = given < 0 ? computePrefWidth(-1) : given;
        int rows = Math.ceilDiv(getManagedChildren().size(), columns(width));
        return rows == 0 ? 0 : rows * (cardHeight(width) + gap()) - gap();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int columns = columns(width);
        double own = cardWidth(width);
        double height = cardHeight(width);
        List<Node> cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i)
                    .resizeRelocate(
                            i % columns * (own + gap()), Math.floorDiv(i, columns) * (height + gap()), own, height);
        }
    }
}
