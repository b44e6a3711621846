package lumbo.trend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lumbo.chart.Chart;
import lumbo.chart.DataPoint;
import lumbo.chart.ValueAxis;
import lumbo.diary.PainMoment;
import lumbo.diary.stats.PainMean;
import lumbo.diary.stats.StatisticsRange;

/** Pain before and after sessions, on the morning after, and at other times: the mean of each week or month. */
record PainTrend(TrendWords words) {

    private static final List<PainMoment> MOMENTS =
            List.of(PainMoment.BEFORE, PainMoment.AFTER, PainMoment.NEXT_MORNING, PainMoment.OTHER);

    /**
     * The card of pain.
     *
     * @param told the means that the sentence compares
     * @param means the means that are drawn, of the weeks or months of {@code range}
     * @param events what happened meanwhile
     */
    Trend of(List<PainMean> told, List<PainMean> means, StatisticsRange range, List<Chart.Event> events) {
        String title = words.words().get("trends.pain");
        if (means.isEmpty()) {
            return new Trend(Trend.Subject.PAIN, title, words.words().get("trends.pain.none"), null);
        }
        String sentence = told(told);
        Map<String, List<DataPoint>> points = new LinkedHashMap<>();
        for (PainMoment moment : MOMENTS) {
            String key = moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String name = words.words().get("trends.pain." + key);
            points.put(
                    name,
                    means.stream()
                            .filter(mean -> mean.moment() == moment)
                            .map(mean -> point(mean, name, range))
                            .toList());
        }
        ValueAxis axis = words.scale(0, 10, 2, words.words().get("trends.pain.axis"));
        return Trend.of(
                Trend.Subject.PAIN,
                words.lines(title, sentence, range, axis, points).with(events));
    }

    /** What there is to say of pain. */
    String told(List<PainMean> means) {
        return means.isEmpty() ? words.words().get("trends.pain.none") : sentence(means);
    }

    private DataPoint point(PainMean mean, String name, StatisticsRange range) {
        String when = words.when(mean.start(), range.grain());
        String value = words.number(mean.mean());
        String said = mean.count() == 1
                ? words.words().format("trends.point", when, name, value)
                : words.words().format("trends.pain.mean", when, name, value, mean.least(), mean.worst(), mean.count());
        DataPoint point = words.point(mean.start(), range, mean.mean(), value, said);
        return new DataPoint(
                point.start(),
                point.end(),
                point.when(),
                point.value(),
                point.text(),
                point.said(),
                new DataPoint.Spread(mean.least(), mean.worst()));
    }

    /** Before sessions if there is enough to say, else at other times, else on mornings after. */
    private String sentence(List<PainMean> means) {
        for (PainMoment moment : List.of(PainMoment.BEFORE, PainMoment.OTHER, PainMoment.NEXT_MORNING)) {
            TrendSummary course = TrendSummary.ofPain(means.stream()
                    .filter(mean -> mean.moment() == moment)
                    .map(mean -> new TrendSummary.Values(mean.start(), mean.count(), mean.mean()))
                    .toList());
            if (course instanceof TrendSummary.Comparison told) {
                return told(moment, told);
            }
        }
        int count = means.stream().mapToInt(PainMean::count).sum();
        return words.words().format("trends.pain.too-little", count);
    }

    private String told(PainMoment moment, TrendSummary.Comparison told) {
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
