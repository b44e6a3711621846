package lumbo.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionDetail;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.DoneTotal;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.PainfulExercise;
import lumbo.diary.stats.PeriodTotals;
import lumbo.diary.stats.PlayedProgram;
import lumbo.diary.stats.SessionTotal;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.program.Exercise;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.safety.Clearance;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.PainRules;
import lumbo.safety.Profile;
import lumbo.safety.SafetyJson;
import lumbo.safety.SafetyStop;
import lumbo.safety.Screening;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;
import lumbo.safety.ScreeningQuestionsReader;
import lumbo.safety.Substitution;
import lumbo.trend.PainComparison;
import lumbo.trend.TimeSpan;
import lumbo.trend.TrendList;
import org.jspecify.annotations.Nullable;

/** Reads from a diary what a report tells. */
final class ReportFactsReader {

    /** More sessions than these never have room on two pages. */
    static final int NEWEST = 60;

    private static final double WEEK = 7;
    private static final long MILLIS_A_MINUTE = 60_000;
    private static final LocalDate EVER = LocalDate.of(0, 1, 1);

    private final Messages words;
    private final DiarySnapshot state;
    private final LocalDate from;
    private final LocalDate to;
    private final OffsetDateTime now;
    private final DayOfWeek weekBegins;
    private final DiaryStatistics trends;
    private final @Nullable LocalDate first;
    private final List<SafetyLogEntry> log;
    private final ProgramReader reader = new ProgramReader();
    private int unread;

    /**
     * Reads what there is from a first to a last day, both included.
     *
     * @param from the first day; none for the first of which there is anything
     * @param until the last day; none for today, which is also the last of all
     * @param now what lies after it does not count
     */
    ReportFactsReader(
            Messages words,
            DiarySnapshot state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            OffsetDateTime now) {
        this.words = words;
        this.state = state;
        this.now = now;
        this.weekBegins = words.regional().firstDayOfWeek();
        this.trends = new DiaryStatistics(state, now, weekBegins);
        LocalDate today = now.toLocalDate();
        this.to = until != null && until.isBefore(today) ? until : today;
        this.first = trends.first().orElse(null);
        LocalDate begin = from == null ? first : from;
        this.from = begin == null || begin.isAfter(to) ? to : begin;
        this.log =
                state.log().stream().filter(entry -> !entry.at().isAfter(now)).toList();
    }

    ReportFacts facts() {
        StatisticsRange range = new StatisticsRange(from, to, TimeSpan.grain(from, to));
        PeriodTotals sums = new PeriodTotals(state, from, to, now);
        Profile profile = profile();
        int goal = profile.weeklyGoal();
        ReportFacts.Signs signs = signs();
        TrendList.All all = new TrendList(words).all(trends, range, first, goal);
        return new ReportFacts(
                from,
                to,
                state.origin(now),
                person(profile),
                played(),
                sessions(goal, sums.done(Integer.MAX_VALUE)),
                PainComparison.of(trends.pain(range)),
                sums.worst().orElse(null),
                trouble(sums.hurts()),
                signs,
                measures(),
                all.cards(),
                eased(),
                state.newest(from, to, now, NEWEST).stream()
                        .map(session -> new ReportFacts.Line(
                                session, state.byHand(session.summary().id())))
                        .toList());
    }

    private <T> Optional<T> content(SafetyLogEntry entry, Class<T> type) {
        try {
            return Optional.of(SafetyJson.read(entry.json(), type));
        } catch (IllegalArgumentException unknown) {
            unread++;
            return Optional.empty();
        }
    }

    /** What held last in the time. */
    private Profile profile() {
        return log.stream()
                .filter(entry -> ReportFacts.is(entry, SafetyLogKind.PROFILE, EVER, to))
                .reduce((before, now) -> now)
                .flatMap(entry -> content(entry, Profile.class))
                .orElse(Profile.UNKNOWN);
    }

