package lumbo.figure;

/**
 * How long the bones are, in metres, for a body 1.75 m tall. Segment lengths are the fractions of body height of Drillis
 * and Contini (1966) as Winter tabulates them ("Biomechanics and Motor Control of Human Movement"), but for two: that
 * table's shoulder and hip widths reach to the outside of the body, and joints lie further in.
 */
public final class Skeleton {

    public static final double HEIGHT = 1.75;

    /** From shoulder to elbow. */
    public static final double UPPER_ARM = .186 * HEIGHT;

    /** From elbow to wrist. */
    public static final double FOREARM = .146 * HEIGHT;

    /** From wrist to fingertips. */
    public static final double HAND = .108 * HEIGHT;

    /** From hip to knee. */
    public static final double THIGH = .245 * HEIGHT;

    /** From knee to ankle. */
    public static final double SHANK = .246 * HEIGHT;

    /** From ankle to sole. */
    public static final double FOOT_HEIGHT = .039 * HEIGHT;

    /** From the middle of the hips to the height of the shoulders. */
    public static final double TRUNK = .288 * HEIGHT;

    /** From the middle of the hips to where the lumbar spine begins to bend. */
    static final double PELVIS = .19 * TRUNK;

    /** The lumbar spine. */
    static final double LUMBAR = .33 * TRUNK;

    /** Each half of the thoracic spine. */
    static final double CHEST = .24 * TRUNK;

    /** From the foot of the neck to the head's joint, which lies above the chin. */
    public static final double NECK = .040 * HEIGHT;

    /** From chin to crown. */
    public static final double HEAD = .130 * HEIGHT;

    /** From the middle to a shoulder joint: half of .259 of body height, less the flesh of the shoulder. */
    public static final double HALF_SHOULDERS = .5 * .259 * HEIGHT - .045;

    /** From the middle to a hip joint: half of .191 of body height, less the flesh of the hip. */
    public static final double HALF_HIPS = .5 * .191 * HEIGHT - .075;

    /** How far behind the middle of the chest the neck begins. */
    static final double NECK_BACK = .022;

    /** How far shoulder joints lie below the foot of the neck. */
    static final double SHOULDER_DROP = .035;

    /** From the wrist to the middle of the palm. */
    static final double PALM = .075;

    /** From the middle of the hand to the palm's skin. */
    static final double PALM_DEPTH = .014;

    /** How far an arm that is raised all the way lifts its shoulder. */
    static final double SHOULDER_RISE = .05;

    private Skeleton() {}
}
