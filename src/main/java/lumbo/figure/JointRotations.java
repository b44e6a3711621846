package lumbo.figure;

/**
 * Turns joint angles into rotations, and back. Hips and shoulders are turned out about the bone first, then led away to
 * the side, then flexed; so 40 degrees of abduction of a hip that is flexed by 90 opens the knees.
 */
final class JointRotations {

    private static final double[] FACING_LEFT = {Math.sqrt(.5), 0, -Math.sqrt(.5), 0};

    private final double[] a = new double[4];
    private final double[] b = new double[4];

    /** Sets joints, the pelvis' place and the hands of a pose from the values of all angles. */
    void pose(double[] values, Pose pose) {
        double[] turns = pose.turns;
        VectorMath.about(1, value(values, Angle.BODY_TURN), a, 0);
        VectorMath.multiply(a, 0, FACING_LEFT, 0, a, 0);
        then(0, value(values, Angle.BODY_LEAN));
        then(1, value(values, Angle.BODY_SPIN));
        then(2, -value(values, Angle.BODY_LIST));
        System.arraycopy(a, 0, turns, Joint.PELVIS.quaternion(), 4);
        pose.root[0] = value(values, Angle.BODY_X);
        pose.root[1] = value(values, Angle.BODY_Y);
        pose.root[2] = value(values, Angle.BODY_Z);
        spine(values, Angle.LUMBAR_FLEXION, turns, Joint.LUMBAR);
        spine(values, Angle.THORAX_FLEXION, turns, Joint.THORAX);
        spine(values, Angle.NECK_FLEXION, turns, Joint.NECK);
        for (BodySide side : BoneTransforms.SIDES) {
            int sign = side.sign();
            ball(values, Angle.LEFT_HIP_FLEXION, side, turns, Joint.LEFT_HIP.on(side));
            ball(values, Angle.LEFT_SHOULDER_FLEXION, side, turns, Joint.LEFT_SHOULDER.on(side));
            VectorMath.about(
                    0,
                    value(values, Angle.LEFT_KNEE_FLEXION.on(side)),
                    turns,
                    Joint.LEFT_KNEE.on(side).quaternion());
            VectorMath.about(0, -value(values, Angle.LEFT_ANKLE_DORSIFLEXION.on(side)), a, 0);
            then(2, sign * value(values, Angle.LEFT_ANKLE_INVERSION.on(side)));
            System.arraycopy(a, 0, turns, Joint.LEFT_ANKLE.on(side).quaternion(), 4);
            VectorMath.about(0, -value(values, Angle.LEFT_ELBOW_FLEXION.on(side)), a, 0);
            then(1, -sign * value(values, Angle.LEFT_FOREARM_PRONATION.on(side)));
            System.arraycopy(a, 0, turns, Joint.LEFT_ELBOW.on(side).quaternion(), 4);
            VectorMath.about(0, -value(values, Angle.LEFT_WRIST_FLEXION.on(side)), a, 0);
            then(2, sign * value(values, Angle.LEFT_WRIST_DEVIATION.on(side)));
            System.arraycopy(a, 0, turns, Joint.LEFT_WRIST.on(side).quaternion(), 4);
            pose.grips[side.index()] = value(values, Angle.LEFT_HAND_GRIP.on(side));
        }
    }

    private static double value(double[] values, Angle angle) {
        return values[angle.index()];
    }

    private void then(int axis, double degrees) {
        VectorMath.about(axis, degrees, b, 0);
        VectorMath.multiply(a, 0, b, 0, a, 0);
    }

    private void spine(double[] values, Angle flexion, double[] turns, Joint joint) {
        int first = flexion.index();
        VectorMath.about(0, values[first], a, 0);
        then(2, -values[first + 1]);
        then(1, values[first + 2]);
        System.arraycopy(a, 0, turns, joint.quaternion(), 4);
    }

    private void ball(double[] values, Angle leftFlexion, BodySide side, double[] turns, Joint joint) {
        int first = leftFlexion.on(side).index();
        VectorMath.about(0, -values[first], a, 0);
        then(2, side.sign() * values[first + 2]);
        then(1, side.sign() * values[first + 4]);
        System.arraycopy(a, 0, turns, joint.quaternion(), 4);
    }

