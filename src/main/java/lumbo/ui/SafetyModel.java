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
import lumbo.diary.DeletedSession;
import lumbo.diary.Diary;
import lumbo.diary.LogEntry;
import lumbo.diary.LogKind;
import lumbo.diary.PlayedSession;
import lumbo.outbox.Outbox;
import lumbo.outbox.Said;
import lumbo.program.Program;
import lumbo.safety.Advice;
import lumbo.safety.CheckIn;
import lumbo.safety.ClinicianWord;
import lumbo.safety.Decision;
import lumbo.safety.Gate;
import lumbo.safety.Given;
import lumbo.safety.Profile;
import lumbo.safety.Questions;
import lumbo.safety.QuestionsReader;
import lumbo.safety.Reason;
import lumbo.safety.Screening;
import lumbo.safety.Situation;
import lumbo.session.Person;
import lumbo.session.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person, and what is advised: read and reckoned in the background, kept as it is said. Without a
 * diary it is known until the window closes. Used from the screen's thread.
 */
public final class SafetyModel {

    private final DiaryModel diary;
    private final LibraryModel library;
    private final CurrentSession current;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean known;
    private List<PlayedSession> read = List.of();
    private List<DeletedSession> deleted = List.of();
    private List<LogEntry> log = List.of();
    private final Map<UUID, Remembered> remembered = new LinkedHashMap<>();
    private final List<Consumer<State>> waiting = new ArrayList<>();
    private long asked;
    private long said;
    private boolean isRead;
    private @Nullable Questions questions;

    /**
     * What is known, and what follows.
     *
     * @param questions the questions of the screening
     * @param person what is known of the person
     * @param advice what is advised
     */
    public record State(Questions questions, Person person, Advice advice) {}

    /** What waits for the diary, and what is in it since. */
    private record Facts(
            Outbox.State waiting, List<PlayedSession> played, List<LogEntry> log, List<DeletedSession> deleted) {}

    /** Knows nothing before it {@linkplain #follow follows}. */
    public SafetyModel(
            DiaryModel diary, LibraryModel library, CurrentSession current, Clock clock, Background background) {
        this.diary = diary;
        this.library = library;
        this.current = current;
        this.clock = clock;
        this.background = background;
    }

    /** Follows diary and library from now on. */
    public void follow() {
        diary.caughtUpProperty().subscribe((before, now) -> refresh());
        diary.replacedProperty().subscribe((before, now) -> forget());
        diary.openProperty().subscribe(open -> {
            if (open) {
                refresh();
            }
        });
        diary.troubleProperty().subscribe(trouble -> {
            if (!trouble.isEmpty() && !known) {
                reckon(told -> {});
            }
        });
        library.property().subscribe(programs -> {
            if (known) {
                reckon(told -> {});
            }
        });
    }

