package lumbo.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The body's surface: ellipsoids that are fixed to bones, and which of them are joined to one smooth form. The measures,
 * in metres, are ours, chosen by eye for a body of 1.75 m.
 */
public final class BodySurface {

    /** A form that is drawn as one: it has one colour, and nothing else comes between its ellipsoids. */
    public enum SurfacePart implements Indexed {
        HIPS,
        TRUNK,
        NECK,
        HEAD,
        LEFT_UPPER_ARM,
        RIGHT_UPPER_ARM,
        LEFT_SLEEVE,
        RIGHT_SLEEVE,
        LEFT_FOREARM,
        RIGHT_FOREARM,
        LEFT_HAND,
        RIGHT_HAND,
        LEFT_THIGH,
        RIGHT_THIGH,
        LEFT_SHANK,
        RIGHT_SHANK,
        LEFT_FOOT,
        RIGHT_FOOT;

        public static final int COUNT = values().length;

        /** The part of a side, of one that is given for the left. */
        public SurfacePart on(BodySide side) {
            return side == BodySide.LEFT ? this : values()[index() + 1];
        }
    }

    /**
     * An ellipsoid that is fixed to a bone.
     *
     * @param bone the bone
     * @param x its middle, to the body's left, from the bone's beginning, metres
     * @param y towards the head
     * @param z to the front
     * @param rx its half axes along the bone's axes, metres
     * @param ry along y
     * @param rz along z
     */
    public record Ellipsoid(Bone bone, double x, double y, double z, double rx, double ry, double rz) {}

    private final List<Ellipsoid> bulbs = new ArrayList<>();
    private final Map<SurfacePart, List<int[]>> hulls = new EnumMap<>(SurfacePart.class);

    /** The surface of a body of ordinary build. */
    public BodySurface() {
        trunk();
        for (BodySide side : BoneTransforms.SIDES) {
            arm(side);
            leg(side);
        }
    }

    /** All ellipsoids. */
    public List<Ellipsoid> bulbs() {
        return bulbs;
    }

    /** The forms of a part: each the tightest skin around the ellipsoids with these numbers. */
    public List<int[]> hulls(SurfacePart part) {
        return hulls.getOrDefault(part, List.of());
    }

    private int bulb(Bone bone, double x, double y, double z, double rx, double ry, double rz) {
        bulbs.add(new Ellipsoid(bone, x, y, z, rx, ry, rz));
        return bulbs.size() - 1;
    }

    private int ball(Bone bone, double x, double y, double z, double r) {
        return bulb(bone, x, y, z, r, r, r);
    }

    private void hull(SurfacePart part, int... numbers) {
        hulls.computeIfAbsent(part, key -> new ArrayList<>()).add(numbers);
    }

    private void chain(SurfacePart part, int... numbers) {
        for (int i = 0; i + 1 < numbers.length; i++) {
            hull(part, numbers[i], numbers[i + 1]);
        }
    }

    private void trunk() {
        int belt = bulb(Bone.PELVIS, 0, .045, -.004, .150, .055, .102);
        int leftHip = ball(Bone.PELVIS, Skeleton.HALF_HIPS, -.005, 0, .088);
        int rightHip = ball(Bone.PELVIS, -Skeleton.HALF_HIPS, -.005, 0, .088);
        int leftSeat = bulb(Bone.PELVIS, .07, -.025, -.045, .085, .08, .075);
        int rightSeat = bulb(Bone.PELVIS, -.07, -.025, -.045, .085, .08, .075);
        hull(SurfacePart.HIPS, belt, leftHip, rightHip);
        hull(SurfacePart.HIPS, belt, leftSeat, rightSeat);
        int hem = bulb(Bone.PELVIS, 0, .055, -.004, .156, .045, .106);
        int waist = bulb(Bone.LUMBAR, 0, .075, .000, .138, .06, .096);
        int ribs = bulb(Bone.CHEST, 0, .035, .004, .150, .065, .108);
        int chest = bulb(Bone.THORAX, 0, .005, .008, .160, .065, .112);
        int shoulders = bulb(Bone.THORAX, 0, .052, .002, .148, .05, .092);
        int collar = bulb(Bone.THORAX, 0, .128, -.016, .060, .022, .052);
        chain(SurfacePart.TRUNK, hem, waist, ribs, chest, shoulders, collar);
        for (BodySide side : BoneTransforms.SIDES) {
            int cap = ball(Bone.LEFT_UPPER_ARM.on(side), 0, .002, 0, .052);
            hull(SurfacePart.TRUNK, shoulders, cap);
            hull(SurfacePart.TRUNK, collar, cap);
        }
        int nape = ball(Bone.NECK, 0, -.002, -.004, .055);
        int throat = ball(Bone.HEAD, 0, .015, .004, .049);
        chain(SurfacePart.NECK, nape, throat);
        int skull = bulb(Bone.HEAD, 0, .105, .012, .074, .092, .094);
        int jaw = bulb(Bone.HEAD, 0, .035, .050, .048, .048, .045);
        hull(SurfacePart.HEAD, skull, jaw);
    }

