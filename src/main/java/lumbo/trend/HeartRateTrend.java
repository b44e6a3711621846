package lumbo.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lumbo.chart.DataPoint;
import lumbo.chart.ValueAxis;
import lumbo.diary.stats.HeartRateMean;
import lumbo.diary.stats.StatisticsRange;
import org.jspecify.annotations.Nullable;

/** Heart rate before and after sessions. */
record HeartRateTrend(TrendWords words) {

    Trend of(List<HeartRateMean> means, StatisticsRange range) {
        String title = words.words().get("trends.heart");
        if (means.isEmpty()) {
            return new Trend(Trend.Subject.HEART, title, words.words().get("trends.heart.none"), null);
        }
        String sentence = sentence(means);
        Map<String, List<DataPoint>> points = new LinkedHashMap<>();
        add(points, "trends.heart.before", means, HeartRateMean::before, range);
        add(points, "trends.heart.after", means, HeartRateMean::after, range);
        double[] rates = means.stream()
                .flatMap(mean -> Stream.of(mean.before(), mean.after()).filter(Objects::nonNull))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        ValueAxis axis = words.values(
                rates[0] - 5, rates[rates.length - 1] + 5, 5, words.words().get("trends.heart.axis"));
        return Trend.of(Trend.Subject.HEART, words.lines(title, sentence, range, axis, points));
    }

    private void add(
            Map<String, List<DataPoint>> points,
            String key,
            List<HeartRateMean> means,
            Function<HeartRateMean, @Nullable Double> rate,
            StatisticsRange range) {
        String name = words.words().get(key);
        List<DataPoint> line = new ArrayList<>();
        for (HeartRateMean mean : means) {
            Double value = rate.apply(mean);
            if (value != null) {
                line.add(point(mean, value, name, range));
            }
        }
        points.put(name, line);
    }

    private DataPoint point(HeartRateMean mean, double rate, String name, StatisticsRange range) {
        String text = Long.toString(Math.round(rate));
        String when = words.when(mean.start(), range.grain());
        return words.point(mean.start(), range, rate, text, words.words().format("trends.point", when, name, text));
    }

    private String sentence(List<HeartRateMean> means) {
        int both = means.stream().mapToInt(HeartRateMean::both).sum();
        if (both == 0) {
            return words.words().get("trends.heart.never-both");
        }
        double rise = means.stream()
                        .mapToDouble(mean -> Objects.requireNonNullElse(mean.rise(), 0.0) * mean.both())
                        .sum()
                / both;
        long beats = Math.round(rise);
        String way = beats == 0 ? "SAME" : beats < 0 ? "SLOWER" : "FASTER";
        return words.words().format("trends.heart.told", both, Math.abs(beats), way);
    }
}
