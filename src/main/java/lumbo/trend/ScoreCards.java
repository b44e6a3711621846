package lumbo.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lumbo.chart.Chart;
import lumbo.chart.Ink;
import lumbo.chart.Mark;
import lumbo.chart.Point;
import lumbo.chart.Series;
import lumbo.chart.ValueAxis;
import lumbo.diary.trend.Grain;
import lumbo.diary.trend.Range;
import lumbo.diary.trend.Score;

/** The scores of questionnaires. Only those that were answered have a card. */
final class ScoreCards {

    private final TrendWords words;

    ScoreCards(TrendWords words) {
        this.words = words;
    }

    List<Card> of(List<Score> scores, Range range) {
        return List.of(Card.Topic.RMDQ_24, Card.Topic.PSFS, Card.Topic.GLOBAL_CHANGE).stream()
                .flatMap(topic -> of(topic, scores, range).stream())
                .toList();
    }

    private Optional<Card> of(Card.Topic topic, List<Score> all, Range range) {
        List<Score> scores =
                all.stream().filter(score -> score.kind().equals(topic.name())).toList();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        String key = "trends.score." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String title = words.words().get(key);
        String sentence = sentence(topic, scores);
        List<Point> points = scores.stream().map(score -> point(score, title)).toList();
        LocalDate from = range.grain().start(range.from());
        Chart chart = new Chart(
                title,
                sentence,
                Chart.Form.LINES,
                words.time(new Range(from, range.to(), range.grain())),
                axis(topic, words.words().get(key + ".axis")),
                List.of(new Series(title, Ink.FIRST, Mark.CIRCLE, points)),
                Optional.empty());
        return Optional.of(new Card(topic, title, sentence, Optional.of(chart)));
    }

    private ValueAxis axis(Card.Topic topic, String name) {
        return switch (topic) {
            case RMDQ_24 -> words.scale(0, 24, 4, name);
            case PSFS -> words.scale(0, 10, 2, name);
            default -> words.scale(-3, 3, 1, name);
        };
    }

    private Point point(Score score, String name) {
        String when = words.when(score.day(), Grain.DAY);
        String text = words.number(score.value());
        return new Point(
                score.day(),
                score.day().plusDays(1),
                when,
                score.value(),
                text,
                words.words().format("trends.point", when, name, text));
    }

    private String sentence(Card.Topic topic, List<Score> scores) {
        Score first = scores.getFirst();
        Score last = scores.getLast();
        if (scores.size() == 1 || topic == Card.Topic.GLOBAL_CHANGE) {
            return words.words().format("trends.score.last", words.number(last.value()), words.day(last.day()));
        }
        long days = last.day().toEpochDay() - first.day().toEpochDay();
        return words.words()
                .format(
                        "trends.score.told",
                        words.number(first.value()),
                        words.number(last.value()),
                        words.length(days));
    }
}
