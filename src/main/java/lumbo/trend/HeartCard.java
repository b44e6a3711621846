package lumbo.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lumbo.chart.Chart;
import lumbo.chart.Ink;
import lumbo.chart.Mark;
import lumbo.chart.Point;
import lumbo.chart.Series;
import lumbo.diary.trend.HeartMean;
import lumbo.diary.trend.Range;

/** Heart rate before and after sessions. */
final class HeartCard {

    private final TrendWords words;

    HeartCard(TrendWords words) {
        this.words = words;
    }

    Card of(List<HeartMean> means, Range range) {
        String title = words.words().get("trends.heart");
        if (means.isEmpty()) {
            return new Card(Card.Topic.HEART, title, words.words().get("trends.heart.none"), Optional.empty());
        }
        String sentence = sentence(means);
        List<Series> series = new ArrayList<>();
        add(series, "trends.heart.before", Ink.FIRST, Mark.CIRCLE, means, HeartMean::before, range);
        add(series, "trends.heart.after", Ink.SECOND, Mark.SQUARE, means, HeartMean::after, range);
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
                Optional.empty());
        return new Card(Card.Topic.HEART, title, sentence, Optional.of(chart));
    }

    private void add(
            List<Series> series,
            String key,
            Ink ink,
            Mark mark,
            List<HeartMean> means,
            Function<HeartMean, Optional<Double>> rate,
            Range range) {
        String name = words.words().get(key);
        List<Point> points = new ArrayList<>();
        for (HeartMean mean : means) {
            rate.apply(mean).ifPresent(value -> points.add(point(mean, value, name, range)));
        }
        if (!points.isEmpty()) {
            series.add(new Series(name, ink, mark, points));
        }
    }

    private Point point(HeartMean mean, double rate, String name, Range range) {
        String when = words.when(mean.start(), range.grain());
        String text = Long.toString(Math.round(rate));
        return new Point(
                mean.start(),
                range.grain().end(mean.start()),
                when,
                rate,
                text,
                words.words().format("trends.point", when, name, text));
    }

    private String sentence(List<HeartMean> means) {
        int both = means.stream().mapToInt(HeartMean::both).sum();
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
