package lumbo.ui.safety;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.safety.Screening.Due;
import lumbo.session.PersonRecord;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ViewModel;
import org.jspecify.annotations.Nullable;

/** The questions in full, for somebody who is known; then the session that they were asked for, or Today. */
public final class QuestionsViewModel implements ViewModel {

    private final Messages words;
    private final Clock clock;
    private final SafetyModel safety;
    private final SessionStart starting;
    private final Navigator navigator;
    private final @Nullable String program;
    private final State state;
    private final ScreeningAnswers answers;
    private final Set<String> before;
    private boolean accepted;

    /**
     * The questions before a session, or on their own.
     *
     * @param state what is known, and why the questions are asked
     */
    public QuestionsViewModel(
            Messages words,
            Clock clock,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator,
            @Nullable String program,
            State state) {
        this.words = words;
        this.clock = clock;
        this.safety = safety;
        this.starting = starting;
        this.navigator = navigator;
        this.program = program;
        this.state = state;
        this.answers =
                new ScreeningAnswers(state.questions(), state.person().known().conditions());
        this.before = Set.copyOf(answers.yes());
    }

    /** Why the questions are asked, in words. */
    String due() {
        return due(this.words, state.advice().due());
    }

    /** Why the questions are asked, in words. */
    public static String due(Messages words, Screening.@Nullable Due due) {
        return words.get("questions.due." + (due == null ? "none" : due.id()));
    }

    /** Whether the emergencies are asked for the first time, when there was no last session. */
    boolean isFirst() {
        return isFirst(state);
    }

    /** Whether there was no session since which something could be new. */
    public static boolean isFirst(State state) {
        return state.person().history().sessions().isEmpty();
    }

    /** The answers. */
    ScreeningAnswers answers() {
        return answers;
    }

    /** Keeps the answers, and goes on; nothing before all questions were in sight. */
    void accept() {
        if (accepted || answers.nextProperty().get() == ScreeningAnswers.Next.MORE) {
            return;
        }
        accepted = true;
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<SafetyLogEntry> entries = new ArrayList<>();
        entries.add(PersonRecord.entry(now, SafetyLogKind.SCREENING, null, new Screening(now, answers.yes())));
        Profile before = state.person().known();
        Profile after = answers.in(before);
        if (!after.equals(before)) {
            entries.add(PersonRecord.entry(now, SafetyLogKind.PROFILE, null, after));
        }
        safety.keep(entries, navigator.owner().here(told -> starting.goOn(program, told)));
    }

    @Override
    public boolean isHalfWritten() {
        return !accepted && !answers.yes().equals(before);
    }

    /** Back to where the person came from, without an answer. */
    void leave() {
        navigator.go(program == null ? new Route.Today() : new Route.ProgramPage(program));
    }
}
