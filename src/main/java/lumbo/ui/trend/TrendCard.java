package lumbo.ui.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.chart.Chart;
import lumbo.chart.ChartTable;
import lumbo.chart.Series;
import lumbo.i18n.Messages;
import lumbo.trend.Trend;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One card of the trends: what it shows in words, the chart, the same as a table, and pictures to take away. */
final class TrendCard extends VBox {

    private final Messages words;

    /**
     * A card.
     *
     * @param choice what stands beside the title, to choose what is shown
     * @param said told what became of a picture
     */
    TrendCard(Trend card, @Nullable Node choice, ChartPictures pictures, Messages words, Consumer<String> said) {
        this.words = words;
        String topic = card.topic().name().toLowerCase(Locale.ROOT).replace('_', '-');
        getStyleClass().addAll("lumbo-card", "trend-card", "trend-" + topic);
        getChildren().add(Nodes.label(card.title(), "card-title"));
        if (choice != null) {
            getChildren().add(choice);
        }
        getChildren().add(Nodes.label(card.sentence(), "trend-sentence"));
        if (card.chart() != null) {
            getChildren().addAll(chart(card.chart(), pictures, said));
        }
    }

    private List<Node> chart(Chart whole, ChartPictures pictures, Consumer<String> said) {
        // lines on a band hide each other: one at first, the others when they are asked for
        boolean isManifold =
                whole.series().size() > 1 && whole.series().getFirst().hasSpread();
        ObjectProperty<Chart> chart = new SimpleObjectProperty<>(isManifold ? whole.alone() : whole);
        ChartView view = new ChartView(chart.get());
        Label chosen = Nodes.label("", "trend-chosen");
        chosen.textProperty()
                .bind(view.saidProperty()
                        .map(sentence -> sentence.isEmpty() ? words.get("trends.chosen.none") : sentence));
        VBox drawn = new VBox(view, chosen);
        StackPane shown = new StackPane(drawn);
        ToggleButton asTable =
                toggle(Material2MZ.TABLE_CHART, "trends.table", words.format("trends.table.name", whole.title()));
        ToggleButton take =
                toggle(Material2MZ.SAVE_ALT, "trends.take", words.format("trends.take.name", whole.title()));
        FlowPane ways = Nodes.buttons();
        take.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                ways.getChildren().setAll(ways(chart, pictures, said));
            } else {
                ways.getChildren().clear();
            }
        });
        Nodes.showWhile(take.selectedProperty(), ways);
        Runnable show = () -> {
            view.show(chart.get());
            shown.getChildren().setAll(asTable.isSelected() ? table(chart.get()) : drawn);
        };
        asTable.selectedProperty().addListener(property -> show.run());
        chart.addListener(property -> show.run());
        List<Node> nodes = new ArrayList<>();
        if (isManifold) {
            nodes.add(others(whole, chart));
        }
        nodes.add(shown);
        if (!whole.events().isEmpty()) {
            nodes.add(Nodes.label(words.format("trends.events", told(whole.events())), "muted"));
        }
        nodes.add(Nodes.buttons(asTable, take));
        nodes.add(ways);
        return nodes;
    }

    private ToggleButton toggle(Ikon icon, String key, String name) {
        ToggleButton toggle = new ToggleButton(words.get(key));
        toggle.setGraphic(Nodes.icon(icon));
        toggle.getStyleClass().addAll("button", "flat");
        toggle.setAccessibleText(name);
        return toggle;
    }

    private List<Button> ways(ObjectProperty<Chart> chart, ChartPictures pictures, Consumer<String> said) {
        return List.of(
                Nodes.button(
                        Material2AL.CONTENT_COPY, words.get("trends.copy"), () -> pictures.copy(chart.get(), said)),
                Nodes.button(
                        Material2AL.IMAGE, words.get("trends.save.png"), () -> pictures.savePng(chart.get(), said)),
                Nodes.button(
                        Material2AL.INSERT_DRIVE_FILE,
                        words.get("trends.save.svg"),
                        () -> pictures.saveSvg(chart.get(), said)));
    }

    /** Chips that add the other series to what the chart is about. */
    private FlowPane others(Chart whole, ObjectProperty<Chart> chart) {
        Set<Series> shown = new HashSet<>(List.of(whole.series().getFirst()));
        FlowPane chips = Nodes.flow("chips");
        chips.setAccessibleText(words.get("trends.series"));
        for (Series series : whole.series()) {
            ToggleButton chip = Nodes.chip(series.name());
            chip.setSelected(shown.contains(series));
            chip.selectedProperty().addListener((property, before, now) -> {
                if (now) {
                    shown.add(series);
                } else if (shown.size() > 1) {
                    shown.remove(series);
                } else {
                    // a chart of nothing says nothing
                    chip.setSelected(true);
                }
                chart.set(whole.showing(shown::contains));
            });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private String told(List<Chart.Event> events) {
        return events.stream()
                .map(event -> words.format("trends.event", words.regional().date(event.day()), event.name()))
                .collect(Collectors.joining("; "));
    }

    private TableView<ChartTable.Row> table(Chart chart) {
        ChartTable values = ChartTable.of(chart);
        TableView<ChartTable.Row> table = new TableView<>();
        table.getStyleClass().add("trend-table");
        table.setAccessibleText(chart.title() + ". " + chart.sentence());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().add(column(words.get("trends.table.when"), ChartTable.Row::when));
        for (int i = 0; i < values.columns().size(); i++) {
            int at = i;
            table.getColumns()
                    .add(column(values.columns().get(i), row -> row.values().get(at)));
        }
        table.getItems().setAll(values.rows());
        table.prefHeightProperty()
                .bind(table.fixedCellSizeProperty().multiply(values.rows().size() + 1.5));
        return table;
    }

    private static TableColumn<ChartTable.Row, String> column(String title, Function<ChartTable.Row, String> value) {
        TableColumn<ChartTable.Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
