package lumbo.cue.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VolumeTest {

    @Test
    void goesFromSilentToFull() {
        assertThat(Volume.gain(0)).isZero();
        assertThat(Volume.gain(100)).isEqualTo(1);
    }

    @Test
    void equalStepsAreEqualFactors() {
        for (int volume = 1; volume <= 90; volume++) {
            assertThat(Volume.gain(volume + 10) / Volume.gain(volume)).isCloseTo(Math.pow(10, 0.2), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void refusesWhatIsNoVolume(int volume) {
        assertThatThrownBy(() -> Volume.gain(volume)).isInstanceOf(IllegalArgumentException.class);
    }
}
