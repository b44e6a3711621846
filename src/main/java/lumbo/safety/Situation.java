package lumbo.safety;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * All that advice is computed from.
 *
 * @param now the instant that it is for
 * @param profile what stays the same about the person
 * @param history what was kept
 * @param checkIn what the person says now; empty while nothing was said
 */
public record Situation(
        OffsetDateTime now,
        Profile profile,
        SafetyHistory history,
        @Nullable CheckIn checkIn) {

    /** Leaves out what lies after now: the clock was wrong when it was said. */
    public Situation {
        OffsetDateTime instant = now;
        history = history.until(instant);
        checkIn = checkIn != null && !checkIn.at().isAfter(instant) ? checkIn : null;
    }
}
