package lumbo.cue;

/** Whether there is something to sound cues with. */
public sealed interface Availability {

    /** Not known yet: nothing has needed the device, or it is being opened. */
    record Unknown() implements Availability {}

    /** Sound goes out. */
    record Ready() implements Availability {}

    /**
     * Nothing can be heard.
     *
     * @param why what a person can be told
     * @param detail what the system says, for the log; never empty
     */
    record None(Why why, String detail) implements Availability {}

    /** Why nothing can be heard. */
    enum Why {
        /** The computer has no sound output. */
        NO_DEVICE,
        /** There is one, but it can't be had now: another application holds it, or it does not answer. */
        BUSY,
        /** The computer's sound system can't be used at all: a part of it is missing or broken. */
        NO_SOUND_SYSTEM,
        /** It worked and then stopped: unplugged, most likely. */
        LOST
    }
}
