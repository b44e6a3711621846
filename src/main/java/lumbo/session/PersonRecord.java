package lumbo.session;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.LoggedSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainPlace;
import lumbo.diary.PastExercise;
import lumbo.diary.PastSession;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionState;
import lumbo.player.WorkSide;
import lumbo.program.CodedEnum;
import lumbo.program.Stage;
import lumbo.program.WarmUp;
import lumbo.safety.AdviceEngine;
import lumbo.safety.CheckIn;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.DecisionRow;
import lumbo.safety.ExerciseResult;
import lumbo.safety.NextMorning;
import lumbo.safety.OfferDecision;
import lumbo.safety.PainRules;
import lumbo.safety.Profile;
import lumbo.safety.SafetyHistory;
import lumbo.safety.SafetyJson;
import lumbo.safety.SafetySession;
import lumbo.safety.SafetyStop;
import lumbo.safety.Screening;
import lumbo.safety.TrafficLight;
import org.jspecify.annotations.Nullable;

/**
 * All that the diary knows of a person, as the rules want it.
 *
 * @param profile what was said last about what stays the same; empty for a new person
 * @param history what was kept, and of sessions that were deleted those in which it hurt
 * @param deleted the ids of these sessions; nothing can be said about them any more
 * @param oddFirst by program the side that did one more in its last session, where the two share an odd number
 * @param warmUpsLeftOut how often running the warm-up before a program was turned off, until now
 */
