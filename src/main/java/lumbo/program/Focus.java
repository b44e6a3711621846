package lumbo.program;

/** What an exercise mainly works on. */
public enum Focus implements CodedEnum {
    ABDOMINALS,
    BACK_EXTENSORS,
    GLUTEALS,
    HIP_FLEXORS,
    HIP_ABDUCTORS,
    HIP_ADDUCTORS,
    HAMSTRINGS,
    QUADRICEPS,
    CALVES,
    SHOULDERS,
    CHEST,
    ARMS,
    NECK,
    BREATHING,
    SPINE_MOBILITY,
    HIP_MOBILITY,
    BALANCE,
    CIRCULATION,
    RELAXATION
}
