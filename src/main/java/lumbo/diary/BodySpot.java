package lumbo.diary;

import lumbo.program.CodedEnum;

/** A place on a map of the body. Left and right are the person's own. */
public enum BodySpot implements CodedEnum {
    HEAD,
    NECK,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ARM,
    RIGHT_ARM,
    CHEST,
    BELLY,
    LEFT_GROIN,
    RIGHT_GROIN,
    UPPER_BACK,
    MIDDLE_BACK,
    LEFT_LOW_BACK,
    LOW_BACK,
    RIGHT_LOW_BACK,
    LEFT_BUTTOCK,
    RIGHT_BUTTOCK,
    LEFT_THIGH,
    RIGHT_THIGH,
    LEFT_HAMSTRING,
    RIGHT_HAMSTRING,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_SHIN,
    RIGHT_SHIN,
    LEFT_CALF,
    RIGHT_CALF,
    LEFT_FOOT,
    RIGHT_FOOT
}
