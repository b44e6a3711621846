package lumbo.figure.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lumbo.figure.Bone;
import lumbo.figure.BoneTransforms;
import lumbo.figure.LimbTarget;
import lumbo.figure.Prop;
import lumbo.figure.Solid;
import lumbo.figure.Solid.Ball;
import lumbo.figure.Solid.Box;
import lumbo.figure.Solid.Material;
import lumbo.figure.Solid.Rod;
import org.jspecify.annotations.Nullable;

/** Draws what a person lies on, holds, or leans on. */
final class PropRenderer {

    private static final double OUTLINE = .007;
    private static final int ROD_BALLS = 9;
    private static final int[] NONE = {};

    private final List<Prop> props;
    private final FigureColors theme;
    private final Camera camera;
    private final ProjectedEllipsoids bulbs;
    private final List<DepthSorter.Layer> layers = new ArrayList<>();
    private final double[] point = new double[3];
    private final double[] matrix = new double[9];
    private final List<Box> mats = new ArrayList<>();

    PropRenderer(List<Prop> props, FigureColors theme, Camera camera, ProjectedEllipsoids bulbs) {
        this.props = props;
        this.theme = theme;
        this.camera = camera;
        this.bulbs = bulbs;
    }

    /** A thing or a part of one, painted as one. */
    private static final class Piece implements DepthSorter.Layer {

        private final int[] numbers;
        private final @Nullable Box box;
        private final Consumer<DrawList> painting;

        private Piece(int[] numbers, @Nullable Box box, Consumer<DrawList> painting) {
            this.numbers = numbers;
            this.box = box;
            this.painting = painting;
        }

        @Override
        public int[] numbers() {
            return numbers;
        }

        @Override
        public @Nullable Box box() {
            return box;
        }

        @Override
        public void paint(DrawList list) {
            painting.accept(list);
        }
    }

    void add(BoneTransforms stance, FigureRenderer.Places places, boolean mirrored) {
        layers.clear();
        mats.clear();
        for (int i = 0; i < props.size(); i++) {
            Prop prop = props.get(i);
            if (prop.kind() == Prop.Kind.DUMBBELL) {
                LimbTarget.Limb held = prop.held() == null ? LimbTarget.Limb.LEFT_HAND : prop.held();
                dumbbell(
                        stance,
                        mirrored ? Bone.LEFT_HAND.on(held.side().other()) : Bone.LEFT_HAND.on(held.side()),
                        prop.size());
                continue;
            }
            int flip = mirrored ? -1 : 1;
            double rolled = places.at(i, 0) - prop.at().x();
            for (Solid solid : prop.solids(places.at(i, 0), places.at(i, 1), places.at(i, 2))) {
                switch (solid) {
                    case Box box -> {
                        Box placed = mirrored
                                ? new Box(-box.x1(), box.y0(), box.z0(), -box.x0(), box.y1(), box.z1(), box.stuff())
                                : box;
                        if (prop.kind() == Prop.Kind.MAT) {
                            mats.add(placed);
                        } else {
                            layers.add(new Piece(NONE, placed, list -> paintBox(placed, list)));
                        }
                    }
                    case Ball ball -> {
                        int number = bulbs.ball(flip * ball.x(), ball.y(), ball.z(), ball.radius());
                        double turned = flip * rolled / ball.radius();
                        layers.add(new Piece(new int[] {number}, null, list -> paintBall(ball, number, turned, list)));
                    }
                    case Rod rod -> {
                        int[] numbers = rod(rod, flip);
                        layers.add(new Piece(numbers, null, list -> paintRod(rod, numbers, list)));
                    }
                }
            }
        }
    }

