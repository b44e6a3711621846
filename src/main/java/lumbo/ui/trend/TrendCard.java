package lumbo.ui.trend;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.chart.Chart;
import lumbo.chart.ChartTable;
import lumbo.i18n.Messages;
import lumbo.trend.Trend;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One card of the trends: what it shows in words, the chart, the same as a table, and pictures to take away. */
final class TrendCard extends VBox {

    private static final double ROWS = 8;

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

    private List<Node> chart(Chart chart, ChartPictures pictures, Consumer<String> said) {
        ChartView view = new ChartView(chart);
        Label chosen = Nodes.label("", "trend-chosen");
        chosen.textProperty()
                .bind(view.saidProperty()
                        .map(sentence -> sentence.isEmpty() ? words.get("trends.chosen.none") : sentence));
        VBox drawn = new VBox(view, chosen);
        StackPane shown = new StackPane(drawn);
        ToggleButton asTable = new ToggleButton(words.get("trends.table"));
        asTable.setGraphic(Nodes.icon(Material2MZ.TABLE_CHART));
        asTable.getStyleClass().addAll("button", "flat");
        asTable.setAccessibleText(words.format("trends.table.name", chart.title()));
        asTable.selectedProperty()
                .addListener((property, before, now) -> shown.getChildren().setAll(now ? table(chart) : drawn));
        FlowPane buttons = Nodes.buttons(
                asTable,
                Nodes.button(
                        Material2AL.CONTENT_COPY, words.get("trends.copy"), () -> pictures.copy(chart, said), "flat"),
                Nodes.button(
                        Material2AL.IMAGE, words.get("trends.save.png"), () -> pictures.savePng(chart, said), "flat"),
                Nodes.button(
                        Material2AL.INSERT_DRIVE_FILE,
                        words.get("trends.save.svg"),
                        () -> pictures.saveSvg(chart, said),
                        "flat"));
        return List.of(shown, buttons);
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
                .bind(table.fixedCellSizeProperty()
                        .multiply(Math.min(ROWS, values.rows().size()) + 1.5));
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
