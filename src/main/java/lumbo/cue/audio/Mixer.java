package lumbo.cue.audio;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Adds up the tones that sound at the same time, and cuts the sum into blocks. Not thread-safe. */
final class Mixer {

    private final int blockSamples;
    private final List<Voice> voices = new ArrayList<>();
    private double gain;

    /** Makes blocks of this many samples. */
    Mixer(int blockSamples) {
        this.blockSamples = blockSamples;
    }

    /** A tone begins with the next block. */
    void add(short[] samples) {
        voices.add(new Voice(samples));
    }

    /** Whether no tone is left to sound. */
    boolean isSilent() {
        return voices.isEmpty();
    }

    void clear() {
        voices.clear();
    }

    /**
     * The next block: 16 bits, little-endian, mono.
     *
     * @param target the factor, 0 to 1, that is reached at the end of the block, so that no jump of loudness clicks
     */
    byte[] next(double target) {
        double before = voices.stream().allMatch(Voice::isNew) ? target : gain;
        byte[] block = new byte[2 * blockSamples];
        for (int i = 0; i < blockSamples; i++) {
            int sum = 0;
            for (Voice voice : voices) {
                sum += voice.sample(i);
            }
            double factor = before + (target - before) * (i + 1) / blockSamples;
            int sample = Math.clamp(Math.round(sum * factor), Short.MIN_VALUE, Short.MAX_VALUE);
            block[2 * i] = (byte) sample;
            block[2 * i + 1] = (byte) (sample >> 8);
        }
        gain = target;
        for (Iterator<Voice> each = voices.iterator(); each.hasNext(); ) {
            if (each.next().isOverAfter(blockSamples)) {
                each.remove();
            }
        }
        return block;
    }

    private static final class Voice {
        private final short[] samples;
        private int position;

        Voice(short[] samples) {
            this.samples = samples;
        }

        boolean isNew() {
            return position == 0;
        }

        int sample(int offset) {
            int at = position + offset;
            return at < samples.length ? samples[at] : 0;
        }

        boolean isOverAfter(int played) {
            position += played;
            return position >= samples.length;
        }
    }
}
