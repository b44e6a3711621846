package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * All that a piece of advice is reckoned from.
 *
 * @param now the instant that it is for
 * @param profile what stays the same about the person
 * @param history what was kept
 * @param checkIn what the person says now; empty while nothing was said
 */
public record Situation(OffsetDateTime now, Profile profile, History history, Optional<CheckIn> checkIn) {}
