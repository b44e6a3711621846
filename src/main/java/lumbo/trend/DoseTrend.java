package lumbo.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lumbo.chart.DataPoint;
import lumbo.chart.ValueAxis;
import lumbo.diary.stats.DoseMean;
import lumbo.diary.stats.StatisticsRange;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;

/** How much of an exercise was done in a session, on each side. */
record DoseTrend(TrendWords words) {

    private static final double SECONDS_A_MINUTE = 60;

    /** From so many seconds on a time is told in minutes. */
    private static final double IN_MINUTES = 180;

    private static final List<WorkSide> SIDES = List.of(WorkSide.LEFT, WorkSide.RIGHT, WorkSide.BOTH);

    private enum DoseUnit {
        REPS,
        SECONDS,
        MINUTES
    }

    /** The card of an exercise of this name. */
    Trend of(String exercise, List<DoseMean> means, StatisticsRange range) {
        String title = words.words().format("trends.dose", exercise);
        DoseUnit unit = unit(means);
        Function<DoseMean, @Nullable Double> amount = amount(unit);
        Map<String, List<DataPoint>> points = new LinkedHashMap<>();
        for (WorkSide side : SIDES) {
            String name = words.words().format("trends.dose.side", side.name());
            List<DataPoint> line = new ArrayList<>();
            for (DoseMean mean : means) {
                Double value = amount.apply(mean);
                if (mean.side() == side && value != null) {
                    line.add(point(mean, value, name, unit, range));
                }
            }
            points.put(name, line);
        }
        double most = points.values().stream()
                .flatMap(List::stream)
                .mapToDouble(DataPoint::value)
                .max()
                .orElse(-1);
        if (most < 0) {
            return new Trend(Trend.Subject.DOSE, title, words.words().get("trends.dose.none"), null);
        }
        if (isTheSameAlways(points)) {
            // a flat line tells nothing that its sentence does not
            return new Trend(Trend.Subject.DOSE, title, same(points, unit), null);
        }
        ValueAxis axis = words.values(0, most, 5, words.words().format("trends.dose.axis", unit.name()));
        String sentence = sentence(means, amount, unit);
        return Trend.of(Trend.Subject.DOSE, words.lines(title, sentence, range, axis, points));
    }

    private static boolean isTheSameAlways(Map<String, List<DataPoint>> points) {
        return points.values().stream()
                .allMatch(line -> line.stream().map(DataPoint::text).distinct().count() <= 1);
    }

    private String same(Map<String, List<DataPoint>> points, DoseUnit unit) {
        List<String> amounts = SIDES.stream()
                .map(side -> points.getOrDefault(words.words().format("trends.dose.side", side.name()), List.of()))
                .map(line -> line.isEmpty() ? "" : line.getFirst().text())
                .toList();
        String left = amounts.get(0);
        String right = amounts.get(1);
        if (left.isEmpty() || right.isEmpty()) {
            String all =
                    amounts.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
            return words.words().format("trends.dose.same", all, unit.name());
        }
        return left.equals(right)
                ? words.words().format("trends.dose.same.each", left, unit.name())
                : words.words().format("trends.dose.same.sides", left, right, unit.name());
    }

    /** Repetitions if there are any: an exercise is seldom done both ways. */
    private static DoseUnit unit(List<DoseMean> means) {
        if (means.stream().anyMatch(mean -> mean.reps() != null)) {
            return DoseUnit.REPS;
        }
        boolean isLong = means.stream().anyMatch(mean -> mean.seconds() != null && mean.seconds() >= IN_MINUTES);
        return isLong ? DoseUnit.MINUTES : DoseUnit.SECONDS;
    }

    private static Function<DoseMean, @Nullable Double> amount(DoseUnit unit) {
        return switch (unit) {
            case REPS -> DoseMean::reps;
            case SECONDS -> DoseMean::seconds;
            case MINUTES -> mean -> mean.seconds() == null ? null : mean.seconds() / SECONDS_A_MINUTE;
        };
    }

    private DataPoint point(DoseMean mean, double amount, String name, DoseUnit unit, StatisticsRange range) {
        String when = words.when(mean.start(), range.grain());
        String text = words.number(amount);
        String said = words.words().format("trends.dose.point", when, name, text, unit.name(), mean.sessions());
        return words.point(mean.start(), range, amount, text, said);
    }

    private String sentence(List<DoseMean> means, Function<DoseMean, @Nullable Double> amount, DoseUnit unit) {
        Optional<Double> left = mean(means, WorkSide.LEFT, amount);
        Optional<Double> right = mean(means, WorkSide.RIGHT, amount);
        if (left.isPresent() && right.isPresent()) {
            return words.words()
                    .format("trends.dose.sides", words.number(left.get()), words.number(right.get()), unit.name());
        }
        double all = mean(means, WorkSide.BOTH, amount)
                .or(() -> left)
                .or(() -> right)
                .orElse(0.0);
        return words.words().format("trends.dose.told", words.number(all), unit.name());
    }

    /** The mean of a session on a side; absent when it never worked. */
    private static Optional<Double> mean(
            List<DoseMean> means, WorkSide side, Function<DoseMean, @Nullable Double> amount) {
        double sum = 0;
        int sessions = 0;
        for (DoseMean mean : means) {
            Double value = amount.apply(mean);
            if (mean.side() == side && value != null) {
                sum += value * mean.sessions();
                sessions += mean.sessions();
            }
        }
        return sessions == 0 ? Optional.empty() : Optional.of(sum / sessions);
    }
}
