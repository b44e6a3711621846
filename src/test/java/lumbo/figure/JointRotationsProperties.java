package lumbo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class JointRotationsProperties {

    private static final int FIRST = Angle.LUMBAR_FLEXION.index();

    /** Every pose within the ranges can be read back as the angles it was made of, or as angles that give the same pose. */
    @Property(tries = 300)
    void anglesThatAreReadBackGiveTheSamePose(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = new double[Angle.COUNT];
        for (Angle angle : Angle.values()) {
            if (angle.index() >= FIRST) {
                values[angle.index()] = angle.least() + random.nextDouble() * (angle.most() - angle.least());
            }
        }
        Pose pose = new Pose();
        JointRotations angles = new JointRotations();
        angles.pose(values, pose);

        double[] read = new double[Angle.COUNT];
        angles.read(pose, read);
        Pose again = new Pose();
        angles.pose(read, again);

        for (Joint joint : Joint.values()) {
            if (joint != Joint.PELVIS) {
                assertThat(Math.abs(same(pose, again, joint))).as(joint.name()).isCloseTo(1, within(1e-6));
            }
        }
    }

    private static double same(Pose a, Pose b, Joint joint) {
        double sum = 0;
        for (int i = joint.quaternion(); i < joint.quaternion() + 4; i++) {
            sum += a.turns[i] * b.turns[i];
        }
        return sum;
    }

    /** A shoulder or hip is told by the angles that lie within its range, where there are such. */
    @Property(tries = 300)
    void readsAnglesWithinTheRanges(
            @ForAll @DoubleRange(min = -55, max = 175) double flexion,
            @ForAll @DoubleRange(min = 0, max = 80) double abduction,
            @ForAll @DoubleRange(min = -85, max = 85) double rotation) {
        double[] values = new double[Angle.COUNT];
        values[Angle.LEFT_SHOULDER_FLEXION.index()] = flexion;
        values[Angle.LEFT_SHOULDER_ABDUCTION.index()] = abduction;
        values[Angle.LEFT_SHOULDER_ROTATION.index()] = rotation;
        Pose pose = new Pose();
        JointRotations angles = new JointRotations();
        angles.pose(values, pose);

        double[] read = new double[Angle.COUNT];
        angles.read(pose, read);

        assertThat(read[Angle.LEFT_SHOULDER_FLEXION.index()]).isCloseTo(flexion, within(1e-6));
        assertThat(read[Angle.LEFT_SHOULDER_ABDUCTION.index()]).isCloseTo(abduction, within(1e-6));
        assertThat(read[Angle.LEFT_SHOULDER_ROTATION.index()]).isCloseTo(rotation, within(1e-6));
    }
}
