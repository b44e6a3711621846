package lumbo.ui.safety;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.safety.Profile;
import lumbo.safety.Screening;
import lumbo.session.PersonRecord;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ViewModel;
import org.jspecify.annotations.Nullable;

/** What asks all the questions: why, the answers so far, and what follows from them. */
public abstract class AskingViewModel implements ViewModel {

    /** The words that it is in. */
    protected final Messages words;

    /** What goes on with the answers. */
    protected final SessionStart starting;

    /** What is known, and why the questions are asked. */
    protected final State state;

    /** The program whose session they were asked for. */
    protected final @Nullable String program;

    private final Clock clock;
    private final ScreeningAnswers answers;
    private final Set<String> before;
    private final Set<Condition> conditionsBefore;
    private final ReadOnlyObjectWrapper<QuestionPage> page = new ReadOnlyObjectWrapper<>(QuestionPage.EMERGENCY);

    /** The questions before a session of a program, or on their own. */
    protected AskingViewModel(
            Messages words, Clock clock, SessionStart starting, State state, @Nullable String program) {
        this.words = words;
        this.clock = clock;
        this.starting = starting;
        this.state = state;
        this.program = program;
        this.answers =
                new ScreeningAnswers(state.questions(), state.person().known().conditions());
        this.before = Set.copyOf(answers.yes());
        this.conditionsBefore = answers.in(Set.of());
    }

    /** Why the questions are asked, in words. */
    public String due() {
        return due(words, state.advice().due());
    }

    static String due(Messages words, Screening.@Nullable Due due) {
        return words.get("questions.due." + (due == null ? "none" : due.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether there was no session yet since which something could be new. */
    public boolean isFirst() {
        return state.person().history().sessions().isEmpty();
    }

    /** The answers. */
    public ScreeningAnswers answers() {
        return answers;
    }

    /** Whether the answers are others than in the beginning. */
    protected boolean isAnsweredAnew() {
        return !answers.yes().equals(before) || !answers.in(Set.of()).equals(conditionsBefore);
    }

    /** The page of questions that is asked, to follow. */
    public ReadOnlyObjectProperty<QuestionPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Which page of how many is shown, in words. */
    public abstract String place();

    /** All is answered that has to be. */
    protected abstract void answered();

    /** To the page before the first of the questions. */
    protected abstract void beforeQuestions();

    /** To the next page of questions, once all of this one was in sight; after the last, or an emergency, to what follows. */
    public void nextPage() {
        if (answers.next(page.get()) == ScreeningAnswers.Next.MORE) {
            return;
        }
        Optional<QuestionPage> after =
                answers.isEmergency() ? Optional.empty() : page.get().after();
        after.ifPresentOrElse(page::set, () -> {
            if (answers.isComplete()) {
                answered();
            }
        });
    }

    /** To the page before, with all answers as they are. */
    public void pageBefore() {
        page.get().before().ifPresentOrElse(page::set, this::beforeQuestions);
    }

    /** What time it is. */
    protected OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Keeps the answers, with a profile where there is one, and goes on to the session of {@code next}, or to Today. */
    protected void keep(@Nullable Profile profile, @Nullable String next) {
        OffsetDateTime now = now();
        List<SafetyLogEntry> entries = new ArrayList<>();
        if (profile != null) {
            entries.add(PersonRecord.entry(now, SafetyLogKind.PROFILE, null, profile));
        }
        entries.add(PersonRecord.entry(now, SafetyLogKind.SCREENING, null, new Screening(now, answers.yes())));
        starting.keep(entries, next);
    }

    /** Back to where the person came from, without an answer. */
    public void leave() {
        starting.leave(program);
    }
}
