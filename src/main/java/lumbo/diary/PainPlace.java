package lumbo.diary;

/** Where it hurts. */
public enum PainPlace {
    BACK,
    LEG,
    FURTHER_DOWN_LEG,
    ELSEWHERE
}
