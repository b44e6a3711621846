package lumbo.ui.safety;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import lumbo.program.Condition;
import lumbo.safety.Profile;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;

/** The answers to the questions while they are being given: no to all but what is ticked. */
public final class ScreeningAnswers {

    /** What is asked in full, in this order; signs to stop are asked in a session. */
    static final List<ScreeningQuestionClass> ASKED = List.of(
            ScreeningQuestionClass.EMERGENCY,
            ScreeningQuestionClass.DOCTOR_TODAY,
            ScreeningQuestionClass.NOT_TODAY,
            ScreeningQuestionClass.CLEARANCE);

    private final ScreeningQuestions questions;
    private final ObservableSet<String> yes = FXCollections.observableSet(new TreeSet<>());
    private final ReadOnlyObjectWrapper<Next> next = new ReadOnlyObjectWrapper<>(Next.MORE);
    private boolean allSeen;

    /** What comes next. */
    public enum Next {
        /** The rest of the questions: a no counts only where the question was in sight. */
        MORE,
        /** None of them is so. */
        NONE,
        /** On, with what is ticked. */
        GO_ON
    }

    /** The answers of somebody with these conditions: what lasts is ticked already. */
    public ScreeningAnswers(ScreeningQuestions questions, Set<Condition> conditions) {
        this.questions = questions;
        take(conditions);
        yes.addListener((SetChangeListener<String>) change -> update());
    }

    private void update() {
        if (has(kind -> kind == ScreeningQuestionClass.EMERGENCY)) {
            next.set(Next.GO_ON);
        } else if (!allSeen) {
            next.set(Next.MORE);
        } else {
            next.set(yes.isEmpty() ? Next.NONE : Next.GO_ON);
        }
    }

    private boolean has(Predicate<ScreeningQuestionClass> wanted) {
        return yes().stream()
                .flatMap(id -> questions.find(id).stream())
                .anyMatch(question -> wanted.test(question.kind()));
    }

    /** The last question has been in sight. */
    public void seeAll() {
        allSeen = true;
        update();
    }

    /** Answers a question. */
    public void answer(ScreeningQuestion question, boolean so) {
        if (so) {
            yes.add(question.id());
        } else {
            yes.remove(question.id());
        }
    }

    /** The ids of the questions that are answered with yes, to follow. */
    public ObservableSet<String> yes() {
        return yes;
    }

    /** What comes next, to follow. */
    public ReadOnlyObjectProperty<Next> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Whether nothing else matters than that somebody is called or seen today. */
    public boolean isUrgent() {
        return has(kind -> kind == ScreeningQuestionClass.EMERGENCY || kind == ScreeningQuestionClass.DOCTOR_TODAY);
    }

    List<ScreeningQuestion> of(ScreeningQuestionClass kind) {
        return questions.of(kind);
    }

    private static Stream<ScreeningQuestion> lasting(ScreeningQuestions questions) {
        return questions.of(ScreeningQuestionClass.CLEARANCE).stream()
                .filter(question -> question.lasting() && question.condition() != null);
    }

    /** Answers the questions about what lasts as these conditions are. */
    public void take(Set<Condition> conditions) {
        lasting(questions).forEach(question -> answer(question, conditions.containsAll(conditionOf(question))));
    }

    private static Set<Condition> conditionOf(ScreeningQuestion question) {
        return question.condition() == null ? Set.of() : Set.of(question.condition());
    }

    /** These conditions, with those that were asked about as they were answered. */
    public Set<Condition> in(Set<Condition> before) {
        Set<Condition> now = EnumSet.noneOf(Condition.class);
        now.addAll(before);
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
