package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopTest {

    @Test
    void painInTheChestCallsForHelpAndIsOneOfTheSigns() {
        assertThat(QuestionsReader.builtIn().of(QuestionClass.STOP))
                .extracting(Question::id)
                .contains(Stop.CHEST_PAIN);
        assertThat(new Stop(Row.STOP, List.of("dizzy", Stop.CHEST_PAIN)).callsForHelp())
                .isTrue();
        assertThat(new Stop(Row.STOP, List.of("dizzy")).callsForHelp()).isFalse();
        assertThat(new Stop(Row.HURTS, List.of()).callsForHelp()).isFalse();
    }
}
