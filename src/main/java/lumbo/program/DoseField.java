package lumbo.program;

/** The fields of a {@link Dose}, in the order in which they are shown. */
public enum DoseField {
    SETS("sets"),
    REPS("reps"),
    SECONDS("seconds"),
    HOLD("hold"),
    SIDES("sides"),
    NUMBER("number"),
    TEMPO("tempo"),
    REST_BETWEEN_REPS("restBetweenReps"),
    REST_BETWEEN_SETS("restBetweenSets"),
    REST_BETWEEN_SIDES("restBetweenSides"),
    PER_DAY("perDay"),
    SPACING_MINUTES("spacingMinutes"),
    PACE("pace");

    private final String key;

    DoseField(String key) {
        this.key = key;
    }

    /** The key of this field in a program file. */
    public String key() {
        return key;
    }
}
