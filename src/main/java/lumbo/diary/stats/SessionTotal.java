package lumbo.diary.stats;

import java.time.LocalDate;

/**
 * The sessions of a day, a week or a month that are over.
 *
 * @param start its first day
 * @param count how many there are, at least 1
 * @param activeMillis how long was exercised in all, pauses left out, milliseconds
 */
public record SessionTotal(LocalDate start, int count, long activeMillis) {}
