package lumbo.cue.audio;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import lumbo.cue.Availability.Why;

/** The computer's own sound output. */
final class SystemLine implements ToneLine {

    /** Samples in a second. */
    static final int SAMPLE_RATE = 44_100;

    /** How much sound lies ready in the device, in milliseconds: as little as plays without gaps. */
    private static final int BUFFERED = 50;

    private static final AudioFormat MONO = new AudioFormat(SAMPLE_RATE, 16, 1, true, false);

    private final SourceDataLine line;

    private SystemLine(SourceDataLine line) {
        this.line = line;
    }

    /**
     * Opens the default output.
     *
     * @throws NoLineException when there is none, when it is held by another, or when the platform's sound libraries
     *     are missing or broken
     */
    static ToneLine open() throws NoLineException {
        return open(() -> AudioSystem.getSourceDataLine(MONO));
    }

    static ToneLine open(LineSource source) throws NoLineException {
        try {
            SourceDataLine line = source.find();
            start(line);
            return new SystemLine(line);
        } catch (LineUnavailableException busy) {
            throw new NoLineException(Why.BUSY, busy);
        } catch (IllegalArgumentException none) {
            throw new NoLineException(Why.NO_DEVICE, none);
        } catch (RuntimeException | LinkageError broken) {
            throw new NoLineException(Why.NO_SOUND_SYSTEM, broken);
        }
    }

    private static void start(SourceDataLine line) throws LineUnavailableException {
        try {
            line.open(MONO, SAMPLE_RATE * BUFFERED / 1000 * MONO.getFrameSize());
            line.start();
        } catch (LineUnavailableException | RuntimeException failure) {
            line.close();
            throw failure;
        }
    }

    @Override
    public boolean write(byte[] block) {
        return line.isOpen() && line.write(block, 0, block.length) == block.length;
    }

    @Override
    public void close() {
        line.close();
    }

    @FunctionalInterface
    interface LineSource {
        /** A line, not open yet. */
        SourceDataLine find() throws LineUnavailableException;
    }
}
