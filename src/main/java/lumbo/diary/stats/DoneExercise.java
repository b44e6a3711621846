package lumbo.diary.stats;

import lumbo.program.LocalizedText;

/**
 * An exercise that sessions had.
 *
 * @param id its id
 * @param name what it was called in one of them
 * @param sessions in how many sessions and rounds it was planned, at least 1
 */
public record DoneExercise(String id, LocalizedText name, int sessions) {}
