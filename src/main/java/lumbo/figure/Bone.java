package lumbo.figure;

/** The rigid parts of the skeleton. Each has a place, that of the joint nearer to the pelvis, and a direction. */
public enum Bone {
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

    /** How many there are. */
    public static final int COUNT = values().length;

    /** Its index in arrays that have an element for each. */
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    private static Bone of(Bone left, BodySide side) {
        return side == BodySide.LEFT ? left : values()[left.index() + 1];
    }

    /** The upper arm of a side. */
    public static Bone upperArm(BodySide side) {
        return of(LEFT_UPPER_ARM, side);
    }

    /** The forearm of a side. */
    public static Bone forearm(BodySide side) {
        return of(LEFT_FOREARM, side);
    }

    /** The hand of a side. */
    public static Bone hand(BodySide side) {
        return of(LEFT_HAND, side);
    }

    /** The thigh of a side. */
    public static Bone thigh(BodySide side) {
        return of(LEFT_THIGH, side);
    }

    /** The shank of a side. */
    public static Bone shank(BodySide side) {
        return of(LEFT_SHANK, side);
    }

    /** The foot of a side. */
    public static Bone foot(BodySide side) {
        return of(LEFT_FOOT, side);
    }
}
