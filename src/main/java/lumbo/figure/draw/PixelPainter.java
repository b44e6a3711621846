package lumbo.figure.draw;

import java.util.Arrays;

/**
 * Paints drawings into a rectangle of pixels, for what moves: much quicker than a toolkit's painter, and nothing that an eye
 * could tell from it. How much of a pixel a shape covers is computed from its edges, row by row, without sampling. Outlines
 * of a shape are joined by the greater cover of each pixel. Needs no screen. Not for more than one thread.
 */
public final class PixelPainter implements DrawList.Painter {

    private static final int OPAQUE = 255;

    /** From which cosine of the angle by which a line turns its corner is made of one point. */
    private static final double GENTLE = .5;

    /** Between how many points round ends and sharp corners are made of a half circle. */
    private static final int HALF_CIRCLE = 8;

    /** From how many pixels on a stretch that is covered wholly is remembered as such. */
    private static final int LONG = 4;

    /** Points of a line that are nearer than this, in pixels, are one. */
    private static final double SAME_POINT = 1e-3;

    private int[] pixels = {};
    private int stride;
    private double originX;
    private double originY;
    private int clipX;
    private int clipY;
    private int clipWidth;
    private int clipHeight;
    private double scale = 1;
    private double left;
    private double top;

    private double[] x = new double[1024];
    private double[] y = new double[1024];
    private int count;
    private int[] starts = new int[64];
    private boolean[] closed = new boolean[64];
    private int outlines;

    /** One side of a line, and then the other. */
    private double[] sideX = new double[256];

    private double[] sideY = new double[256];
    private int sideCount;

    /** By how much the covered share changes from a pixel to the next, and in which pixels it does. */
    private float[] steps = {};

    private long[] stepped = {};

    /** How much of each row is covered from its beginning on, and by how much more whole rows are than those before. */
    private float[] partBeside = {};

    private int[] wholeBeside = {};
    private int words;

    /** Which rows have steps. */
    private int firstRow;

    private int endRow;

    /** How much of each pixel is covered, 0 to 255. */
    private byte[] cover = {};

    private int coverTop;
    private int coverBottom;

    /** Where each row is covered at all, and where it is wholly: there {@link #cover} says nothing. */
    private int[] coverLeft = {};

    private int[] coverRight = {};
    private int[] wholeLeft = {};
    private int[] wholeRight = {};

    /**
     * Paints into pixels from now on: premultiplied alpha, red, green and blue, row by row.
     *
     * @param into the pixels, {@code width} a row
     * @param fromX where the first pixel lies in the whole picture, from the left
     * @param fromY the same, from the top
     */
    public void paintInto(int[] into, int width, int fromX, int fromY) {
        pixels = into;
        stride = width;
        originX = fromX;
        originY = fromY;
    }

    /** Leaves everything outside of a rectangle of these pixels as it is, and fills what is inside with a colour. */
    public void clear(int fromX, int fromY, int toX, int toY, int argb) {
        clipX = fromX;
        clipY = fromY;
        clipWidth = toX - fromX;
        clipHeight = toY - fromY;
        for (int row = fromY; row < toY; row++) {
            Arrays.fill(pixels, row * stride + fromX, row * stride + toX, argb);
        }
        words = (clipWidth + 2 + 63) >> 6;
        if (steps.length < (clipWidth + 2) * clipHeight) {
            steps = new float[(clipWidth + 2) * clipHeight];
        }
        if (stepped.length < words * clipHeight) {
            stepped = new long[words * clipHeight];
        }
        if (cover.length < clipWidth * clipHeight) {
            cover = new byte[clipWidth * clipHeight];
        }
        if (coverLeft.length < clipHeight) {
            partBeside = new float[clipHeight];
            wholeBeside = new int[clipHeight + 1];
            coverLeft = new int[clipHeight];
            coverRight = new int[clipHeight];
            wholeLeft = new int[clipHeight];
            wholeRight = new int[clipHeight];
        }
        Arrays.fill(coverLeft, 0, clipHeight, Integer.MAX_VALUE);
        Arrays.fill(coverRight, 0, clipHeight, 0);
        Arrays.fill(wholeLeft, 0, clipHeight, 0);
        Arrays.fill(wholeRight, 0, clipHeight, 0);
        firstRow = Integer.MAX_VALUE;
        endRow = 0;
        coverTop = Integer.MAX_VALUE;
        coverBottom = 0;
    }

