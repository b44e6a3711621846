package lumbo.chart;

/** Draws what a chart is made of. Lengths are in one unit, from the left and from the top. */
public interface ChartRenderer {

    enum Align {
        START,
        MIDDLE,
        END
    }

    /** Lines from point to point, of which x and y are given in turn; at least two points. */
    void line(double[] along, double width, boolean dashed, ColorRole ink);

    /** A filled shape, of whose corners x and y are given in turn. */
    void fill(double[] around, ColorRole ink);

    void circle(double x, double y, double radius, ColorRole ink);

    /** A text whose letters stand on {@code y}. */
    void text(String text, double x, double y, double size, boolean bold, Align align, ColorRole ink);

    /** How long a text is, or a little more. */
    double width(String text, double size, boolean bold);
}
