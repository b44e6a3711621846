package lumbo.figure.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.figure.BodySide;
import lumbo.figure.Bone;
import lumbo.figure.BoneTransforms;
import lumbo.figure.Clip;
import lumbo.figure.Motion.Moving;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;

/**
 * The ways along which arrows are drawn: of what moves farthest from the start to the end; where that is an arm or a leg,
 * of all arms and legs that go about as far, as far as they don't hide each other's. What a motion names first comes first.
 */
final class MotionPaths {

    private static final double LEAST = .07;
    private static final double CLEARLY_LONGER = .02;

    /** How far a limb must go, as a share of the farthest. */
    private static final double ABOUT_AS_FAR = .35;

    /** How far from each other two limbs are while they move, in the mean, metres of the picture's plane. */
    private static final double APART = .2;

    private static final double APART_AT_THE_END = .15;
    private static final int MOST = 3;
    private static final int POINTS = 28;
    private static final boolean[] ENDS_AND_MIDDLES = {true, false};

    private final Clip clip;
    private final BoneTransforms stance = new BoneTransforms();
    private final Camera camera = new Camera();

    private static final class MotionPath {

        private final Moving part;
        private final double length;
        private final double[] points;

        private MotionPath(Moving part, double length, double[] points) {
            this.part = part;
            this.length = length;
            this.points = points;
        }
    }

    private MotionPaths(Clip clip) {
        this.clip = clip;
        View view = clip.motion().view();
        camera.set(view.yaw(), view.pitch());
    }

    /**
     * The ways of a motion, the farthest first; none where nothing goes far.
     *
     * @return points in the world, three numbers each
     */
    static List<double[]> of(Clip clip) {
        return new MotionPaths(clip)
                .chosen(clip.motion().moving()).stream().map(way -> way.points).toList();
    }

    private List<MotionPath> chosen(List<Moving> moving) {
        List<MotionPath> all = moving.stream().map(this::farthest).toList();
        Optional<MotionPath> first =
                all.stream().reduce((one, other) -> other.length > one.length + CLEARLY_LONGER ? other : one);
        if (first.isEmpty() || first.get().length <= LEAST) {
            return List.of();
        }
        if (!first.get().part.isOfLimb()) {
            return List.of(first.get());
        }
        double enough = Math.max(LEAST, ABOUT_AS_FAR * first.get().length);
        List<MotionPath> chosen = new ArrayList<>();
        for (MotionPath way : all) {
            boolean isClear = way.part.isOfLimb() && way.length >= enough;
            if (isClear && chosen.size() < MOST && chosen.stream().allMatch(other -> areApart(way, other))) {
                chosen.add(way);
            }
        }
        return chosen;
    }

    /** Follows the point of a part that moves most. */
    private MotionPath farthest(Moving part) {
        MotionPath best = new MotionPath(part, -1, new double[3 * POINTS]);
        for (boolean end : ENDS_AND_MIDDLES) {
            double[] points = new double[3 * POINTS];
            double length = 0;
            for (int i = 0; i < POINTS; i++) {
                clip.at(Phase.OUT, i / (POINTS - 1.0), stance);
                tip(part, end, points, 3 * i);
                length += i == 0 ? 0 : distance(points, 3 * i - 3, 3 * i);
            }
            best = length > best.length + CLEARLY_LONGER ? new MotionPath(part, length, points) : best;
        }
        return best;
    }

    private static double distance(double[] points, int a, int b) {
        return Math.hypot(
                Math.hypot(points[a] - points[b], points[a + 1] - points[b + 1]), points[a + 2] - points[b + 2]);
    }

    /** Whether two parts are somewhere else in the picture, while they move and in the end. */
    private boolean areApart(MotionPath one, MotionPath other) {
        double sum = 0;
        double last = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = one.points[3 * i] - other.points[3 * i];
            double y = one.points[3 * i + 1] - other.points[3 * i + 1];
            double z = one.points[3 * i + 2] - other.points[3 * i + 2];
            last = Math.hypot(camera.x(x, y, z), camera.y(x, y, z));
            sum += last;
        }
        return sum / POINTS > APART && last > APART_AT_THE_END;
    }

    /** Finds a point of a part: where a limb ends, or its elbow or knee. */
    private void tip(Moving part, boolean end, double[] out, int o) {
        switch (part) {
            case HEAD -> stance.point(Bone.HEAD, 0, .2, .02, out, o);
            case TRUNK -> stance.point(Bone.THORAX, 0, .1, -.1, out, o);
            case HIPS -> stance.point(Bone.PELVIS, 0, 0, .1, out, o);
            case LEFT_HAND -> arm(BodySide.LEFT, true, out, o);
            case LEFT_ARM -> arm(BodySide.LEFT, end, out, o);
            case RIGHT_HAND -> arm(BodySide.RIGHT, true, out, o);
            case RIGHT_ARM -> arm(BodySide.RIGHT, end, out, o);
            case LEFT_FOOT -> leg(BodySide.LEFT, true, out, o);
            case LEFT_LEG -> leg(BodySide.LEFT, end, out, o);
            case RIGHT_FOOT -> leg(BodySide.RIGHT, true, out, o);
            case RIGHT_LEG -> leg(BodySide.RIGHT, end, out, o);
        }
    }

    private void arm(BodySide side, boolean end, double[] out, int o) {
        if (end) {
            stance.point(Bone.LEFT_HAND.on(side), 0, -.16, 0, out, o);
        } else {
            stance.point(Bone.LEFT_FOREARM.on(side), 0, 0, -.05, out, o);
        }
    }

    private void leg(BodySide side, boolean end, double[] out, int o) {
        if (end) {
            stance.point(Bone.LEFT_FOOT.on(side), 0, -.05, .16, out, o);
        } else {
            stance.point(Bone.LEFT_SHANK.on(side), 0, 0, .08, out, o);
        }
    }
}
