package lumbo.diary;

/**
 * Steps of work of one exercise and side.
 *
 * @param planned how many the plan had
 * @param done how many of them were done, each counted once
 * @param again how many were done once more after going back
 * @param doneMillis how long all that were done took, in milliseconds
 */
public record WorkCount(int planned, int done, int again, long doneMillis) {}
