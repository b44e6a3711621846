package lumbo.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.diary.trend.DoneExercise;
import lumbo.diary.trend.DoseMean;
import lumbo.diary.trend.Range;
import lumbo.diary.trend.Trends;
import lumbo.i18n.Messages;

/** All cards of a stretch of the diary. */
public final class Cards {

    private final Messages messages;
    private final TrendWords words;

    /** Cards in the language of these words. */
    public Cards(Messages messages) {
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
    public record All(Range range, List<Card> cards, List<DoneExercise> exercises) {}

    /**
     * Reads what there is of a stretch of time.
     *
     * @param range the days
     * @param first the first day of which there is anything
     * @param goal how many sessions there should be a week
     */
    public All all(Trends trends, Range range, Optional<LocalDate> first, int goal) {
        WeeksCards weeksCards = new WeeksCards(words);
        Range weeks = weeksCards.weeks(range, first);
        var sums = trends.sessions(weeks);
        List<Card> cards = new ArrayList<>();
        cards.add(new PainCard(words).of(trends.pain(range), range));
        cards.add(weeksCards.sessions(sums, weeks, goal));
        cards.add(weeksCards.minutes(sums, weeks));
        cards.add(new HeartCard(words).of(trends.heart(range), range));
        cards.addAll(new ScoreCards(words).of(trends.measures(range), range));
        return new All(range, cards, trends.exercises(range));
    }

    /** Reads how much was done of an exercise. */
    public Card dose(Trends trends, DoneExercise exercise, Range range) {
        List<DoseMean> means = trends.doses(exercise.id(), range);
        return new DoseCard(words).of(exercise.name().in(messages.locale()), means, range);
    }
}
