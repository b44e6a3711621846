package lumbo.player;

/**
 * Where exactly a session is: all that must be kept to go on after the program was closed or killed.
 *
 * @param fingerprint the plan's {@link SessionPlan#fingerprint()}
 * @param step the index of the step that is under way; the plan's size when the session is over
 * @param stepNanos nanoseconds of that step that have passed
 * @param extraMillis milliseconds by which the person made that step longer
 * @param activeNanos nanoseconds of the session that have passed, pauses left out
 * @param again how many steps were done once more after they had been done already
 * @param outcomes what became of each step, as {@link StepOutcomes#encode()} writes it
 */
public record Cursor(
        long fingerprint, int step, long stepNanos, long extraMillis, long activeNanos, int again, String outcomes) {}