    private ReportFacts.Person person(Profile profile) {
        Map<String, ReportFacts.Condition> conditions = new LinkedHashMap<>();
        profile.conditions().forEach(condition -> {
            String id = condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
            conditions.put(id, new ReportFacts.Condition(words.get("condition." + id), null));
        });
        ScreeningQuestions questions = ScreeningQuestionsReader.builtIn();
        for (Clearance clearance : profile.clearances()) {
            String name = conditions.containsKey(clearance.of())
                    ? conditions.get(clearance.of()).name()
                    : questions
                            .find(clearance.of())
                            .map(known -> known.text().in(words.locale()))
                            .orElse(clearance.of());
            conditions.put(clearance.of(), new ReportFacts.Condition(name, clearance));
        }
        return new ReportFacts.Person(profile.yearOfBirth(), List.copyOf(conditions.values()));
    }

    /** The program of the last session in which something was done. */
    private ReportFacts.@Nullable Played played() {
        SessionDetail last = state.newest(from, to, now, NEWEST).stream()
                .filter(session -> session.summary().counts(now))
                .findFirst()
                .orElse(null);
        if (last == null || first == null) {
            return null;
        }
        LocalDate day = last.summary().startedAt().toLocalDate();
        LocalDate since =
                trends.programs(new StatisticsRange(first.isAfter(day) ? day : first, to, Granularity.MONTH)).stream()
                        .filter(one -> one.program().equals(last.summary().programId()))
                        .map(PlayedProgram::first)
                        .min(LocalDate::compareTo)
                        .orElse(day);
        return new ReportFacts.Played(last.summary().title(), since, last.exercises());
    }

    private List<ReportFacts.Eased> eased() {
        List<ReportFacts.Eased> eased = new ArrayList<>();
        for (SafetyLogEntry entry : log.reversed()) {
            UUID id = entry.session();
            if (id != null && ReportFacts.is(entry, SafetyLogKind.EASING, from, to)) {
                content(entry, Substitution.class)
                        .ifPresent(easing ->
                                state.session(id).ifPresent(session -> eased.add(eased(entry, easing, session))));
            }
        }
        return eased;
    }

    private ReportFacts.Eased eased(SafetyLogEntry entry, Substitution easing, SessionDetail session) {
        return new ReportFacts.Eased(
                entry.at().toLocalDate(),
                session.exercises().stream()
                        .filter(exercise -> exercise.number() == easing.unit())
                        .map(exercise -> exercise.name().in(words.locale()))
                        .findFirst()
                        .orElse("\u2013"),
                easierName(easing.exercise()),
                session.pain().stream()
                        .filter(pain -> pain.exercise() != null && pain.exercise() == easing.unit())
                        .map(PainEntry::value)
                        .max(Integer::compare)
                        .orElse(null));
    }

    /** Its name where it came with Lumbo; an exercise of one's own is told by its id. */
    private String easierName(String id) {
        return ProgramFiles.File.builtIn("programs/" + ProgramFiles.EXERCISES + "/" + id + ".json")
                .map(file -> reader.exercise(file.name(), file.bytes()))
                .filter(ReadResult.Valid.class::isInstance)
                .map(read -> ((ReadResult.Valid<Exercise>) read).value().name().in(words.locale()))
                .orElse(id);
    }

    private ReportFacts.Sessions sessions(int goal, List<DoneTotal> done) {
        long planned = done.stream().mapToLong(DoneTotal::planned).sum();
        LocalDate begin = this.first != null && this.first.isAfter(from) && !this.first.isAfter(to) ? this.first : from;
        List<SessionTotal> days = trends.sessions(new StatisticsRange(from, to, Granularity.DAY));
        Map<LocalDate, Integer> weeks = new LinkedHashMap<>();
        days.forEach(day -> weeks.merge(Granularity.WEEK.start(day.start(), weekBegins), day.count(), Integer::sum));
        LocalDate first = Granularity.WEEK.start(begin, weekBegins);
        int full = 0;
        int reached = 0;
        for (LocalDate week = first.isBefore(begin) ? first.plusWeeks(1) : first;
                !week.plusWeeks(1).isAfter(to.plusDays(1));
                week = week.plusWeeks(1)) {
            full++;
            reached += weeks.getOrDefault(week, 0) >= goal ? 1 : 0;
        }
        return new ReportFacts.Sessions(
                days.stream().mapToInt(SessionTotal::count).sum(),
                state.over(from, to, now),
                Math.round((double) days.stream()
                                .mapToLong(SessionTotal::activeMillis)
                                .sum()
                        / MILLIS_A_MINUTE),
                (to.toEpochDay() - begin.toEpochDay() + 1) / WEEK,
                goal,
                full,
                reached,
                planned == 0
                        ? 0
                        : (double) done.stream().mapToLong(DoneTotal::done).sum() / planned);
    }

