package lumbo.ui.you;

import java.time.Clock;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.safety.Profile;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.safety.AskingViewModel;
import lumbo.ui.safety.QuestionPage;
import lumbo.ui.safety.SessionStart;
import org.jspecify.annotations.Nullable;

/** What is said to somebody new, and asked: page by page, and kept all at once at the end. */
public final class WelcomeViewModel extends AskingViewModel {

    private final List<WelcomePage> steps;
    private final ProfileDraft draft;
    private final ObjectProperty<@Nullable Stage> start = new SimpleObjectProperty<>(null);
    private final ReadOnlyStringWrapper startTrouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<WelcomePage> step;
    private boolean finished;

    /** A page: what Lumbo is, the questions, and what stays the same about the person. */
    public enum WelcomePage {
        LUMBO,
        QUESTIONS,
        YOU
    }

    /** The first start; or, with {@code steps} alone, the questions for somebody new who has looked around first. */
    public WelcomeViewModel(
            Messages words,
            Clock clock,
            SessionStart starting,
            State state,
            @Nullable String program,
            WelcomePage... steps) {
        super(words, clock, starting, state, program);
        this.steps = List.of(steps);
        this.draft = new ProfileDraft(
                state.questions(), state.person().known(), answers().yes(), now().toLocalDate(), words);
        this.step = new ReadOnlyObjectWrapper<>(steps[0]);
        start.addListener((property, before, now) -> startTrouble.set(""));
    }

    ReadOnlyObjectProperty<WelcomePage> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Which page of how many is shown, in words; the first one, which asks nothing, is not counted. */
    @Override
    public String place() {
        int questions = QuestionPage.values().length;
        int at = step.get() == WelcomePage.YOU
                ? questions + 1
                : pageProperty().get().number();
        return words.format("welcome.place", at, questions + 1);
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
            case QUESTIONS -> nextPage();
            case YOU -> finish();
        }
    }

    @Override
    protected void answered() {
        if (finished) {
            return;
        }
        if (answers().isUrgent()) {
            finished = true;
            keep(null, null);
            return;
        }
        draft.have(answers().in(draft.conditions()));
        draft.answered(answers().yes());
        step.set(WelcomePage.YOU);
    }

    @Override
    protected void beforeQuestions() {
        before(WelcomePage.QUESTIONS);
    }

    private void finish() {
        Stage wanted = start.get();
        startTrouble.set(wanted == null ? words.get("you.where.missing") : "");
        boolean sound = draft.check();
        if (wanted != null && sound && !finished) {
            finished = true;
            keep(draft.profile(Profile.UNKNOWN).withStart(wanted), program);
        }
    }

    @Override
    public boolean isHalfWritten() {
        Profile known = state.person().known();
        return !finished
                && (start.get() != null
                        || isAnsweredAnew()
                        || !draft.profile(known).equals(known)
                        || draft.isUnfinished());
    }

    /** To the page before, with all answers as they are; from the first, away without an answer. */
    void back() {
        if (step.get() == WelcomePage.QUESTIONS) {
            pageBefore();
        } else {
            before(step.get());
        }
    }

    private void before(WelcomePage page) {
        int at = steps.indexOf(page);
        if (at == 0) {
            leave();
        } else {
            step.set(steps.get(at - 1));
        }
    }

    /** To bringing back a backup, for somebody who has one. */
    void restore() {
        starting.navigator().go(new Route.Storage(new Route.Welcome(), "", Route.Storage.Door.RESTORE));
    }
}
