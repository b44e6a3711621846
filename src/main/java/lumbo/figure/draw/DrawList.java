package lumbo.figure.draw;

import java.util.Arrays;

/**
 * Flat shapes in the order in which they are painted, in metres of the picture's plane: x to the right, y up. It keeps
 * its room when it is emptied, so that frame after frame allocates nothing.
 */
public final class DrawList {

    private static final int ROOM = 1 << 13;

    private double[] points = new double[ROOM];
    private int pointCount;
    private int[] outlines = new int[256];
    private boolean[] closed = new boolean[256];
    private int outlineCount;
    private int[] commands = new int[256];
    private double[] widths = new double[64];
    private int commandCount;
    private double scale = 1;
    private double left;
    private double up;

    /** Takes the shapes one by one. */
    public interface Painter {

        /** Starts a path. */
        void begin();

        /** Starts an outline of the path. */
        void move(double x, double y);

        /** Goes straight to a point. */
        void line(double x, double y);

        /** Closes the outline. */
        void close();

        /** Fills the path, overlapping outlines as one. */
        void fill(int argb);

        /** Draws along the path, {@code width} metres wide, with round ends and corners. */
        void stroke(int argb, double width);
    }

    void clear() {
        pointCount = 0;
        outlineCount = 0;
        commandCount = 0;
        place(1, 0, 0);
    }

    /** Draws what follows at another scale, with its 0, 0 here. */
    void place(double size, double x, double y) {
        scale = size;
        left = x;
        up = y;
    }

    /** Where the next outline will be; see {@link #fill} and {@link #stroke}. */
    int mark() {
        return outlineCount;
    }

    void outline(boolean close) {
        if (outlineCount + 1 >= outlines.length) {
            outlines = Arrays.copyOf(outlines, 2 * outlines.length);
            closed = Arrays.copyOf(closed, 2 * closed.length);
        }
        outlines[outlineCount] = pointCount;
        closed[outlineCount] = close;
        outlineCount++;
    }

    /** Adds a point to the outline that was started last. */
    void point(double x, double y) {
        if (2 * pointCount + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[2 * pointCount] = left + scale * x;
        points[2 * pointCount + 1] = up + scale * y;
        pointCount++;
    }

    /** Adds a closed outline of so many points. */
    void outline(double[] x, double[] y, int count) {
        outline(true);
        if (2 * (pointCount + count) > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        double[] to = points;
        int o = 2 * pointCount;
        for (int i = 0; i < count; i++) {
            to[o + 2 * i] = left + scale * x[i];
            to[o + 2 * i + 1] = up + scale * y[i];
        }
        pointCount += count;
    }

    /** Fills all outlines from a mark up to another, as one. */
    void fill(int from, int to, int argb) {
        command(from, to, argb, 0);
    }

    /** Draws along all outlines from a mark up to another. */
    void stroke(int from, int to, int argb, double width) {
        command(from, to, argb, scale * width);
    }

    private void command(int from, int to, int argb, double width) {
        if (from == to) {
            return;
        }
        if (3 * commandCount + 3 > commands.length) {
            commands = Arrays.copyOf(commands, 2 * commands.length);
        }
        if (commandCount == widths.length) {
            widths = Arrays.copyOf(widths, 2 * widths.length);
        }
        commands[3 * commandCount] = from;
        commands[3 * commandCount + 1] = to;
        commands[3 * commandCount + 2] = argb;
        widths[commandCount] = width;
        commandCount++;
    }

    /** Shows all shapes to a painter, the first first. */
    public void paint(Painter painter) {
        for (int i = 0; i < commandCount; i++) {
            painter.begin();
            for (int outline = commands[3 * i]; outline < commands[3 * i + 1]; outline++) {
                int end = outline + 1 < outlineCount ? outlines[outline + 1] : pointCount;
                int first = outlines[outline];
                painter.move(points[2 * first], points[2 * first + 1]);
                for (int p = first + 1; p < end; p++) {
                    painter.line(points[2 * p], points[2 * p + 1]);
                }
                if (closed[outline]) {
                    painter.close();
                }
            }
            if (widths[i] > 0) {
                painter.stroke(commands[3 * i + 2], widths[i]);
            } else {
                painter.fill(commands[3 * i + 2]);
            }
        }
    }

    /** How many shapes there are. */
    public int size() {
        return commandCount;
    }

    /** The smallest rectangle around all points and another one. */
    Bounds bounds(Bounds others) {
        Bounds bounds = others;
        for (int i = 0; i < pointCount; i++) {
            bounds = bounds.with(points[2 * i], points[2 * i + 1]);
        }
        return bounds;
    }
}
