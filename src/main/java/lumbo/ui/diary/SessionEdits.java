package lumbo.ui.diary;

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
import javafx.beans.property.ObjectProperty;
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
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import lumbo.safety.ProgramAdvice;
import lumbo.session.ManualSessionFactory;
import lumbo.ui.DiaryModel;
import lumbo.ui.diary.DiaryEdits.LastDeletion;
import org.jspecify.annotations.Nullable;

/** Sessions that are written down afterwards, changed and deleted. */
final class SessionEdits {

    private static final double MILLIS_A_MINUTE = 60_000;

    private final DiaryTools tools;
    private final Messages words;
    private final DiaryModel diary;
    private final DiaryEdits edits;
    private final SessionWords sessionWords;
    private final ObjectProperty<@Nullable DiaryPage> page;
    private final BiConsumer<UUID, OffsetDateTime> then;
    private final Runnable back;
    private final Runnable gone;
    private final ReadOnlyObjectWrapper<List<ProgramFinder.Choice>> found = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable ProgramFinder finder;
    private String typed = "";

    /**
     * What can be done with sessions.
     *
     * @param page where the form of a session is shown
     * @param then looks at a session that was kept
     * @param back looks again at what was looked at before
     * @param gone looks at what is left when a session was deleted
     */
    SessionEdits(
            DiaryTools tools,
            DiaryEdits edits,
            ObjectProperty<@Nullable DiaryPage> page,
            BiConsumer<UUID, OffsetDateTime> then,
            Runnable back,
            Runnable gone) {
        this.tools = tools;
        this.words = tools.words();
        this.diary = tools.diary();
        this.edits = edits;
        this.sessionWords = new SessionWords(words);
        this.page = page;
        this.then = then;
        this.back = back;
        this.gone = gone;
    }

    // ---- a form

    private Optional<SessionForm> form() {
        return page.get() instanceof SessionForm form ? Optional.of(form) : Optional.empty();
    }

    /** Begins a new session, on a day if one is chosen. */
    void write(@Nullable LocalDate day) {
        SessionForm made = new SessionForm(tools.now(), day, tools.clock().getZone(), words.regional());
        show(made);
        OffsetDateTime now = tools.now();
        diary.read(
                open -> open.lastSession(now)
                        .flatMap(last -> open.session(last.id()))
                        .flatMap(this::again),
                last -> last.ifPresent(one -> made.again(one, tools.now())));
        find("");
        Library library = tools.library().get();
        tools.navigator()
                .owner()
                .run(
                        () -> ProgramFinder.of(library, words),
                        found -> {
                            finder = found;
                            find(typed);
                        },
                        failure -> {
                            throw new IllegalStateException("no program can be found", failure);
                        });
    }

    /** What was done last time, to be said again; empty where this Lumbo plans it otherwise. */
    private Optional<SessionForm.LastTime> again(SessionDetail session) {
        return ManualSessionFactory.of(session, new ProgramReader())
                .map(plan -> new SessionForm.LastTime(plan, amounts(plan, session), minutes(session)));
    }

    private static int minutes(SessionDetail session) {
        return Math.clamp(
                Math.round(session.summary().activeMillis() / MILLIS_A_MINUTE), 1, ManualSessionFactory.MOST_MINUTES);
    }

    private void show(SessionForm one) {
        edits.tell("");
        page.set(one);
    }

    /** Finds programs that have all typed words; all programs where none are. */
    void find(String text) {
        typed = text;
        found.set(finder == null ? List.of() : finder.find(text));
    }

    /** Chooses the program of the session on its way. */
    void choose(String id) {
        tools.library()
                .get()
                .program(id)
                .ifPresent(one -> form().ifPresent(now -> {
                    ManualSessionFactory chosen = ManualSessionFactory.of(one, choices(id));
                    edits.tell("");
                    now.choose(chosen, amounts(chosen, null), tools.now());
                }));
    }

    /** As much of each line as is advised; what is not advised is planned too, for it may have been done. */
    private PlanChoices choices(String program) {
        PlanChoices usual = tools.settings().get().choices();
        return tools.safety()
                .get()
                .flatMap(state -> state.advice().of(program))
                .map(ProgramAdvice::amounts)
                .map(usual::withAmounts)
                .orElse(usual);
    }

