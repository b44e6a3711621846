package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafetyStopTest {

    @Test
    void painInTheChestCallsForHelpAndIsOneOfTheSigns() {
        assertThat(ScreeningQuestionsReader.builtIn().of(ScreeningQuestionClass.STOP))
                .extracting(ScreeningQuestion::id)
                .contains(SafetyStop.CHEST_PAIN);
        assertThat(new SafetyStop(DecisionRow.STOP, List.of("dizzy", SafetyStop.CHEST_PAIN)).callsForHelp())
                .isTrue();
        assertThat(new SafetyStop(DecisionRow.STOP, List.of("dizzy")).callsForHelp())
                .isFalse();
        assertThat(new SafetyStop(DecisionRow.HURTS, List.of()).callsForHelp()).isFalse();
    }
}