    private int[] rod(Rod rod, int flip) {
        int[] numbers = new int[ROD_BALLS];
        for (int i = 0; i < ROD_BALLS; i++) {
            double u = i / (ROD_BALLS - 1.0);
            numbers[i] = bulbs.ball(
                    flip * (rod.x0() + u * (rod.x1() - rod.x0())),
                    rod.y0() + u * (rod.y1() - rod.y0()),
                    rod.z0() + u * (rod.z1() - rod.z0()),
                    rod.radius());
        }
        return numbers;
    }

    /** A short rod with a weight at each end, across a hand's palm. */
    private void dumbbell(BoneTransforms stance, Bone hand, double thick) {
        double[] along = {-.085, -.055, .055, .085};
        int[] numbers = new int[along.length];
        for (int i = 0; i < along.length; i++) {
            stance.point(hand, along[i], -.082, .026, point, 0);
            numbers[i] = bulbs.ball(point[0], point[1], point[2], thick * 1.15);
        }
        layers.add(new Piece(numbers, null, list -> paintDumbbell(numbers, thick, list)));
    }

    private void paintDumbbell(int[] numbers, double thick, DrawList list) {
        int color = theme.stuff(Material.METAL);
        int from = list.mark();
        bulbs.skin(new int[] {numbers[0], numbers[1]}, 0, list);
        bulbs.skin(new int[] {numbers[2], numbers[3]}, 0, list);
        list.stroke(from, list.mark(), line(color), OUTLINE);
        list.fill(from, list.mark(), Argb.mix(color, theme.line, .3));
        int bar = list.mark();
        list.outline(false);
        list.point(bulbs.x[numbers[1]], bulbs.y[numbers[1]]);
        list.point(bulbs.x[numbers[2]], bulbs.y[numbers[2]]);
        list.stroke(bar, list.mark(), color, thick);
    }

    /** Gives everything that can be in front of a body or behind it to the layers. */
    void addTo(DepthSorter all) {
        layers.forEach(all::add);
    }

    /** Paints what is always underneath. */
    void paintGround(DrawList list) {
        for (Box mat : mats) {
            paintBox(mat, list);
        }
    }

    private int line(int color) {
        return Argb.mix(color, theme.line, .5);
    }

    private void paintBox(Box box, DrawList list) {
        int color = theme.stuff(box.stuff());
        int from = list.mark();
        face(box, 0, camera.view[0] > 0, list);
        int side = list.mark();
        face(box, 2, camera.view[2] > 0, list);
        int front = list.mark();
        face(box, 1, camera.view[1] > 0, list);
        int top = list.mark();
        list.stroke(from, top, line(color), OUTLINE);
        list.fill(from, side, Argb.mix(color, theme.line, .26));
        list.fill(side, front, Argb.mix(color, theme.line, .14));
        list.fill(front, top, color);
    }

    private void face(Box box, int axis, boolean high, DrawList list) {
        list.outline(true);
        for (int corner = 0; corner < 4; corner++) {
            boolean u = corner == 1 || corner == 2;
            boolean v = corner >= 2;
            boolean px = axis == 0 ? high : u;
            boolean py = axis == 1 ? high : axis == 0 ? u : v;
            boolean pz = axis == 2 ? high : v;
            double x = px ? box.x1() : box.x0();
            double y = py ? box.y1() : box.y0();
            double z = pz ? box.z1() : box.z0();
            list.point(camera.x(x, y, z), camera.y(x, y, z));
        }
    }

    private void paintBall(Ball ball, int number, double rolled, DrawList list) {
        int color = theme.stuff(ball.stuff());
        int[] one = {number};
        int from = list.mark();
        bulbs.skin(one, 0, list);
        list.stroke(from, list.mark(), line(color), OUTLINE);
        list.fill(from, list.mark(), Argb.mix(color, theme.line, .2));
        int lit = list.mark();
        bulbs.lit(one, 0, list);
        list.fill(lit, list.mark(), color);
        seams(ball, number, rolled, Argb.mix(color, theme.line, .22), list);
        int shine = list.mark();
        list.outline(true);
        double r = ball.radius();
        for (int i = 0; i < 16; i++) {
            double a = 2 * Math.PI * i / 16;
            list.point(
                    bulbs.x[number] - .36 * r + .17 * r * Math.cos(a),
                    bulbs.y[number] + .5 * r + .10 * r * Math.sin(a));
        }
        list.fill(shine, list.mark(), Argb.alpha(0xFFFFFFFF, .35));
    }

