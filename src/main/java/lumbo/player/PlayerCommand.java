package lumbo.player;

/** What a person can ask of a session that is played. */
public enum PlayerCommand {
    START,
    PAUSE,
    /** Go on after a pause or after "it hurts". */
    RESUME,
    /** Leave out what is under way: the rest, the getting ready, or what is left of the exercise. */
    NEXT,
    /** Leave out the whole exercise and get ready for the one after it. */
    SKIP_EXERCISE,
    /** To the start of this exercise, or from there to the one before. */
    BACK,
    /** Ten seconds more of this rest, timed work or hold. */
    ADD_TEN,
    /** "I have done this one", for steps at the person's own pace. */
    DONE,
    /** "It hurts": stop at once. */
    HURT,
    /** Put an easier exercise in the place of the one that hurts. Is given with that exercise: {@link Player#ease}. */
    EASE,
    /** End the session here. */
    END
}
