package lumbo.ui.diary;

import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lumbo.diary.ExerciseDone;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.diary.SessionSummary;
import lumbo.diary.WorkCount;
import lumbo.i18n.Messages;
import lumbo.player.WorkSide;
import lumbo.program.Exercise;
import lumbo.program.WarmUp;
import lumbo.session.ProgramPart;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/** Puts sessions of the diary into words. */
final class SessionWords {

    private final Messages words;

    SessionWords(Messages words) {
        this.words = words;
    }

    SessionRow row(SessionSummary session) {
        return new SessionRow(
                session.id(),
                session.startedAt(),
                when(session, FormatStyle.MEDIUM),
                session.title().in(words.locale()),
                words.format("diary.row", number(session.painBefore()), number(session.painAfter())),
                state(session.state()));
    }

    /**
     * A session as a page.
     *
     * @param log what the safety log has of it
     * @param known the exercises that have a name
     */
    SessionPage page(SessionDetail session, List<SafetyLogEntry> log, Map<String, Exercise> known) {
        SessionSummary summary = session.summary();
        return new SessionPage(
                summary.id(),
                summary.startedAt(),
                summary.state() != SessionState.RUNNING,
                summary.title().in(words.locale()),
                words.format("diary.detail.when", when(summary, FormatStyle.FULL), state(summary.state())),
                ProgramPart.in(session.choicesJson())
                        .map(new WorkoutWords(words)::was)
                        .orElse(""),
                facts(session),
                session.note(),
                new AdviceLines(words, session).of(log, known),
                session.exercises().stream().map(this::line).toList());
    }

    private String when(SessionSummary session, FormatStyle date) {
        String at = words.regional().dateAndTime(session.startedAt(), date);
        return session.byHand() ? words.format("diary.hand.afterwards", at) : at;
    }

    private String state(SessionState state) {
        return words.get("diary.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private List<SessionPage.Fact> facts(SessionDetail session) {
        SessionSummary summary = session.summary();
        List<SessionPage.Fact> facts = new ArrayList<>();
        facts.add(fact("diary.detail.done", done(summary.done(), summary.planned())));
        facts.add(fact("diary.detail.time", clock(summary.activeMillis())));
        facts.add(fact("diary.detail.pain-before", number(summary.painBefore())));
        facts.add(fact("diary.detail.pain-worst", pain(session, PainMoment.WORST_24H)));
        facts.add(fact("diary.detail.pain-after", number(summary.painAfter())));
        if (session.pain().stream().anyMatch(entry -> entry.moment() == PainMoment.DURING)) {
            facts.add(fact("diary.detail.pain-during", pain(session, PainMoment.DURING)));
        }
        if (session.effort() != null) {
            facts.add(fact("diary.detail.effort", number(session.effort())));
        }
        if (session.heartRateBefore() != null || session.heartRateAfter() != null) {
            String both = number(session.heartRateBefore()) + ", " + number(session.heartRateAfter());
            facts.add(fact("diary.detail.heart", both));
        }
        return facts;
    }

    private SessionPage.Fact fact(String key, String value) {
        return new SessionPage.Fact(words.get(key), value);
    }

    private String pain(SessionDetail session, PainMoment moment) {
        String values = session.pain().stream()
                .filter(entry -> entry.moment() == moment)
                .map(PainEntry::value)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? words.get("diary.unknown") : values;
    }

    private String number(@Nullable Integer value) {
        return value == null ? words.get("diary.unknown") : value.toString();
    }

    private static String clock(long millis) {
        long seconds = millis / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private SessionPage.Line line(ExerciseDone exercise) {
        String name = exercise.name().in(words.locale());
        return new SessionPage.Line(
                WarmUp.isRow(exercise.ref()) ? words.format("diary.detail.warm-up", name) : name,
                planned(exercise),
                done(exercise));
    }

    private String planned(ExerciseDone exercise) {
        String hold = exercise.holdSeconds() == null ? "" : words.format("diary.detail.hold", exercise.holdSeconds());
        return planned(exercise.sets(), exercise.repsPerSide(), exercise.seconds()) + hold;
    }

    /**
     * What is planned of an exercise.
     *
     * @param reps repetitions of each side in a set, where they are counted
     * @param seconds seconds of a set, where it lasts for some time
     */
    String planned(int sets, @Nullable Integer reps, @Nullable Integer seconds) {
        String one = reps != null
                ? words.format("diary.detail.reps", reps)
                : seconds != null ? words.format("diary.detail.seconds", seconds) : words.get("diary.detail.open");
        return sets > 1 ? words.format("diary.detail.sets", sets, one) : one;
    }

    private String done(ExerciseDone exercise) {
        return exercise.work().entrySet().stream()
                .filter(entry -> entry.getValue().planned() > 0)
                .map(this::done)
                .collect(Collectors.joining("\n"));
    }

    private String done(Map.Entry<WorkSide, WorkCount> side) {
        WorkCount work = side.getValue();
        String count = done(work.done(), work.planned());
        String again = work.again() > 0 ? words.format("diary.detail.again", work.again()) : "";
        return done(side.getKey(), count) + again;
    }

    /** What was done on a side. */
    String done(WorkSide side, String count) {
        return switch (side) {
            case BOTH -> count;
            case LEFT -> words.format("diary.detail.left", count);
            case RIGHT -> words.format("diary.detail.right", count);
        };
    }

    /** How much was done of how much. */
    String done(int done, int planned) {
        return words.format("diary.detail.done.value", done, planned);
    }
}
