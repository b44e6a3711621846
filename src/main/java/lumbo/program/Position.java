package lumbo.program;

/** The start position of an exercise, in the terms of the field. */
public enum Position implements CodedEnum {
    SUPINE,
    SIDE_LYING,
    PRONE,
    ALL_FOURS,
    KNEELING,
    SITTING,
    STANDING,
    HANGING,
    SUPPORTED
}