public record PersonRecord(
        @Nullable Profile profile,
        SafetyHistory history,
        Set<String> deleted,
        Map<String, WorkSide> oddFirst,
        int warmUpsLeftOut) {

    public PersonRecord {
        deleted = Set.copyOf(deleted);
        oddFirst = Map.copyOf(oddFirst);
    }

    /** Somebody who has deleted nothing. */
    public PersonRecord(@Nullable Profile profile, SafetyHistory history) {
        this(profile, history, Set.of(), Map.of(), 0);
    }

    private static final Logger LOG = Logger.getLogger(PersonRecord.class.getName());

    /** A person of whom nothing is known yet. */
    public static final PersonRecord NEW = new PersonRecord(null, SafetyHistory.NONE);

    /** The profile, or that of a person who has said nothing. */
    public Profile known() {
        return profile == null ? Profile.UNKNOWN : profile;
    }

    /**
     * What sessions and log tell, both in the order of time. What lies after now is left out: the clock was wrong when it
     * was written. An entry that can't be read is left out, and never makes the advice freer: a stop counts as one for an
     * alarm sign, and answers to the questions are asked for again.
     */
    public static PersonRecord of(List<PastSession> sessions, List<SafetyLogEntry> log, OffsetDateTime now) {
        PersonRecord all = told(
                sessions, log.stream().filter(entry -> !entry.at().isAfter(now)).toList());
        List<PastSession> past = sessions.stream()
                .filter(session -> !session.startedAt().isAfter(now))
                .toList();
        return new PersonRecord(
                all.profile(), all.history().until(now), Set.of(), oddFirst(past), warmUpsLeftOut(past));
    }

    private static PersonRecord told(List<PastSession> sessions, List<SafetyLogEntry> log) {
        Map<UUID, NextMorning> mornings = new HashMap<>();
        Map<UUID, SafetyStop> stops = new HashMap<>();
        Profile profile = null;
        List<Screening> screenings = new ArrayList<>();
        List<CheckIn> checkIns = new ArrayList<>();
        List<OfferDecision> decisions = new ArrayList<>();
        List<ClinicianDecision> words = new ArrayList<>();
        for (SafetyLogEntry entry : log) {
            switch (entry.kind()) {
                case PROFILE -> {
                    Profile first = profile;
                    profile = read(entry, Profile.class)
                            .map(now -> begunAs(first, now))
                            .orElse(first);
                }
                // what it said may have been an alarm: the questions are asked again
                case SCREENING -> read(entry, Screening.class).ifPresentOrElse(screenings::add, screenings::clear);
                case CHECK_IN -> read(entry, CheckIn.class).ifPresent(checkIns::add);
                case OFFER -> read(entry, OfferDecision.class).ifPresent(decisions::add);
                case OVERRIDE -> read(entry, ClinicianDecision.class).ifPresent(words::add);
                case MORNING ->
                    read(entry, NextMorning.class).ifPresent(morning -> put(mornings, entry.session(), morning));
                case STOP ->
                    put(
                            stops,
                            entry.session(),
                            read(entry, SafetyStop.class).orElseGet(() -> new SafetyStop(DecisionRow.STOP, List.of())));
                case EASING, ADVICE -> {}
            }
        }
        List<SafetySession> played = sessions.stream()
                .map(session -> session(session, mornings.get(session.id()), stops.get(session.id())))
                .toList();
        return new PersonRecord(profile, new SafetyHistory(screenings, checkIns, played, decisions, words));
    }

    private static <T> void put(Map<UUID, T> said, @Nullable UUID session, T now) {
        if (session != null) {
            said.put(session, now);
        }
    }

    /** What the last session of each program in which anything was done began with. */
    private static Map<String, WorkSide> oddFirst(List<PastSession> sessions) {
        Map<String, WorkSide> last = new HashMap<>();
        sessions.stream()
                .filter(session -> session.doneWork() > 0 && session.oddFirst() != null)
                .forEach(session -> last.put(session.programId(), session.oddFirst()));
        return last;
    }

    private static int warmUpsLeftOut(List<PastSession> sessions) {
        int leftOut = 0;
        for (PastSession session : sessions) {
            boolean warmed = session.exercises().stream().anyMatch(exercise -> WarmUp.isRow(exercise.ref()));
            leftOut = session.withoutWarmUp() ? leftOut + 1 : warmed ? 0 : leftOut;
        }
        return leftOut;
    }

    /**
     * What sessions and log tell, and what has to be minded of sessions that were deleted: those that a rule stopped, in
     * which something hurt, or that were red. So no advice is looser because a session was deleted.
     */
    public static PersonRecord of(
            List<PastSession> sessions, List<SafetyLogEntry> log, List<LoggedSession> deleted, OffsetDateTime now) {
        PersonRecord person = of(sessions, log, now);
        SafetyHistory known = person.history();
        List<SafetySession> all = new ArrayList<>(known.sessions());
        Set<String> minded = new HashSet<>();
        for (LoggedSession one : deleted) {
            if (one.session().startedAt().isAfter(now)) {
                continue;
            }
            SafetySession session =
                    told(List.of(one.session()), one.log()).history().sessions().getFirst();
            boolean stopped = one.log().stream().anyMatch(entry -> entry.kind() == SafetyLogKind.STOP);
            boolean hurt = session.exercises().stream()
                    .anyMatch(exercise -> !exercise.pain().isEmpty());
            if (stopped || hurt || PainRules.light(person.known().bands(), session) == TrafficLight.RED) {
                all.add(session);
                minded.add(session.id());
            }
        }
        return new PersonRecord(
                person.profile(),
                new SafetyHistory(known.screenings(), known.checkIns(), all, known.decisions(), known.words()),
                minded,
                person.oddFirst(),
                person.warmUpsLeftOut());
    }

    /**
     * The sign that ended a session today and calls for help, until the questions are answered after it: closing the window
     * takes nothing back, nor does deleting the session.
     *
     * @param log the safety log, in any order
     */
    public static Optional<SafetyStop> called(
            List<SafetyLogEntry> log, List<LoggedSession> deleted, OffsetDateTime now) {
        List<SafetyLogEntry> today = Stream.concat(
                        log.stream(), deleted.stream().flatMap(one -> one.log().stream()))
                .filter(entry -> !entry.at().isAfter(now))
                .filter(entry -> entry.at().toLocalDate().equals(now.toLocalDate()))
                .toList();
        return today.stream()
                .filter(entry -> entry.kind() == SafetyLogKind.STOP)
                .filter(stop -> today.stream()
                        .noneMatch(other -> other.kind() == SafetyLogKind.SCREENING
                                && !other.at().isBefore(stop.at())))
                .flatMap(stop -> read(stop, SafetyStop.class).stream())
                .filter(SafetyStop::callsForHelp)
                .findFirst();
    }

    /** The stage that was open in the beginning stays what it was; only a clinician's word changes it later. */
    private static Profile begunAs(@Nullable Profile before, Profile now) {
        return before == null ? now : now.withStart(before.start());
    }

    /** What an entry says; empty where damage or a newer Lumbo makes it unreadable, which stops nothing else. */
    private static <T> Optional<T> read(SafetyLogEntry entry, Class<T> type) {
        try {
            return Optional.of(SafetyJson.read(entry.json(), type));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(Level.WARNING, "an entry of the safety log can''t be read: {0} of {1}", new Object[] {
                entry.kind(), entry.at()
            });
            return Optional.empty();
        }
    }

    /** A session as the rules see it. */
    private static SafetySession session(
            PastSession session, @Nullable NextMorning morning, @Nullable SafetyStop stop) {
        Set<Stage> stages = new HashSet<>();
        session.stages().forEach(id -> CodedEnum.find(Stage.class, id).ifPresent(stages::add));
        boolean further = session.exercises().stream()
                .flatMap(exercise -> exercise.pain().stream())
                .anyMatch(entry -> entry.place() == PainPlace.FURTHER_DOWN_LEG);
        return new SafetySession(
                session.id().toString(),
                session.startedAt(),
                session.programId(),
                stages,
                session.tags().contains(AdviceEngine.WARM_UP) || isWarmUpOnly(session),
                session.state() == SessionState.FINISHED,
                session.doneWork() > 0,
                session.before(),
                session.after(),
                session.nextMorning(),
                morning == null ? null : morning.settled(),
                further || (morning != null && morning.leg()),
                stop != null && stop.row() == DecisionRow.STOP,
                session.exercises().stream().map(PersonRecord::played).toList(),
                session.isPart() ? own(session) : null);
    }

    /** Whether nothing was done but the warm-up before the program. */
    private static boolean isWarmUpOnly(PastSession session) {
        int warmed = session.exercises().stream()
                .filter(exercise -> WarmUp.isRow(exercise.ref()))
                .mapToInt(PastExercise::doneWork)
                .sum();
        return warmed > 0 && warmed == session.doneWork();
    }

    /** The keys of the program's own lines. */
    private static Set<String> own(PastSession session) {
        return session.exercises().stream()
                .filter(exercise -> !WarmUp.isRow(exercise.ref()))
                .map(exercise -> played(exercise).key())
                .collect(Collectors.toSet());
    }

    private static ExerciseResult played(PastExercise exercise) {
        String key = exercise.ref() == null ? exercise.exercise() : exercise.exercise() + " " + exercise.ref();
        return new ExerciseResult(
                key,
                exercise.doneWork() > 0,
                exercise.pain().stream().map(PainEntry::value).toList());
    }

    /** An entry of the log. */
    public static SafetyLogEntry entry(OffsetDateTime at, SafetyLogKind kind, @Nullable UUID session, Object content) {
        return new SafetyLogEntry(UUID.randomUUID(), at, kind, session, SafetyJson.write(content));
    }
}
