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
import lumbo.diary.DeletedSession;
import lumbo.diary.LogEntry;
import lumbo.diary.LogKind;
import lumbo.diary.PainEntry;
import lumbo.diary.PainPlace;
import lumbo.diary.PlayedExercise;
import lumbo.diary.PlayedSession;
import lumbo.diary.SessionState;
import lumbo.player.Side;
import lumbo.program.Coded;
import lumbo.program.Stage;
import lumbo.program.WarmUp;
import lumbo.safety.CheckIn;
import lumbo.safety.ClinicianWord;
import lumbo.safety.Decision;
import lumbo.safety.Gate;
import lumbo.safety.History;
import lumbo.safety.Light;
import lumbo.safety.Morning;
import lumbo.safety.PainRules;
import lumbo.safety.Played;
import lumbo.safety.Profile;
import lumbo.safety.Row;
import lumbo.safety.SafetyJson;
import lumbo.safety.Screening;
import lumbo.safety.Session;
import lumbo.safety.Stop;

/**
 * All that the diary knows of a person, as the rules want it.
 *
 * @param profile what was said last about what stays the same; empty for a new person
 * @param history what was kept, and of sessions that were deleted those in which it hurt
 * @param deleted the ids of these sessions; nothing can be said about them any more
 * @param oddFirst by program the side that did one more in its last session, where the two share an odd number
 * @param warmUpsLeftOut how often running the warm-up before a program was turned off, until now
 */