    private ReportFacts.PainfulExercises trouble(List<PainfulExercise> hurts) {
        // Where the lights of pain change does not matter for what ends a session.
        int tooMuch = Math.toIntExact(hurts.stream()
                .filter(hurt ->
                        PainRules.during(PainBands.NARROW, hurt.before(), hurt.worst(), false) == DecisionRow.HURTS)
                .count());
        return new ReportFacts.PainfulExercises(
                hurts.size(), tooMuch, count(SafetyLogKind.STOP), count(SafetyLogKind.EASING));
    }

    private int count(SafetyLogKind kind) {
        return Math.toIntExact(log.stream()
                .filter(entry -> ReportFacts.is(entry, kind, from, to))
                .count());
    }

    private ReportFacts.Signs signs() {
        Map<String, ReportFacts.Sign> yes = new LinkedHashMap<>();
        ScreeningQuestions questions = ScreeningQuestionsReader.builtIn();
        for (SafetyLogEntry entry : log) {
            LocalDate day = entry.at().toLocalDate();
            if (ReportFacts.is(entry, SafetyLogKind.SCREENING, from, to)) {
                content(entry, Screening.class)
                        .ifPresent(screening -> screening.yes().forEach(id -> add(yes, questions, id, day)));
            } else if (ReportFacts.is(entry, SafetyLogKind.STOP, from, to)) {
                content(entry, SafetyStop.class)
                        .ifPresent(stop -> stop.signs().forEach(id -> add(yes, questions, id, day)));
            }
        }
        List<ReportFacts.Sign> sorted = new ArrayList<>();
        for (ScreeningQuestion question : questions.all()) {
            Optional.ofNullable(yes.remove(question.id())).ifPresent(sorted::add);
        }
        sorted.addAll(yes.values());
        return new ReportFacts.Signs(count(SafetyLogKind.SCREENING), sorted, unread);
    }

    /** A sign unknown to this version is shown by its id. */
    private void add(Map<String, ReportFacts.Sign> yes, ScreeningQuestions questions, String id, LocalDate day) {
        Optional<ScreeningQuestion> question = questions.find(id);
        ReportFacts.Sign sign = new ReportFacts.Sign(
                question.map(known -> known.text().in(words.locale())).orElse(id),
                question.map(known -> known.kind().name()).orElse(ScreeningQuestionClass.STOP.name()),
                1,
                day);
        yes.merge(
                id,
                sign,
                (before, now) -> new ReportFacts.Sign(
                        now.question(),
                        now.kind(),
                        before.times() + 1,
                        before.last().isAfter(now.last()) ? before.last() : now.last()));
    }

    /** The last of each kind in the time, beside the first in it, or else the last one before it. */
    private List<ReportFacts.Measured> measures() {
        Map<MeasureKind, ReportFacts.Measured> last = new EnumMap<>(MeasureKind.class);
        state.measures(EVER, to, entry -> {
            if (!entry.at().isAfter(now)) {
                last.merge(entry.kind(), new ReportFacts.Measured(entry, null), (before, later) -> {
                    MeasureEntry known = before.before();
                    boolean isKept = known != null && !day(known).isBefore(from);
                    return new ReportFacts.Measured(later.last(), isKept ? known : before.last());
                });
            }
        });
        return last.values().stream()
                .filter(measured -> !day(measured.last()).isBefore(from))
                .toList();
    }

    private static LocalDate day(MeasureEntry entry) {
        return entry.at().toLocalDate();
    }
}
