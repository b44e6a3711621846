package lumbo.chart;

/** The shape that tells a series from others without its colour. */
public enum Marker {
    /** A filled circle. */
    CIRCLE,
    /** A filled square. */
    SQUARE,
    /** A filled triangle, its point up. */
    TRIANGLE,
    /** A filled diamond. */
    DIAMOND
}