    /** Places the drawing: pixels a metre, and the pixel of the whole picture where its 0, 0 comes to lie. */
    public void place(double pixelsPerMetre, double toX, double toY) {
        scale = pixelsPerMetre;
        left = toX;
        top = toY;
    }

    @Override
    public void begin() {
        count = 0;
        outlines = 0;
    }

    @Override
    public void move(double toX, double toY) {
        if (outlines + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            closed = Arrays.copyOf(closed, 2 * closed.length);
        }
        starts[outlines] = count;
        closed[outlines] = false;
        outlines++;
        line(toX, toY);
    }

    @Override
    public void line(double toX, double toY) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = left + scale * toX - originX - clipX;
        y[count] = top - scale * toY - originY - clipY;
        count++;
    }

    @Override
    public void close() {
        closed[outlines - 1] = true;
    }

    private int end(int outline) {
        return outline + 1 < outlines ? starts[outline + 1] : count;
    }

    @Override
    public void fill(int argb) {
        if (outlines == 1) {
            ring(x, y, 0, count);
            paintAlone(argb);
            return;
        }
        for (int outline = 0; outline < outlines; outline++) {
            ring(x, y, starts[outline], end(outline));
            cover();
        }
        blend(argb);
    }

    @Override
    public void stroke(int argb, double width) {
        double half = Math.max(1, scale * width) / 2;
        for (int outline = 0; outline < outlines; outline++) {
            stroke(starts[outline], end(outline), closed[outline], half);
            cover();
        }
        blend(argb);
    }

    // ---- lines

    private void stroke(int from, int to, boolean isRing, double half) {
        int points = distinct(from, to, isRing);
        boolean ring = isRing && points > 2;
        sideCount = 0;
        for (int i = 0; i < points; i++) {
            corner(from, points, i, ring, half, 1);
        }
        if (ring) {
            ring(sideX, sideY, 0, sideCount);
            sideCount = 0;
        }
        for (int i = points - 1; i >= 0; i--) {
            corner(from, points, i, ring, half, -1);
        }
        ring(sideX, sideY, 0, sideCount);
    }

    /** Moves the distinct points to the front; how many there are. */
    private int distinct(int from, int to, boolean isRing) {
        int points = 1;
        for (int i = from + 1; i < to; i++) {
            int last = from + points - 1;
            if (Math.abs(x[i] - x[last]) + Math.abs(y[i] - y[last]) > SAME_POINT) {
                x[last + 1] = x[i];
                y[last + 1] = y[i];
                points++;
            }
        }
        int last = from + points - 1;
        boolean comesBack = Math.abs(x[from] - x[last]) + Math.abs(y[from] - y[last]) <= SAME_POINT;
        return isRing && points > 1 && comesBack ? points - 1 : points;
    }

    /** Adds one side's points at a corner; {@code side} is 1 on the way there, and -1 on the way back, with round ends. */
    private void corner(int from, int points, int i, boolean ring, double half, int side) {
        double px = x[from + i];
        double py = y[from + i];
        int before = from + (i - side + points) % points;
        int after = from + (i + side + points) % points;
        boolean isEnd = !ring && (side > 0 ? i == points - 1 : i == 0);
        boolean isBeginning = !ring && (side > 0 ? i == 0 : i == points - 1);
        double inX = px - x[before];
        double inY = py - y[before];
        double outX = x[after] - px;
        double outY = y[after] - py;
        if (points == 1) {
            inX = side;
            inY = 0;
        }
        if (isBeginning && points > 1) {
            inX = outX;
            inY = outY;
        }
        double inLength = Math.hypot(inX, inY);
        double ax = -inY / inLength * half;
        double ay = inX / inLength * half;
        if (isEnd) {
            arc(px, py, ax, ay, -Math.PI);
            return;
        }
        double outLength = Math.hypot(outX, outY);
        double bx = -outY / outLength * half;
        double by = outX / outLength * half;
        double cosine = (ax * bx + ay * by) / (half * half);
        double turn = ax * by - ay * bx;
        if (cosine > GENTLE) {
            double stretch = 1 / (1 + cosine);
            side(px + (ax + bx) * stretch, py + (ay + by) * stretch);
        } else if (turn < 0) {
            arc(px, py, ax, ay, -Math.acos(Math.clamp(cosine, -1, 1)));
        } else {
            double stretch = Math.min(1 / Math.max(1e-6, 1 + cosine), Math.min(inLength, outLength) / (2 * half));
            side(px + (ax + bx) * stretch, py + (ay + by) * stretch);
        }
    }

    private void arc(double px, double py, double ax, double ay, double angle) {
        int parts = Math.max(1, (int) Math.ceil(Math.abs(angle) / Math.PI * HALF_CIRCLE));
        for (int i = 0; i <= parts; i++) {
            double cosine = Math.cos(angle * i / parts);
            double sine = Math.sin(angle * i / parts);
            side(px + ax * cosine - ay * sine, py + ax * sine + ay * cosine);
        }
    }

    private void side(double px, double py) {
        if (sideCount == sideX.length) {
            sideX = Arrays.copyOf(sideX, 2 * sideCount);
            sideY = Arrays.copyOf(sideY, 2 * sideCount);
        }
        sideX[sideCount] = px;
        sideY[sideCount] = py;
        sideCount++;
    }

    // ---- edges

    private void ring(double[] xs, double[] ys, int from, int to) {
        double x0 = xs[to - 1];
        double y0 = ys[to - 1];
        for (int i = from; i < to; i++) {
            double x1 = xs[i];
            double y1 = ys[i];
            if (y0 < y1) {
                edge(x0, y0, x1, y1, 1);
            } else if (y0 > y1) {
                edge(x1, y1, x0, y0, -1);
            }
            x0 = x1;
            y0 = y1;
        }
    }

    /** Adds an edge that goes down. What lies to the left of the clip covers all of it; what lies to the right, nothing. */
    private void edge(double x0, double y0, double x1, double y1, int way) {
        if (y1 <= 0 || y0 >= clipHeight || (x0 >= clipWidth && x1 >= clipWidth)) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double fromX = x0;
        double fromY = y0;
        double toX = x1;
        double toY = y1;
        if (fromY < 0) {
            fromX -= slope * fromY;
            fromY = 0;
        }
        if (toY > clipHeight) {
            toX -= slope * (toY - clipHeight);
            toY = clipHeight;
        }
        if (Math.min(fromX, toX) >= 0 && Math.max(fromX, toX) <= clipWidth) {
            inside(fromX, fromY, toX, toY, slope, way);
            return;
        }
        double atLeft = within(fromY, fromY - fromX / slope, toY);
        double atRight = within(fromY, fromY + (clipWidth - fromX) / slope, toY);
        if (fromX <= toX) {
            beside(fromY, fromX < 0 ? atLeft : fromY, way);
            inside(
                    within(0, fromX, clipWidth),
                    fromX < 0 ? atLeft : fromY,
                    within(0, toX, clipWidth),
                    toX > clipWidth ? atRight : toY,
                    slope,
                    way);
        } else {
            inside(
                    within(0, fromX, clipWidth),
                    fromX > clipWidth ? atRight : fromY,
                    within(0, toX, clipWidth),
                    toX < 0 ? atLeft : toY,
                    slope,
                    way);
            beside(toX < 0 ? atLeft : toY, toY, way);
        }
    }

    private static double within(double least, double value, double most) {
        return Math.min(most, Math.max(least, value));
    }

    /** Adds an edge to the left of the clip: whole rows by what changes at the first and after the last. */
    private void beside(double y0, double y1, int way) {
        if (y1 <= y0) {
            return;
        }
        int row = (int) y0;
        int last = Math.min((int) Math.ceil(y1), clipHeight) - 1;
        firstRow = Math.min(firstRow, row);
        endRow = Math.max(endRow, last + 1);
        if (row == last) {
            partBeside[row] += (float) (y1 - y0) * way;
        } else {
            partBeside[row] += (float) (row + 1 - y0) * way;
            partBeside[last] += (float) (y1 - last) * way;
            wholeBeside[row + 1] += way;
            wholeBeside[last] -= way;
        }
    }

    private void inside(double x0, double y0, double x1, double y1, double slope, int way) {
        if (y1 <= y0) {
            return;
        }
        int row = (int) y0;
        int last = Math.min((int) Math.ceil(y1), clipHeight);
        firstRow = Math.min(firstRow, row);
        endRow = Math.max(endRow, last);
        double lower = x0 < x1 ? x0 : x1;
        double upper = x0 < x1 ? x1 : x0;
        float from = (float) x0;
        double at = y0;
        for (; row < last - 1; row++) {
            double exact = x0 + slope * (row + 1 - y0);
            float to = (float) (exact < lower ? lower : exact > upper ? upper : exact);
            step(row, from, to, (float) (row + 1 - at) * way);
            from = to;
            at = row + 1;
        }
        step(row, from, (float) x1, (float) (y1 - at) * way);
    }

    /** Spreads what an edge covers of a row over the pixels that it crosses. */
    private void step(int row, float x0, float x1, float height) {
        boolean rises = x0 < x1;
        float low = rises ? x0 : x1;
        float high = rises ? x1 : x0;
        int first = (int) low;
        int at = row * (clipWidth + 2) + first;
        if (high <= first + 1) {
            float share = height * (.5f * (low + high) - first);
            steps[at] += height - share;
            steps[at + 1] += share;
            mark(row, first, 2);
        } else {
            at -= first;
            int end = (int) Math.ceil(high);
            float each = 1 / (high - low);
            float begins = low - first;
            float ends = high - end + 1;
            float one = .5f * each * (1 - begins) * (1 - begins);
            float rest = .5f * each * ends * ends;
            steps[at + first] += height * one;
            if (end == first + 2) {
                steps[at + first + 1] += height * (1 - one - rest);
            } else {
                float two = each * (1.5f - begins);
                steps[at + first + 1] += height * (two - one);
                for (int i = first + 2; i < end - 1; i++) {
                    steps[at + i] += height * each;
                }
                steps[at + end - 1] += height * (1 - two - (end - first - 3) * each - rest);
            }
            steps[at + end] += height * rest;
            mark(row, first, end - first + 1);
        }
    }

    private void mark(int row, int first, int number) {
        int word = row * words + (first >> 6);
        int shift = first & 63;
        if (shift + number < 64) {
            stepped[word] |= ((1L << number) - 1) << shift;
        } else {
            for (int i = first; i < first + number; i++) {
                stepped[row * words + (i >> 6)] |= 1L << i;
            }
        }
    }

    // ---- pixels

    /** Paints what the steps amount to, and forgets them. */
    private void paintAlone(int argb) {
        int beside = 0;
        for (int row = firstRow; row < endRow; row++) {
            beside += wholeBeside[row];
            float sum = beside + partBeside[row];
            wholeBeside[row] = 0;
            partBeside[row] = 0;
            int at = row * (clipWidth + 2);
            int covered = covered(sum);
            int from = 0;
            for (int word = row * words; word < (row + 1) * words; word++) {
                long bits = stepped[word];
                stepped[word] = 0;
                while (bits != 0) {
                    int pixel = ((word - row * words) << 6) + Long.numberOfTrailingZeros(bits);
                    bits &= bits - 1;
                    if (covered > 0) {
                        paint(row, from, pixel, covered, argb);
                    }
                    sum += steps[at + pixel];
                    steps[at + pixel] = 0;
                    covered = covered(sum);
                    from = pixel;
                }
            }
            if (covered > 0) {
                paint(row, from, clipWidth, covered, argb);
            }
        }
        firstRow = Integer.MAX_VALUE;
        endRow = 0;
    }

    private void paint(int row, int from, int to, int covered, int argb) {
        int alpha = argb >>> 24;
        int at = (row + clipY) * stride + clipX;
        int end = Math.min(to, clipWidth);
        if (covered == OPAQUE) {
            blendWhole(at, from, end, over(argb, alpha));
        } else if (alpha == OPAQUE) {
            for (int i = at + from; i < at + end; i++) {
                pixels[i] = between(pixels[i], argb, covered);
            }
        } else {
            blendWhole(at, from, end, over(argb, by255(alpha * covered)));
        }
    }

    /** Adds what the steps amount to, to what is covered, and forgets them. */
    private void cover() {
        int beside = 0;
        for (int row = firstRow; row < endRow; row++) {
            beside += wholeBeside[row];
            coverRow(row, beside + partBeside[row]);
            wholeBeside[row] = 0;
            partBeside[row] = 0;
        }
        if (firstRow < endRow) {
            coverTop = Math.min(coverTop, firstRow);
            coverBottom = Math.max(coverBottom, endRow);
        }
        firstRow = Integer.MAX_VALUE;
        endRow = 0;
    }

    private void coverRow(int row, float beside) {
        int at = row * (clipWidth + 2);
        int coverAt = row * clipWidth;
        float sum = beside;
        int covered = covered(sum);
        int from = 0;
        int first = covered > 0 ? 0 : clipWidth;
        int end = 0;
        for (int word = row * words; word < (row + 1) * words; word++) {
            long bits = stepped[word];
            stepped[word] = 0;
            while (bits != 0) {
                int pixel = ((word - row * words) << 6) + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                if (covered > 0) {
                    end = pixel;
                    if (pixel != from + 1 || pixel > clipWidth) {
                        cover(row, from, pixel, covered);
                    } else if (covered > (cover[coverAt + from] & 0xFF)) {
                        cover[coverAt + from] = (byte) covered;
                    }
                }
                sum += steps[at + pixel];
                steps[at + pixel] = 0;
                covered = covered(sum);
                from = pixel;
                if (covered > 0 && pixel < first) {
                    first = pixel;
                }
            }
        }
        if (covered > 0) {
            cover(row, from, clipWidth, covered);
            end = clipWidth;
        }
        coverLeft[row] = Math.min(coverLeft[row], first);
        coverRight[row] = Math.max(coverRight[row], Math.min(end, clipWidth));
    }

    private static int covered(float sum) {
        return Math.min(OPAQUE, (int) (Math.abs(sum) * OPAQUE + .5f));
    }

    private void cover(int row, int from, int to, int covered) {
        int end = Math.min(to, clipWidth);
        if (from >= end) {
            return;
        }
        if (covered == OPAQUE && end - from >= LONG) {
            coverWholly(row, from, end);
        } else {
            for (int i = row * clipWidth + from; i < row * clipWidth + end; i++) {
                cover[i] = (byte) Math.max(covered, cover[i] & 0xFF);
            }
        }
    }

    /** Joins a stretch with the one that is known to be covered wholly; where they don't touch, the longer is kept apart. */
    private void coverWholly(int row, int from, int to) {
        int at = row * clipWidth;
        int otherFrom = wholeLeft[row];
        int otherTo = wholeRight[row];
        if (from <= otherTo && to >= otherFrom) {
            wholeLeft[row] = Math.min(from, otherFrom);
            wholeRight[row] = Math.max(to, otherTo);
        } else if (to - from > otherTo - otherFrom) {
            Arrays.fill(cover, at + otherFrom, at + otherTo, (byte) OPAQUE);
            wholeLeft[row] = from;
            wholeRight[row] = to;
        } else {
            Arrays.fill(cover, at + from, at + to, (byte) OPAQUE);
        }
    }

    /** Paints what is covered, and forgets it. */
    private void blend(int argb) {
        int whole = over(argb, argb >>> 24);
        for (int row = coverTop; row < coverBottom; row++) {
            int from = coverLeft[row];
            int to = coverRight[row];
            if (from >= to) {
                continue;
            }
            int wholeFrom = wholeLeft[row];
            int wholeTo = wholeRight[row];
            if (wholeFrom < wholeTo) {
                blend(row, from, wholeFrom, argb);
                blendWhole((row + clipY) * stride + clipX, wholeFrom, wholeTo, whole);
                blend(row, wholeTo, to, argb);
            } else {
                blend(row, from, to, argb);
            }
            Arrays.fill(cover, row * clipWidth + from, row * clipWidth + to, (byte) 0);
            coverLeft[row] = Integer.MAX_VALUE;
            coverRight[row] = 0;
            wholeLeft[row] = 0;
            wholeRight[row] = 0;
        }
        coverTop = Integer.MAX_VALUE;
        coverBottom = 0;
    }

    private void blend(int row, int from, int to, int argb) {
        int alpha = argb >>> 24;
        int pixel = (row + clipY) * stride + clipX + from;
        for (int i = row * clipWidth + from; i < row * clipWidth + to; i++) {
            int covered = cover[i] & 0xFF;
            if (covered != 0) {
                pixels[pixel] = alpha == OPAQUE
                        ? between(pixels[pixel], argb, covered)
                        : above(over(argb, by255(alpha * covered)), pixels[pixel]);
            }
            pixel++;
        }
    }

    private void blendWhole(int row, int from, int to, int source) {
        int rest = OPAQUE - (source >>> 24);
        if (rest == 0) {
            Arrays.fill(pixels, row + from, row + to, source);
            return;
        }
        for (int i = row + from; i < row + to; i++) {
            pixels[i] = above(source, pixels[i]);
        }
    }

    private static int by255(int value) {
        return (value * 257 + 32_896) >> 16;
    }

    /** A colour with this alpha, premultiplied. */
    private static int over(int argb, int alpha) {
        return scaled(argb | 0xFF000000, alpha);
    }

    private static int above(int source, int below) {
        return source + scaled(below, OPAQUE - (source >>> 24));
    }

    /** All four parts of a colour, so far of 255 on the way to another one's. */
    private static int between(int from, int to, int share) {
        int rest = OPAQUE - share;
        int redBlue = (from & 0xFF00FF) * rest + (to & 0xFF00FF) * share + 0x800080;
        int alphaGreen = ((from >>> 8) & 0xFF00FF) * rest + ((to >>> 8) & 0xFF00FF) * share + 0x800080;
        redBlue = ((redBlue + ((redBlue >>> 8) & 0xFF00FF)) >>> 8) & 0xFF00FF;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xFF00FF)) & 0xFF00FF00;
        return alphaGreen | redBlue;
    }

    /** All four parts of a colour, times a share of 255. */
    private static int scaled(int argb, int share) {
        int redBlue = (argb & 0xFF00FF) * share + 0x800080;
        int alphaGreen = ((argb >>> 8) & 0xFF00FF) * share + 0x800080;
        redBlue = ((redBlue + ((redBlue >>> 8) & 0xFF00FF)) >>> 8) & 0xFF00FF;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xFF00FF)) & 0xFF00FF00;
        return alphaGreen | redBlue;
    }
}
