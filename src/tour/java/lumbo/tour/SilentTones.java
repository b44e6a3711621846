package lumbo.tour;

import java.util.function.Consumer;
import lumbo.cue.Availability;
import lumbo.cue.Cue;
import lumbo.cue.SoundOutput;

/** A sound output that is always there and never heard. */
public final class SilentTones implements SoundOutput {

    @Override
    public void play(Cue cue) {}

    @Override
    public void setVolume(int volume) {}

    @Override
    public void setMuted(boolean muted) {}

    @Override
    public Availability availability() {
        return new Availability.Ready();
    }

    @Override
    public void addListener(Consumer<Availability> listener) {}

    @Override
    public void removeListener(Consumer<Availability> listener) {}

    @Override
    public void retry() {}

    @Override
    public void close() {}
}
