package lumbo.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.diary.PainMoment;
import lumbo.diary.stats.PainMean;
import org.jspecify.annotations.Nullable;

/**
 * What pain of one kind was at first and lately.
 *
 * @param moment when it was asked for
 * @param count how many entries there are, at least 1
 * @param mean the mean of all, NRS 0 to 10
 * @param worst the worst of all, NRS 0 to 10
 * @param change what it was at first and lately; empty where there is too little to say
 */
public record PainComparison(
        PainMoment moment,
        int count,
        double mean,
        int worst,
        @Nullable Change change) {

    /**
     * Two means, and what lies between them.
     *
     * @param first the mean of the first quarter of values, NRS 0 to 10
     * @param last the mean of the last quarter of values, NRS 0 to 10
     * @param way where it went, by the name under which the words of trends know it, such as {@code FELL_LITTLE}
     */
    public record Change(double first, double last, String way) {}

    /** Pain before and after sessions, on the morning after, and at other times, as far as there is any. */
    public static List<PainComparison> of(List<PainMean> means) {
        return Stream.of(PainMoment.BEFORE, PainMoment.AFTER, PainMoment.NEXT_MORNING, PainMoment.OTHER)
                .flatMap(moment -> of(moment, means).stream())
                .toList();
    }

    private static Optional<PainComparison> of(PainMoment moment, List<PainMean> all) {
        List<PainMean> means =
                all.stream().filter(mean -> mean.moment() == moment).toList();
        if (means.isEmpty()) {
            return Optional.empty();
        }
        int count = means.stream().mapToInt(PainMean::count).sum();
        double sum =
                means.stream().mapToDouble(mean -> mean.mean() * mean.count()).sum();
        int worst = means.stream().mapToInt(PainMean::worst).max().orElse(0);
        TrendSummary course = TrendSummary.ofPain(means.stream()
                .map(mean -> new TrendSummary.Values(mean.start(), mean.count(), mean.mean()))
                .toList());
        Change change = course instanceof TrendSummary.Comparison told
                ? new Change(told.first(), told.last(), told.way().name())
                : null;
        return Optional.of(new PainComparison(moment, count, sum / count, worst, change));
    }
}
