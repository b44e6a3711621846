package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeartRateTest {

    @ParameterizedTest
    @ValueSource(strings = {"30", " 72 ", "240"})
    void takesThirtyToTwoHundredAndForty(String text) {
        assertThat(HeartRate.read(text).valid()).isTrue();
        assertThat(HeartRate.read(text).beats()).contains(Integer.parseInt(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"29", "241", "0", "-72", "7 2", "72.5", "high", "1000", "99999999999", "\u0667\u0662x"})
    void refusesEverythingElse(String text) {
        assertThat(HeartRate.read(text).valid()).isFalse();
        assertThat(HeartRate.read(text).beats()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void takesNothingAsNothing(String text) {
        assertThat(HeartRate.read(text).valid()).isTrue();
        assertThat(HeartRate.read(text).beats()).isEmpty();
    }
}
