package lumbo.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.diary.DiaryState;
import lumbo.diary.LogEntry;
import lumbo.diary.LogKind;
import lumbo.diary.MeasureEntry;
import lumbo.diary.trend.Grain;
import lumbo.diary.trend.Hurt;
import lumbo.diary.trend.Range;
import lumbo.diary.trend.SessionSum;
import lumbo.diary.trend.Sums;
import lumbo.diary.trend.Trends;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.safety.Bands;
import lumbo.safety.PainRules;
import lumbo.safety.Profile;
import lumbo.safety.Question;
import lumbo.safety.QuestionClass;
import lumbo.safety.Questions;
import lumbo.safety.QuestionsReader;
import lumbo.safety.Row;
import lumbo.safety.SafetyJson;
import lumbo.safety.Screening;
import lumbo.safety.Stop;
import lumbo.trend.Cards;
import lumbo.trend.PainEnds;
import lumbo.trend.Span;

/** Reads from a diary what a report tells. */
final class FactsReader {

    /** More exercises than these are not told; nobody reads a longer table. */
    static final int EXERCISES = 8;

    /** More sessions than these never have room on two pages. */
    static final int NEWEST = 60;

    private static final double WEEK = 7;
    private static final long MILLIS_A_MINUTE = 60_000;
    private static final LocalDate EVER = LocalDate.of(0, 1, 1);

    private final Messages words;
    private final DiaryState state;
    private final LocalDate from;
    private final LocalDate to;
    private final OffsetDateTime now;
    private final DayOfWeek weekBegins;
    private final Trends trends;
    private final Optional<LocalDate> first;
    private final List<LogEntry> log;
    private int unread;

    private FactsReader(
            Messages words, DiaryState state, Optional<LocalDate> from, Optional<LocalDate> until, OffsetDateTime now) {
        this.words = words;
        this.state = state;
        this.now = now;
        this.weekBegins = words.regional().firstDayOfWeek();
        this.trends = new Trends(state, now, weekBegins);
        LocalDate today = now.toLocalDate();
        this.to = until.filter(day -> day.isBefore(today)).orElse(today);
        this.first = trends.first();
        this.from = from.or(() -> first).filter(day -> !day.isAfter(to)).orElse(to);
        this.log =
                state.log().stream().filter(entry -> !entry.at().isAfter(now)).toList();
    }

    /**
     * Reads what there is from a first to a last day, both included.
     *
     * @param from the first day; none for the first of which there is anything
     * @param until the last day; none for today, which is also the last of all
     * @param now what lies after it does not count
     */
    static Facts read(
            Messages words, DiaryState state, Optional<LocalDate> from, Optional<LocalDate> until, OffsetDateTime now) {
        return new FactsReader(words, state, from, until, now).facts();
    }

    private Facts facts() {
        Range range = new Range(from, to, Span.grain(from, to));
        Sums sums = new Sums(state, from, to, now);
        int goal = goal();
        Facts.Signs signs = signs();
        Cards.All all = new Cards(words).all(trends, range, first, goal);
        return new Facts(
                from,
                to,
                state.origin(now),
                sessions(goal),
                PainEnds.of(trends.pain(range)),
                sums.worst(),
                trouble(sums.hurts()),
                signs,
                measures(),
                all.cards(),
                sums.done(EXERCISES),
                state.newest(from, to, now, NEWEST).stream()
                        .map(session -> new Facts.Line(
                                session, state.byHand(session.summary().id())))
                        .toList());
    }

    private <T> Optional<T> content(LogEntry entry, Class<T> type) {
        try {
            return Optional.of(SafetyJson.read(entry.json(), type));
        } catch (IllegalArgumentException unknown) {
            unread++;
            return Optional.empty();
        }
    }

    /** The goal that held last in the time. */
    private int goal() {
        return log.stream()
                .filter(entry -> Facts.is(entry, LogKind.PROFILE, EVER, to))
                .reduce((before, now) -> now)
                .flatMap(entry -> content(entry, Profile.class))
                .map(Profile::weeklyGoal)
                .orElse(Profile.UNKNOWN.weeklyGoal());
    }

