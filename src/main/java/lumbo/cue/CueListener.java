package lumbo.cue;

/** What makes a cue seen, or anything else that goes along with it. */
@FunctionalInterface
public interface CueListener {

    /**
     * A cue is given now. Called on the thread of the {@link CueTimer}, or on the one that reported the player's
     * change: a screen hands it over to its own thread. Must return at once.
     */
    void given(TimedCue cue);
}
