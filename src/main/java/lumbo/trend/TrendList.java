package lumbo.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.DoneExercise;
import lumbo.diary.stats.DoseMean;
import lumbo.diary.stats.SessionTotal;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** All cards of a stretch of the diary. */
public final class TrendList {

    private final Messages messages;
    private final TrendWords words;

    /** Cards in the language of these words. */
    public TrendList(Messages messages) {
        this.messages = messages;
        this.words = new TrendWords(messages);
    }

    /**
     * What there is of a stretch of time.
     *
     * @param range the days
     * @param cards in the order in which they are shown; the dose of an exercise is not among them
     * @param exercises the exercises of that time, the most frequent first
     */
    public record All(StatisticsRange range, List<Trend> cards, List<DoneExercise> exercises) {}

    /** Reads what there is of a stretch of time, with the first day of which there is anything, and the weekly goal. */
    public All all(DiaryStatistics trends, StatisticsRange range, @Nullable LocalDate first, int goal) {
        WeeklyTrends weeksCards = new WeeklyTrends(words);
        StatisticsRange weeks = weeksCards.weeks(range, first);
        var sums = trends.sessions(weeks);
        List<Trend> cards = new ArrayList<>();
        cards.add(new PainTrend(words)
                .of(trends.pain(range), trends.pain(weeks), weeks, new TrendEvents(words).of(trends, weeks)));
        cards.add(weeksCards.sessions(sums, weeks, goal));
        cards.add(weeksCards.minutes(sums, weeks));
        cards.add(new HeartRateTrend(words).of(trends.heart(range), range));
        cards.addAll(new ScoreTrends(words).of(trends.measures(range), range));
        return new All(range, cards, trends.exercises(range));
    }

    /** What there is to say of the last 30 days: how often one exercised, and how pain went. */
    public String month(DiaryStatistics trends, LocalDate today) {
        StatisticsRange days = TimeSpan.DAYS_30.range(today, null);
        int sessions =
                trends.sessions(days).stream().mapToInt(SessionTotal::count).sum();
        return messages.format("trends.month", sessions, new PainTrend(words).told(trends.pain(days)));
    }

    /** Reads how much was done of an exercise. */
    public Trend dose(DiaryStatistics trends, DoneExercise exercise, StatisticsRange range) {
        List<DoseMean> means = trends.doses(exercise.id(), range);
        return new DoseTrend(words).of(exercise.name().in(messages.locale()), means, range);
    }
}