    private Facts.Sessions sessions(int goal) {
        LocalDate begin =
                this.first.filter(day -> day.isAfter(from) && !day.isAfter(to)).orElse(from);
        List<SessionSum> days = trends.sessions(new Range(from, to, Grain.DAY));
        Map<LocalDate, Integer> weeks = new LinkedHashMap<>();
        days.forEach(day -> weeks.merge(Grain.WEEK.start(day.start(), weekBegins), day.count(), Integer::sum));
        LocalDate first = Grain.WEEK.start(begin, weekBegins);
        int full = 0;
        int reached = 0;
        for (LocalDate week = first.isBefore(begin) ? first.plusWeeks(1) : first;
                !week.plusWeeks(1).isAfter(to.plusDays(1));
                week = week.plusWeeks(1)) {
            full++;
            reached += weeks.getOrDefault(week, 0) >= goal ? 1 : 0;
        }
        return new Facts.Sessions(
                days.stream().mapToInt(SessionSum::count).sum(),
                state.over(from, to, now),
                Math.round((double) days.stream()
                                .mapToLong(SessionSum::activeMillis)
                                .sum()
                        / MILLIS_A_MINUTE),
                (to.toEpochDay() - begin.toEpochDay() + 1) / WEEK,
                goal,
                full,
                reached);
    }

    private Facts.Trouble trouble(List<Hurt> hurts) {
        // Where the lights of pain change does not matter for what ends a session.
        int tooMuch = Math.toIntExact(hurts.stream()
                .filter(hurt -> PainRules.during(Bands.NARROW, hurt.before(), hurt.worst(), false) == Row.HURTS)
                .count());
        return new Facts.Trouble(hurts.size(), tooMuch, count(LogKind.STOP), count(LogKind.EASING));
    }

    private int count(LogKind kind) {
        return Math.toIntExact(
                log.stream().filter(entry -> Facts.is(entry, kind, from, to)).count());
    }

    private Facts.Signs signs() {
        Map<String, Facts.Sign> yes = new LinkedHashMap<>();
        Questions questions = QuestionsReader.builtIn();
        for (LogEntry entry : log) {
            LocalDate day = entry.at().toLocalDate();
            if (Facts.is(entry, LogKind.SCREENING, from, to)) {
                content(entry, Screening.class)
                        .ifPresent(screening -> screening.yes().forEach(id -> add(yes, questions, id, day)));
            } else if (Facts.is(entry, LogKind.STOP, from, to)) {
                content(entry, Stop.class).ifPresent(stop -> stop.signs().forEach(id -> add(yes, questions, id, day)));
            }
        }
        List<Facts.Sign> sorted = new ArrayList<>();
        for (Question question : questions.all()) {
            Optional.ofNullable(yes.remove(question.id())).ifPresent(sorted::add);
        }
        sorted.addAll(yes.values());
        return new Facts.Signs(count(LogKind.SCREENING), sorted, unread);
    }

    /** A sign unknown to this version is shown by its id. */
    private void add(Map<String, Facts.Sign> yes, Questions questions, String id, LocalDate day) {
        Optional<Question> question = questions.find(id);
        Facts.Sign sign = new Facts.Sign(
                question.map(known -> known.text().in(words.locale())).orElse(id),
                question.map(known -> known.kind().name()).orElse(QuestionClass.STOP.name()),
                1,
                day);
        yes.merge(
                id,
                sign,
                (before, now) -> new Facts.Sign(
                        now.question(),
                        now.kind(),
                        before.times() + 1,
                        before.last().isAfter(now.last()) ? before.last() : now.last()));
    }

    /** The last of each kind in the time, beside the one before it, which may lie before the time. */
    private List<Facts.Measured> measures() {
        Map<MeasureKind, Facts.Measured> last = new EnumMap<>(MeasureKind.class);
        state.measures(EVER, to, entry -> {
            if (!entry.at().isAfter(now)) {
                last.merge(
                        entry.kind(),
                        new Facts.Measured(entry, Optional.empty()),
                        (before, later) -> new Facts.Measured(later.last(), Optional.of(before.last())));
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
