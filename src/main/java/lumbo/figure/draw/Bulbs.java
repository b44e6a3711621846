package lumbo.figure.draw;

import java.util.Arrays;

/**
 * Ellipsoids as they are seen: each an ellipse in the picture, with its depth. Forms are made of the tightest skins around
 * some of them; a skin is sampled in fixed directions, so that every ellipse is measured once.
 */
final class Bulbs {

    /** In how many directions an ellipse is measured. */
    static final int DIRECTIONS = 30;

    private static final int COARSE = 3;

    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];

    /** Where the light comes from in the picture. */
    private static final double LIGHT_X = -.42;

    private static final double LIGHT_Y = .91;

    /** How much smaller the lit part of a form is. */
    private static final double SHADE = .13;

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / DIRECTIONS);
            SIN[i] = Math.sin(2 * Math.PI * i / DIRECTIONS);
        }
    }

    private final Camera camera;
    private int count;
    double[] x = new double[128];
    double[] y = new double[128];
    double[] depth = new double[128];
    double[] radius = new double[128];
    private double[] world = new double[3 * 128];
    private double[] shape = new double[3 * 128];
    private double[] reach = new double[DIRECTIONS * 128];
    private double[] litX = new double[128];
    private double[] litY = new double[128];

    Bulbs(Camera camera) {
        this.camera = camera;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** Adds an ellipsoid; the columns of the matrix are its axes. Returns its number. */
    int add(double wx, double wy, double wz, double[] m, int o, double rx, double ry, double rz) {
        int n = place(wx, wy, wz);
        double qxx = 0;
        double qxy = 0;
        double qyy = 0;
        for (int axis = 0; axis < 3; axis++) {
            double r = axis == 0 ? rx : axis == 1 ? ry : rz;
            double ax = m[o + axis];
            double ay = m[o + 3 + axis];
            double az = m[o + 6 + axis];
            double px = r * camera.x(ax, ay, az);
            double py = r * camera.y(ax, ay, az);
            qxx += px * px;
            qxy += px * py;
            qyy += py * py;
        }
        measure(n, qxx, qxy, qyy);
        return n;
    }

    /** Adds a ball. Returns its number. */
    int ball(double wx, double wy, double wz, double r) {
        int n = place(wx, wy, wz);
        measure(n, r * r, 0, r * r);
        return n;
    }

    /** Adds a flat disc that lies level. Returns its number. */
    int disc(double wx, double wy, double wz, double r) {
        int n = place(wx, wy, wz);
        double sin = camera.view[1];
        measure(n, r * r, 0, r * r * sin * sin);
        return n;
    }

    private int place(double wx, double wy, double wz) {
        if (count == x.length) {
            int room = 2 * count;
            x = Arrays.copyOf(x, room);
            y = Arrays.copyOf(y, room);
            depth = Arrays.copyOf(depth, room);
            radius = Arrays.copyOf(radius, room);
            litX = Arrays.copyOf(litX, room);
            litY = Arrays.copyOf(litY, room);
            world = Arrays.copyOf(world, 3 * room);
            shape = Arrays.copyOf(shape, 3 * room);
            reach = Arrays.copyOf(reach, DIRECTIONS * room);
        }
        int n = count++;
        x[n] = camera.x(wx, wy, wz);
        y[n] = camera.y(wx, wy, wz);
        depth[n] = camera.depth(wx, wy, wz);
        world[3 * n] = wx;
        world[3 * n + 1] = wy;
        world[3 * n + 2] = wz;
        return n;
    }

    private void measure(int n, double qxx, double qxy, double qyy) {
        shape[3 * n] = qxx;
        shape[3 * n + 1] = qxy;
        shape[3 * n + 2] = qyy;
        radius[n] = Math.sqrt((qxx + qyy) / 2);
        int o = DIRECTIONS * n;
        int half = DIRECTIONS / 2;
        for (int i = 0; i < half; i++) {
            double s = Math.sqrt(
                    Math.max(1e-12, qxx * COS[i] * COS[i] + 2 * qxy * COS[i] * SIN[i] + qyy * SIN[i] * SIN[i]));
            reach[o + i] = s;
            reach[o + half + i] = s;
        }
        double s = Math.sqrt(
                Math.max(1e-12, qxx * LIGHT_X * LIGHT_X + 2 * qxy * LIGHT_X * LIGHT_Y + qyy * LIGHT_Y * LIGHT_Y));
        litX[n] = (qxx * LIGHT_X + qxy * LIGHT_Y) / s;
        litY[n] = (qxy * LIGHT_X + qyy * LIGHT_Y) / s;
    }

    double wx(int n) {
        return world[3 * n];
    }

    double wy(int n) {
        return world[3 * n + 1];
    }

    double wz(int n) {
        return world[3 * n + 2];
    }

    /** Adds the skin around some ellipses as an outline; {@code first} is added to their numbers. */
    void skin(int[] numbers, int first, DrawList list) {
        skin(numbers, first, 0, 0, list);
    }

    /** Adds the skin around some ellipses, so much wider on all sides, as an outline. */
    void wide(int[] numbers, int first, double wider, DrawList list) {
        skin(numbers, first, 0, wider, list);
    }

    /** Adds the lit part of the skin around some ellipses as an outline. */
    void lit(int[] numbers, int first, DrawList list) {
        skin(numbers, first, SHADE, 0, list);
    }

    private final int[] farthest = new int[DIRECTIONS];

    /**
     * Adds an outline. Of a form that goes on from another one its beginning is left open: there the points are left out
     * that lie within the other form.
     */
    private void skin(int[] numbers, int first, double smaller, double wider, DrawList list) {
        for (int i = 0; i < DIRECTIONS; i += stride) {
            double best = -Double.MAX_VALUE;
            for (int number : numbers) {
                int n = first + number;
                double s = COS[i] * (x[n] + smaller * litX[n])
                        + SIN[i] * (y[n] + smaller * litY[n])
                        + (1 - smaller) * reach[DIRECTIONS * n + i];
                if (s > best) {
                    best = s;
                    farthest[i] = n;
                }
            }
        }
        int covered = goesOn ? first + numbers[0] : -1;
        list.outline(true);
        for (int i = 0; i < DIRECTIONS; i += stride) {
            int n = farthest[i];
            if (n == covered
                    && farthest[(i + stride) % DIRECTIONS] == n
                    && farthest[(i + DIRECTIONS - stride) % DIRECTIONS] == n) {
                continue;
            }
            double scale = (1 - smaller) / reach[DIRECTIONS * n + i];
            double qxx = shape[3 * n];
            double qxy = shape[3 * n + 1];
            double qyy = shape[3 * n + 2];
            list.point(
                    x[n] + smaller * litX[n] + scale * (qxx * COS[i] + qxy * SIN[i]) + wider * COS[i],
                    y[n] + smaller * litY[n] + scale * (qxy * COS[i] + qyy * SIN[i]) + wider * SIN[i]);
        }
    }

    private boolean goesOn;
    private int stride = 1;

    /** Whether the forms that follow begin within others that are added as well. */
    void goOn(boolean on) {
        goesOn = on;
    }

    /** Whether the forms that follow are so small or soft that a third of the points will do. */
    void coarse(boolean on) {
        stride = on ? COARSE : 1;
    }

    /** Forgets all ellipses from this number on. */
    void cut(int from) {
        count = from;
    }

    /**
     * How much nearer to the viewer one group of ellipses is than another where they overlap in the picture: greater than 0
     * when the first is nearer, 0 when they don't overlap.
     */
    double nearer(int[] first, int[] second) {
        double sum = 0;
        for (int a : first) {
            for (int b : second) {
                double dx = x[a] - x[b];
                double dy = y[a] - y[b];
                double touch = radius[a] + radius[b];
                double apart = dx * dx + dy * dy;
                if (apart < touch * touch) {
                    sum += (touch - Math.sqrt(apart)) * (depth[a] - depth[b]);
                }
            }
        }
        return sum;
    }
}
