package lumbo.diary.export;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.BodySpot;
import lumbo.diary.DiarySnapshot;
import lumbo.diary.ExerciseDone;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionSummary;
import lumbo.diary.WorkCount;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;

/** The diary as two tables for a spreadsheet: a row for each session, and a row for each exercise and side. */
public final class CsvExport {

    /** The columns of the table of sessions; units are in their names. */
    private static final String SESSIONS = """
        session,started_at,ended_at,state,written_afterwards,program_id,program,planned_steps,done_steps,active_seconds,\
        pain_before_0_10,pain_worst_24h_before_0_10,pain_worst_during_0_10,pain_after_0_10,pain_next_morning_0_10,\
        effort_0_10,heart_rate_before_per_min,heart_rate_after_per_min,note\
        """;

    /** The columns of the table of exercises; units are in their names. */
    private static final String EXERCISES = """
        session,started_at,number,round,exercise_id,exercise,source_row,side,sets,reps_per_side_and_set,seconds_per_set,\
        hold_seconds,planned_steps,done_steps,repeated_steps,work_seconds,pain_worst_during_0_10,pain_places\
        """;

    /** The columns of the table of pain, which {@link PainCsv} reads. */
    private static final String PAIN = "at,pain_0_10,place,spots,note";

    private final Locale locale;
    private final CsvWriter sessions;
    private final CsvWriter exercises;

    private CsvExport(Locale locale, CsvWriter sessions, CsvWriter exercises) {
        this.locale = locale;
        this.sessions = sessions;
        this.exercises = exercises;
    }

    /**
     * Writes both tables; the streams stay open.
     *
     * @param from the first date, by when a session began
     * @param to the last date
     * @param locale the language of titles and names
     * @throws java.io.UncheckedIOException when a stream can't be written
     */
    public static void write(
            DiarySnapshot state,
            LocalDate from,
            LocalDate to,
            Locale locale,
            OutputStream sessions,
            OutputStream exercises) {
        CsvExport export =
                new CsvExport(locale, new CsvWriter(sessions, SESSIONS), new CsvWriter(exercises, EXERCISES));
        state.sessions(from, to, session -> {
            export.session(session, state.byHand(session.summary().id()));
            session.exercises().forEach(exercise -> export.exercise(session, exercise));
        });
        export.sessions.flush();
        export.exercises.flush();
    }

    /**
     * Writes the table of the pain that was written down beside sessions; the stream stays open.
     *
     * @param from the first date
     * @param to the last date
     * @throws java.io.UncheckedIOException when the stream can't be written
     */
    public static void writePain(DiarySnapshot state, LocalDate from, LocalDate to, OutputStream out) {
        CsvWriter pain = new CsvWriter(out, PAIN);
        state.otherPain(
                from,
                to,
                entry -> pain.time(entry.at())
                        .number(entry.value())
                        .text(entry.place() == null ? null : word(entry.place()))
                        .text(entry.spots().stream().sorted().map(BodySpot::id).collect(Collectors.joining(" ")))
                        .text(entry.note())
                        .endLine());
        pain.flush();
    }

    private void session(SessionDetail session, boolean byHand) {
        SessionSummary summary = session.summary();
        sessions.text(summary.id().toString())
                .time(summary.startedAt())
                .time(summary.endedAt())
                .text(word(summary.state()))
                .text(byHand ? "yes" : "no")
                .text(summary.programId())
                .text(summary.title().in(locale))
                .number(summary.planned())
                .number(summary.done())
                .seconds(summary.activeMillis())
                .number(worst(session, PainMoment.BEFORE))
                .number(worst(session, PainMoment.WORST_24H))
                .number(worst(session, PainMoment.DURING))
                .number(worst(session, PainMoment.AFTER))
                .number(worst(session, PainMoment.NEXT_MORNING))
                .number(session.effort())
                .number(session.heartRateBefore())
                .number(session.heartRateAfter())
                .text(session.note())
                .endLine();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer worst(SessionDetail session, PainMoment moment) {
        return worst(session.pain(), entry -> entry.moment() == moment);
    }

    private static @Nullable Integer worst(List<PainEntry> entries, Predicate<PainEntry> which) {
        return entries.stream()
                .filter(which)
                .map(PainEntry::value)
                .max(Integer::compare)
                .orElse(null);
    }

    private void exercise(SessionDetail session, ExerciseDone exercise) {
        List<PainEntry> pain = session.pain().stream()
                .filter(entry -> Objects.equals(entry.exercise(), exercise.number()))
                .toList();
        String places = pain.stream()
                .flatMap(entry -> Stream.ofNullable(entry.place()))
                .distinct()
                .sorted()
                .map(CsvExport::word)
                .collect(Collectors.joining(" "));
        for (Map.Entry<WorkSide, WorkCount> side : exercise.work().entrySet()) {
            WorkCount work = side.getValue();
            exercises
                    .text(session.summary().id().toString())
                    .time(session.summary().startedAt())
                    .number(exercise.number() + 1)
                    .number(exercise.round())
                    .text(exercise.exerciseId())
                    .text(exercise.name().in(locale))
                    .text(exercise.ref())
                    .text(side.getKey().id())
                    .number(exercise.sets())
                    .number(exercise.repsPerSide())
                    .number(exercise.seconds())
                    .number(exercise.holdSeconds())
                    .number(work.planned())
                    .number(work.done())
                    .number(work.again())
                    .seconds(work.doneMillis())
                    .number(worst(pain, entry -> true))
                    .text(places)
                    .endLine();
        }
    }
}
