package lumbo.cue.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import javax.sound.sampled.LineUnavailableException;
import lumbo.cue.Availability.None;
import lumbo.cue.Availability.Why;
import org.junit.jupiter.api.Test;

final class SystemLineTest {

    @Test
    void aComputerWithoutOutputHasNoDevice() {
        None none = failing(() -> {
            throw new IllegalArgumentException("No line matching interface SourceDataLine");
        });

        assertThat(none.why()).isEqualTo(Why.NO_DEVICE);
        assertThat(none.detail()).contains("No line matching");
    }

    @Test
    void anOutputThatAnotherHoldsIsBusy() {
        None none = failing(() -> {
            throw new LineUnavailableException("in use");
        });

        assertThat(none.why()).isEqualTo(Why.BUSY);
    }

    @Test
    void aMissingSoundLibraryIsNoSoundSystem() {
        None none = failing(() -> {
            throw new UnsatisfiedLinkError("libasound.so.2: cannot open shared object file");
        });

        assertThat(none.why()).isEqualTo(Why.NO_SOUND_SYSTEM);
        assertThat(none.detail()).contains("libasound");
    }

    @Test
    void whateverElseTheSoundSystemThrowsIsNoSoundSystem() {
        assertThat(failing(() -> {
                            throw new IllegalStateException();
                        })
                        .why())
                .isEqualTo(Why.NO_SOUND_SYSTEM);
        assertThat(failing(() -> {
                            throw new NoClassDefFoundError("com/sun/media/sound/DirectAudioDeviceProvider");
                        })
                        .why())
                .isEqualTo(Why.NO_SOUND_SYSTEM);
    }

    private static None failing(SystemLine.LineSource source) {
        return catchThrowableOfType(NoLineException.class, () -> SystemLine.open(source))
                .availability();
    }
}
