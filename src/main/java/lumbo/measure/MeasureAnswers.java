package lumbo.measure;

/** A questionnaire answered whole; there is nothing half answered. */
public sealed interface MeasureAnswers permits RolandMorris, PatientSpecific, GlobalChange {

    MeasureKind kind();

    /** Its score, from {@link MeasureKind#lowest()} to {@link MeasureKind#highest()}. */
    double score();
}
