package lumbo.chart;

/** The shape by which a series is known where its colour is not seen. */
public enum Mark {
    /** A filled circle. */
    CIRCLE,
    /** A filled square. */
    SQUARE,
    /** A filled triangle, its point up. */
    TRIANGLE,
    /** A filled diamond. */
    DIAMOND
}
