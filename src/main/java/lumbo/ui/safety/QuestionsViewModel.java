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

    /** Keeps the answers, and goes on; nothing before all questions were in sight. */
    void accept() {
        if (accepted || answers().nextProperty().get() == ScreeningAnswers.Next.MORE) {
            return;
        }
        accepted = true;
        Profile before = state.person().known();
        Profile after = answers().in(before);
        keep(after.equals(before) ? null : after, program);
    }

    @Override
    public boolean isHalfWritten() {
        return !accepted && isAnsweredAnew();
    }
}
