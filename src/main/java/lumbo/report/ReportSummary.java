package lumbo.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.ExerciseDone;
import lumbo.diary.MeasureEntry;
import lumbo.diary.stats.WorstPain;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.measure.ScoreChange;
import lumbo.trend.PainComparison;

/** What a report says in sentences. */
final class ReportSummary {

    /** So many signs are told each by itself. */
    private static final int SIGNS = 5;

    private static final double LEAST_WEEKS = 1;

    /** More exercises than these are not told with their doses. */
    private static final int DOSES = 12;

    /** What a yes means that stands first, by the names of its {@link lumbo.safety.ScreeningQuestionClass}. */
    private static final Set<String> ALARMS = Set.of("EMERGENCY", "DOCTOR_TODAY", "STOP");

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

    /** Whose it is, what a doctor has found, and of which days. */
    String person(String who) {
        ReportFacts.Person person = facts.person();
        List<String> parts = new ArrayList<>();
        parts.add(
                person.yearOfBirth() == null
                        ? who
                        : words.format("report.born", who, Integer.toString(person.yearOfBirth())));
        if (!person.conditions().isEmpty()) {
            parts.add(person.conditions().stream().map(this::condition).collect(Collectors.joining(", ")));
        }
        parts.add(period());
        return String.join(" \u00B7 ", parts);
    }

    private String condition(ReportFacts.Condition condition) {
        return condition.clearance() == null
                ? condition.name()
                : words.format(
                        "report.agreed",
                        condition.name(),
                        condition.clearance().clinician(),
                        day(condition.clearance().date()));
    }

    /** What has to be seen first: answers for which somebody has to be called or seen; empty for none. */
    List<String> alarms() {
        return told(facts.signs().yes().stream().filter(ReportSummary::isAlarm).toList());
    }

    private static boolean isAlarm(ReportFacts.Sign sign) {
        return ALARMS.contains(sign.kind());
    }

    /** Numbers at a glance: what they are of, what they are, and what that means. */
    record Figure(String name, List<String> values, String note) {

        Figure {
            values = List.copyOf(values);
        }
    }

    /** What a doctor looks for first, by pairs that stand beside each other. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        facts.pain().stream().findFirst().map(this::painFigure).ifPresent(figures::add);
        for (ReportFacts.Measured measured : facts.measures()) {
            if (measured.last().kind() == MeasureKind.RMDQ_24) {
                figures.add(rmdq(measured));
            }
        }
        figures.add(sessions());
        for (ReportFacts.Measured measured : facts.measures()) {
            if (measured.last().kind() == MeasureKind.PSFS) {
                figures.add(activities(measured));
            }
        }
        return figures;
    }

    private Figure painFigure(PainComparison pain) {
        String name = words.format("report.figure.pain", pain.moment().name());
        PainComparison.Change change = pain.change();
        return change == null
                ? new Figure(name, List.of(decimal(pain.mean())), words.get("report.pain.too-few"))
                : new Figure(
                        name,
                        List.of(words.format("report.from-to", decimal(change.first()), decimal(change.last()))),
                        words.format("report.figure.pain.note", change.way()));
    }

    private Figure rmdq(ReportFacts.Measured measured) {
        String name = words.get("report.measure.rmdq-24");
        String now = score(measured.last());
        MeasureEntry before = measured.before();
        if (before == null) {
            return new Figure(name, List.of(now), words.get("report.figure.first"));
        }
        String note = change(measured)
                .map(change ->
                        words.format("report.figure.rmdq.note", change.meaning().name())
                                + (change.isAtTheEdge() ? " " + words.get("report.change.edge") : ""))
                .orElse(words.get("report.measure.incomparable"));
        return new Figure(
                name,
                List.of(words.format("report.from-to", score(before), now)),
                words.format("report.figure.since", note, day(before.at())));
    }

    /** What the person can't do as before, each in the person's own words. */
    private Figure activities(ReportFacts.Measured measured) {
        String name = words.get("report.measure.psfs");
        List<ScoreChange.ActivityChange> both =
                change(measured).map(ScoreChange::activities).orElse(List.of());
        MeasureEntry before = measured.before();
        if (both.isEmpty() || before == null) {
            List<String> now = measured.last().read().stream()
                    .flatMap(answers ->
                            answers instanceof PatientSpecific own ? own.activities().stream() : Stream.empty())
                    .map(one -> words.format("report.figure.activity.now", one.name(), one.value()))
                    .toList();
            String note = words.get(before == null ? "report.figure.first" : "report.measure.incomparable");
            return new Figure(name, now.isEmpty() ? List.of(score(measured.last())) : now, note);
        }
        return new Figure(
                name,
                both.stream()
                        .map(one -> words.format(
                                "report.figure.activity",
                                one.name(),
                                one.before(),
                                one.now(),
                                one.meaning().name()))
                        .toList(),
                words.format("report.figure.since", words.get("report.figure.psfs.note"), day(before.at())));
    }

