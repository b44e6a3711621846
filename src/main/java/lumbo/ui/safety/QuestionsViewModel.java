package lumbo.ui.safety;

import java.time.Clock;
import lumbo.i18n.Messages;
import lumbo.safety.Profile;
import lumbo.ui.SafetyModel.State;
import org.jspecify.annotations.Nullable;

/** The questions in full, for somebody who is known; then the session that they were asked for, or Today. */
public final class QuestionsViewModel extends AskingViewModel {

    private boolean accepted;

    /** The questions before a session, or on their own. */
    public QuestionsViewModel(
            Messages words, Clock clock, SessionStart starting, State state, @Nullable String program) {
        super(words, clock, starting, state, program);
    }

    @Override
    public String place() {
        return words.format("welcome.place", pageProperty().get().number(), QuestionPage.values().length);
    }

    /** Keeps the answers, once, and goes on. */
    @Override
    protected void answered() {
        if (accepted) {
            return;
        }
        accepted = true;
        Profile before = state.person().known();
        Profile after = answers().in(before);
        keep(after.equals(before) ? null : after, program);
    }

    @Override
    protected void beforeQuestions() {
        leave();
    }

    @Override
    public boolean isHalfWritten() {
        return !accepted && isAnsweredAnew();
    }
}