    private void arm(BodySide side) {
        Bone upper = Bone.LEFT_UPPER_ARM.on(side);
        Bone fore = Bone.LEFT_FOREARM.on(side);
        Bone hand = Bone.LEFT_HAND.on(side);
        int shoulder = ball(upper, 0, -.005, 0, .047);
        int root = ball(upper, 0, -.045, .002, .047);
        int biceps = ball(upper, 0, -.12, .004, .044);
        int low = ball(upper, 0, -.28, 0, .035);
        int elbow = ball(upper, 0, -Skeleton.UPPER_ARM, 0, .034);
        hull(SurfacePart.LEFT_UPPER_ARM.on(side), shoulder, root);
        hull(SurfacePart.LEFT_UPPER_ARM.on(side), root, biceps, low);
        hull(SurfacePart.LEFT_UPPER_ARM.on(side), low, elbow);
        int top = ball(upper, 0, -.002, 0, .053);
        int seam = ball(upper, 0, -.045, .002, .053);
        int sleeve = ball(upper, 0, -.10, .003, .053);
        int edge = ball(upper, 0, -.155, .002, .051);
        hull(SurfacePart.LEFT_SLEEVE.on(side), top, seam);
        hull(SurfacePart.LEFT_SLEEVE.on(side), seam, sleeve, edge);
        int crook = ball(fore, 0, 0, 0, .034);
        int bend = ball(fore, 0, -.032, .002, .0355);
        int swell = ball(fore, 0, -.07, .004, .036);
        int slim = ball(fore, 0, -.17, 0, .028);
        int wrist = bulb(fore, 0, -Skeleton.FOREARM, 0, .026, .022, .021);
        hull(SurfacePart.LEFT_FOREARM.on(side), crook, bend);
        hull(SurfacePart.LEFT_FOREARM.on(side), bend, swell, slim, wrist);
        int base = bulb(hand, 0, -.005, 0, .026, .022, .019);
        int palm = bulb(hand, side.sign() * .004, -.060, 0, .039, .04, .0145);
        hull(SurfacePart.LEFT_HAND.on(side), base, palm);
    }

    private void leg(BodySide side) {
        Bone thigh = Bone.LEFT_THIGH.on(side);
        Bone shank = Bone.LEFT_SHANK.on(side);
        Bone foot = Bone.LEFT_FOOT.on(side);
        int hip = ball(thigh, 0, -.005, 0, .086);
        int root = ball(thigh, 0, -.055, .002, .085);
        int upper = bulb(thigh, 0, -.13, .004, .079, .08, .083);
        int lower = bulb(thigh, 0, -.29, .004, .062, .07, .065);
        int above = ball(thigh, 0, -Skeleton.THIGH + .045, .004, .054);
        int knee = ball(thigh, 0, -Skeleton.THIGH, .003, .053);
        hull(SurfacePart.LEFT_THIGH.on(side), hip, root);
        hull(SurfacePart.LEFT_THIGH.on(side), root, upper, lower, above);
        hull(SurfacePart.LEFT_THIGH.on(side), above, knee);
        int top = ball(shank, 0, 0, .003, .053);
        int below = ball(shank, 0, -.045, -.002, .051);
        int calf = bulb(shank, 0, -.115, -.014, .052, .07, .053);
        int slim = ball(shank, 0, -.27, -.006, .040);
        int ankle = ball(shank, 0, -Skeleton.SHANK + .02, -.002, .034);
        hull(SurfacePart.LEFT_SHANK.on(side), top, below);
        hull(SurfacePart.LEFT_SHANK.on(side), below, calf, slim);
        hull(SurfacePart.LEFT_SHANK.on(side), slim, ankle);
        int joint = ball(foot, 0, 0, 0, .033);
        int heel = ball(foot, 0, -.037, -.040, .031);
        int instep = bulb(foot, 0, -.022, .045, .032, .034, .04);
        int ball = bulb(foot, side.sign() * .004, -.050, .120, .043, .018, .03);
        int toes = bulb(foot, side.sign() * .006, -.056, .170, .038, .012, .026);
        hull(SurfacePart.LEFT_FOOT.on(side), joint, heel, instep);
        hull(SurfacePart.LEFT_FOOT.on(side), heel, instep, ball);
        hull(SurfacePart.LEFT_FOOT.on(side), ball, toes);
    }

    /** How high the lowest point of the ellipsoid with this number lies, metres above the world's zero. */
    double lowest(int number, BoneTransforms stance) {
        Ellipsoid bulb = bulbs.get(number);
        int m = 9 * bulb.bone().index();
        double[] axes = stance.axes;
        double height = stance.places[3 * bulb.bone().index() + 1]
                + axes[m + 3] * bulb.x()
                + axes[m + 4] * bulb.y()
                + axes[m + 5] * bulb.z();
        double x = bulb.rx() * axes[m + 3];
        double y = bulb.ry() * axes[m + 4];
        double z = bulb.rz() * axes[m + 5];
        return height - Math.sqrt(x * x + y * y + z * z);
    }
}
