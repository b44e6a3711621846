package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * All that advice is computed from.
 *
 * @param now the instant that it is for
 * @param profile what stays the same about the person
 * @param history what was kept
 * @param checkIn what the person says now; empty while nothing was said
 */
public record Situation(OffsetDateTime now, Profile profile, SafetyHistory history, Optional<CheckIn> checkIn) {

    /** Leaves out what lies after now: the clock was wrong when it was said. */
    public Situation {
        OffsetDateTime instant = now;
        history = history.until(instant);
        checkIn = checkIn.filter(said -> !said.at().isAfter(instant));
    }
}
