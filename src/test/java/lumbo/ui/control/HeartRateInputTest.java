package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeartRateInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"30", " 72 ", "240"})
    void takesThirtyToTwoHundredAndForty(String text) {
        assertThat(HeartRateInput.read(text).valid()).isTrue();
        assertThat(HeartRateInput.read(text).beats()).isEqualTo(Integer.parseInt(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "241", "0", "-72", "7 2", "72.5", "high", "1000", "99999999999", "\u0667\u0662x"})
    void refusesEverythingElse(String text) {
        assertThat(HeartRateInput.read(text).valid()).isFalse();
        assertThat(HeartRateInput.read(text).beats()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void takesNothingAsNothing(String text) {
        assertThat(HeartRateInput.read(text).valid()).isTrue();
        assertThat(HeartRateInput.read(text).beats()).isNull();
    }
}
