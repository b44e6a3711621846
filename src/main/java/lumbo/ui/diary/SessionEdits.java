package lumbo.ui.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import lumbo.diary.Diary;
import lumbo.diary.ExerciseDone;
import lumbo.diary.ManualSession;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionFeedback;
import lumbo.diary.WorkCount;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.safety.ProgramAdvice;
import lumbo.session.ManualSessionFactory;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.SafetyModel;

/** Sessions that are written down afterwards, changed and deleted. */
final class SessionEdits {

    private final Messages words;
    private final LiveSettings settings;
    private final LibraryModel library;
    private final DiaryModel diary;
    private final Clock clock;
    private final Background background;
    private final SafetyModel safety;
    private final Navigator navigator;
    private final DiaryEdits edits;
    private final SessionWords sessionWords;
    private final BiConsumer<UUID, OffsetDateTime> then;
    private final Runnable back;
    private final Runnable gone;
    private final ReadOnlyObjectWrapper<Optional<SessionForm>> form = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ProgramFinder.Choice>> found = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<ProgramFinder> finder = Optional.empty();
    private String typed = "";

    /**
     * What can be done with sessions.
     *
     * @param then looks at a session that was kept
     * @param back looks again at what was looked at before
     * @param gone looks at what is left when a session was deleted
     */
    SessionEdits(
            Messages words,
            LiveSettings settings,
            LibraryModel library,
            DiaryModel diary,
            Clock clock,
            Background background,
            SafetyModel safety,
            Navigator navigator,
            DiaryEdits edits,
            BiConsumer<UUID, OffsetDateTime> then,
            Runnable back,
            Runnable gone) {
        this.words = words;
        this.settings = settings;
        this.library = library;
        this.diary = diary;
        this.clock = clock;
        this.background = background;
        this.safety = safety;
        this.navigator = navigator;
        this.edits = edits;
        this.sessionWords = new SessionWords(words);
        this.then = then;
        this.back = back;
        this.gone = gone;
    }

    // ---- a form

    /** Begins a new session, on a day if one is chosen. */
    void write(Optional<LocalDate> day) {
        show(new SessionForm(edits.now(), day, clock.getZone(), words.regional()));
        find("");
        background.run(
                () -> ProgramFinder.of(library.get(), words),
                made -> {
                    finder = Optional.of(made);
                    find(typed);
                },
                failure -> {
                    throw new IllegalStateException("no program can be found", failure);
                });
    }

    private void show(SessionForm one) {
        edits.silence();
        form.set(Optional.of(one));
    }

    /** Finds programs that have all typed words; all programs where none are. */
    void find(String text) {
        typed = text;
        found.set(finder.map(one -> one.find(text)).orElse(List.of()));
    }

    /** Chooses the program of the session on its way. */
    void choose(String id) {
        Optional<Program> program = library.get().program(id);
        program.ifPresent(one -> form.get().ifPresent(now -> {
            ManualSessionFactory chosen = ManualSessionFactory.of(one, choices(id));
            edits.silence();
            now.choose(chosen, amounts(chosen, Optional.empty()), edits.now());
        }));
    }

    /** As much of each line as is advised; what is not advised is planned too, for it may have been done. */
    private PlanChoices choices(String program) {
        PlanChoices usual = settings.get().choices();
        return safety.get()
                .flatMap(state -> state.advice().of(program))
                .map(ProgramAdvice::amounts)
                .map(usual::withAmounts)
                .orElse(usual);
    }

    /** Lets another program be chosen. */
    void chooseAnother() {
        form.get().ifPresent(SessionForm::chooseNone);
    }

    private List<DoneAmount> amounts(ManualSessionFactory plan, Optional<SessionDetail> kept) {
        return plan.plan().units().stream()
                .map(unit -> amount(plan, unit, kept))
                .toList();
    }

    private DoneAmount amount(ManualSessionFactory plan, SessionUnit unit, Optional<SessionDetail> kept) {
        Step any = plan.plan().work(unit).getFirst();
        String exercise = unit.exercise().name().in(words.locale());
        Map<WorkSide, Integer> planned = plan.planned(unit);
        return new DoneAmount(
                any.rounds() > 1 ? words.format("diary.hand.round", exercise, any.round()) : exercise,
                sessionWords.planned(
                        any.sets(),
                        any.kind() == StepKind.REP ? any.reps() : null,
                        any.kind() == StepKind.TIMED ? (int) (any.millis() / 1000) : null),
                planned,
                kept.map(session -> done(session, unit)).orElse(planned));
    }

