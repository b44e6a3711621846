package lumbo.figure;

/** The rigid parts of the skeleton. Each has a place, that of the joint nearer to the pelvis, and a direction. */
public enum Bone implements Indexed {
    PELVIS,
    LUMBAR,
    CHEST,
    THORAX,
    NECK,
    HEAD,
    LEFT_UPPER_ARM,
    RIGHT_UPPER_ARM,
    LEFT_FOREARM,
    RIGHT_FOREARM,
    LEFT_HAND,
    RIGHT_HAND,
    LEFT_THIGH,
    RIGHT_THIGH,
    LEFT_SHANK,
    RIGHT_SHANK,
    LEFT_FOOT,
    RIGHT_FOOT;

    public static final int COUNT = values().length;

    /** The same of a side, of one that is given for the left. */
    public Bone on(BodySide side) {
        return side == BodySide.LEFT ? this : values()[index() + 1];
    }
}
