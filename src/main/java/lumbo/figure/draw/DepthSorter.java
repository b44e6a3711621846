package lumbo.figure.draw;

import java.util.ArrayList;
import java.util.List;
import lumbo.figure.Solid.Box;
import org.jspecify.annotations.Nullable;

/** Paints what lies behind first. What is nearer is told pair by pair, where two things overlap in the picture. */
final class DepthSorter {

    private static final double CLEAR = 1e-4;

    private final ProjectedEllipsoids bulbs;
    private final Camera camera;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer> painted = new ArrayList<>();
    private boolean[] behind = new boolean[0];
    private boolean[] done = new boolean[0];
    private double[] bounds = new double[0];
    private double[] depths = new double[0];

    /** Something that is painted as one: a form made of ellipses, or a box. */
    interface Layer {

        /** The numbers of its ellipses; none for a box. */
        int[] numbers();

        default @Nullable Box box() {
            return null;
        }

        void paint(DrawList list);
    }

    DepthSorter(ProjectedEllipsoids bulbs, Camera camera) {
        this.bulbs = bulbs;
        this.camera = camera;
    }

    void clear() {
        layers.clear();
        painted.clear();
    }

    void add(Layer layer) {
        layers.add(layer);
    }

    boolean isPainted(Layer layer) {
        return painted.contains(layer);
    }

    void paint(DrawList list) {
        int n = layers.size();
        if (behind.length < n * n) {
            behind = new boolean[n * n];
            done = new boolean[n];
            bounds = new double[4 * n];
            depths = new double[n];
        }
        for (int i = 0; i < n; i++) {
            measure(i);
            done[i] = false;
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double nearer = overlap(i, j) ? nearer(layers.get(i), layers.get(j)) : 0;
                behind[i * n + j] = nearer < 0;
                behind[j * n + i] = nearer > 0;
            }
        }
        for (int painted = 0; painted < n; painted++) {
            int next = next(n);
            done[next] = true;
            layers.get(next).paint(list);
            this.painted.add(layers.get(next));
        }
    }

    /** The farthest of those that have nothing left behind them; in a ring, the farthest of all. */
    private int next(int n) {
        int free = -1;
        int farthest = -1;
        for (int i = 0; i < n; i++) {
            if (done[i]) {
                continue;
            }
            if (farthest < 0 || depths[i] < depths[farthest]) {
                farthest = i;
            }
            boolean isFree = true;
            for (int j = 0; j < n && isFree; j++) {
                isFree = done[j] || !behind[j * n + i];
            }
            if (isFree && (free < 0 || depths[i] < depths[free])) {
                free = i;
            }
        }
        return free >= 0 ? free : farthest;
    }

    private void measure(int i) {
        Layer layer = layers.get(i);
        int o = 4 * i;
        bounds[o] = Double.MAX_VALUE;
        bounds[o + 1] = Double.MAX_VALUE;
        bounds[o + 2] = -Double.MAX_VALUE;
        bounds[o + 3] = -Double.MAX_VALUE;
        double sum = 0;
        for (int number : layer.numbers()) {
            double r = bulbs.radius[number] * 1.3;
            extend(o, bulbs.x[number] - r, bulbs.y[number] - r);
            extend(o, bulbs.x[number] + r, bulbs.y[number] + r);
            sum += bulbs.depth[number];
        }
        depths[i] = layer.numbers().length == 0 ? 0 : sum / layer.numbers().length;
        if (layer.box() != null) {
            measure(i, layer.box());
        }
    }

    private void measure(int i, Box box) {
        for (int corner = 0; corner < 8; corner++) {
            double x = (corner & 1) == 0 ? box.x0() : box.x1();
            double y = (corner & 2) == 0 ? box.y0() : box.y1();
            double z = (corner & 4) == 0 ? box.z0() : box.z1();
            extend(4 * i, camera.x(x, y, z), camera.y(x, y, z));
        }
        depths[i] = camera.depth((box.x0() + box.x1()) / 2, (box.y0() + box.y1()) / 2, (box.z0() + box.z1()) / 2);
    }

    private void extend(int o, double x, double y) {
        bounds[o] = Math.min(bounds[o], x);
        bounds[o + 1] = Math.min(bounds[o + 1], y);
        bounds[o + 2] = Math.max(bounds[o + 2], x);
        bounds[o + 3] = Math.max(bounds[o + 3], y);
    }

    private boolean overlap(int i, int j) {
        int a = 4 * i;
        int b = 4 * j;
        return bounds[a] < bounds[b + 2]
                && bounds[b] < bounds[a + 2]
                && bounds[a + 1] < bounds[b + 3]
                && bounds[b + 1] < bounds[a + 3];
    }

    /** Above 0 when the first is nearer to the viewer, below 0 when the second is. */
    private double nearer(Layer a, Layer b) {
        Box one = a.box();
        Box other = b.box();
        if (one == null) {
            return other == null ? bulbs.nearer(a.numbers(), b.numbers()) : before(a.numbers(), other);
        }
        return other == null ? -before(b.numbers(), one) : before(one, other);
    }

    /** Looks for the face of the box that all ellipsoids lie outside of, or the nearest to that. */
    private double before(int[] numbers, Box box) {
        double best = -Double.MAX_VALUE;
        double towards = 0;
        for (int face = 0; face < 6; face++) {
            int axis = face / 2;
            int sign = face % 2 == 0 ? 1 : -1;
            double plane = edge(box, axis, sign);
            double clear = Double.MAX_VALUE;
            for (int number : numbers) {
                double at = axis == 0 ? bulbs.wx(number) : axis == 1 ? bulbs.wy(number) : bulbs.wz(number);
                clear = Math.min(clear, sign * at - plane);
            }
            if (clear > best) {
                best = clear;
                towards = sign * camera.view[axis];
            }
        }
        return towards;
    }

    private double before(Box a, Box b) {
        double best = -Double.MAX_VALUE;
        double towards = 0;
        for (int face = 0; face < 6; face++) {
            int axis = face / 2;
            int sign = face % 2 == 0 ? 1 : -1;
            double clear = -edge(a, axis, -sign) - edge(b, axis, sign);
            if (clear > best + CLEAR) {
                best = clear;
                towards = sign * camera.view[axis];
            }
        }
        return towards;
    }

    /** How far a face lies out from the world's middle, along its own direction. */
    private static double edge(Box box, int axis, int sign) {
        return switch (axis) {
            case 0 -> sign > 0 ? box.x1() : -box.x0();
            case 1 -> sign > 0 ? box.y1() : -box.y0();
            default -> sign > 0 ? box.z1() : -box.z0();
        };
    }
}
