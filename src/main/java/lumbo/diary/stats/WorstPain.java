package lumbo.diary.stats;

import java.time.LocalDate;
import lumbo.diary.PainMoment;

/**
 * The worst pain of a stretch of time.
 *
 * @param value NRS 0 to 10
 * @param day the last day on which it was that bad
 * @param moment when it was asked for on that day
 * @param days on how many days it was that bad
 */
public record WorstPain(int value, LocalDate day, PainMoment moment, int days) {}
