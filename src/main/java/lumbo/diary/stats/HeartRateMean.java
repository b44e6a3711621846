package lumbo.diary.stats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate in a day, a week or a month.
 *
 * @param start its first day
 * @param before the mean before sessions, beats a minute
 * @param after the mean after sessions, beats a minute
 * @param both how many sessions have both
 * @param rise the mean of after less before in those that have both, beats a minute
 */
public record HeartRateMean(
        LocalDate start,
        @Nullable Double before,
        @Nullable Double after,
        int both,
        @Nullable Double rise) {}
