package lumbo.diary.stats;

import java.time.LocalDate;
import lumbo.diary.PainMoment;

/**
 * Pain of one kind in a day, a week or a month.
 *
 * @param start its first day
 * @param moment when it was asked for
 * @param count how many entries there are, at least 1
 * @param mean their mean, NRS 0 to 10
 * @param least the least of them, NRS 0 to 10
 * @param worst the worst of them, NRS 0 to 10
 */
public record PainMean(LocalDate start, PainMoment moment, int count, double mean, int least, int worst) {}