    private static Optional<ScoreChange> change(ReportFacts.Measured measured) {
        MeasureEntry before = measured.before();
        return before == null
                ? Optional.empty()
                : before.read().flatMap(was -> measured.last().read().flatMap(now -> ScoreChange.between(was, now)));
    }

    private Figure sessions() {
        ReportFacts.Sessions sessions = facts.sessions();
        String name = words.get("report.sessions");
        if (sessions.count() == 0) {
            return new Figure(
                    name,
                    List.of("0"),
                    words.get(sessions.over() == 0 ? "report.sessions.none" : "report.sessions.undone"));
        }
        return new Figure(
                name,
                List.of(words.format(
                        "report.figure.sessions",
                        sessions.count() / Math.max(LEAST_WEEKS, sessions.weeks()),
                        sessions.goal())),
                words.format("report.figure.sessions.note", sessions.count(), sessions.minutes(), sessions.share()));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        ReportFacts.Played program = facts.program();
        if (program != null) {
            rows.add(new Row(
                    words.get("report.program"),
                    List.of(words.format(
                            "report.program.of",
                            program.title().in(words.locale()),
                            day(program.since()),
                            program.exercises().size(),
                            doses(program.exercises())))));
        }
        if (facts.sessions().over() > 0) {
            rows.add(new Row(words.get("report.trouble"), trouble()));
        }
        WorstPain worst = facts.worst();
        if (worst != null) {
            rows.add(new Row(words.get("report.pain"), List.of(worst(worst))));
        }
        rows.add(new Row(words.get("report.signs"), signs()));
        facts.measures().stream()
                .filter(measured -> measured.last().kind() == MeasureKind.GLOBAL_CHANGE)
                .map(measured -> new Row(words.get("report.global.name"), List.of(global(measured))))
                .forEach(rows::add);
        return rows;
    }

    private String doses(List<ExerciseDone> exercises) {
        return exercises.stream()
                .filter(exercise -> exercise.round() == 1)
                .limit(DOSES)
                .map(this::dose)
                .collect(Collectors.joining("; "));
    }

    private String dose(ExerciseDone exercise) {
        String amount = exercise.repsPerSide() != null
                ? words.format("report.dose.reps", exercise.sets(), exercise.repsPerSide())
                : exercise.seconds() != null
                        ? words.format("report.dose.seconds", exercise.sets(), exercise.seconds())
                        : words.format("report.dose.sets", exercise.sets());
        Integer hold = exercise.holdSeconds();
        return exercise.name().in(words.locale()) + " " + amount
                + (hold == null || hold == 0 ? "" : " " + words.format("report.dose.hold", hold));
    }

    private String global(ReportFacts.Measured measured) {
        return words.format(
                "report.global", score(measured.last()), day(measured.last().at()));
    }

    private String worst(WorstPain worst) {
        return words.format(
                "report.pain.worst",
                worst.value(),
                day(worst.day()),
                worst.moment().name(),
                worst.days());
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
        lines.addAll(told(signs.yes().stream().filter(sign -> !isAlarm(sign)).toList()));
        if (signs.unread() > 0) {
            lines.add(words.format("report.signs.unread", signs.unread()));
        }
        return lines;
    }

    private List<String> told(List<ReportFacts.Sign> signs) {
        List<String> lines = new ArrayList<>();
        signs.stream()
                .limit(SIGNS)
                .map(sign ->
                        words.format("report.signs.yes", sign.question(), sign.kind(), sign.times(), day(sign.last())))
                .forEach(lines::add);
        if (signs.size() > SIGNS) {
            lines.add(words.format("report.signs.more", signs.size() - SIGNS));
        }
        return lines;
    }

    private String day(OffsetDateTime at) {
        return day(at.toLocalDate());
    }

    private String score(MeasureEntry entry) {
        return words.format("report.score." + entry.kind().id(), entry.score());
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

    /** Where the limits come from beyond which a change counts, in one line; empty where nothing is compared. */
    String sources() {
        List<String> sources = new ArrayList<>();
        if (!facts.pain().isEmpty()) {
            sources.add(words.get("report.source.pain"));
        }
        facts.measures().stream()
                .map(measured -> measured.last().kind())
                .filter(kind -> kind != MeasureKind.GLOBAL_CHANGE)
                .map(kind -> words.get("report.source." + kind.id()))
                .forEach(sources::add);
        return sources.isEmpty() ? "" : words.format("report.sources", String.join("; ", sources));
    }
}
