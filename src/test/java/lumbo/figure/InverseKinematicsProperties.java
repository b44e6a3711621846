package lumbo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class InverseKinematicsProperties {

    private static final double[] FREE = {};
    private static final double[] ELBOW = {.3, -.4, .8};

    /** A hand comes to every point that is near enough, and its arm keeps its length. */
    @Property(tries = 500)
    void aHandComesToAPointWithinReach(
            @ForAll @DoubleRange(min = -1, max = 1) double x,
            @ForAll @DoubleRange(min = -1, max = 1) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double z,
            @ForAll @DoubleRange(min = .25, max = .6) double far) {
        double length = Math.sqrt(x * x + y * y + z * z);
        Assume.that(length > .1);

        handComesTo(x / length * far, y / length * far - .02, z / length * far);
    }

    /** Also where its elbow shall point just away from it, and so may swing to any side. */
    @Property(tries = 2000)
    void aHandComesToAPointThatItsElbowShallPointAwayFrom(
            @ForAll @DoubleRange(min = -.1, max = .1) double x,
            @ForAll @DoubleRange(min = -.1, max = .2) double y,
            @ForAll @DoubleRange(min = -.1, max = .1) double z,
            @ForAll @DoubleRange(min = .25, max = .6) double far) {
        double elbow = Math.hypot(Math.hypot(ELBOW[0], ELBOW[1]), ELBOW[2]);
        double[] away = {x - ELBOW[0] / elbow, y - ELBOW[1] / elbow, z - ELBOW[2] / elbow};
        double length = Math.hypot(Math.hypot(away[0], away[1]), away[2]);

        handComesTo(away[0] / length * far, away[1] / length * far - .02, away[2] / length * far);
    }

    private static void handComesTo(double x, double y, double z) {
        Pose pose = new Pose();
        BoneTransforms stance = new BoneTransforms();
        stance.set(pose);
        double[] point = at(stance, Bone.LEFT_UPPER_ARM);
        point[0] += x;
        point[1] += y;
        point[2] += z;

        new InverseKinematics(stance).hand(pose, BodySide.LEFT, point, ELBOW, FREE);

        double[] palm = new double[3];
        stance.point(Bone.LEFT_HAND, 0, -Skeleton.PALM, 0, palm, 0);
        assertThat(apart(palm, point)).isLessThan(.003);
        assertThat(apart(at(stance, Bone.LEFT_UPPER_ARM), at(stance, Bone.LEFT_FOREARM)))
                .isCloseTo(Skeleton.UPPER_ARM, within(1e-9));
        assertThat(apart(at(stance, Bone.LEFT_FOREARM), at(stance, Bone.LEFT_HAND)))
                .isCloseTo(Skeleton.FOREARM, within(1e-9));
    }

    /** A knee bends to the side that was asked for. */
    @Property(tries = 300)
    void aKneeBendsTowardsWhereItWasAskedTo(
            @ForAll @DoubleRange(min = .45, max = .8) double down,
            @ForAll @DoubleRange(min = -.15, max = .15) double aside) {
        Pose pose = new Pose();
        BoneTransforms stance = new BoneTransforms();
        stance.set(pose);
        double[] hip = at(stance, Bone.RIGHT_THIGH);
        double[] ankle = {hip[0] + aside, hip[1] - down, hip[2]};
        double[] bend = {-1, 0, 0};

        new InverseKinematics(stance).foot(pose, BodySide.RIGHT, ankle, bend, FREE);

        double[] knee = at(stance, Bone.RIGHT_SHANK);
        assertThat(apart(at(stance, Bone.RIGHT_FOOT), ankle)).isLessThan(1e-6);
        assertThat(knee[0]).isLessThan(Math.max(hip[0], ankle[0]));
        assertThat(knee[2]).isCloseTo(hip[2], within(1e-6));
    }

    /** What is out of reach is pointed at. */
    @Property(tries = 50)
    void anArmPointsAtWhatIsOutOfReach(@ForAll @DoubleRange(min = 1, max = 4) double far) {
        Pose pose = new Pose();
        BoneTransforms stance = new BoneTransforms();
        stance.set(pose);
        double[] shoulder = at(stance, Bone.LEFT_UPPER_ARM);
        double[] point = {shoulder[0] - far, shoulder[1], shoulder[2]};

        new InverseKinematics(stance).hand(pose, BodySide.LEFT, point, new double[] {0, -1, 0}, FREE);

        double[] palm = new double[3];
        stance.point(Bone.LEFT_HAND, 0, -Skeleton.PALM, 0, palm, 0);
        double[] now = at(stance, Bone.LEFT_UPPER_ARM);
        assertThat(apart(palm, now)).isCloseTo(Skeleton.UPPER_ARM + Skeleton.FOREARM + Skeleton.PALM, within(.002));
        assertThat(palm[1] - now[1]).isCloseTo(0, within(.03));
    }

    private static double[] at(BoneTransforms stance, Bone bone) {
        double[] point = new double[3];
        stance.point(bone, 0, 0, 0, point, 0);
        return point;
    }

    private static double apart(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }
}
