package lumbo.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a chart as a table, newest first.
 *
 * @param columns what each series is
 * @param rows a row for each stretch of time that has a value
 */
public record ChartTable(List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param when the days that it stands for, in words
     * @param values the value of each series; empty where it has none
     */
    public record Row(String when, List<String> values) {

        public Row {
            values = List.copyOf(values);
        }
    }

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The table of a chart. Two values of a series on the same days stand in one cell. */
    public static ChartTable of(Chart chart) {
        Map<LocalDate, Map<String, String>> byTime = new TreeMap<LocalDate, Map<String, String>>().descendingMap();
        Map<LocalDate, String> when = new LinkedHashMap<>();
        for (Series series : chart.series()) {
            for (DataPoint point : series.points()) {
                when.put(point.start(), point.when());
                byTime.computeIfAbsent(point.start(), none -> new LinkedHashMap<>())
                        .merge(series.name(), point.text(), (one, other) -> one + "; " + other);
            }
        }
        List<String> columns = chart.series().stream().map(Series::name).toList();
        List<Row> rows = new ArrayList<>();
        byTime.forEach((start, values) -> rows.add(new Row(
                when.getOrDefault(start, ""),
                columns.stream().map(name -> values.getOrDefault(name, "")).toList())));
        return new ChartTable(columns, rows);
    }
}
