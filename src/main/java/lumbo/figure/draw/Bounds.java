package lumbo.figure.draw;

/**
 * A part of the picture's plane, metres.
 *
 * @param left its least x
 * @param bottom its least y
 * @param right its greatest x
 * @param top its greatest y
 */
public record Bounds(double left, double bottom, double right, double top) {

    static final Bounds NONE = new Bounds(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);

    static final Bounds EVERYWHERE = new Bounds(
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** From left to right. */
    public double width() {
        return right - left;
    }

    /** From bottom to top. */
    public double height() {
        return top - bottom;
    }

    /** The smallest that also contains a point. */
    Bounds with(double x, double y) {
        return new Bounds(Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y));
    }

    /** The smallest that also contains another one. */
    Bounds and(Bounds other) {
        return new Bounds(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }

    Bounds mirrored() {
        return new Bounds(-right, bottom, -left, top);
    }

    /** With so much more room on each side. */
    Bounds wider(double margin) {
        return new Bounds(left - margin, bottom - margin, right + margin, top + margin);
    }

    /** How many pixels a metre is when all of it shall be seen in so much room, pixels. */
    public double scale(double roomWidth, double roomHeight) {
        return Math.min(roomWidth / width(), roomHeight / height());
    }

    /** The pixel from the left where x = 0 comes to lie when it is seen in the middle of so much room. */
    public double x(double roomWidth, double scale) {
        return roomWidth / 2 - scale * (left + right) / 2;
    }

    /** The pixel from the top where y = 0 comes to lie when it is seen in the middle of so much room. */
    public double y(double roomHeight, double scale) {
        return roomHeight / 2 + scale * (bottom + top) / 2;
    }
}
