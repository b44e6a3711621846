package lumbo.cue;

/** What makes a cue heard. */
@FunctionalInterface
public interface Tones {

    /** Sounds a cue from now on. Returns at once, may be called on any thread and never throws. */
    void play(Cue cue);
}
