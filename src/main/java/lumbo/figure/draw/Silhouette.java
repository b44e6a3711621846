package lumbo.figure.draw;

import java.util.Arrays;

/** What drawings cover of the picture's plane, in small squares; a bent line covers what lies between its ends as well. */
final class Silhouette implements DrawList.Painter {

    private static final double SQUARE = .04;

    /** How far it reaches from the middle to each side. */
    private static final double REACH = 6;

    private static final int SIZE = (int) Math.round(2 * REACH / SQUARE);

    private final boolean[] covered = new boolean[SIZE * SIZE];
    private final int[] first = new int[SIZE];
    private final int[] last = new int[SIZE];
    private double startX;
    private double startY;
    private double x;
    private double y;

    Silhouette() {
        forget();
    }

    private void forget() {
        Arrays.fill(first, SIZE);
        Arrays.fill(last, -1);
    }

    private static int square(double metres) {
        return Math.clamp((int) Math.floor((metres + REACH) / SQUARE), 0, SIZE - 1);
    }

    @Override
    public void begin() {
        forget();
    }

    @Override
    public void move(double toX, double toY) {
        keep();
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    @Override
    public void line(double toX, double toY) {
        int low = square(Math.min(y, toY));
        int high = square(Math.max(y, toY));
        for (int row = low; row <= high; row++) {
            double a = at(row * SQUARE - REACH, toX, toY);
            double b = at((row + 1) * SQUARE - REACH, toX, toY);
            first[row] = Math.min(first[row], square(Math.min(a, b)));
            last[row] = Math.max(last[row], square(Math.max(a, b)));
        }
        x = toX;
        y = toY;
    }

    /** Where the line to a point is at this height, or the end of it that is nearer to there. */
    private double at(double height, double toX, double toY) {
        double share = y == toY ? (height > y ? 1 : 0) : Math.clamp((height - y) / (toY - y), 0, 1);
        return x + share * (toX - x);
    }

    @Override
    public void close() {
        line(startX, startY);
    }

    @Override
    public void fill(int argb) {
        keep();
    }

    @Override
    public void stroke(int argb, double width) {
        keep();
    }

    /** Covers what lies within the outline. */
    private void keep() {
        for (int row = 0; row < SIZE; row++) {
            if (last[row] >= 0) {
                Arrays.fill(covered, row * SIZE + first[row], row * SIZE + last[row] + 1, true);
            }
        }
        forget();
    }

    /** Whether nothing is covered here. */
    boolean isFree(Bounds here) {
        int left = square(here.left());
        int right = square(here.right());
        for (int row = square(here.bottom()); row <= square(here.top()); row++) {
            for (int column = left; column <= right; column++) {
                if (covered[row * SIZE + column]) {
                    return false;
                }
            }
        }
        return true;
    }
}
