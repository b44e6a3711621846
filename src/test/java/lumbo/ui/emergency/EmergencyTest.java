package lumbo.ui.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lumbo.i18n.Messages;
import lumbo.safety.DecisionRow;
import lumbo.safety.SafetyStop;
import lumbo.safety.ScreeningQuestions;
import lumbo.safety.ScreeningQuestionsReader;
import org.junit.jupiter.api.Test;

class EmergencyTest {

    private static final Messages WORDS = Messages.of(Locale.UK);
    private static final ScreeningQuestions QUESTIONS = ScreeningQuestionsReader.builtIn();

    @Test
    void saysWhatFitsTheSign() {
        assertThat(Emergency.of(new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now")), QUESTIONS, WORDS))
                .contains(new Emergency(
                        "Say: “I have pain in my chest. It came while I was exercising.”",
                        "",
                        "Why: you ticked “My chest hurts”."));
    }

    @Test
    void tellsOfAllSignsTheFirstInFull() {
        assertThat(Emergency.of(
                        new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now", "bladder", "bowel")),
                        QUESTIONS,
                        WORDS))
                .contains(
                        new Emergency(
                                "Say: “My back hurts, and I can't pass urine properly.”",
                                "Say this too: trouble with your bowels, pain in the chest.",
                                "Why: you ticked “Trouble starting to pass urine, or holding it”, “No control over your bowels”, “My chest hurts”."));
    }

    @Test
    void aSignThatCallsForNobodyIsNoEmergency() {
        assertThat(Emergency.of(new SafetyStop(DecisionRow.STOP, List.of("dizzy")), QUESTIONS, WORDS))
                .isEmpty();
    }

    @Test
    void isOneEvenWhileNobodyKnowsTheQuestions() {
        assertThat(Emergency.of(new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now")), null, WORDS))
                .contains(new Emergency("", "", ""));
    }
}
