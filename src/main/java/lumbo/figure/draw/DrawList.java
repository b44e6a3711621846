package lumbo.figure.draw;

import java.util.Arrays;

/**
 * Flat shapes in the order in which they are painted, in metres of the picture's plane: x to the right, y up. It keeps
 * its room when it is emptied, so that frame after frame allocates nothing.
 */
public final class DrawList {

    private static final int ROOM = 1 << 13;

    /** By how much numbers are rounded while a stance is computed, metres, and far from anything that could be seen. */
    private static final double ROUNDING = 1e-9;

    private double[] points = new double[ROOM];
    private int pointCount;
    private int[] outlines = new int[256];
    private boolean[] closed = new boolean[256];
    private int outlineCount;
    private int[] commands = new int[256];
    private double[] widths = new double[64];
    private int commandCount;

    /** What each outline takes: left, bottom, right and top. */
    private double[] boxes = new double[1024];

    private boolean isMeasured;
    private int[] partners = new int[256];
    private int[] lengths = new int[256];
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
        isMeasured = false;
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
        paint(painter, Bounds.EVERYWHERE);
    }

    /** Shows a painter what reaches into a part of the plane, and perhaps some of what lies beside it, the first first. */
    public void paint(Painter painter, Bounds part) {
        measure();
        for (int i = 0; i < commandCount; i++) {
            double reach = widths[i] / 2;
            boolean begun = false;
            for (int outline = firstOutline(i); outline < endOutline(i); outline++) {
                if (isIn(part, outline, reach)) {
                    if (!begun) {
                        painter.begin();
                        begun = true;
                    }
                    trace(outline, painter);
                }
            }
            if (begun && widths[i] > 0) {
                painter.stroke(argb(i), widths[i]);
            } else if (begun) {
                painter.fill(argb(i));
            }
        }
    }

    private void trace(int outline, Painter painter) {
        int first = outlines[outline];
        int end = end(outline);
        painter.move(points[2 * first], points[2 * first + 1]);
        for (int p = first + 1; p < end; p++) {
            painter.line(points[2 * p], points[2 * p + 1]);
        }
        if (closed[outline]) {
            painter.close();
        }
    }

    private int firstOutline(int command) {
        return commands[3 * command];
    }

    private int endOutline(int command) {
        return commands[3 * command + 1];
    }

    private int argb(int command) {
        return commands[3 * command + 2];
    }

    /** Where an outline's points end. */
    private int end(int outline) {
        return outline + 1 < outlineCount ? outlines[outline + 1] : pointCount;
    }

    private boolean isIn(Bounds part, int outline, double reach) {
        int box = 4 * outline;
        return boxes[box] - reach <= part.right()
                && boxes[box + 2] + reach >= part.left()
                && boxes[box + 1] - reach <= part.top()
                && boxes[box + 3] + reach >= part.bottom();
    }

    private void measure() {
        if (isMeasured) {
            return;
        }
        isMeasured = true;
        if (4 * outlineCount > boxes.length) {
            boxes = new double[8 * outlineCount];
        }
        for (int outline = 0; outline < outlineCount; outline++) {
            double left = Double.MAX_VALUE;
            double bottom = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double top = -Double.MAX_VALUE;
            for (int p = outlines[outline]; p < end(outline); p++) {
                left = Math.min(left, points[2 * p]);
                right = Math.max(right, points[2 * p]);
                bottom = Math.min(bottom, points[2 * p + 1]);
                top = Math.max(top, points[2 * p + 1]);
            }
            boxes[4 * outline] = left;
            boxes[4 * outline + 1] = bottom;
            boxes[4 * outline + 2] = right;
            boxes[4 * outline + 3] = top;
        }
    }

    // ---- what has changed

    /** Is told where something has changed. */
    @FunctionalInterface
    public interface Changes {

        /** Within this rectangle of the picture's plane, metres, something looks different. */
        void in(double left, double bottom, double right, double top);
    }

    /**
     * Tells where a picture looks different from another that was drawn before. What has moved by no more than numbers are
     * rounded by is drawn where it was.
     */
    public void changes(DrawList before, Changes changes) {
        measure();
        before.measure();
        pair(before);
        int next = 0;
        for (int i = 0; i < commandCount; i++) {
            int partner = partners[i];
            if (partner < 0) {
                tell(i, firstOutline(i), endOutline(i), changes);
            } else {
                for (; next < partner; next++) {
                    before.tell(next, before.firstOutline(next), before.endOutline(next), changes);
                }
                next++;
                compare(i, before, partner, changes);
            }
        }
        for (; next < before.commandCount; next++) {
            before.tell(next, before.firstOutline(next), before.endOutline(next), changes);
        }
    }

    private void tell(int command, int from, int to, Changes changes) {
        double reach = widths[command] / 2;
        for (int outline = from; outline < to; outline++) {
            int box = 4 * outline;
            changes.in(boxes[box] - reach, boxes[box + 1] - reach, boxes[box + 2] + reach, boxes[box + 3] + reach);
        }
    }

    /** Compares a shape with one of another list that is painted alike. */
    private void compare(int command, DrawList before, int partner, Changes changes) {
        int first = firstOutline(command);
        int other = before.firstOutline(partner);
        int outlinesHere = endOutline(command) - first;
        if (outlinesHere != before.endOutline(partner) - other) {
            compareUneven(command, before, partner, changes);
            return;
        }
        for (int i = 0; i < outlinesHere; i++) {
            if (isWhereItWas(first + i, before, other + i)) {
                stay(first + i, before, other + i);
            } else if (length(first + i) == before.length(other + i)) {
                tellSwept(command, first + i, before, other + i, changes);
            } else {
                tell(command, first + i, first + i + 1, changes);
                before.tell(partner, other + i, other + i + 1, changes);
            }
        }
    }

    /** Outlines that are in both shapes have not changed, however many others there are. */
    private void compareUneven(int command, DrawList before, int partner, Changes changes) {
        int next = before.firstOutline(partner);
        int end = before.endOutline(partner);
        for (int outline = firstOutline(command); outline < endOutline(command); outline++) {
            int same = next;
            while (same < end && !isWhereItWas(outline, before, same)) {
                same++;
            }
            if (same == end) {
                tell(command, outline, outline + 1, changes);
            } else {
                before.tell(partner, next, same, changes);
                next = same + 1;
                stay(outline, before, same);
            }
        }
        before.tell(partner, next, end, changes);
    }

    /** How many points an outline has. */
    private int length(int outline) {
        return end(outline) - outlines[outline];
    }

    private void stay(int outline, DrawList before, int other) {
        System.arraycopy(before.points, 2 * before.outlines[other], points, 2 * outlines[outline], 2 * length(outline));
    }

    /** Tells what an outline's edges sweep over on their way: only there a point comes to lie in or out of it. */
    private void tellSwept(int command, int outline, DrawList before, int other, Changes changes) {
        double reach = widths[command] / 2;
        int mine = 2 * outlines[outline];
        int its = 2 * before.outlines[other];
        int count = 2 * length(outline);
        for (int i = 0, last = count - 2; i < count; last = i, i += 2) {
            double x0 = points[mine + last];
            double x1 = points[mine + i];
            double x2 = before.points[its + last];
            double x3 = before.points[its + i];
            double y0 = points[mine + last + 1];
            double y1 = points[mine + i + 1];
            double y2 = before.points[its + last + 1];
            double y3 = before.points[its + i + 1];
            changes.in(
                    Math.min(Math.min(x0, x1), Math.min(x2, x3)) - reach,
                    Math.min(Math.min(y0, y1), Math.min(y2, y3)) - reach,
                    Math.max(Math.max(x0, x1), Math.max(x2, x3)) + reach,
                    Math.max(Math.max(y0, y1), Math.max(y2, y3)) + reach);
        }
    }

    private boolean isWhereItWas(int outline, DrawList before, int other) {
        int mine = 2 * outlines[outline];
        int its = 2 * before.outlines[other];
        int count = 2 * end(outline) - mine;
        if (closed[outline] != before.closed[other] || count != 2 * before.end(other) - its) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (Math.abs(points[mine + i] - before.points[its + i]) > ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /**
     * Finds for each shape the one of another list that it is compared with, -1 for none: of the same colour and width, and as
     * many as there can be without one of them changing places with another.
     */
    private void pair(DrawList before) {
        int mine = commandCount;
        int its = before.commandCount;
        if (partners.length < mine) {
            partners = new int[2 * mine];
        }
        int head = 0;
        while (head < mine && head < its && isAlike(head, before, head)) {
            partners[head] = head;
            head++;
        }
        while (mine > head && its > head && isAlike(mine - 1, before, its - 1)) {
            mine--;
            its--;
            partners[mine] = its;
        }
        int row = its - head + 1;
        int size = row * (mine - head + 1);
        if (lengths.length < size) {
            lengths = new int[2 * size];
        }
        Arrays.fill(lengths, 0, size, 0);
        for (int i = mine - 1; i >= head; i--) {
            for (int j = its - 1; j >= head; j--) {
                int at = (i - head) * row + j - head;
                lengths[at] = isAlike(i, before, j)
                        ? lengths[at + row + 1] + 1
                        : Math.max(lengths[at + row], lengths[at + 1]);
            }
        }
        int j = head;
        for (int i = head; i < mine; i++) {
            int at = (i - head) * row + j - head;
            while (j < its && !isAlike(i, before, j) && lengths[at + 1] >= lengths[at + row]) {
                j++;
                at++;
            }
            partners[i] = j < its && isAlike(i, before, j) ? j++ : -1;
        }
    }

    private boolean isAlike(int command, DrawList before, int other) {
        return argb(command) == before.argb(other) && widths[command] == before.widths[other];
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
