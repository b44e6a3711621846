package lumbo.figure;

/**
 * Where the bones of a body are in the world. Bones are placed from a {@link Pose}, limb by limb, so that a limb can
 * then be led to a point (see {@link InverseKinematics}).
 */
public final class BoneTransforms {

    /** How far the end of a bone without another one after it reaches, metres: a head, a hand, a foot. */
    private static final double TIP = .2;

    private static final double RISE_FROM = Math.cos(Math.toRadians(70));

    /** How each bone is turned in the world. */
    final double[] turns = new double[4 * Bone.COUNT];

    /** Where each bone begins. */
    final double[] places = new double[3 * Bone.COUNT];

    final double[] axes = new double[9 * Bone.COUNT];
    private final double[] half = new double[4];
    private double breath;
    private final double[] grips = new double[2];

    /** Places all bones. */
    public void set(Pose pose) {
        System.arraycopy(pose.grips, 0, grips, 0, grips.length);
        System.arraycopy(pose.root, 0, places, 0, 3);
        System.arraycopy(pose.turns, 0, turns, 0, 4);
        VectorMath.unit(turns, 0);
        axes(Bone.PELVIS);
        spine(pose);
        for (BodySide side : SIDES) {
            leg(pose, side);
            arm(pose, side);
        }
    }

    static final BodySide[] SIDES = BodySide.values();

    private void spine(Pose pose) {
        VectorMath.half(pose.turns, Joint.LUMBAR.quaternion(), half, 0);
        grow(Bone.PELVIS, Bone.LUMBAR, half, 0, 0, Skeleton.PELVIS, 0);
        grow(Bone.LUMBAR, Bone.CHEST, half, 0, 0, Skeleton.LUMBAR, 0);
        VectorMath.half(pose.turns, Joint.THORAX.quaternion(), half, 0);
        turn(Bone.CHEST, half, 0);
        grow(Bone.CHEST, Bone.THORAX, half, 0, 0, Skeleton.CHEST, 0);
        VectorMath.half(pose.turns, Joint.NECK.quaternion(), half, 0);
        grow(Bone.THORAX, Bone.NECK, half, 0, 0, Skeleton.CHEST, -Skeleton.NECK_BACK);
        grow(Bone.NECK, Bone.HEAD, half, 0, 0, Skeleton.NECK, 0);
    }

    void leg(Pose pose, BodySide side) {
        int hip = Joint.LEFT_HIP.on(side).quaternion();
        grow(Bone.PELVIS, Bone.LEFT_THIGH.on(side), pose.turns, hip, side.sign() * Skeleton.HALF_HIPS, 0, 0);
        shank(pose, side);
    }

    void shank(Pose pose, BodySide side) {
        grow(pose, side, Bone.LEFT_THIGH, Bone.LEFT_SHANK, Joint.LEFT_KNEE, Skeleton.THIGH);
        grow(pose, side, Bone.LEFT_SHANK, Bone.LEFT_FOOT, Joint.LEFT_ANKLE, Skeleton.SHANK);
    }

    void arm(Pose pose, BodySide side) {
        upperArm(pose, side);
        grow(pose, side, Bone.LEFT_UPPER_ARM, Bone.LEFT_FOREARM, Joint.LEFT_ELBOW, Skeleton.UPPER_ARM);
        grow(pose, side, Bone.LEFT_FOREARM, Bone.LEFT_HAND, Joint.LEFT_WRIST, Skeleton.FOREARM);
    }

    /** Places a bone of a limb at the end of the one before it; all are given for the left. */
    private void grow(Pose pose, BodySide side, Bone from, Bone to, Joint joint, double length) {
        grow(from.on(side), to.on(side), pose.turns, joint.on(side).quaternion(), 0, -length, 0);
    }

    /** Turns the upper arm, and lifts its shoulder as the shoulder blade does when the arm goes up. */
    void upperArm(Pose pose, BodySide side) {
        Bone bone = Bone.LEFT_UPPER_ARM.on(side);
        grow(Bone.THORAX, bone, pose.turns, Joint.LEFT_SHOULDER.on(side).quaternion(), 0, 0, 0);
        int thorax = 9 * Bone.THORAX.index();
        int arm = 9 * bone.index();
        double up = -(axes[arm + 1] * axes[thorax + 1]
                + axes[arm + 4] * axes[thorax + 4]
                + axes[arm + 7] * axes[thorax + 7]);
        double share = Math.clamp((up + RISE_FROM) / (1 + RISE_FROM), 0, 1);
        double rise = Skeleton.SHOULDER_RISE * share * share * (3 - 2 * share);
        VectorMath.place(
                places,
                3 * Bone.THORAX.index(),
                axes,
                thorax,
                side.sign() * (Skeleton.HALF_SHOULDERS - rise / 2),
                Skeleton.CHEST - Skeleton.SHOULDER_DROP + rise,
                0,
                places,
                3 * bone.index());
    }

