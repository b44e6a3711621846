package lumbo.figure;

/** A simple body that props are made of. Lengths are metres in the world. */
public sealed interface Solid {

    /** What it is made of, for its colour. */
    Material stuff();

    enum Material {
        FOAM,
        CLOTH,
        LINEN,
        WOOD,
        METAL,
        RUBBER,
        LEATHER,
        PLASTER
    }

    /**
     * A box whose edges lie along the world's axes.
     *
     * @param x0 its least x
     * @param y0 its least y
     * @param z0 its least z
     * @param x1 its greatest x
     * @param y1 its greatest y
     * @param z1 its greatest z
     * @param stuff what it is made of
     */
    record Box(double x0, double y0, double z0, double x1, double y1, double z1, Material stuff) implements Solid {}

    /**
     * A round rod.
     *
     * @param x0 the middle of one end
     * @param y0 the same
     * @param z0 the same
     * @param x1 the middle of the other end
     * @param y1 the same
     * @param z1 the same
     * @param radius how thick it is
     * @param stuff what it is made of
     */
    record Rod(double x0, double y0, double z0, double x1, double y1, double z1, double radius, Material stuff)
            implements Solid {}

    /**
     * A ball.
     *
     * @param x its middle
     * @param y the same
     * @param z the same
     * @param radius how large it is
     * @param stuff what it is made of
     */
    record Ball(double x, double y, double z, double radius, Material stuff) implements Solid {}
}
