package lumbo.cue;

import lumbo.player.Step;

/**
 * A cue and the exact instant at which it is due.
 *
 * @param at nanoseconds of the player's ticker
 * @param cue what is signalled
 * @param step the step that it belongs to: for {@link Cue#REP} the repetition that is done, for {@link Cue#FINISH} the
 *     last step, otherwise the step that is under way or begins
 */
public record TimedCue(long at, Cue cue, Step step) {}
