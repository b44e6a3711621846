package lumbo.ui.safety;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.safety.Profile;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;

/** The answers to the questions while they are being given: no to all but what is ticked. */
public final class ScreeningAnswers {

    private final ScreeningQuestions questions;
    private final ObservableSet<String> yes = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<Condition> found = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<QuestionPage> seen = FXCollections.observableSet(EnumSet.noneOf(QuestionPage.class));

    /** What comes next. */
    public enum Next {
        /** The rest of the page: a no counts only where the question was in sight. */
        MORE,
        /** None of the page is so. */
        NONE,
        /** On, with what is ticked. */
        GO_ON
    }

    /** The answers of somebody with these conditions: what lasts is ticked already. */
    public ScreeningAnswers(ScreeningQuestions questions, Set<Condition> conditions) {
        this.questions = questions;
        lasting(questions).forEach(question -> answer(question, conditions.containsAll(conditionOf(question))));
        found.addAll(conditions);
        found.retainAll(QuestionPage.alone(questions));
    }

    /** What comes after a page. An emergency waits for no other question. */
    public Next next(QuestionPage page) {
        boolean isTicked = page.questions(questions).stream().anyMatch(question -> yes.contains(question.id()))
                || (page == QuestionPage.FOUND && !found.isEmpty());
        if (page == QuestionPage.EMERGENCY && isTicked) {
            return Next.GO_ON;
        }
        return !seen.contains(page) ? Next.MORE : isTicked ? Next.GO_ON : Next.NONE;
    }

    /** The last line of a page has been in sight. */
    public void see(QuestionPage page) {
        seen.add(page);
    }

    /** Whether the answers can be kept: all were in sight, or one of them is an emergency. */
    public boolean isComplete() {
        return isEmergency() || seen.size() == QuestionPage.values().length;
    }

    /** Whether help has to be called. */
    public boolean isEmergency() {
        return has(kind -> kind == ScreeningQuestionClass.EMERGENCY);
    }

    private boolean has(Predicate<ScreeningQuestionClass> wanted) {
        return yes().stream()
                .flatMap(id -> questions.find(id).stream())
                .anyMatch(question -> wanted.test(question.kind()));
    }

    /** What stands on a page. */
    List<QuestionPage.Line> lines(QuestionPage page, Messages words) {
        return page.lines(questions, words);
    }

    /** Whether a line is ticked. */
    boolean isSo(QuestionPage.Line line) {
        ScreeningQuestion question = line.question();
        return question != null ? yes.contains(question.id()) : found.contains(line.condition());
    }

    /** Ticks a line, or does not. */
    void answer(QuestionPage.Line line, boolean so) {
        ScreeningQuestion question = line.question();
        Condition condition = line.condition();
        if (question != null) {
            answer(question, so);
        } else if (condition != null) {
            answer(condition, so);
        }
    }

    /** Answers a question. */
    public void answer(ScreeningQuestion question, boolean so) {
        if (so) {
            yes.add(question.id());
        } else {
            yes.remove(question.id());
        }
    }

    /** Says of a condition that no question is about whether a doctor has found it. */
    public void answer(Condition condition, boolean so) {
        if (so) {
            found.add(condition);
        } else {
            found.remove(condition);
        }
    }

    /** The ids of the questions that are answered with yes. */
    public Set<String> yes() {
        return yes;
    }

    /** Runs {@code changed} whenever an answer, or what was in sight, is another. */
    void follow(Runnable changed) {
        yes.addListener((SetChangeListener<String>) change -> changed.run());
        found.addListener((SetChangeListener<Condition>) change -> changed.run());
        seen.addListener((SetChangeListener<QuestionPage>) change -> changed.run());
    }

    /** Whether nothing else matters than that somebody is called or seen today. */
    public boolean isUrgent() {
        return has(kind -> kind == ScreeningQuestionClass.EMERGENCY || kind == ScreeningQuestionClass.DOCTOR_TODAY);
    }

    private static Stream<ScreeningQuestion> lasting(ScreeningQuestions questions) {
        return questions.of(ScreeningQuestionClass.CLEARANCE).stream()
                .filter(question -> question.lasting() && question.condition() != null);
    }

    private static Set<Condition> conditionOf(ScreeningQuestion question) {
        return question.condition() == null ? Set.of() : Set.of(question.condition());
    }

    /** These conditions, with those that were asked about as they were answered. */
    public Set<Condition> in(Set<Condition> before) {
        Set<Condition> now = EnumSet.noneOf(Condition.class);
        now.addAll(before);
        now.removeAll(QuestionPage.alone(questions));
        now.addAll(found);
        lasting(questions).forEach(question -> {
            if (yes.contains(question.id())) {
                now.addAll(conditionOf(question));
            } else {
                now.removeAll(conditionOf(question));
            }
        });
        return now;
    }

    /** A profile with the conditions that were asked about; a word about one that is over is left out. */
    Profile in(Profile before) {
        return before.withConditions(in(before.conditions()))
                .withClearances(before.clearances().stream()
                        .filter(clearance -> yes.contains(clearance.of()) || !lasts(questions, clearance.of()))
                        .toList());
    }

    /** Whether a question is about a condition that lasts. */
    public static boolean lasts(ScreeningQuestions questions, String id) {
        return lasting(questions).anyMatch(question -> question.id().equals(id));
    }
}
