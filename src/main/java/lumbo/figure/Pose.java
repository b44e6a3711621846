package lumbo.figure;

/**
 * How a body holds itself: the rotation of each joint, and where the pelvis is. It is changed in place, so that playing a
 * motion allocates nothing.
 */
public final class Pose {

    final double[] turns = new double[4 * Joint.COUNT];
    final double[] root = new double[3];
    final double[] grips = new double[2];

    /** The anatomical position, the pelvis at the world's origin, facing to the left of the picture. */
    public Pose() {
        for (int i = 0; i < Joint.COUNT; i++) {
            VectorMath.identity(turns, 4 * i);
        }
    }

    void set(Pose other) {
        System.arraycopy(other.turns, 0, turns, 0, turns.length);
        System.arraycopy(other.root, 0, root, 0, root.length);
        System.arraycopy(other.grips, 0, grips, 0, grips.length);
    }

    /** How far a hand is closed: 0 flat, 1 a fist. */
    public double grip(BodySide side) {
        return grips[side.index()];
    }
}
