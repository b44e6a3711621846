package lumbo.program;

/** A condition of the person with which a program or an exercise is not offered. */
public enum Condition implements CodedEnum {
    PREGNANCY,
    HERNIA,
    VERTEBRAL_DEFORMITY,
    SCOLIOSIS,
    OSTEOCHONDROSIS,
    SPINAL_INJURY,
    CHRONIC_DISEASE,
    BRITTLE_BONES,
    HEART_MEDICINE,
    FEVER
}
