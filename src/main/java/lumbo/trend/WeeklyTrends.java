package lumbo.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import lumbo.chart.Chart;
import lumbo.chart.ColorRole;
import lumbo.chart.DataPoint;
import lumbo.chart.Marker;
import lumbo.chart.Series;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.SessionTotal;
import lumbo.diary.stats.StatisticsRange;
import org.jspecify.annotations.Nullable;

/** Sessions and minutes a week; where time is told by months, the mean of a week in them. */
record WeeklyTrends(TrendWords words) {

    private static final double MILLIS_A_MINUTE = 60_000;
    private static final double WEEK = 7;

    /**
     * The range by which weeks are told: no finer, from a whole week or month on, and not from before there was anything.
     *
     * @param first the first day of which there is anything
     */
    StatisticsRange weeks(StatisticsRange range, @Nullable LocalDate first) {
        Granularity grain = range.grain() == Granularity.DAY ? Granularity.WEEK : range.grain();
        LocalDate from =
                first != null && first.isAfter(range.from()) && !first.isAfter(range.to()) ? first : range.from();
        return new StatisticsRange(grain.start(from, words.weekBegins()), range.to(), grain);
    }

    /** Sessions a week, and how many there should be. */
    Trend sessions(List<SessionTotal> sums, StatisticsRange weeks, int goal) {
        String title = words.words().get("trends.sessions");
        int count = sums.stream().mapToInt(SessionTotal::count).sum();
        if (count == 0) {
            return new Trend(Trend.Subject.SESSIONS, title, words.words().get("trends.sessions.none"), null);
        }
        List<DataPoint> points = points(sums, weeks, SessionTotal::count, "trends.sessions.point");
        String sentence = words.words()
                .format("trends.sessions.told", count, words.number(count / weekCount(weeks)), length(weeks));
        if (weeks.grain() == Granularity.WEEK) {
            List<DataPoint> full = points.stream()
                    .filter(point -> !point.end().isAfter(weeks.to().plusDays(1)))
                    .toList();
            long reached = full.stream().filter(point -> point.value() >= goal).count();
            if (!full.isEmpty()) {
                sentence += " " + words.words().format("trends.sessions.goal", reached, full.size(), goal);
            }
        }
        Chart.Goal line = new Chart.Goal(goal, words.words().format("trends.sessions.goal-line", goal));
        double most = points.stream().mapToDouble(DataPoint::value).max().orElse(0);
        return Trend.of(Trend.Subject.SESSIONS, bars(title, sentence, points, weeks, Math.max(most, goal), line));
    }

    Trend minutes(List<SessionTotal> sums, StatisticsRange weeks) {
        String title = words.words().get("trends.minutes");
        double minutes = sums.stream().mapToLong(SessionTotal::activeMillis).sum() / MILLIS_A_MINUTE;
        if (minutes == 0) {
            return new Trend(Trend.Subject.MINUTES, title, words.words().get("trends.minutes.none"), null);
        }
        List<DataPoint> points =
                points(sums, weeks, sum -> sum.activeMillis() / MILLIS_A_MINUTE, "trends.minutes.point");
        String sentence = words.words()
                .format(
                        "trends.minutes.told",
                        Math.round(minutes),
                        Math.round(minutes / weekCount(weeks)),
                        length(weeks));
        double most = points.stream().mapToDouble(DataPoint::value).max().orElse(0);
        return Trend.of(Trend.Subject.MINUTES, bars(title, sentence, points, weeks, most, null));
    }

    private String length(StatisticsRange weeks) {
        return words.length(weeks.to().toEpochDay() - weeks.from().toEpochDay() + 1);
    }

    private static double weekCount(StatisticsRange weeks) {
        return Math.max(1, (weeks.to().toEpochDay() - weeks.from().toEpochDay() + 1) / WEEK);
    }

    private Chart bars(
            String title,
            String sentence,
            List<DataPoint> points,
            StatisticsRange weeks,
            double most,
            Chart.@Nullable Goal goal) {
        return new Chart(
                title,
                sentence,
                Chart.Form.BARS,
                words.time(weeks),
                words.values(0, most, 5, words.words().get("trends.axis.week")),
                List.of(new Series(title, ColorRole.FIRST, Marker.SQUARE, points)),
                goal);
    }

    /** A point for each week or month, also where there was nothing. */
    private List<DataPoint> points(
            List<SessionTotal> sums, StatisticsRange weeks, ToDoubleFunction<SessionTotal> amount, String sentence) {
        Map<LocalDate, Double> amounts = new HashMap<>();
        sums.forEach(sum -> amounts.put(sum.start(), amount.applyAsDouble(sum)));
        List<DataPoint> points = new ArrayList<>();
        LocalDate start = weeks.from();
        while (!start.isAfter(weeks.to())) {
            LocalDate end = weeks.grain().end(start);
            LocalDate known = end.isAfter(weeks.to().plusDays(1)) ? weeks.to().plusDays(1) : end;
            double share = weeks.grain() == Granularity.WEEK ? 1 : WEEK / (known.toEpochDay() - start.toEpochDay());
            double value = amounts.getOrDefault(start, 0.0) * share;
            String when = words.when(start, weeks.grain());
            String text = words.number(value);
            points.add(
                    new DataPoint(start, end, when, value, text, words.words().format(sentence, when, text)));
            start = end;
        }
        return points;
    }
}
