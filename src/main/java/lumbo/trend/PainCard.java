package lumbo.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lumbo.chart.Chart;
import lumbo.chart.Ink;
import lumbo.chart.Mark;
import lumbo.chart.Point;
import lumbo.chart.Series;
import lumbo.diary.PainMoment;
import lumbo.diary.trend.PainMean;
import lumbo.diary.trend.Range;

/** Pain before and after sessions, on the morning after, and at other times. */
final class PainCard {

    private final TrendWords words;

    PainCard(TrendWords words) {
        this.words = words;
    }

    Card of(List<PainMean> means, Range range) {
        String title = words.words().get("trends.pain");
        if (means.isEmpty()) {
            return new Card(Card.Topic.PAIN, title, words.words().get("trends.pain.none"), Optional.empty());
        }
        String sentence = sentence(means);
        List<Series> series = new ArrayList<>();
        add(series, PainMoment.BEFORE, Ink.FIRST, Mark.CIRCLE, means, range);
        add(series, PainMoment.AFTER, Ink.SECOND, Mark.SQUARE, means, range);
        add(series, PainMoment.NEXT_MORNING, Ink.THIRD, Mark.TRIANGLE, means, range);
        add(series, PainMoment.OTHER, Ink.FOURTH, Mark.DIAMOND, means, range);
        Chart chart = new Chart(
                title,
                sentence,
                Chart.Form.LINES,
                words.time(range),
                words.scale(0, 10, 2, words.words().get("trends.pain.axis")),
                series,
                Optional.empty());
        return new Card(Card.Topic.PAIN, title, sentence, Optional.of(chart));
    }

    private static String key(PainMoment moment) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(List<Series> series, PainMoment moment, Ink ink, Mark mark, List<PainMean> means, Range range) {
        String name = words.words().get("trends.pain." + key(moment));
        List<Point> points = means.stream()
                .filter(mean -> mean.moment() == moment)
                .map(mean -> point(mean, name, range))
                .toList();
        if (!points.isEmpty()) {
            series.add(new Series(name, ink, mark, points));
        }
    }

    private Point point(PainMean mean, String name, Range range) {
        String when = words.when(mean.start(), range.grain());
        String value = words.number(mean.mean());
        String said = mean.count() == 1
                ? words.words().format("trends.point", when, name, value)
                : words.words().format("trends.pain.mean", when, name, value, mean.least(), mean.worst(), mean.count());
        return new Point(mean.start(), range.grain().end(mean.start()), when, mean.mean(), value, said);
    }

    /** Before sessions if there is enough to say, else at other times, else on mornings after. */
    private String sentence(List<PainMean> means) {
        for (PainMoment moment : List.of(PainMoment.BEFORE, PainMoment.OTHER, PainMoment.NEXT_MORNING)) {
            Course course = Course.ofPain(means.stream()
                    .filter(mean -> mean.moment() == moment)
                    .map(mean -> new Course.Values(mean.start(), mean.count(), mean.mean()))
                    .toList());
            if (course instanceof Course.Told told) {
                return told(moment, told);
            }
        }
        int count = means.stream().mapToInt(PainMean::count).sum();
        return words.words().format("trends.pain.too-little", count);
    }

    private String told(PainMoment moment, Course.Told told) {
        return words.words()
                .format(
                        "trends.pain.told",
                        moment.name(),
                        told.way().name(),
                        words.number(told.first()),
                        words.number(told.last()),
                        words.length(told.days()));
    }
}
