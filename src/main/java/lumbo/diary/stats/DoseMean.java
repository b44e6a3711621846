package lumbo.diary.stats;

import java.time.LocalDate;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise was done on one side in a day, a week or a month.
 *
 * @param start its first day
 * @param side the side that worked
 * @param sessions how many sessions worked it, at least 1
 * @param reps repetitions a session; absent when it was done by time or without counting
 * @param seconds time a session of what was not counted in repetitions
 */
public record DoseMean(
        LocalDate start,
        WorkSide side,
        int sessions,
        @Nullable Double reps,
        @Nullable Double seconds) {}