    /** Rings around the ball that show how it rolls: it rolls about the z axis, so they lie beside each other along it. */
    private void seams(Ball ball, int number, double rolled, int color, DrawList list) {
        double r = ball.radius();
        for (int ring = 0; ring < 2; ring++) {
            double turn = -rolled + ring * Math.PI / 2;
            double nx = Math.cos(turn);
            double ny = Math.sin(turn);
            int from = list.mark();
            boolean drawing = false;
            for (int i = 0; i <= 48; i++) {
                double a = 2 * Math.PI * i / 48;
                double x = -ny * Math.cos(a);
                double y = nx * Math.cos(a);
                double z = Math.sin(a);
                boolean visible = camera.depth(x, y, z) > 0;
                if (visible) {
                    if (!drawing) {
                        list.outline(false);
                    }
                    list.point(bulbs.x[number] + r * camera.x(x, y, z), bulbs.y[number] + r * camera.y(x, y, z));
                }
                drawing = visible;
            }
            list.stroke(from, list.mark(), color, OUTLINE * .8);
        }
    }

    private void paintRod(Rod rod, int[] numbers, DrawList list) {
        int color = theme.stuff(rod.stuff());
        int[] ends = {numbers[0], numbers[numbers.length - 1]};
        double dx = rod.x1() - rod.x0();
        double dy = rod.y1() - rod.y0();
        double dz = rod.z1() - rod.z0();
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        boolean flat = rod.radius() > .03;
        int from = list.mark();
        int near;
        if (flat) {
            boolean second = camera.depth(dx, dy, dz) > 0;
            int a = cap(ends[0], dx / length, dy / length, dz / length, rod.radius());
            int b = cap(ends[1], dx / length, dy / length, dz / length, rod.radius());
            ends[0] = a;
            ends[1] = b;
            near = second ? b : a;
        } else {
            near = -1;
        }
        bulbs.skin(ends, 0, list);
        list.stroke(from, list.mark(), line(color), OUTLINE);
        list.fill(from, list.mark(), Argb.mix(color, theme.line, .2));
        int lit = list.mark();
        bulbs.lit(ends, 0, list);
        list.fill(lit, list.mark(), color);
        if (near >= 0) {
            int end = list.mark();
            bulbs.skin(new int[] {near}, 0, list);
            list.stroke(end, list.mark(), line(color), OUTLINE * .7);
            list.fill(end, list.mark(), Argb.mix(color, theme.line, .1));
        }
    }

    /** A rod's flat end: an ellipsoid with nothing along the rod. */
    private int cap(int number, double dx, double dy, double dz, double r) {
        boolean upright = Math.abs(dy) > .9;
        double ux = upright ? 1 : 0;
        double uy = upright ? 0 : 1;
        double along = ux * dx + uy * dy;
        double px = ux - along * dx;
        double py = uy - along * dy;
        double pz = -along * dz;
        double pl = Math.sqrt(px * px + py * py + pz * pz);
        px /= pl;
        py /= pl;
        pz /= pl;
        matrix[0] = dx;
        matrix[3] = dy;
        matrix[6] = dz;
        matrix[1] = px;
        matrix[4] = py;
        matrix[7] = pz;
        matrix[2] = dy * pz - dz * py;
        matrix[5] = dz * px - dx * pz;
        matrix[8] = dx * py - dy * px;
        point[0] = bulbs.wx(number);
        point[1] = bulbs.wy(number);
        point[2] = bulbs.wz(number);
        return bulbs.add(point, matrix, .001, r, r);
    }
}
