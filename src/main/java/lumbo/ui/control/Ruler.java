package lumbo.ui.control;

/** Measures letters of the window's font, in pixels. */
public interface Ruler {

    /** The height of a capital or a digit of letters of size 1. */
    double capital();

    /** The height of a line of letters of size 1. */
    double line();

    /** How wide a text is on one line. */
    double width(String text, double size, boolean bold);

    /** On how many lines a text stands in this width; at least 1. */
    int lines(String text, double size, boolean bold, double width);
}