    /**
     * Reads the angles of a pose back. A shoulder's or hip's angles can be told in two ways; the one within its range is
     * taken, or else the one with less abduction.
     */
    void read(Pose pose, double[] values) {
        double[] q = pose.turns;
        spine(q, Joint.LUMBAR, values, Angle.LUMBAR_FLEXION);
        spine(q, Joint.THORAX, values, Angle.THORAX_FLEXION);
        spine(q, Joint.NECK, values, Angle.NECK_FLEXION);
        for (BodySide side : BoneTransforms.SIDES) {
            ball(q, Joint.LEFT_HIP.on(side), side, values, Angle.LEFT_HIP_FLEXION);
            ball(q, Joint.LEFT_SHOULDER.on(side), side, values, Angle.LEFT_SHOULDER_FLEXION);
            euler(q, Joint.LEFT_KNEE.on(side).quaternion());
            values[Angle.LEFT_KNEE_FLEXION.on(side).index()] = x;
            euler(q, Joint.LEFT_ANKLE.on(side).quaternion());
            values[Angle.LEFT_ANKLE_DORSIFLEXION.on(side).index()] = -x;
            values[Angle.LEFT_ANKLE_INVERSION.on(side).index()] = side.sign() * z;
            euler(q, Joint.LEFT_ELBOW.on(side).quaternion());
            values[Angle.LEFT_ELBOW_FLEXION.on(side).index()] = -x;
            double pronation = -side.sign() * y;
            values[Angle.LEFT_FOREARM_PRONATION.on(side).index()] = pronation < -90 ? pronation + 360 : pronation;
            euler(q, Joint.LEFT_WRIST.on(side).quaternion());
            values[Angle.LEFT_WRIST_FLEXION.on(side).index()] = -x;
            values[Angle.LEFT_WRIST_DEVIATION.on(side).index()] = side.sign() * z;
            values[Angle.LEFT_HAND_GRIP.on(side).index()] = pose.grips[side.index()];
        }
    }

    private double x;
    private double y;
    private double z;
    private final double[] m = new double[9];

    /** Takes a rotation apart: about x, then z, then y, each as seen from the one before. */
    private void euler(double[] q, int o) {
        VectorMath.matrix(q, o, m, 0);
        z = Math.toDegrees(Math.asin(Math.clamp(-m[1], -1, 1)));
        if (Math.abs(m[1]) > .9999999) {
            x = Math.toDegrees(Math.atan2(-m[5], m[8]));
            y = 0;
        } else {
            x = Math.toDegrees(Math.atan2(m[7], m[4]));
            y = Math.toDegrees(Math.atan2(m[2], m[0]));
        }
    }

    private void spine(double[] q, Joint joint, double[] values, Angle flexion) {
        euler(q, joint.quaternion());
        int first = flexion.index();
        values[first] = x;
        values[first + 1] = -z;
        values[first + 2] = y;
    }

    private void ball(double[] q, Joint joint, BodySide side, double[] values, Angle leftFlexion) {
        euler(q, joint.quaternion());
        int first = leftFlexion.on(side).index();
        double flexion = wrapped(-x);
        double abduction = side.sign() * z;
        double rotation = wrapped(side.sign() * y);
        double otherFlexion = wrapped(flexion + 180);
        double otherAbduction = 180 - abduction;
        double otherRotation = wrapped(rotation + 180);
        Angle angle = leftFlexion.on(side);
        double miss = over(angle, flexion) + over(angle, 2, abduction) + over(angle, 4, rotation);
        double otherMiss = over(angle, otherFlexion) + over(angle, 2, otherAbduction) + over(angle, 4, otherRotation);
        boolean second = otherMiss < miss;
        values[first] = second ? otherFlexion : flexion;
        values[first + 2] = second ? otherAbduction : abduction;
        values[first + 4] = second ? otherRotation : rotation;
    }

    private static final Angle[] ALL = Angle.values();

    private static double over(Angle angle, int next, double value) {
        return over(ALL[angle.index() + next], value);
    }

    /** How many degrees a value lies outside of its range. */
    static double over(Angle angle, double value) {
        return Math.max(0, Math.max(angle.least() - value, value - angle.most()));
    }

    private static double wrapped(double degrees) {
        double turned = degrees % 360;
        if (turned > 180 + 1e-9) {
            return turned - 360;
        }
        return turned <= -180 - 1e-9 ? turned + 360 : turned;
    }
}
