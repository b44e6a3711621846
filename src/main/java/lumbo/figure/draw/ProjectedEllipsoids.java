package lumbo.figure.draw;

import java.util.Arrays;

/**
 * Ellipsoids as they are seen: each an ellipse in the picture, with its depth. Forms are made of the tightest skins around
 * some of them; a skin is sampled in fixed directions, so that every ellipse is measured once.
 */
final class ProjectedEllipsoids {

    /** In how many directions an ellipse is measured. */
    static final int DIRECTIONS = 30;

    private static final int HALF = 2;
    private static final int COARSE = 3;
    private static final double[] COS = new double[DIRECTIONS];
    private static final double[] SIN = new double[DIRECTIONS];
    private static final double[] ONES = new double[DIRECTIONS];

    /** Where the light comes from in the picture. */
    private static final double LIGHT_X = -.42;

    private static final double LIGHT_Y = .91;

    /** By how much the ellipse of a ball differs from a circle, square metres. */
    private static final double ROUND = 1e-12;

    /** How much smaller the lit part of a form is. */
    private static final double SHADE = .13;

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / DIRECTIONS);
            SIN[i] = Math.sin(2 * Math.PI * i / DIRECTIONS);
            ONES[i] = 1;
        }
    }

    private final Camera camera;
    private int count;
    double[] x = new double[128];
    double[] y = new double[128];
    double[] depth = new double[128];
    double[] radius = new double[128];
    private double[] world = new double[3 * 128];
    private double[] body = new double[6 * 128];
    private double[] skin = new double[DIRECTIONS * 128];
    private double[] rimX = new double[DIRECTIONS * 128];
    private double[] rimY = new double[DIRECTIONS * 128];
    private final double[] levelX = new double[DIRECTIONS];
    private final double[] levelY = new double[DIRECTIONS];
    private final double[] levelReach = new double[DIRECTIONS];
    private double levelRadius;
    private double[] litX = new double[128];
    private double[] litY = new double[128];

    ProjectedEllipsoids(Camera camera) {
        this.camera = camera;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** Adds an ellipsoid at a place; the columns of the matrix are its axes. Returns its number. */
    int add(double[] at, double[] m, double rx, double ry, double rz) {
        double xx = 0;
        double yy = 0;
        double zz = 0;
        double xy = 0;
        double xz = 0;
        double yz = 0;
        for (int axis = 0; axis < 3; axis++) {
            double r = axis == 0 ? rx : axis == 1 ? ry : rz;
            double ax = r * m[axis];
            double ay = r * m[3 + axis];
            double az = r * m[6 + axis];
            xx += ax * ax;
            yy += ay * ay;
            zz += az * az;
            xy += ax * ay;
            xz += ax * az;
            yz += ay * az;
        }
        int n = place(at[0], at[1], at[2], xx, yy, zz, xy, xz, yz);
        see(n);
        return n;
    }

    /** Adds a ball. Returns its number. */
    int ball(double wx, double wy, double wz, double r) {
        int n = place(wx, wy, wz, r * r, r * r, r * r, 0, 0, 0);
        see(n);
        return n;
    }

    /** Adds a flat disc that lies level, for coarse forms. Returns its number. */
    int disc(double wx, double wy, double wz, double r) {
        int n = place(wx, wy, wz, r * r, 0, r * r, 0, 0, 0);
        project(n);
        radius[n] = r * levelRadius;
        int o = DIRECTIONS * n;
        for (int i = 0; i < DIRECTIONS; i += COARSE) {
            rimX[o + i] = r * levelX[i];
            rimY[o + i] = r * levelY[i];
            skin[o + i] = COS[i] * x[n] + SIN[i] * y[n] + r * levelReach[i];
        }
        return n;
    }

    private int place(
            double wx, double wy, double wz, double xx, double yy, double zz, double xy, double xz, double yz) {
        if (count == x.length) {
            int room = 2 * count;
            x = Arrays.copyOf(x, room);
            y = Arrays.copyOf(y, room);
            depth = Arrays.copyOf(depth, room);
            radius = Arrays.copyOf(radius, room);
            litX = Arrays.copyOf(litX, room);
            litY = Arrays.copyOf(litY, room);
            world = Arrays.copyOf(world, 3 * room);
            body = Arrays.copyOf(body, 6 * room);
            skin = Arrays.copyOf(skin, DIRECTIONS * room);
            rimX = Arrays.copyOf(rimX, DIRECTIONS * room);
            rimY = Arrays.copyOf(rimY, DIRECTIONS * room);
        }
        int n = count++;
        world[3 * n] = wx;
        world[3 * n + 1] = wy;
        world[3 * n + 2] = wz;
        body[6 * n] = xx;
        body[6 * n + 1] = yy;
        body[6 * n + 2] = zz;
        body[6 * n + 3] = xy;
        body[6 * n + 4] = xz;
        body[6 * n + 5] = yz;
        return n;
    }

    /** Projects all ellipsoids as seen by the camera where it is now. */
    void see() {
        double sin = camera.view[1];
        levelRadius = Math.sqrt((1 + sin * sin) / 2);
        rim(1, 0, sin * sin, 0, levelX, levelY, levelReach);
        for (int n = 0; n < count; n++) {
            see(n);
        }
    }

    private void project(int n) {
        x[n] = camera.x(wx(n), wy(n), wz(n));
        y[n] = camera.y(wx(n), wy(n), wz(n));
        depth[n] = camera.depth(wx(n), wy(n), wz(n));
    }

    private void see(int n) {
        project(n);
        measure(
                n,
                across(n, camera.right, camera.right),
                across(n, camera.right, camera.up),
                across(n, camera.up, camera.up));
    }

    /** How an ellipsoid stretches along two directions together. */
    private double across(int n, double[] a, double[] b) {
        int o = 6 * n;
        return a[0] * (body[o] * b[0] + body[o + 3] * b[1] + body[o + 4] * b[2])
                + a[1] * (body[o + 3] * b[0] + body[o + 1] * b[1] + body[o + 5] * b[2])
                + a[2] * (body[o + 4] * b[0] + body[o + 5] * b[1] + body[o + 2] * b[2]);
    }

    private void measure(int n, double qxx, double qxy, double qyy) {
        radius[n] = Math.sqrt((qxx + qyy) / 2);
        if (Math.abs(qxx - qyy) + Math.abs(qxy) < ROUND) {
            like(n, radius[n], COS, SIN, ONES);
        } else {
            rim(qxx, qxy, qyy, DIRECTIONS * n, rimX, rimY, skin);
        }
        double s = Math.sqrt(
                Math.max(1e-12, qxx * LIGHT_X * LIGHT_X + 2 * qxy * LIGHT_X * LIGHT_Y + qyy * LIGHT_Y * LIGHT_Y));
        litX[n] = (qxx * LIGHT_X + qxy * LIGHT_Y) / s;
        litY[n] = (qxy * LIGHT_X + qyy * LIGHT_Y) / s;
        int o = DIRECTIONS * n;
        for (int i = 0; i < DIRECTIONS; i++) {
            skin[o + i] += COS[i] * x[n] + SIN[i] * y[n];
        }
    }

    /** Finds the farthest point of an ellipse in each direction, and how far it is. */
    private static void rim(double qxx, double qxy, double qyy, int o, double[] rimX, double[] rimY, double[] reach) {
        int half = DIRECTIONS / 2;
        for (int i = 0; i < half; i++) {
            double px = qxx * COS[i] + qxy * SIN[i];
            double py = qxy * COS[i] + qyy * SIN[i];
            double s = Math.sqrt(Math.max(1e-12, px * COS[i] + py * SIN[i]));
            double share = 1 / s;
            reach[o + i] = s;
            reach[o + half + i] = s;
            rimX[o + i] = px * share;
            rimX[o + half + i] = -px * share;
            rimY[o + i] = py * share;
            rimY[o + half + i] = -py * share;
        }
    }

    private void like(int n, double size, double[] formX, double[] formY, double[] formReach) {
        int o = DIRECTIONS * n;
        for (int i = 0; i < DIRECTIONS; i++) {
            rimX[o + i] = size * formX[i];
            rimY[o + i] = size * formY[i];
            skin[o + i] = size * formReach[i];
        }
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
        wide(numbers, first, 0, list);
    }

    /** Adds the skin around some ellipses, so much wider on all sides, as an outline. */
    void wide(int[] numbers, int first, double wider, DrawList list) {
        farthest(numbers, first, farthest);
        wide(numbers, first, wider, farthest, list);
    }

    /** The same, of a skin whose rim is known, {@link #DIRECTIONS} numbers of ellipses. */
    void wide(int[] numbers, int first, double wider, int[] rim, DrawList list) {
        outline(numbers, first, 0, wider, rim, list);
    }

    /** Adds the lit part of the skin around some ellipses as an outline. */
    void lit(int[] numbers, int first, DrawList list) {
        farthest(numbers, first, farthest);
        lit(numbers, first, farthest, list);
    }

    /** The same, of a skin whose rim is known. */
    void lit(int[] numbers, int first, int[] rim, DrawList list) {
        outline(numbers, first, SHADE, 0, rim, list);
    }

    private final int[] farthest = new int[DIRECTIONS];
    private final double[] best = new double[DIRECTIONS];

    /** Finds the ellipse that reaches farthest in each direction. */
    void farthest(int[] numbers, int first, int[] rim) {
        int start = first + numbers[0];
        for (int i = 0; i < DIRECTIONS; i += stride) {
            best[i] = skin[DIRECTIONS * start + i];
            rim[i] = start;
        }
        for (int k = 1; k < numbers.length; k++) {
            int n = first + numbers[k];
            int o = DIRECTIONS * n;
            for (int i = 0; i < DIRECTIONS; i += stride) {
                double s = skin[o + i];
                rim[i] = s > best[i] ? n : rim[i];
                best[i] = Math.max(best[i], s);
            }
        }
    }

    /**
     * Adds an outline. Of a form that goes on from another one its beginning is left open: there the points are left out
     * that lie within the other form.
     */
    private void outline(int[] numbers, int first, double smaller, double wider, int[] rim, DrawList list) {
        int covered = goesOn ? first + numbers[0] : -1;
        int count = 0;
        for (int i = 0; i < DIRECTIONS; i += stride) {
            int n = rim[i];
            if (n == covered && isWithin(i, rim)) {
                continue;
            }
            int o = DIRECTIONS * n + i;
            outlineX[count] = x[n] + smaller * litX[n] + (1 - smaller) * rimX[o] + wider * COS[i];
            outlineY[count] = y[n] + smaller * litY[n] + (1 - smaller) * rimY[o] + wider * SIN[i];
            count++;
        }
        list.outline(outlineX, outlineY, count);
    }

    private boolean isWithin(int i, int[] rim) {
        int next = i + stride < DIRECTIONS ? i + stride : 0;
        int last = i > 0 ? i - stride : DIRECTIONS - stride;
        return rim[next] == rim[i] && rim[last] == rim[i];
    }

    private final double[] outlineX = new double[DIRECTIONS];
    private final double[] outlineY = new double[DIRECTIONS];

    private boolean goesOn;
    private int usual = 1;
    private int stride = 1;

    /** Whether the forms that follow begin within others that are added as well. */
    void goOn(boolean on) {
        goesOn = on;
    }

    /** Whether the forms that follow are so small or soft that a third of the points will do. */
    void coarse(boolean on) {
        stride = on ? COARSE : usual;
    }

    /** Whether all that follows is shown so small that half of the points will do. */
    void half(boolean on) {
        usual = on ? HALF : 1;
        stride = usual;
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