    private static Map<WorkSide, Integer> done(SessionDetail session, SessionUnit unit) {
        Map<WorkSide, Integer> done = new EnumMap<>(WorkSide.class);
        session.exercises().stream()
                .filter(exercise -> exercise.number() == unit.number())
                .map(ExerciseDone::work)
                .forEach(work -> work.forEach((WorkSide side, WorkCount count) -> done.put(side, count.done())));
        return done;
    }

    /** Begins to change a session that is over. */
    void change(SessionPage page) {
        this.diary.read(
                diary -> diary.session(page.id()).map(this::changed),
                found -> found.filter(one -> form.get().isEmpty()).ifPresent(this::show));
    }

    private SessionForm changed(SessionDetail session) {
        Optional<ManualSessionFactory> plan =
                session.summary().byHand() ? ManualSessionFactory.of(session, new ProgramReader()) : Optional.empty();
        return new SessionForm(
                session,
                plan,
                plan.map(one -> amounts(one, Optional.of(session))).orElse(List.of()),
                clock.getZone(),
                words.regional(),
                today());
    }

    // ---- what becomes of it

    /** Keeps the session on its way; says what is missing. The advice follows. */
    void keep() {
        SessionForm now = form.get().orElseThrow(() -> new IllegalStateException("no session is written down"));
        if (isMissing(now)) {
            return;
        }
        if (now.kept().isPresent() && !now.isTouched()) {
            leave();
            return;
        }
        OffsetDateTime at = edits.now();
        SessionFeedback said = now.said(at.toLocalDate());
        // what was done is made anew only where it was changed
        if (now.isWhole() && (now.kept().isEmpty() || now.isDoneTouched())) {
            ManualSessionFactory plan = now.programProperty().get().orElseThrow();
            ManualSession made = plan.session(
                    now.id(), now.when().at().orElseThrow(), now.length().orElseThrow(), now.done(), said);
            write(
                    diary -> now.kept().isEmpty() ? diary.writeDown(made, at) : diary.change(made, at),
                    now.id(),
                    made.startedAt());
        } else {
            write(
                    diary -> diary.change(now.id(), said, at),
                    now.id(),
                    now.kept().orElseThrow().summary().startedAt());
        }
    }

    private void write(Function<Diary, CompletableFuture<Void>> writing, UUID id, OffsetDateTime at) {
        edits.write(writing, () -> {
            form.set(Optional.empty());
            safety.refresh();
            then.accept(id, at);
        });
    }

    /** Says the first thing that is missing. */
    private boolean isMissing(SessionForm now) {
        if (!now.heartIsRead()) {
            edits.say("finish.heart.bad");
            return true;
        }
        if (!now.isWhole()) {
            return false;
        }
        Optional<OffsetDateTime> at = now.when().at();
        Optional<Integer> minutes = now.length();
        String wrong = now.when().trouble(words);
        if (now.programProperty().get().isEmpty()) {
            edits.say("diary.hand.missing");
        } else if (!wrong.isEmpty() || at.isEmpty()) {
            edits.tell(wrong);
        } else if (minutes.isEmpty()) {
            edits.say("diary.hand.minutes", ManualSessionFactory.MOST_MINUTES);
        } else if (at.get().isAfter(edits.now())) {
            edits.say("diary.pain.future");
        } else if (at.get().plusMinutes(minutes.get()).isAfter(edits.now())) {
            edits.say("diary.hand.end");
        } else if (!now.isSomething()) {
            edits.say("diary.hand.nothing");
        } else {
            return false;
        }
        return true;
    }

    /** Leaves the form, and throws away what was written; asks first where there is anything. */
    void leave() {
        navigator.leave(() -> {
            edits.silence();
            form.set(Optional.empty());
            back.run();
        });
    }

    /** Whether something is written that is not kept yet. */
    boolean isHalfWritten() {
        return form.get().filter(SessionForm::isTouched).isPresent();
    }

    /** Deletes a session that is over, and offers to take that back. The advice follows. */
    void delete(SessionPage page) {
        edits.write(diary -> diary.deleteSession(page.id(), edits.now()), () -> {
            this.diary.outbox().drop(page.id());
            edits.deleted(new LastDeletion(
                    page.id(),
                    page.at(),
                    words.get("diary.session.deleted"),
                    words.get("diary.purge.session"),
                    (open, at) -> open.restoreSession(page.id(), at)));
            safety.refresh();
            gone.run();
        });
    }

    // ---- to follow

    /** The session on its way. */
    ReadOnlyObjectProperty<Optional<SessionForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** The programs that were found, to choose from. */
    ReadOnlyObjectProperty<List<ProgramFinder.Choice>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What is missing, or why something could not be kept; empty while all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return edits.troubleProperty();
    }

    /** The day of today. */
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
