package lumbo.cue;

import java.util.function.Consumer;

/** Tones whose loudness can be set, and which may turn out not to be available. All methods return at once. */
public interface SoundOutput extends Tones, AutoCloseable {

    /**
     * How loud tones are from now on, the one that sounds now included.
     *
     * @param volume 0 (silent) to 100, in equal steps for the ear
     * @throws IllegalArgumentException when it is out of this range
     */
    void setVolume(int volume);

    /** Whether tones are silent from now on, the one that sounds now included. */
    void setMuted(boolean muted);

    /** Whether cues can be heard, as far as is known. */
    Availability availability();

    /** Tells {@code listener} of each change of {@link #availability()}, on a thread of the sound output's own. */
    void addListener(Consumer<Availability> listener);

    void removeListener(Consumer<Availability> listener);

    /**
     * Opens the device in the background unless it is open. To be called when a session begins, so that its first cue
     * is in time, and when the person asks to try again: a device that could not be opened is not tried for each cue.
     */
    void retry();

    /** Lets go of the device and the thread; afterwards nothing is heard and nothing is thrown. */
    @Override
    void close();
}
