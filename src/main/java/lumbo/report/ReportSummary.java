package lumbo.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lumbo.diary.MeasureEntry;
import lumbo.diary.stats.WorstPain;
import lumbo.i18n.Messages;
import lumbo.measure.ChangeMeaning;
import lumbo.measure.MeasureKind;
import lumbo.measure.ScoreChange;
import lumbo.trend.PainComparison;
import lumbo.trend.Trend;

/** What a report says in sentences. */
final class ReportSummary {

    /** So many signs are told each by itself. */
    private static final int SIGNS = 5;

    private static final double LEAST_WEEKS = 1;

    private final Messages words;
    private final ReportFacts facts;

    ReportSummary(Messages words, ReportFacts facts) {
        this.words = words;
        this.facts = facts;
    }

    /** Sentences under a name; each begins on a line of its own. */
    record Row(String name, List<String> lines) {

        Row {
            lines = List.copyOf(lines);
        }
    }

    String day(LocalDate day) {
        return words.regional().date(day);
    }

    /** The days of the report. */
    String period() {
        return words.format("report.period", day(facts.from()), day(facts.to()));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(words.get("report.sessions"), sessions()));
        rows.add(new Row(words.get("report.pain"), pain()));
        if (facts.sessions().over() > 0) {
            rows.add(new Row(words.get("report.trouble"), trouble()));
        }
        rows.add(new Row(words.get("report.signs"), signs()));
        rows.add(new Row(words.get("report.measures"), measures()));
        return rows;
    }

    private List<String> sessions() {
        ReportFacts.Sessions sessions = facts.sessions();
        if (sessions.count() == 0) {
            return List.of(words.get(sessions.over() == 0 ? "report.sessions.none" : "report.sessions.undone"));
        }
        String count = words.format(
                "report.sessions.count",
                sessions.count(),
                sessions.count() / Math.max(LEAST_WEEKS, sessions.weeks()),
                sessions.minutes(),
                (double) sessions.minutes() / sessions.count());
        return sessions.fullWeeks() == 0
                ? List.of(count, words.format("report.sessions.goal-only", sessions.goal()))
                : List.of(
                        count,
                        words.format(
                                "report.sessions.goal", sessions.goal(), sessions.reached(), sessions.fullWeeks()));
    }

    private List<String> pain() {
        List<String> lines = new ArrayList<>();
        facts.cards().stream()
                .filter(card -> card.topic() == Trend.Subject.PAIN)
                .map(Trend::sentence)
                .forEach(lines::add);
        WorstPain worst = facts.worst();
        if (worst != null) {
            lines.add(words.format(
                    "report.pain.worst",
                    worst.value(),
                    day(worst.day()),
                    worst.moment().name(),
                    worst.days()));
        }
        return lines;
    }

    private List<String> trouble() {
        ReportFacts.PainfulExercises trouble = facts.trouble();
        if (trouble.hurt() == 0 && trouble.ended() == 0 && trouble.eased() == 0) {
            return List.of(words.get("report.trouble.none"));
        }
        return List.of(
                words.format("report.trouble.hurt", trouble.hurt(), trouble.tooMuch()),
                words.format("report.trouble.ended", trouble.ended(), trouble.eased()));
    }

    private List<String> signs() {
        ReportFacts.Signs signs = facts.signs();
        List<String> lines = new ArrayList<>();
        if (signs.yes().isEmpty()) {
            lines.add(
                    signs.asked() == 0
                            ? words.get("report.signs.not-asked")
                            : words.format("report.signs.none", signs.asked()));
        }
        signs.yes().stream()
                .limit(SIGNS)
                .map(sign ->
                        words.format("report.signs.yes", sign.question(), sign.kind(), sign.times(), day(sign.last())))
                .forEach(lines::add);
        if (signs.yes().size() > SIGNS) {
            lines.add(words.format("report.signs.more", signs.yes().size() - SIGNS));
        }
        if (signs.unread() > 0) {
            lines.add(words.format("report.signs.unread", signs.unread()));
        }
        return lines;
    }

    private List<String> measures() {
        if (facts.measures().isEmpty()) {
            return List.of(words.get("report.measures.none"));
        }
        return facts.measures().stream().map(this::measure).toList();
    }

    private String measure(ReportFacts.Measured measured) {
        MeasureEntry last = measured.last();
        String name = words.get("report.measure." + last.kind().id());
        String now = words.format("report.measure.now", name, score(last), day(last.at()));
        if (measured.before() == null) {
            return now + " " + words.get("report.measure.first");
        }
        MeasureEntry before = measured.before();
        String then = now + " " + words.format("report.measure.before", score(before), day(before.at()));
        if (last.kind() == MeasureKind.GLOBAL_CHANGE) {
            return then;
        }
        Optional<ScoreChange> change =
                before.read().flatMap(was -> last.read().flatMap(answers -> ScoreChange.between(was, answers)));
        return then + " " + change.map(this::change).orElse(words.get("report.measure.incomparable"));
    }

    private String day(OffsetDateTime at) {
        return day(at.toLocalDate());
    }

    private String score(MeasureEntry entry) {
        return words.format("report.score." + entry.kind().id(), entry.score());
    }

    private String change(ScoreChange change) {
        String verdict = words.format("report.change", change.meaning().name());
        if (change.isAtTheEdge()) {
            verdict += " " + words.get("report.change.edge");
        }
        String better = named(change, one -> one.meaning() == ChangeMeaning.BETTER);
        String worse = named(change, one -> one.meaning() == ChangeMeaning.WORSE);
        if (!better.isEmpty()) {
            verdict += " " + words.format("report.change.better", better);
        }
        if (!worse.isEmpty()) {
            verdict += " " + words.format("report.change.worse", worse);
        }
        return verdict;
    }

    private String named(ScoreChange change, Predicate<ScoreChange.ActivityChange> which) {
        return change.activities().stream()
                .filter(which)
                .map(one -> words.format("report.change.one", one.name(), one.before(), one.now()))
                .collect(Collectors.joining("; "));
    }

    /** A line of the table of pain. */
    List<String> painRow(PainComparison ends) {
        return List.of(
                words.format("report.pain.of", ends.moment().name()),
                ends.change() == null ? "\u2013" : decimal(ends.change().first()),
                ends.change() == null ? "\u2013" : decimal(ends.change().last()),
                "",
                ends.change() == null
                        ? words.get("report.pain.too-few")
                        : words.format("report.pain.went", ends.change().way()),
                decimal(ends.mean()),
                Integer.toString(ends.worst()),
                words.format("report.count", ends.count()));
    }

    private String decimal(double value) {
        return words.format("report.decimal", value);
    }

    /** The sources of the limits beyond which a change counts. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        if (!facts.pain().isEmpty()) {
            sources.add(words.get("report.source.pain"));
        }
        facts.measures().stream()
                .map(measured ->
                        words.get("measure.source." + measured.last().kind().id()))
                .forEach(sources::add);
        return sources;
    }
}
