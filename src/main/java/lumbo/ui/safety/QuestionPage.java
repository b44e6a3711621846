package lumbo.ui.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.safety.ScreeningQuestions;
import org.jspecify.annotations.Nullable;

/** A page of the questions, the gravest first. No page has more lines than the smallest window shows. */
public enum QuestionPage {
    /** What calls for help at once. */
    EMERGENCY,
    /** What a doctor has to see today. */
    DOCTOR_TODAY,
    /** What speaks against exercising today, or before somebody has agreed. */
    THESE_DAYS,
    /** What a doctor has found, and lasts. */
    FOUND;

    /**
     * A line to tick: a question of the screening, or a condition that it does not ask about.
     *
     * @param text what is said of oneself
     * @param question the question; empty for a condition alone
     * @param condition the condition that it is about; empty for none
     */
    public record Line(
            String text,
            @Nullable ScreeningQuestion question,
            @Nullable Condition condition) {}

    /** What stands on it, each thing that is asked on one page only. */
    public List<Line> lines(ScreeningQuestions questions, Messages words) {
        List<Line> asked = questions(questions).stream()
                .map(question -> new Line(question.text().in(words.locale()), question, question.condition()))
                .toList();
        if (this != FOUND) {
            return asked;
        }
        return Stream.concat(
                        asked.stream(),
                        alone(questions).stream()
                                .map(condition ->
                                        new Line(words.get("you.condition." + condition.id()), null, condition)))
                .toList();
    }

    List<ScreeningQuestion> questions(ScreeningQuestions questions) {
        return switch (this) {
            case EMERGENCY -> questions.of(ScreeningQuestionClass.EMERGENCY);
            case DOCTOR_TODAY -> questions.of(ScreeningQuestionClass.DOCTOR_TODAY);
            case THESE_DAYS ->
                Stream.concat(
                                questions.of(ScreeningQuestionClass.NOT_TODAY).stream(),
                                questions.of(ScreeningQuestionClass.CLEARANCE).stream()
                                        .filter(question -> question.condition() == null))
                        .toList();
            case FOUND ->
                questions.of(ScreeningQuestionClass.CLEARANCE).stream()
                        .filter(question -> question.condition() != null)
                        .toList();
        };
    }

    /** The conditions that no question is about. */
    static Set<Condition> alone(ScreeningQuestions questions) {
        return Arrays.stream(Condition.values())
                .filter(condition -> questions.all().stream().noneMatch(question -> question.condition() == condition))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<QuestionPage> inOrder() {
        return List.of(values());
    }

    /** Its place among the pages, from 1. */
    public int number() {
        return inOrder().indexOf(this) + 1;
    }

    /** The page before; empty at the first. */
    Optional<QuestionPage> before() {
        return inOrder().subList(0, number() - 1).reversed().stream().findFirst();
    }

    /** The page after; empty at the last. */
    Optional<QuestionPage> after() {
        return inOrder().stream().skip(number()).findFirst();
    }
}
