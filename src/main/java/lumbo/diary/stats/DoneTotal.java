package lumbo.diary.stats;

import lumbo.player.WorkSide;
import lumbo.program.LocalizedText;

/**
 * How much of an exercise was planned and done on one side.
 *
 * @param id the exercise's id
 * @param name what it was called in one of the sessions
 * @param side the side that works
 * @param sessions how many sessions planned it, at least 1
 * @param planned planned steps of work: repetitions, timed and open sets
 * @param done how many of them were done, each counted once
 */
public record DoneTotal(String id, LocalizedText name, WorkSide side, int sessions, int planned, int done) {}
