package lumbo.diary;

import lumbo.program.CodedEnum;

/** A place on a map of the body. Left and right are the person's own. */
public enum BodySpot implements CodedEnum {
    /** The head. */
    HEAD,
    /** The neck. */
    NECK,
    /** The left shoulder. */
    LEFT_SHOULDER,
    /** The right shoulder. */
    RIGHT_SHOULDER,
    /** The left arm and hand. */
    LEFT_ARM,
    /** The right arm and hand. */
    RIGHT_ARM,
    /** The chest. */
    CHEST,
    /** The belly. */
    BELLY,
    /** The left groin. */
    LEFT_GROIN,
    /** The right groin. */
    RIGHT_GROIN,
    /** The upper back, between the shoulder blades. */
    UPPER_BACK,
    /** The middle of the back. */
    MIDDLE_BACK,
    /** The left side of the low back. */
    LEFT_LOW_BACK,
    /** The middle of the low back. */
    LOW_BACK,
    /** The right side of the low back. */
    RIGHT_LOW_BACK,
    /** The left buttock. */
    LEFT_BUTTOCK,
    /** The right buttock. */
    RIGHT_BUTTOCK,
    /** The front of the left thigh. */
    LEFT_THIGH,
    /** The front of the right thigh. */
    RIGHT_THIGH,
    /** The back of the left thigh. */
    LEFT_HAMSTRING,
    /** The back of the right thigh. */
    RIGHT_HAMSTRING,
    /** The left knee. */
    LEFT_KNEE,
    /** The right knee. */
    RIGHT_KNEE,
    /** The left shin. */
    LEFT_SHIN,
    /** The right shin. */
    RIGHT_SHIN,
    /** The left calf. */
    LEFT_CALF,
    /** The right calf. */
    RIGHT_CALF,
    /** The left foot. */
    LEFT_FOOT,
    /** The right foot. */
    RIGHT_FOOT
}
