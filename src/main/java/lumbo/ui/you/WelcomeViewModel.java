package lumbo.ui.you;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ViewModel;
import lumbo.ui.safety.QuestionsViewModel;
import lumbo.ui.safety.ScreeningAnswers;
import lumbo.ui.safety.SessionStart;
import org.jspecify.annotations.Nullable;

/** What is said to somebody new, and asked: page by page, and kept all at once at the end. */
public final class WelcomeViewModel implements ViewModel {

    private final Clock clock;
    private final SafetyModel safety;
    private final SessionStart starting;
    private final Messages words;
    private final Navigator navigator;
    private final @Nullable String program;
    private final State state;
    private final List<WelcomePage> steps;
    private final ScreeningAnswers answers;
    private final ProfileDraft draft;
    private final ObjectProperty<@Nullable Stage> start = new SimpleObjectProperty<>(null);
    private final ReadOnlyStringWrapper startTrouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<WelcomePage> step;
    private final Set<String> before;
    private boolean finished;

    /** A page. */
    enum WelcomePage {
        /** What Lumbo is and is not. */
        LUMBO,
        /** The questions. */
        QUESTIONS,
        /** What stays the same about the person. */
        YOU
    }

    private WelcomeViewModel(
            Messages words,
            Clock clock,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator,
            State state,
            @Nullable String program,
            List<WelcomePage> steps) {
        this.clock = clock;
        this.safety = safety;
        this.starting = starting;
        this.words = words;
        this.navigator = navigator;
        this.program = program;
        this.state = state;
        this.steps = steps;
        Profile known = state.person().known();
        this.answers = new ScreeningAnswers(state.questions(), known.conditions());
        this.before = Set.copyOf(answers.yes());
        this.draft = new ProfileDraft(state.questions(), known, answers.yes(), now().toLocalDate(), words);
        this.step = new ReadOnlyObjectWrapper<>(steps.getFirst());
        start.addListener((property, before, now) -> startTrouble.set(""));
        draft.conditions().addListener((SetChangeListener<Condition>) change -> {
            answers.take(draft.conditions());
            draft.answered(answers.yes());
        });
    }

    /** The first start. */
    public static WelcomeViewModel firstStart(
            Messages words, Clock clock, SafetyModel safety, SessionStart starting, Navigator navigator, State state) {
        return new WelcomeViewModel(
                words, clock, safety, starting, navigator, state, null, List.of(WelcomePage.values()));
    }

    /** The questions for somebody new, who has looked around first; then the session that they were asked for. */
    public static WelcomeViewModel questions(
            Messages words,
            Clock clock,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator,
            State state,
            @Nullable String program) {
        return new WelcomeViewModel(
                words,
                clock,
                safety,
                starting,
                navigator,
                state,
                program,
                List.of(WelcomePage.QUESTIONS, WelcomePage.YOU));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** The page that is shown. */
    ReadOnlyObjectProperty<WelcomePage> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Which page of how many is shown, in words. */
    String place() {
        return words.format("welcome.place", steps.indexOf(step.get()) + 1, steps.size());
    }

    /** Why the questions are asked, in words. */
    String due() {
        return QuestionsViewModel.due(words, state.advice().due());
    }

    /** Whether there was no session since which something could be new. */
    boolean isFirst() {
        return QuestionsViewModel.isFirst(state);
    }

    ScreeningAnswers answers() {
        return answers;
    }

    ProfileDraft draft() {
        return draft;
    }

    /** Where the person is now: the highest stage that is open in the beginning; null until it is chosen. */
    ObjectProperty<@Nullable Stage> startProperty() {
        return start;
    }

    /** That the stage is not chosen yet; empty when it is, or was not missed. */
    ReadOnlyStringProperty startTroubleProperty() {
        return startTrouble.getReadOnlyProperty();
    }

    /** To the next page; from the last, to what follows from all answers. */
    void goOn() {
        switch (step.get()) {
            case LUMBO -> step.set(WelcomePage.QUESTIONS);
            case QUESTIONS -> answered();
            case YOU -> finish();
        }
    }

    private void answered() {
        if (answers.nextProperty().get() == ScreeningAnswers.Next.MORE || finished) {
            return;
        }
        if (answers.isUrgent()) {
            finished = true;
            safety.keep(screening(), navigator.owner().here(told -> starting.goOn(null, told)));
            return;
        }
        draft.have(answers.in(draft.conditions()));
        draft.answered(answers.yes());
        step.set(WelcomePage.YOU);
    }

    private Screening screening() {
        return new Screening(now(), answers.yes());
    }

    private void finish() {
        Stage wanted = start.get();
        startTrouble.set(wanted == null ? words.get("you.where.missing") : "");
        boolean sound = draft.check();
        if (wanted == null || !sound || finished) {
            return;
        }
        finished = true;
        OffsetDateTime now = now();
        Profile profile = draft.profile(Profile.UNKNOWN).withStart(wanted);
        Consumer<State> then = navigator.owner().here(told -> starting.goOn(program, told));
        safety.keep(
                List.of(
                        PersonRecord.entry(now, SafetyLogKind.PROFILE, null, profile),
                        PersonRecord.entry(now, SafetyLogKind.SCREENING, null, screening())),
                then);
    }

    @Override
    public boolean isHalfWritten() {
        Profile known = state.person().known();
        return !finished
                && (start.get() != null
                        || !answers.yes().equals(before)
                        || !draft.profile(known).equals(known)
                        || draft.isUnfinished());
    }

    /** To the page before; from the first, away without an answer. */
    void back() {
        int at = steps.indexOf(step.get());
        if (at == 0) {
            leave();
        } else {
            step.set(steps.get(at - 1));
        }
    }

    /** Away without an answer: the questions come when a session is to begin. */
    void leave() {
        navigator.go(program == null ? new Route.Today() : new Route.ProgramPage(program));
    }
}
