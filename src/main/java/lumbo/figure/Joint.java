package lumbo.figure;

/**
 * Where bones turn. Each joint's rotation is relative to the bone before it; all zero is the anatomical position:
 * upright, arms hanging, palms forward. A bone's x axis points to the body's left, y to the head, z to the front.
 */
public enum Joint {
    /** The whole body in the world. */
    PELVIS,
    LUMBAR,
    THORAX,
    NECK,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    /** Elbow and the turning of the forearm. */
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE;

    /** How many there are. */
    static final int COUNT = values().length;

    /** Its index in arrays that have an element for each. */
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    /** Where its quaternion begins among those of all joints. */
    int quaternion() {
        return 4 * index();
    }

    private static Joint of(Joint left, BodySide side) {
        return side == BodySide.LEFT ? left : values()[left.index() + 1];
    }

    /** The shoulder of a side. */
    public static Joint shoulder(BodySide side) {
        return of(LEFT_SHOULDER, side);
    }

    /** The elbow of a side. */
    public static Joint elbow(BodySide side) {
        return of(LEFT_ELBOW, side);
    }

    /** The wrist of a side. */
    public static Joint wrist(BodySide side) {
        return of(LEFT_WRIST, side);
    }

    /** The hip of a side. */
    public static Joint hip(BodySide side) {
        return of(LEFT_HIP, side);
    }

    /** The knee of a side. */
    public static Joint knee(BodySide side) {
        return of(LEFT_KNEE, side);
    }

    /** The ankle of a side. */
    public static Joint ankle(BodySide side) {
        return of(LEFT_ANKLE, side);
    }
}
