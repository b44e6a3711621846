package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.safety.DecisionRow;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionsReader;
import lumbo.safety.Suitability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What advice says, as it is heard: short sentences, no blame, no promise. */
class SafetyWordsTest {

    private static final int MOST_WORDS = 15;
    private static final Messages WORDS = Messages.of(Locale.ENGLISH);
    private static final ReasonWords SAYS = new ReasonWords(WORDS);

    /** Parts of words that scold, promise or diagnose. */
    private static final List<String> NEVER = List.of(
            "fail",
            "fault",
            "blame",
            "should have",
            "lazy",
            "wrong of you",
            "guarantee",
            "cure",
            "heal",
            "promise",
            "will help",
            "will get better",
            "diagnos",
            "must not");

    static Stream<String> said() {
        List<String> said = new ArrayList<>();
        for (DecisionRow row : DecisionRow.values()) {
            said.add(SAYS.row(row));
            for (Reason.Subject why : Reason.Subject.values()) {
                String subject = switch (why) {
                    case CONDITION -> "hernia";
                    case STAGE -> "remission";
                    case ANSWER -> "saddle-numbness";
                    default -> "";
                };
                Reason reason = new Reason(row, why, subject, 6, 2);
                said.add(SAYS.why(reason));
            }
        }
        for (ScreeningQuestion question : ScreeningQuestionsReader.builtIn().all()) {
            said.add(question.text().in(Locale.ENGLISH));
            said.add(question.name().in(Locale.ENGLISH));
        }
        for (Suitability fit : List.of(Suitability.NOT_TODAY, Suitability.WITH_CLINICIAN)) {
            for (DecisionRow row : DecisionRow.values()) {
                for (Reason.Subject why : Reason.Subject.values()) {
                    ProgramRefusal refusal = refusal(fit, new Reason(row, why, "hernia", 6, 2));
                    said.add(refusal.title());
                    refusal.lines().forEach(line -> said.add(line.text()));
                }
            }
        }
        return said.stream().filter(text -> !text.isEmpty()).distinct();
    }

    private static ProgramRefusal refusal(Suitability fit, Reason reason) {
        return ProgramRefusal.of(
                new ProgramAdvice("one", fit, List.of(reason), Map.of(), Map.of(), List.of(), null), WORDS);
    }

    @ParameterizedTest
    @MethodSource("said")
    void sentencesAreShortEnoughToBeHeard(String text) {
        assertThat(text.split("[.?!:] ?"))
                .allSatisfy(
                        sentence -> assertThat(Arrays.asList(sentence.strip().split("\\s+")))
                                .hasSizeLessThan(MOST_WORDS));
    }

    @ParameterizedTest
    @MethodSource("said")
    void nothingBlamesPromisesOrDiagnoses(String text) {
        assertThat(NEVER).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    @ParameterizedTest
    @EnumSource(DecisionRow.class)
    void everyRowHasWordsOfItsOwn(DecisionRow row) {
        assertThat(SAYS.row(row)).isNotBlank();
        assertThat(DecisionRow.values())
                .filteredOn(other -> SAYS.row(other).equals(SAYS.row(row)))
                .containsExactly(row);
    }
}