    /** Another diary has come: what the one before told is of no account any more. */
    private void forget() {
        asked++;
        said++;
        isRead = false;
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
            reckon(this::tellRead);
        });
    }

    private static List<PlayedSession> withMorning(List<PlayedSession> all, Set<UUID> sessions, int pain) {
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

    /** Tells what is known once the diary has been read; never while there is no diary. */
    public void whenRead(Consumer<State> then) {
        if (isRead) {
            reckon(then);
        } else {
            waiting.add(then);
        }
    }

    /** What is written meanwhile is then known from both. */
    private Facts facts(Diary open, OffsetDateTime now) {
        return new Facts(diary.outbox().state(), open.played(now), open.log(), open.deletedSessions());
    }

    private static List<LogEntry> together(List<LogEntry> kept, List<LogEntry> rest) {
        Set<UUID> ids = new HashSet<>();
        List<LogEntry> all = new ArrayList<>(kept);
        kept.forEach(entry -> ids.add(entry.id()));
        rest.stream().filter(entry -> ids.add(entry.id())).forEach(all::add);
        return List.copyOf(all);
    }

    /** Reckons the advice anew and tells it, once, when it is there; what was asked last is what stays. */
    public void reckon(Consumer<State> then) {
        long number = ++asked;
        List<PlayedSession> sessions = played();
        List<LogEntry> all = everythingSaid();
        List<DeletedSession> gone = deleted;
        List<Program> programs = library.get().programs();
        OffsetDateTime at = now();
        Optional<CheckIn> checkIn = current.checkIn(at);
        Questions asking = questions;
        background.run(
                () -> {
                    Questions inForce = asking == null ? QuestionsReader.builtIn() : asking;
                    Person person = Person.of(sessions, all, gone, at);
                    Situation situation = new Situation(at, person.known(), person.history(), checkIn);
                    return new State(inForce, person, new Gate(inForce).advise(situation, programs));
                },
                reckoned -> {
                    questions = reckoned.questions();
                    if (number == asked) {
                        state.set(Optional.of(reckoned));
                        known = true;
                    }
                    then.accept(reckoned);
                },
                failure -> {
                    throw new IllegalStateException("no advice could be reckoned", failure);
                });
    }

    /** The sessions of the diary, and those that it can't tell of, in the order of time. */
    private List<PlayedSession> played() {
        return Stream.concat(
                        read.stream().filter(session -> !remembered.containsKey(session.id())),
                        remembered.values().stream().map(Remembered::session))
                .sorted(Comparator.comparing(session -> session.startedAt().toInstant()))
                .toList();
    }

    private List<LogEntry> everythingSaid() {
        List<LogEntry> more = remembered.values().stream()
                .flatMap(session -> session.log().stream())
                .toList();
        return together(log, more);
    }

    /** Learns of a session that is over. What the diary can't tell of it is known until the window closes. */
    public void over(Remembered session) {
        remembered.put(session.session().id(), session);
        reckon(told -> {});
        refresh();
    }

    /** Keeps what stays the same about the person. */
    public void keep(Profile profile) {
        keep(List.of(Person.entry(now(), LogKind.PROFILE, Optional.empty(), profile)), told -> {});
    }

    /** Keeps the answers to the questions, and tells what follows. */
    public void keep(Screening screening, Consumer<State> then) {
        keep(List.of(Person.entry(now(), LogKind.SCREENING, Optional.empty(), screening)), then);
    }

    /** Keeps what became of an offer. */
    public void decide(Decision decision) {
        keep(List.of(Person.entry(now(), LogKind.OFFER, Optional.empty(), decision)), told -> {});
    }

    /** Keeps a clinician's word, and tells what follows. */
    public void decide(ClinicianWord word, Consumer<State> then) {
        keep(List.of(Person.entry(now(), LogKind.OVERRIDE, Optional.empty(), word)), then);
    }

    /** Keeps that advice was shown which forbids to exercise. */
    public void given(List<Reason> reasons) {
        keep(List.of(Person.entry(now(), LogKind.ADVICE, Optional.empty(), new Given(reasons))), told -> {});
    }

    /**
     * Keeps what was said about sessions on the morning after, and with it entries; tells what follows.
     *
     * @param pain NRS 0 to 10
     */
    public void keepMorning(Set<UUID> sessions, int pain, List<LogEntry> entries, Consumer<State> then) {
        read = withMorning(read, sessions, pain);
        sessions.forEach(id -> remembered.computeIfPresent(id, (_, session) -> session.withNextMorning(pain)));
        keep(new Said.Morning(sessions, now(), pain, entries), then);
    }

    /** Keeps entries, and tells what follows from them. */
    public void keep(List<LogEntry> entries, Consumer<State> then) {
        keep(new Said.Told(entries), then);
    }

    private void keep(Said words, Consumer<State> then) {
        said++;
        log = together(log, words.log());
        CompletableFuture<Void> _ = diary.outbox().keep(words);
        reckon(then);
    }

    /** What is known and advised; empty until it was reckoned for the first time. */
    public Optional<State> get() {
        return state.get();
    }

    /** What is known and advised, to follow. */
    public ReadOnlyObjectProperty<Optional<State>> property() {
        return state.getReadOnlyProperty();
    }
}
