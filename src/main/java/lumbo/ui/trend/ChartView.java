package lumbo.ui.trend;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lumbo.chart.Chart;
import lumbo.chart.ChartLayout;
import lumbo.chart.ChartLayout.Spot;
import lumbo.chart.DataPoint;
import lumbo.chart.Palette;
import lumbo.chart.Series;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/**
 * A chart on the screen. The mouse, or the arrow keys, choose a value of it: left and right in time, up and down from
 * series to series.
 */
final class ChartView extends Region {

    /** So that about 260 pixels are left between the axes beside letters of the usual size. */
    private static final double LETTERS_HIGH = 23;

    private static final double LIGHT_LETTERS = .5;
    private static final double SMALLER = .92;

    private Chart chart;
    private final Canvas canvas = new Canvas();
    /** Never seen; tells by its style which colours and which size of letters hold here. */
    private final Label probe = new Label();

    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable Spot chosen;

    ChartView(Chart chart) {
        this.chart = chart;
        getStyleClass().add("chart-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(chart.title() + ". " + chart.sentence());
        probe.setVisible(false);
        getChildren().addAll(canvas, probe);
        probe.fontProperty().addListener((property, before, now) -> requestLayout());
        probe.textFillProperty().addListener((property, before, now) -> requestLayout());
        setOnMouseMoved(
                event -> choose(painter().nearest(event.getX(), event.getY()).orElse(null)));
        setOnMouseExited(event -> {
            if (!isFocused()) {
                choose(null);
            }
        });
        setOnMouseClicked(event -> requestFocus());
        setOnKeyPressed(this::pressed);
        InputFilter.heldMoves(this);
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                choose(null);
            }
        });
    }

    /** Shows other series of the same chart. */
    void show(Chart other) {
        chart = other;
        choose(null);
        requestLayout();
    }

    /** What is chosen, in a sentence; empty while nothing is. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    private double fontSize() {
        return probe.getFont().getSize() * SMALLER;
    }

    @Override
    protected double computePrefHeight(double width) {
        return fontSize() * LETTERS_HIGH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return fontSize() * LETTERS_HIGH;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        probe.resize(0, 0);
        paint();
    }

    private Palette palette() {
        return probe.getTextFill() instanceof Color color && color.getBrightness() > LIGHT_LETTERS
                ? Palette.DARK
                : Palette.LIGHT;
    }

    private CanvasChartRenderer renderer() {
        return new CanvasChartRenderer(
                canvas.getGraphicsContext2D(), palette(), probe.getFont().getFamily());
    }

    private ChartLayout painter() {
        return new ChartLayout(chart, getWidth(), getHeight(), fontSize(), renderer());
    }

    private void paint() {
        if (getWidth() < fontSize() * 4) {
            return;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, getWidth(), getHeight());
        CanvasChartRenderer pen = renderer();
        ChartLayout painter = painter();
        painter.paint(pen);
        Optional.ofNullable(chosen)
                .flatMap(spot -> painter.spots().stream()
                        .filter(now -> now.series().equals(spot.series())
                                && now.point().equals(spot.point()))
                        .findFirst())
                .ifPresent(spot -> painter.paintChosen(pen, spot));
    }

    private static @Nullable DataPoint point(@Nullable Spot spot) {
        return spot == null ? null : spot.point();
    }

    private void choose(@Nullable Spot spot) {
        if (Objects.equals(point(spot), point(chosen))) {
            return;
        }
        chosen = spot;
        said.set(spot == null ? "" : spot.point().said());
        setAccessibleText(said.get().isEmpty() ? chart.title() + ". " + chart.sentence() : said.get());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        paint();
    }

    private void pressed(KeyEvent event) {
        Optional<Spot> next = next(event.getCode());
        if (next.isPresent()) {
            choose(next.orElse(null));
            event.consume();
        }
    }

    /** What a key chooses; empty for keys that choose nothing. */
    private Optional<Spot> next(KeyCode code) {
        List<Spot> spots = painter().spots();
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        Series series = (chosen == null ? spots.getFirst() : chosen).series();
        List<Spot> row =
                spots.stream().filter(spot -> spot.series().equals(series)).toList();
        int at = row.stream().map(Spot::point).toList().indexOf(point(chosen));
        return switch (code) {
            case LEFT -> Optional.of(row.get(at < 0 ? row.size() - 1 : Math.max(0, at - 1)));
            case RIGHT -> Optional.of(row.get(at < 0 ? row.size() - 1 : Math.min(row.size() - 1, at + 1)));
            case HOME -> Optional.of(row.getFirst());
            case END -> Optional.of(row.getLast());
            case UP, DOWN ->
                Optional.ofNullable(chosen).flatMap(spot -> beside(spots, spot, code == KeyCode.DOWN ? 1 : -1));
            default -> Optional.empty();
        };
    }

    /** The nearest value in time of the next series. */
    private Optional<Spot> beside(List<Spot> spots, Spot from, int step) {
        int at = chart.series().indexOf(from.series()) + step;
        if (at < 0 || at >= chart.series().size()) {
            return Optional.empty();
        }
        return spots.stream()
                .filter(spot -> spot.series().equals(chart.series().get(at)))
                .min(Comparator.comparingDouble(spot -> Math.abs(spot.x() - from.x())));
    }
}
