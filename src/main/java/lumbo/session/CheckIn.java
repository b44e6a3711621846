package lumbo.session;

import java.time.OffsetDateTime;

/**
 * What a person said about the pain before a session.
 *
 * @param at when
 * @param painNow pain now, NRS 0 to 10
 * @param painWorst the worst pain of the last 24 hours, NRS 0 to 10
 */
public record CheckIn(OffsetDateTime at, int painNow, int painWorst) {}
