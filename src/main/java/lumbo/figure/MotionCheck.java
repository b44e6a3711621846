package lumbo.figure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lumbo.figure.LimbTarget.Limb;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import lumbo.figure.Solid.Ball;
import lumbo.figure.Solid.Box;
import lumbo.figure.Solid.Material;
import lumbo.figure.Solid.Rod;

/**
 * Measures what a machine can of a motion: joints within their ranges, nothing below the floor or inside of things, led
 * limbs where they are led, no jumps, a repetition that ends where it began, a second view that shows something else.
 */
public final class MotionCheck {

    /** How far anything may lie below the floor, metres. */
    public static final double FLOOR = .01;

    /** How far a limb may lie inside of something hard, metres. */
    public static final double HARD = .02;

    /** How far a limb may sink into something that gives way, metres. */
    public static final double SOFT = .05;

    /** How far a led limb may be from where it is led, metres. */
    public static final double PINNED = .005;

    /** How far a joint may turn from one frame to the next, degrees. */
    public static final double JUMP = 12;

    /** How far bones may be from where they began when a repetition is over, metres. */
    public static final double LOOP = .002;

    /** Frames of a phase: two seconds at twenty a second. */
    public static final int FRAMES = 40;

    /** How far a second view must at least be from the first to show something else, degrees. */
    public static final double VIEWS = 30;

    private static final double DEGREE = 1;

    private final Motion motion;
    private final BodySurface flesh = new BodySurface();
    private final Clip clip;
    private final BoneTransforms stance = new BoneTransforms();
    private final double[] values = new double[Angle.COUNT];
    private final JointRotations angles = new JointRotations();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final double[] before = new double[4 * Joint.COUNT];
    private final double[] turned = new double[4];
    private final double[] point = new double[3];

    /**
     * Something that is not right.
     *
     * @param motion the motion
     * @param phase where in the repetition it was first found
     * @param frame the frame of the phase, 0 to {@link #FRAMES}
     * @param what the joint, limb or thing
     * @param measured how much it is, degrees or metres
     * @param allowed how much it may be
     */
    public record Finding(String motion, Phase phase, int frame, String what, double measured, double allowed) {

        @Override
        public String toString() {
            String where = motion + " " + phase.id() + " " + frame;
            return String.format(Locale.ROOT, "%s: %s is %.3f, allowed %.3f", where, what, measured, allowed);
        }
    }

    private MotionCheck(Motion motion) {
        this.motion = motion;
        this.clip = new Clip(motion, flesh);
    }

    /** What is not right with a motion; of each kind and joint the worst place only. */
    public static List<Finding> of(Motion motion) {
        MotionCheck check = new MotionCheck(motion);
        check.all();
        return check.worst();
    }

    private List<Finding> worst() {
        Map<String, Finding> worst = new LinkedHashMap<>();
        for (Finding finding : findings) {
            worst.merge(finding.what(), finding, (one, other) -> excess(other) > excess(one) ? other : one);
        }
        return List.copyOf(worst.values());
    }

    private static double excess(Finding finding) {
        return Math.abs(finding.measured() - finding.allowed());
    }

    private void all() {
        if (motion.second() != null) {
            views(motion.second());
        }
        keys();
        boolean first = true;
        double[] start = new double[stance.places.length];
        for (Phase phase : Phase.values()) {
            if (!clip.has(phase)) {
                continue;
            }
            for (int frame = 0; frame <= FRAMES; frame++) {
                clip.at(phase, frame / (double) FRAMES, stance);
                if (phase == Phase.BACK && frame == FRAMES) {
                    closes(start);
                }
                if (first) {
                    System.arraycopy(stance.places, 0, start, 0, start.length);
                } else {
                    jumps(phase, frame);
                }
                System.arraycopy(clip.pose().turns, 0, before, 0, before.length);
                first = false;
                ranges(phase, frame);
                solids(phase, frame);
                pins(phase, frame);
            }
        }
    }

    private void views(View second) {
        double apart = motion.view().apart(second);
        if (apart < VIEWS) {
            add(Phase.OUT, 0, "second view from the first", apart, VIEWS);
        }
    }

    /** In each key every limb must come to where it is led; between keys only those are led that are led in both. */
    private void keys() {
        for (String name : motion.keys().keySet()) {
            Motion still = new Motion(
                    motion.id(),
                    motion.view(),
                    motion.second(),
                    motion.keys(),
                    Map.of(Phase.OUT, List.of(name)),
                    motion.props(),
                    motion.moving(),
                    false,
                    true);
            Clip at = new Clip(still, flesh);
            at.at(Phase.OUT, 0, stance);
            for (Limb limb : Limb.values()) {
                double miss = at.miss(limb);
                if (miss > PINNED) {
                    add(Phase.OUT, 0, limb + " from where it is led in " + name, miss, PINNED);
                }
            }
        }
    }

    /** Coming back must end where the repetition began, whether or not there is a pause. */
    private void closes(double[] start) {
        for (Bone bone : Bone.values()) {
            int o = 3 * bone.index();
            double apart = VectorMath.distance(start, o, stance.places, o);
            if (apart > LOOP) {
                add(Phase.BACK, FRAMES, "end and start of " + bone, apart, LOOP);
            }
        }
    }

    private void add(Phase phase, int frame, String what, double measured, double allowed) {
        findings.add(new Finding(motion.id(), phase, frame, what, measured, allowed));
    }

