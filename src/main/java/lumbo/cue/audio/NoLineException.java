package lumbo.cue.audio;

import lumbo.cue.Availability;
import lumbo.cue.Availability.Why;

/** There is no way to a loudspeaker. */
final class NoLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    NoLineException(Why why, Throwable cause) {
        super(cause.toString(), cause);
        this.why = why;
    }

    Availability.None availability() {
        return new Availability.None(why, String.valueOf(getMessage()));
    }
}
