package lumbo.cue.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

final class MixerTest {

    private final Mixer mixer = new Mixer(4);

    @Test
    void isSilentWithoutTones() {
        assertThat(mixer.isSilent()).isTrue();
        assertThat(samples(mixer.next(1))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void cutsAToneIntoBlocks() {
        mixer.add(new short[] {1, -2, 300, -400, 5});

        assertThat(samples(mixer.next(1))).containsExactly(1, -2, 300, -400);
        assertThat(mixer.isSilent()).isFalse();
        assertThat(samples(mixer.next(1))).containsExactly(5, 0, 0, 0);
        assertThat(mixer.isSilent()).isTrue();
    }

    @Test
    void addsTonesThatOverlapAndClampsTheSum() {
        mixer.add(new short[] {20_000, -20_000, 1, 1, 7});
        mixer.add(new short[] {20_000, -20_000, 2, 3});

        assertThat(samples(mixer.next(1))).containsExactly(32_767, -32_768, 3, 4);
        assertThat(samples(mixer.next(1))).containsExactly(7, 0, 0, 0);
    }

    @Test
    void aNewToneBeginsAtItsLoudness() {
        mixer.next(1);
        mixer.add(new short[] {1000, 1000, 1000, 1000});

        assertThat(samples(mixer.next(0.5))).containsExactly(500, 500, 500, 500);
    }

    @Test
    void loudnessGlidesWithinATone() {
        mixer.add(new short[] {1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000});
        mixer.next(1);

        assertThat(samples(mixer.next(0))).containsExactly(750, 500, 250, 0);
    }

    @Test
    void forgetsWhatIsLeft() {
        mixer.add(new short[] {1, 2, 3, 4, 5});
        mixer.next(1);

        mixer.clear();

        assertThat(mixer.isSilent()).isTrue();
        assertThat(samples(mixer.next(1))).containsExactly(0, 0, 0, 0);
    }

    private static short[] samples(byte[] block) {
        short[] samples = new short[block.length / 2];
        ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
