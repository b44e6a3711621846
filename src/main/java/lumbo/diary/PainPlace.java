package lumbo.diary;

/** Where it hurts. */
public enum PainPlace {
    /** In the back. */
    BACK,
    /** In the leg. */
    LEG,
    /** In the leg, and further down than before. */
    FURTHER_DOWN_LEG,
    /** Anywhere else. */
    ELSEWHERE
}
