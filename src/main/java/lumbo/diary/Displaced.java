package lumbo.diary;

/** What became of the file of a diary that is open. What was kept is still held by those who have it open. */
public enum Displaced {
    /** Another file lies where the diary was. */
    REPLACED,
    /** Its content was overwritten or cut off by somebody else: what was in it before is not in it any more. */
    REWRITTEN,
    /** Nothing lies where it was: it was deleted or moved, or its folder was. */
    GONE,
    /** Its log was deleted or is another one. */
    LOG_LOST
}