    private void grow(Bone from, Bone to, double[] q, int o, double x, double y, double z) {
        int a = from.index();
        int b = to.index();
        VectorMath.multiply(turns, 4 * a, q, o, turns, 4 * b);
        VectorMath.place(places, 3 * a, axes, 9 * a, x, y, z, places, 3 * b);
        axes(to);
    }

    private void turn(Bone bone, double[] q, int o) {
        VectorMath.multiply(turns, 4 * bone.index(), q, o, turns, 4 * bone.index());
        axes(bone);
    }

    private void axes(Bone bone) {
        VectorMath.matrix(turns, 4 * bone.index(), axes, 9 * bone.index());
    }

    void move(double x, double y, double z) {
        for (int i = 0; i < places.length; i += 3) {
            places[i] += x;
            places[i + 1] += y;
            places[i + 2] += z;
        }
    }

    void grips(BoneTransforms other) {
        System.arraycopy(other.grips, 0, grips, 0, grips.length);
    }

    /** How far the ends of bones are from where they are in another stance at the most, metres. */
    public double apart(BoneTransforms other) {
        double apart = 0;
        for (int i = 0; i < places.length; i++) {
            apart = Math.max(apart, Math.abs(places[i] - other.places[i]));
        }
        for (int i = 0; i < axes.length; i++) {
            apart = Math.max(apart, TIP * Math.abs(axes[i] - other.axes[i]));
        }
        for (int i = 0; i < grips.length; i++) {
            apart = Math.max(apart, TIP * Math.abs(grips[i] - other.grips[i]));
        }
        return apart;
    }

    /** Sets how far the lungs are filled, 0 to 1. */
    public void breathe(double fill) {
        breath = fill;
    }

    /** How far the lungs are filled, 0 to 1. */
    public double breath() {
        return breath;
    }

    /** How far a hand is closed: 0 flat, 1 a fist. */
    public double grip(BodySide side) {
        return grips[side.index()];
    }

    /**
     * Writes where a point of a bone is in the world.
     *
     * @param x to the body's left, from the bone's beginning
     * @param y towards the head
     * @param z to the front
     * @param point takes the place
     * @param o where in {@code point}
     */
    public void point(Bone bone, double x, double y, double z, double[] point, int o) {
        VectorMath.place(places, 3 * bone.index(), axes, 9 * bone.index(), x, y, z, point, o);
    }

    /** Writes how a bone is turned, as three rows of three numbers whose columns are its axes. */
    public void axes(Bone bone, double[] matrix, int o) {
        System.arraycopy(axes, 9 * bone.index(), matrix, o, 9);
    }

    /** Writes the directions of the figure as seen in a mirror that stands to its side: x turns to -x, left to right. */
    public void mirror(BoneTransforms into) {
        for (Bone bone : BONES) {
            int from = bone.index();
            int to = mirrored(bone);
            into.places[3 * to] = -places[3 * from];
            into.places[3 * to + 1] = places[3 * from + 1];
            into.places[3 * to + 2] = places[3 * from + 2];
            for (int i = 0; i < 9; i++) {
                boolean worldX = i < 3;
                boolean boneX = i % 3 == 0;
                into.axes[9 * to + i] = worldX == boneX ? axes[9 * from + i] : -axes[9 * from + i];
            }
            into.turns[4 * to] = turns[4 * from];
            into.turns[4 * to + 1] = turns[4 * from + 1];
            into.turns[4 * to + 2] = -turns[4 * from + 2];
            into.turns[4 * to + 3] = -turns[4 * from + 3];
        }
        into.grips[0] = grips[1];
        into.grips[1] = grips[0];
        into.breath = breath;
    }

    private static final Bone[] BONES = Bone.values();
    private static final int FIRST_PAIR = Bone.LEFT_UPPER_ARM.index();

    private static int mirrored(Bone bone) {
        int i = bone.index();
        return i < FIRST_PAIR ? i : FIRST_PAIR + ((i - FIRST_PAIR) ^ 1);
    }
}
