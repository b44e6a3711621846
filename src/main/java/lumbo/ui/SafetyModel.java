package lumbo.ui;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.diary.Diary;
import lumbo.diary.LoggedSession;
import lumbo.diary.PastSession;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.outbox.Outbox;
import lumbo.outbox.Said;
import lumbo.program.Program;
import lumbo.safety.Advice;
import lumbo.safety.AdviceEngine;
import lumbo.safety.CheckIn;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.OfferDecision;
import lumbo.safety.Profile;
import lumbo.safety.Reason;
import lumbo.safety.SafetyStop;
import lumbo.safety.ScreeningQuestions;
import lumbo.safety.ScreeningQuestionsReader;
import lumbo.safety.ShownAdvice;
import lumbo.safety.Situation;
import lumbo.session.ActiveSession;
import lumbo.session.PersonRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person, and what is advised: read and computed in the background, kept as it is said. Without a
 * diary it is known until the window closes. Used from the screen's thread.
 */
public final class SafetyModel {

    private final DiaryModel diary;
    private final LibraryModel library;
    private final CurrentSession current;
    private final Clock clock;
    private final Background background;
    private final EmergencyModel emergency;
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean known;
    private List<PastSession> read = List.of();
    private List<LoggedSession> deleted = List.of();
    private List<SafetyLogEntry> log = List.of();
    private final Map<UUID, LoggedSession> remembered = new LinkedHashMap<>();
    private final List<Consumer<State>> waiting = new ArrayList<>();
    private long asked;
    private long said;
    private boolean isRead;
    private boolean areFactsRead;
    private boolean hasRead;
    private @Nullable ScreeningQuestions questions;

    /**
     * What is known, and what follows.
     *
     * @param questions the questions of the screening
     * @param person what is known of the person
     * @param advice what is advised
     * @param said the check-in that it is about; empty while the pain was not asked
     * @param called the sign that ended a session of today and calls for help, until the questions are answered anew
     */
    public record State(
            ScreeningQuestions questions,
            PersonRecord person,
            Advice advice,
            @Nullable CheckIn said,
            @Nullable SafetyStop called) {}

    /** What waits for the diary, and what is in it since. */
    private record KnownFacts(
            Outbox.State waiting, List<PastSession> played, List<SafetyLogEntry> log, List<LoggedSession> deleted) {}

    /** Knows nothing before it {@linkplain #follow follows}. */
    public SafetyModel(
            DiaryModel diary,
            LibraryModel library,
            CurrentSession current,
            Clock clock,
            Background background,
            EmergencyModel emergency) {
        this.diary = diary;
        this.library = library;
        this.current = current;
        this.clock = clock;
        this.background = background;
        this.emergency = emergency;
    }

    /** Reads the emergency numbers, and follows diary and library from now on. */
    public void follow() {
        emergency.read(background);
        diary.caughtUpProperty().subscribe((before, now) -> refresh());
        diary.replacedProperty().subscribe((before, now) -> forget());
        diary.openProperty().subscribe(open -> {
            if (open) {
                refresh();
            }
        });
        diary.troubleProperty().subscribe(trouble -> {
            if (!trouble.isEmpty() && !known) {
                computeAdvice(told -> {});
            }
        });
        library.property().subscribe(programs -> {
            if (known) {
                computeAdvice(told -> {});
            }
        });
    }

