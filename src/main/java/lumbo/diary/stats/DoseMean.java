package lumbo.diary.stats;

import java.time.LocalDate;
import java.util.Optional;
import lumbo.player.WorkSide;

/**
 * How much of an exercise was done on one side in a day, a week or a month.
 *
 * @param start its first day
 * @param side the side that worked
 * @param sessions how many sessions worked it, at least 1
 * @param reps repetitions a session; absent when it was done by time or without counting
 * @param seconds time a session of what was not counted in repetitions
 */
public record DoseMean(LocalDate start, WorkSide side, int sessions, Optional<Double> reps, Optional<Double> seconds) {}