    private void jumps(Phase phase, int frame) {
        for (Joint joint : Joint.values()) {
            VectorMath.difference(before, joint.quaternion(), clip.pose().turns, joint.quaternion(), turned, 0);
            double degrees = 2 * Math.toDegrees(Math.acos(Math.min(1, Math.abs(turned[0]))));
            if (degrees > JUMP) {
                add(phase, frame, "jump of " + joint, degrees, JUMP);
            }
        }
    }

    private void ranges(Phase phase, int frame) {
        angles.read(clip.pose(), values);
        for (Angle angle : Angle.values()) {
            if (angle.index() < Angle.LUMBAR_FLEXION.index()) {
                continue;
            }
            double value = values[angle.index()];
            if (JointRotations.over(angle, value) > DEGREE) {
                add(phase, frame, angle.id(), value, value < angle.least() ? angle.least() : angle.most());
            }
        }
    }

    private void solids(Phase phase, int frame) {
        for (int i = 0; i < flesh.bulbs().size(); i++) {
            double below = -flesh.lowest(i, stance);
            Bone bone = flesh.bulbs().get(i).bone();
            if (below > FLOOR) {
                add(phase, frame, bone + " below the floor", below, FLOOR);
            }
        }
        for (int p = 0; p < motion.props().size(); p++) {
            Prop prop = motion.props().get(p);
            if (prop.kind() == Prop.Kind.MAT || prop.kind() == Prop.Kind.BAR || prop.kind() == Prop.Kind.DUMBBELL) {
                continue;
            }
            for (Solid solid : prop.solids(clip.prop(p, 0), clip.prop(p, 1), clip.prop(p, 2))) {
                for (int i = 0; i < flesh.bulbs().size(); i++) {
                    inside(phase, frame, prop, solid, i);
                }
            }
        }
    }

    private void inside(Phase phase, int frame, Prop prop, Solid solid, int number) {
        BodySurface.Ellipsoid bulb = flesh.bulbs().get(number);
        stance.point(bulb.bone(), bulb.x(), bulb.y(), bulb.z(), point, 0);
        double depth = switch (solid) {
            case Box box -> {
                double least = depth(bulb, 0, 1, box.x1() - point[0]);
                least = Math.min(least, depth(bulb, 0, -1, point[0] - box.x0()));
                least = Math.min(least, depth(bulb, 1, 1, box.y1() - point[1]));
                least = Math.min(least, depth(bulb, 1, -1, point[1] - box.y0()));
                least = Math.min(least, depth(bulb, 2, 1, box.z1() - point[2]));
                yield Math.min(least, depth(bulb, 2, -1, point[2] - box.z0()));
            }
            case Ball ball -> round(bulb, ball.radius(), ball.x(), ball.y(), ball.z());
            case Rod rod -> {
                double dx = rod.x1() - rod.x0();
                double dy = rod.y1() - rod.y0();
                double dz = rod.z1() - rod.z0();
                double u = ((point[0] - rod.x0()) * dx + (point[1] - rod.y0()) * dy + (point[2] - rod.z0()) * dz)
                        / (dx * dx + dy * dy + dz * dz);
                yield u < 0 || u > 1
                        ? 0
                        : round(bulb, rod.radius(), rod.x0() + u * dx, rod.y0() + u * dy, rod.z0() + u * dz);
            }
        };
        double allowed = isSoft(solid.stuff()) ? SOFT : HARD;
        if (depth > allowed) {
            add(phase, frame, bulb.bone() + " inside of " + prop.id(), depth, allowed);
        }
    }

    private static boolean isSoft(Material stuff) {
        return switch (stuff) {
            case RUBBER, LINEN, CLOTH, FOAM -> true;
            case WOOD, METAL, LEATHER, PLASTER -> false;
        };
    }

    /** How far an ellipsoid reaches behind a plane that lies {@code ahead} of its middle. */
    private double depth(BodySurface.Ellipsoid bulb, int axis, int sign, double ahead) {
        return ahead + support(bulb, axis == 0 ? sign : 0, axis == 1 ? sign : 0, axis == 2 ? sign : 0);
    }

    private double round(BodySurface.Ellipsoid bulb, double radius, double x, double y, double z) {
        double dx = point[0] - x;
        double dy = point[1] - y;
        double dz = point[2] - z;
        double distance = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy + dz * dz));
        return radius + support(bulb, dx / distance, dy / distance, dz / distance) - distance;
    }

    /** How far an ellipsoid reaches from its middle in a direction. */
    private double support(BodySurface.Ellipsoid bulb, double x, double y, double z) {
        int m = 9 * bulb.bone().index();
        double[] a = stance.axes;
        double u = bulb.rx() * (a[m] * x + a[m + 3] * y + a[m + 6] * z);
        double v = bulb.ry() * (a[m + 1] * x + a[m + 4] * y + a[m + 7] * z);
        double w = bulb.rz() * (a[m + 2] * x + a[m + 5] * y + a[m + 8] * z);
        return Math.sqrt(u * u + v * v + w * w);
    }

    private void pins(Phase phase, int frame) {
        for (Limb limb : Limb.values()) {
            double miss = clip.miss(limb);
            if (miss > PINNED) {
                add(phase, frame, limb + " from where it is led", miss, PINNED);
            }
        }
    }
}
