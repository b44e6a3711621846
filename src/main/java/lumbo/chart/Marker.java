package lumbo.chart;

/** The shape that tells a series from others without its colour. */
public enum Marker {
    CIRCLE,
    SQUARE,
    /** A filled triangle, its point up. */
    TRIANGLE,
    DIAMOND
}
