package lumbo.trend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.chart.DataPoint;
import lumbo.chart.ValueAxis;
import lumbo.diary.MeasureEntry;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.measure.ChangeMeaning;
import lumbo.measure.GlobalChange;
import lumbo.measure.MeasureKind;
import lumbo.measure.ScoreChange;

/** The scores of questionnaires. Only those that were answered have a card. */
record ScoreTrends(TrendWords words) {

    private static final int TICKS = 4;

    List<Trend> of(List<MeasureEntry> entries, StatisticsRange range) {
        return Stream.of(MeasureKind.values())
                .flatMap(kind -> of(kind, entries, range).stream())
                .toList();
    }

    private Optional<Trend> of(MeasureKind kind, List<MeasureEntry> all, StatisticsRange range) {
        List<MeasureEntry> entries =
                all.stream().filter(entry -> entry.kind() == kind).toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String title = words.words().get("measure." + kind.id() + ".title");
        String sentence = sentence(kind, entries);
        List<DataPoint> points =
                entries.stream().map(entry -> point(entry, title)).toList();
        return Optional.of(Trend.of(
                Trend.Subject.of(kind), words.lines(title, sentence, range, axis(kind), Map.of(title, points))));
    }

    private ValueAxis axis(MeasureKind kind) {
        int step = kind == MeasureKind.GLOBAL_CHANGE ? 1 : kind == MeasureKind.PSFS ? 2 : TICKS;
        return words.scale(kind.lowest(), kind.highest(), step, words.words().get("trends.score." + kind.id()));
    }

    private DataPoint point(MeasureEntry entry, String name) {
        var day = entry.at().toLocalDate();
        String when = words.when(day, Granularity.DAY);
        String text = words.number(entry.score());
        String said = words.words().format("trends.point", when, name, text);
        return new DataPoint(day, day.plusDays(1), when, entry.score(), text, said);
    }

    /** The last answer beside the first, as far as they can be compared. */
    private String sentence(MeasureKind kind, List<MeasureEntry> entries) {
        MeasureEntry first = entries.getFirst();
        MeasureEntry last = entries.getLast();
        String day = words.day(last.at().toLocalDate());
        if (kind == MeasureKind.GLOBAL_CHANGE) {
            return words.words().format("trends.score.change", step(last), day);
        }
        Optional<ScoreChange> change = entries.size() < 2
                ? Optional.empty()
                : first.read().flatMap(then -> last.read().flatMap(now -> ScoreChange.between(then, now)));
        long days =
                last.at().toLocalDate().toEpochDay() - first.at().toLocalDate().toEpochDay();
        return change.map(told -> told(told, days))
                .orElseGet(() -> words.words().format("trends.score.last", words.number(last.score()), day));
    }

    /** How it has changed, in the words of the question; the number where the answer can't be read. */
    private String step(MeasureEntry entry) {
        return entry.read()
                .filter(GlobalChange.class::isInstance)
                .map(answer -> words.words().get("measure.change." + ((GlobalChange) answer).id()))
                .orElseGet(() -> words.number(entry.score()));
    }

    private String told(ScoreChange change, long days) {
        boolean isSame = change.meaning() == ChangeMeaning.NONE && change.before() == change.now();
        String sentence = words.words()
                .format(
                        "trends.score.told",
                        words.number(change.before()),
                        words.number(change.now()),
                        words.length(days),
                        isSame ? "SAME" : change.meaning().name());
        if (!change.isAtTheEdge()) {
            return sentence;
        }
        String edge = change.now() < change.before() ? "measure.result.edge-better" : "measure.result.edge-worse";
        return sentence + " " + words.words().get(edge);
    }
}