    /** Lets another program be chosen. */
    void chooseAnother() {
        form().ifPresent(SessionForm::chooseNone);
    }

    private List<DoneAmount> amounts(ManualSessionFactory plan, @Nullable SessionDetail kept) {
        return plan.plan().units().stream()
                .map(unit -> amount(plan, unit, kept))
                .toList();
    }

    private DoneAmount amount(ManualSessionFactory plan, SessionUnit unit, @Nullable SessionDetail kept) {
        Step any = plan.plan().steps().subList(unit.first(), unit.last() + 1).stream()
                .filter(step -> step.kind().isWork())
                .findFirst()
                .orElseThrow();
        String exercise = unit.exercise().name().in(words.locale());
        Map<WorkSide, Integer> planned = plan.planned(unit);
        return new DoneAmount(
                any.rounds() > 1 ? words.format("diary.hand.round", exercise, any.round()) : exercise,
                sessionWords.planned(
                        any.sets(),
                        any.kind() == StepKind.REP ? any.reps() : null,
                        any.kind() == StepKind.TIMED ? (int) (any.millis() / 1000) : null),
                planned,
                kept == null ? planned : done(kept, unit));
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
    void change(SessionPage of) {
        diary.read(
                open -> open.session(of.id()).map(this::changed),
                form -> form.filter(one -> form().isEmpty()).ifPresent(this::show));
    }

    private SessionForm changed(SessionDetail session) {
        ManualSessionFactory plan = session.summary().byHand()
                ? ManualSessionFactory.of(session, new ProgramReader()).orElse(null)
                : null;
        return new SessionForm(
                session,
                plan,
                plan == null ? List.of() : amounts(plan, session),
                tools.clock().getZone(),
                words.regional(),
                today());
    }

    // ---- what becomes of it

    /** Keeps the session on its way; says what is missing. The advice follows. */
    void keep() {
        SessionForm now = form().orElseThrow(() -> new IllegalStateException("no session is written down"));
        if (isMissing(now)) {
            return;
        }
        SessionDetail kept = now.kept();
        if (kept != null && !now.isHalfWritten()) {
            leave();
            return;
        }
        OffsetDateTime at = tools.now();
        SessionFeedback said = now.said(at.toLocalDate());
        ManualSessionFactory plan = now.programProperty().get();
        // what was done is made anew only where it was changed
        if (now.isWhole() && plan != null && (kept == null || now.isDoneTouched())) {
            ManualSession made = plan.session(
                    now.id(), now.when().at().orElseThrow(), now.length().orElseThrow(), now.done(), said);
            write(open -> kept == null ? open.writeDown(made, at) : open.change(made, at), now.id(), made.startedAt());
        } else if (kept != null) {
            write(
                    open -> open.change(now.id(), said, at),
                    now.id(),
                    kept.summary().startedAt());
        }
    }

    private void write(Function<Diary, CompletableFuture<Void>> writing, UUID id, OffsetDateTime at) {
        edits.write(writing, () -> {
            page.set(null);
            tools.safety().refresh();
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
        if (now.programProperty().get() == null) {
            edits.say("diary.hand.missing");
        } else if (!wrong.isEmpty() || at.isEmpty()) {
            edits.tell(wrong);
        } else if (minutes.isEmpty()) {
            edits.say("diary.hand.minutes", ManualSessionFactory.MOST_MINUTES);
        } else if (at.get().isAfter(tools.now())) {
            edits.say("diary.pain.future");
        } else if (at.get().plusMinutes(minutes.get()).isAfter(tools.now())) {
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
        tools.navigator().leave(() -> {
            edits.tell("");
            page.set(null);
            back.run();
        });
    }

    /** Deletes a session that is over, and offers to take that back. The advice follows. */
    void delete(SessionPage of) {
        edits.delete(
                open -> open.deleteSession(of.id(), tools.now()),
                new LastDeletion(
                        of.id(),
                        of.at(),
                        words.get("diary.session.deleted"),
                        words.get("diary.purge.session"),
                        (open, at) -> open.restoreSession(of.id(), at)),
                () -> {
                    diary.outbox().drop(of.id());
                    tools.safety().refresh();
                    gone.run();
                });
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
        return tools.now().toLocalDate();
    }
}
