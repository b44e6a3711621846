package lumbo.ui.diary;

import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import lumbo.safety.NextMorning;
import lumbo.safety.SafetyJson;
import lumbo.safety.SafetyStop;
import lumbo.safety.Substitution;
import lumbo.session.ProgramPart;
import lumbo.ui.words.StopWords;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/** Puts sessions of the diary into words. */
final class SessionWords {

    private static final double MILLIS_A_MINUTE = 60_000;

    private final Messages words;

    SessionWords(Messages words) {
        this.words = words;
    }

    DiaryRow row(SessionSummary session) {
        return new DiaryRow(
                DiaryRow.Kind.SESSION,
                session.id(),
                session.startedAt(),
                when(session, FormatStyle.MEDIUM),
                session.title().in(words.locale()),
                List.of(words.format("diary.row", number(session.painBefore()), number(session.painAfter()))),
                // most are finished, and need no word for it
                session.state() == SessionState.FINISHED ? "" : state(session.state()));
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
                Stream.concat(
                                pain(session, PainMoment.DURING).map(entry -> hurt(entry, session)),
                                log.stream().flatMap(entry -> advice(entry, session, known)))
                        .toList(),
                session.exercises().stream().map(this::line).toList());
    }

    private String when(SessionSummary session, FormatStyle date) {
        String at = words.regional().dateAndTime(session.startedAt(), date);
        return session.byHand() ? words.format("diary.hand.afterwards", at) : at;
    }

    private String state(SessionState state) {
        return words.get("diary.state." + state.name().toLowerCase(Locale.ROOT));
    }

    // ---- numbers

    private List<String> facts(SessionDetail session) {
        SessionSummary summary = session.summary();
        List<String> facts = new ArrayList<>();
        facts.add(words.format(
                "diary.detail.told",
                summary.done(),
                summary.planned(),
                unit(session),
                Math.round(summary.activeMillis() / MILLIS_A_MINUTE)));
        facts.add(pain(session));
        if (pain(session, PainMoment.WORST_24H).findAny().isPresent()) {
            facts.add(words.format("diary.detail.pain.worst", numbers(session, PainMoment.WORST_24H)));
        }
        if (session.effort() != null) {
            facts.add(words.format("diary.detail.effort", session.effort()));
        }
        if (session.heartRateBefore() != null || session.heartRateAfter() != null) {
            facts.add(words.format(
                    "diary.detail.heart", number(session.heartRateBefore()), number(session.heartRateAfter())));
        }
        return facts;
    }

    /** What its work was counted in. */
    private static String unit(SessionDetail session) {
        boolean counted = session.exercises().stream().anyMatch(one -> one.repsPerSide() != null);
        boolean timed = session.exercises().stream().anyMatch(one -> one.repsPerSide() == null);
        return counted && timed ? "BOTH" : timed ? "SETS" : "REPS";
    }

    /** How strong pain was before, during, after and on the next morning, as far as it was said. */
    private String pain(SessionDetail session) {
        String told = Stream.of(PainMoment.BEFORE, PainMoment.DURING, PainMoment.AFTER, PainMoment.NEXT_MORNING)
                .filter(moment -> pain(session, moment).findAny().isPresent())
                .map(moment -> words.format("diary.detail.pain.at", moment.name(), numbers(session, moment)))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? words.get("diary.detail.pain.none") : words.format("diary.detail.pain", told);
    }

    private static Stream<PainEntry> pain(SessionDetail session, PainMoment moment) {
        return session.pain().stream().filter(entry -> entry.moment() == moment);
    }

    private String numbers(SessionDetail session, PainMoment moment) {
        String values = pain(session, moment)
                .map(entry -> Integer.toString(entry.value()))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? unknown() : values;
    }

    private String number(@Nullable Integer value) {
        return value == null ? unknown() : value.toString();
    }

    private String unknown() {
        return words.get("diary.unknown");
    }

    // ---- what hurt, and what the rules said

    private String hurt(PainEntry entry, SessionDetail session) {
        String exercise = entry.exercise() == null ? unknown() : exercise(session, entry.exercise());
        return entry.place() == null
                ? words.format("diary.advice.pain", entry.value(), exercise)
                : words.format(
                        "diary.advice.pain.place", entry.value(), exercise, new PainWords(words).place(entry.place()));
    }

    private Stream<String> advice(SafetyLogEntry entry, SessionDetail session, Map<String, Exercise> known) {
        return switch (entry.kind()) {
            case EASING -> {
                Substitution easing = SafetyJson.read(entry.json(), Substitution.class);
                Exercise easier = known.get(easing.exercise());
                yield Stream.of(words.format(
                        "diary.advice.eased",
                        exercise(session, easing.unit()),
                        easier == null ? easing.exercise() : easier.name().in(words.locale())));
            }
            case STOP -> Stream.of(StopWords.of(words, SafetyJson.read(entry.json(), SafetyStop.class)));
            case MORNING -> {
                NextMorning morning = SafetyJson.read(entry.json(), NextMorning.class);
                yield Stream.concat(
                                Stream.ofNullable(morning.settled())
                                        .map(isSettled ->
                                                isSettled ? "diary.advice.settled" : "diary.advice.not-settled"),
                                morning.leg() ? Stream.of("diary.advice.leg") : Stream.of())
                        .map(words::get);
            }
            case PROFILE, SCREENING, CHECK_IN, OFFER, OVERRIDE, ADVICE -> Stream.of();
        };
    }

    private String exercise(SessionDetail session, int number) {
        return session.exercises().stream()
                .filter(exercise -> exercise.number() == number)
                .map(exercise -> exercise.name().in(words.locale()))
                .findFirst()
                .orElse(unknown());
    }

    // ---- what was planned and done

    private SessionPage.Line line(ExerciseDone exercise) {
        String name = exercise.name().in(words.locale());
        String hold = exercise.holdSeconds() == null ? "" : words.format("diary.detail.hold", exercise.holdSeconds());
        return new SessionPage.Line(
                WarmUp.isRow(exercise.ref()) ? words.format("diary.detail.warm-up", name) : name,
                planned(exercise.sets(), exercise.repsPerSide(), exercise.seconds()) + hold,
                exercise.work().entrySet().stream()
                        .filter(entry -> entry.getValue().planned() > 0)
                        .map(entry -> done(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n")));
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

    private String done(WorkSide side, WorkCount work) {
        String again = work.again() > 0 ? words.format("diary.detail.again", work.again()) : "";
        return done(side, done(work.done(), work.planned())) + again;
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