public record Person(
        Optional<Profile> profile,
        History history,
        Set<String> deleted,
        Map<String, Side> oddFirst,
        int warmUpsLeftOut) {

    /** Keeps copies of the collections. */
    public Person {
        deleted = Set.copyOf(deleted);
        oddFirst = Map.copyOf(oddFirst);
    }

    /** Somebody who has deleted nothing. */
    public Person(Optional<Profile> profile, History history) {
        this(profile, history, Set.of(), Map.of(), 0);
    }

    private static final Logger LOG = Logger.getLogger(Person.class.getName());

    /** Somebody nothing is known of. */
    public static final Person NEW = new Person(Optional.empty(), History.NONE);

    /** The profile, or that of a person who has said nothing. */
    public Profile known() {
        return profile.orElse(Profile.UNKNOWN);
    }

    /**
     * What sessions and log tell, both in the order of time. What lies after now is left out: the clock was wrong when it
     * was written. An entry that can't be read is left out, and never makes the advice freer: a stop counts as one for an
     * alarm sign, and answers to the questions are asked for again.
     */
    public static Person of(List<PlayedSession> sessions, List<LogEntry> log, OffsetDateTime now) {
        Person all = told(
                sessions, log.stream().filter(entry -> !entry.at().isAfter(now)).toList());
        List<PlayedSession> past = sessions.stream()
                .filter(session -> !session.startedAt().isAfter(now))
                .toList();
        return new Person(all.profile(), all.history().until(now), Set.of(), oddFirst(past), warmUpsLeftOut(past));
    }

    private static Person told(List<PlayedSession> sessions, List<LogEntry> log) {
        Map<UUID, Morning> mornings = new HashMap<>();
        Map<UUID, Stop> stops = new HashMap<>();
        Optional<Profile> profile = Optional.empty();
        List<Screening> screenings = new ArrayList<>();
        List<CheckIn> checkIns = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        List<ClinicianWord> words = new ArrayList<>();
        for (LogEntry entry : log) {
            switch (entry.kind()) {
                case PROFILE -> {
                    Optional<Profile> first = profile;
                    profile = read(entry, Profile.class)
                            .map(now -> begunAs(first, now))
                            .or(() -> first);
                }
                // what it said may have been an alarm: the questions are asked again
                case SCREENING -> read(entry, Screening.class).ifPresentOrElse(screenings::add, screenings::clear);
                case CHECK_IN -> read(entry, CheckIn.class).ifPresent(checkIns::add);
                case OFFER -> read(entry, Decision.class).ifPresent(decisions::add);
                case OVERRIDE -> read(entry, ClinicianWord.class).ifPresent(words::add);
                case MORNING ->
                    entry.session()
                            .ifPresent(
                                    id -> read(entry, Morning.class).ifPresent(morning -> mornings.put(id, morning)));
                case STOP ->
                    entry.session()
                            .ifPresent(id -> stops.put(
                                    id, read(entry, Stop.class).orElseGet(() -> new Stop(Row.STOP, List.of()))));
                case EASING, ADVICE -> {}
            }
        }
        List<Session> played = sessions.stream()
                .map(session -> session(
                        session,
                        Optional.ofNullable(mornings.get(session.id())),
                        Optional.ofNullable(stops.get(session.id()))))
                .toList();
        return new Person(profile, new History(screenings, checkIns, played, decisions, words));
    }

    /** What the last session of each program in which anything was done began with. */
    private static Map<String, Side> oddFirst(List<PlayedSession> sessions) {
        Map<String, Side> last = new HashMap<>();
        sessions.stream()
                .filter(session -> session.doneWork() > 0)
                .forEach(session -> session.oddFirst().ifPresent(side -> last.put(session.programId(), side)));
        return last;
    }

    private static int warmUpsLeftOut(List<PlayedSession> sessions) {
        int leftOut = 0;
        for (PlayedSession session : sessions) {
            boolean warmed = session.exercises().stream().anyMatch(exercise -> WarmUp.isRow(exercise.ref()));
            leftOut = session.withoutWarmUp() ? leftOut + 1 : warmed ? 0 : leftOut;
        }
        return leftOut;
    }

    /**
     * What sessions and log tell, and what has to be minded of sessions that were deleted: those that a rule stopped, in
     * which something hurt, or that were red. So no advice is looser because a session was deleted.
     */
    public static Person of(
            List<PlayedSession> sessions, List<LogEntry> log, List<DeletedSession> deleted, OffsetDateTime now) {
        Person person = of(sessions, log, now);
        History known = person.history();
        List<Session> all = new ArrayList<>(known.sessions());
        Set<String> minded = new HashSet<>();
        for (DeletedSession one : deleted) {
            if (one.session().startedAt().isAfter(now)) {
                continue;
            }
            Session session =
                    told(List.of(one.session()), one.log()).history().sessions().getFirst();
            boolean stopped = one.log().stream().anyMatch(entry -> entry.kind() == LogKind.STOP);
            boolean hurt = session.exercises().stream()
                    .anyMatch(exercise -> !exercise.pain().isEmpty());
            if (stopped || hurt || PainRules.light(person.known().bands(), session) == Light.RED) {
                all.add(session);
                minded.add(session.id());
            }
        }
        return new Person(
                person.profile(),
                new History(known.screenings(), known.checkIns(), all, known.decisions(), known.words()),
                minded,
                person.oddFirst(),
                person.warmUpsLeftOut());
    }

    /** The stage that was open in the beginning stays what it was; only a clinician's word changes it later. */
    private static Profile begunAs(Optional<Profile> before, Profile now) {
        return before.map(first -> now.withStart(first.start())).orElse(now);
    }

    /** What an entry says; empty where damage or a newer Lumbo makes it unreadable, which stops nothing else. */
    private static <T> Optional<T> read(LogEntry entry, Class<T> type) {
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
    private static Session session(PlayedSession session, Optional<Morning> morning, Optional<Stop> stop) {
        Set<Stage> stages = new HashSet<>();
        session.stages().forEach(id -> Coded.find(Stage.class, id).ifPresent(stages::add));
        boolean further = session.exercises().stream()
                .flatMap(exercise -> exercise.pain().stream())
                .anyMatch(Person::isFurther);
        return new Session(
                session.id().toString(),
                session.startedAt(),
                session.programId(),
                stages,
                session.tags().contains(Gate.WARM_UP) || isWarmUpOnly(session),
                session.state() == SessionState.FINISHED,
                session.doneWork() > 0,
                session.before(),
                session.after(),
                session.nextMorning(),
                morning.flatMap(Morning::settled),
                further || morning.filter(Morning::leg).isPresent(),
                stop.filter(why -> why.row() == Row.STOP).isPresent(),
                session.exercises().stream().map(Person::played).toList(),
                session.isPart() ? Optional.of(own(session)) : Optional.empty());
    }

    /** Whether nothing was done but the warm-up before the program. */
    private static boolean isWarmUpOnly(PlayedSession session) {
        int warmed = session.exercises().stream()
                .filter(exercise -> WarmUp.isRow(exercise.ref()))
                .mapToInt(PlayedExercise::doneWork)
                .sum();
        return warmed > 0 && warmed == session.doneWork();
    }

    /** The keys of the program's own lines. */
    private static Set<String> own(PlayedSession session) {
        return session.exercises().stream()
                .filter(exercise -> !WarmUp.isRow(exercise.ref()))
                .map(exercise -> played(exercise).key())
                .collect(Collectors.toSet());
    }

    private static boolean isFurther(PainEntry entry) {
        return entry.place().equals(Optional.of(PainPlace.FURTHER_DOWN_LEG));
    }

    private static Played played(PlayedExercise exercise) {
        String key = exercise.ref().map(ref -> exercise.exercise() + " " + ref).orElse(exercise.exercise());
        return new Played(
                key,
                Optional.of(exercise.doneWork() > 0),
                exercise.pain().stream().map(PainEntry::value).toList());
    }

    /** An entry of the log. */
    public static LogEntry entry(OffsetDateTime at, LogKind kind, Optional<UUID> session, Object content) {
        return new LogEntry(UUID.randomUUID(), at, kind, session, SafetyJson.write(content));
    }
}
