package lumbo.figure;

/**
 * Where bones turn. Each joint's rotation is relative to the bone before it; all zero is the anatomical position:
 * upright, arms hanging, palms forward. A bone's x axis points to the body's left, y to the head, z to the front.
 */
public enum Joint implements Indexed {
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

    static final int COUNT = values().length;

    /** Where its quaternion begins among those of all joints. */
    int quaternion() {
        return 4 * index();
    }

    /** The same of a side, of one that is given for the left. */
    public Joint on(BodySide side) {
        return side == BodySide.LEFT ? this : values()[index() + 1];
    }
}
