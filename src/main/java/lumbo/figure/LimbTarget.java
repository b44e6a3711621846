package lumbo.figure;

import org.jspecify.annotations.Nullable;

/**
 * A place to which a limb is led. Directions and points are in the world, unless {@code on} names something: then the
 * point is relative to that thing's own place and along its own axes.
 *
 * @param limb what is led
 * @param on a body part or a prop that the limb stays with
 * @param at the point, metres
 * @param bend where the elbow or knee points
 * @param facing where the palm or sole faces
 * @param along where the fingers or toes point
 */
public record LimbTarget(
        Limb limb,
        @Nullable String on,
        Point at,
        @Nullable Point bend,
        @Nullable Point facing,
        @Nullable Point along) {

    /** What can be led to a place. */
    public enum Limb implements Indexed {
        LEFT_HAND,
        RIGHT_HAND,
        LEFT_FOOT,
        RIGHT_FOOT,
        LEFT_KNEE,
        RIGHT_KNEE;

        static final int COUNT = values().length;

        public BodySide side() {
            return index() % 2 == 0 ? BodySide.LEFT : BodySide.RIGHT;
        }
    }

    /**
     * A point or a direction.
     *
     * @param x to the right of the picture, metres
     * @param y up
     * @param z to the viewer
     */
    public record Point(double x, double y, double z) {

        public static final Point ZERO = new Point(0, 0, 0);

        double[] array() {
            return new double[] {x, y, z};
        }
    }
}
