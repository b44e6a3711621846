package lumbo.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lumbo.chart.Chart;
import lumbo.chart.ColorRole;
import lumbo.chart.DataPoint;
import lumbo.chart.Marker;
import lumbo.chart.Series;
import lumbo.diary.stats.HeartRateMean;
import lumbo.diary.stats.StatisticsRange;

/** Heart rate before and after sessions. */
final class HeartRateTrend {

    private final TrendWords words;

    HeartRateTrend(TrendWords words) {
        this.words = words;
    }

    Trend of(List<HeartRateMean> means, StatisticsRange range) {
        String title = words.words().get("trends.heart");
        if (means.isEmpty()) {
            return new Trend(Trend.Subject.HEART, title, words.words().get("trends.heart.none"), null);
        }
        String sentence = sentence(means);
        List<Series> series = new ArrayList<>();
        add(series, "trends.heart.before", ColorRole.FIRST, Marker.CIRCLE, means, HeartRateMean::before, range);
        add(series, "trends.heart.after", ColorRole.SECOND, Marker.SQUARE, means, HeartRateMean::after, range);
        double[] rates = means.stream()
                .flatMap(mean -> Stream.concat(mean.before().stream(), mean.after().stream()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Chart chart = new Chart(
                title,
                sentence,
                Chart.Form.LINES,
                words.time(range),
                words.values(
                        rates[0] - 5,
                        rates[rates.length - 1] + 5,
                        5,
                        words.words().get("trends.heart.axis")),
                series,
                null);
        return new Trend(Trend.Subject.HEART, title, sentence, chart);
    }

    private void add(
            List<Series> series,
            String key,
            ColorRole ink,
            Marker mark,
            List<HeartRateMean> means,
            Function<HeartRateMean, Optional<Double>> rate,
            StatisticsRange range) {
        String name = words.words().get(key);
        List<DataPoint> points = new ArrayList<>();
        for (HeartRateMean mean : means) {
            rate.apply(mean).ifPresent(value -> points.add(point(mean, value, name, range)));
        }
        if (!points.isEmpty()) {
            series.add(new Series(name, ink, mark, points));
        }
    }

    private DataPoint point(HeartRateMean mean, double rate, String name, StatisticsRange range) {
        String when = words.when(mean.start(), range.grain());
        String text = Long.toString(Math.round(rate));
        return new DataPoint(
                mean.start(),
                range.grain().end(mean.start()),
                when,
                rate,
                text,
                words.words().format("trends.point", when, name, text));
    }

    private String sentence(List<HeartRateMean> means) {
        int both = means.stream().mapToInt(HeartRateMean::both).sum();
        if (both == 0) {
            return words.words().get("trends.heart.never-both");
        }
        double rise = means.stream()
                        .mapToDouble(mean -> mean.rise().orElse(0.0) * mean.both())
                        .sum()
                / both;
        long beats = Math.round(rise);
        String way = beats == 0 ? "SAME" : beats < 0 ? "SLOWER" : "FASTER";
        return words.words().format("trends.heart.told", both, Math.abs(beats), way);
    }
}