    /** Another diary has come: what the one before told is of no account any more. */
    private void forget() {
        asked++;
        said++;
        isRead = false;
        areFactsRead = false;
        hasRead = false;
        read = List.of();
        deleted = List.of();
        log = List.of();
        remembered.clear();
        state.set(Optional.empty());
        known = false;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /**
     * Reads sessions and log anew, and reckons the advice. What was said while they were read is not among them: then they
     * are read once more.
     */
    public void refresh() {
        long before = said;
        OffsetDateTime now = now();
        diary.read(open -> facts(open, now), facts -> {
            if (before != said) {
                refresh();
                return;
            }
            Outbox.State waiting = facts.waiting();
            read = facts.played();
            waiting.waiting().forEach(one -> {
                if (one instanceof Said.Morning morning) {
                    read = withMorning(read, morning.days(), morning.pain());
                }
            });
            deleted = facts.deleted();
            read.stream()
                    .filter(session -> !waiting.isAbout(session.id()))
                    .forEach(session -> remembered.remove(session.id()));
            log = together(
                    facts.log(),
                    waiting.waiting().stream()
                            .flatMap(one -> one.log().stream())
                            .toList());
            areFactsRead = true;
            computeAdvice(this::tellRead);
        });
    }

    private static List<PastSession> withMorning(List<PastSession> all, Set<UUID> sessions, int pain) {
        return all.stream()
                .map(session -> sessions.contains(session.id()) ? session.withNextMorning(pain) : session)
                .toList();
    }

    private void tellRead(State told) {
        isRead = true;
        List<Consumer<State>> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(then -> then.accept(told));
    }

    /** Whether what is known comes from the diary too: before that, nobody is known. */
    public boolean hasReadDiary() {
        return hasRead;
    }

    /** Tells what is known once the diary has been read; never while there is no diary. */
    public void whenRead(Consumer<State> then) {
        if (isRead) {
            computeAdvice(then);
        } else {
            waiting.add(then);
        }
    }

    /** What is written meanwhile is then known from both. */
    private KnownFacts facts(Diary open, OffsetDateTime now) {
        return new KnownFacts(diary.outbox().state(), open.played(now), open.log(), open.deletedSessions());
    }

    private static List<SafetyLogEntry> together(List<SafetyLogEntry> kept, List<SafetyLogEntry> rest) {
        Set<UUID> ids = new HashSet<>();
        List<SafetyLogEntry> all = new ArrayList<>(kept);
        kept.forEach(entry -> ids.add(entry.id()));
        rest.stream().filter(entry -> ids.add(entry.id())).forEach(all::add);
        return List.copyOf(all);
    }

    /** Computes the advice anew and tells it, once, when it is there; what was asked last is what stays. */
    public void computeAdvice(Consumer<State> then) {
        long number = ++asked;
        boolean fromDiary = areFactsRead;
        List<PastSession> sessions = played();
        List<SafetyLogEntry> all = everythingSaid();
        List<LoggedSession> gone = deleted;
        List<Program> programs = library.get().programs();
        OffsetDateTime at = now();
        Optional<CheckIn> checkIn = current.checkIn(at);
        ScreeningQuestions asking = questions;
        background.run(
                () -> {
                    ScreeningQuestions inForce = asking == null ? ScreeningQuestionsReader.builtIn() : asking;
                    PersonRecord person = PersonRecord.of(sessions, all, gone, at);
                    Situation situation = new Situation(at, person.known(), person.history(), checkIn.orElse(null));
                    return new State(
                            inForce,
                            person,
                            new AdviceEngine(inForce).advise(situation, programs),
                            situation.checkIn(),
                            PersonRecord.called(all, gone, at).orElse(null));
                },
                computed -> {
                    questions = computed.questions();
                    if (number == asked) {
                        hasRead = fromDiary;
                        state.set(Optional.of(computed));
                        known = true;
                    }
                    then.accept(computed);
                },
                failure -> {
                    throw new IllegalStateException("no advice could be computed", failure);
                });
    }

    /** The sessions of the diary, and those that it can't tell of, in the order of time. */
    private List<PastSession> played() {
        return Stream.concat(
                        read.stream().filter(session -> !remembered.containsKey(session.id())),
                        remembered.values().stream().map(LoggedSession::session))
                .sorted(Comparator.comparing(session -> session.startedAt().toInstant()))
                .toList();
    }

    private List<SafetyLogEntry> everythingSaid() {
        List<SafetyLogEntry> more = remembered.values().stream()
                .flatMap(session -> session.log().stream())
                .toList();
        return together(log, more);
    }

    /** Learns of a session that is over. What the diary can't tell of it is known until the window closes. */
    public void over(LoggedSession session) {
        remembered.put(session.session().id(), session);
        computeAdvice(told -> {});
        refresh();
    }

    /** The person has done with a session that is closed, and goes on elsewhere. */
    public void over(ActiveSession session) {
        current.clear();
        over(session.remembered());
    }

    /** Keeps what stays the same about the person. */
    public void keep(Profile profile) {
        keep(List.of(PersonRecord.entry(now(), SafetyLogKind.PROFILE, null, profile)), told -> {});
    }

    /** Keeps what became of an offer. */
    public void decide(OfferDecision decision) {
        keep(List.of(PersonRecord.entry(now(), SafetyLogKind.OFFER, null, decision)), told -> {});
    }

    /** Keeps a clinician's word, and tells what follows. */
    public void decide(ClinicianDecision word, Consumer<State> then) {
        keep(List.of(PersonRecord.entry(now(), SafetyLogKind.OVERRIDE, null, word)), then);
    }

    /** Keeps that advice was shown which forbids to exercise, or to play a program. */
    public void given(List<Reason> reasons, @Nullable String program) {
        keep(
                List.of(PersonRecord.entry(now(), SafetyLogKind.ADVICE, null, new ShownAdvice(reasons, program))),
                told -> {});
    }

    /**
     * Keeps what was said about sessions on the morning after, and with it entries; tells what follows.
     *
     * @param pain NRS 0 to 10
     */
    public void keepMorning(Set<UUID> sessions, int pain, List<SafetyLogEntry> entries, Consumer<State> then) {
        read = withMorning(read, sessions, pain);
        sessions.forEach(id -> remembered.computeIfPresent(id, (_, session) -> session.withNextMorning(pain)));
        keep(new Said.Morning(sessions, now(), pain, entries), then);
    }

    /** Keeps entries, and tells what follows from them. */
    public void keep(List<SafetyLogEntry> entries, Consumer<State> then) {
        keep(new Said.Told(entries), then);
    }

    private void keep(Said words, Consumer<State> then) {
        said++;
        log = together(log, words.log());
        CompletableFuture<Void> _ = diary.outbox().keep(words);
        computeAdvice(then);
    }

    /** Whom to call in an emergency. */
    public EmergencyModel emergency() {
        return emergency;
    }

    /** What is known and advised; empty until it was computed for the first time. */
    public Optional<State> get() {
        return state.get();
    }

    /** What is known and advised, to follow. */
    public ReadOnlyObjectProperty<Optional<State>> property() {
        return state.getReadOnlyProperty();
    }
}
