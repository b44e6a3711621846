package lumbo.player;

/** What happened in a session, in the order in which it happened. Times are nanoseconds of the player's ticker. */
public sealed interface PlayerEvent {

    /** When it happened. */
    long at();

    record Started(long at) implements PlayerEvent {}

    record StepBegan(Step step, long at) implements PlayerEvent {}

    /**
     * A step was done to its end.
     *
     * @param again whether it had been done before and was repeated after going back
     * @param millis how long it took, pauses left out
     */
    record StepDone(Step step, boolean again, long millis, long at) implements PlayerEvent {}

    /** The steps from {@code from} to before {@code to} were left out, as far as they were not done. */
    record StepsSkipped(int from, int to, long at) implements PlayerEvent {}

    /** The person went back: steps from {@code to} on come again. */
    record WentBack(int from, int to, long at) implements PlayerEvent {}

    record Extended(Step step, long byMillis, long at) implements PlayerEvent {}

    /** The session stands still. */
    record Paused(PauseReason reason, long at) implements PlayerEvent {}

    record Resumed(long at) implements PlayerEvent {}

    /** The person said that it hurts; the session stands still. */
    record Hurt(Step step, long at) implements PlayerEvent {}

    /**
     * An easier exercise took the place of one that hurts; the step under way begins anew, and the session pauses.
     *
     * @param unit the number of the exercise in the session, from 0
     * @param exercise the easier exercise's id
     */
    record Eased(int unit, String exercise, long at) implements PlayerEvent {}

    /** The last step is over. */
    record Finished(long at) implements PlayerEvent {}

    /** The person ended the session before its last step. */
    record Ended(long at) implements PlayerEvent {}
}
