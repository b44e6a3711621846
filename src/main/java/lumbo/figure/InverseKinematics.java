package lumbo.figure;

/**
 * Leads a limb to a point: two bones with a hinge between them, solved in closed form. The hinge moves in the plane of
 * the limb's root, the point, and a direction in which it should bend.
 */
final class InverseKinematics {

    /** How much of its length a limb uses: one that is quite straight has no plane in which its hinge could lie. */
    private static final double ALMOST = .9995;

    private static final int ROUNDS = 48;
    private static final int STEADY_FROM = 16;
    private static final double AT_REST = 1e-5;

    private final BoneTransforms stance;
    private final double[] target = new double[3];
    private final double[] middle = new double[3];
    private final double[] forward = new double[3];
    private final double[] outward = new double[3];
    private final double[] kept = new double[3];
    private final double[] before = new double[3];
    private final double[] y = new double[3];
    private final double[] z = new double[3];
    private final double[] world = new double[4];
    private final double[] local = new double[4];
    private final double[] twist = new double[4];

    InverseKinematics(BoneTransforms stance) {
        this.stance = stance;
    }

    /**
     * Leads a hand: the middle of its palm's skin comes to the point.
     *
     * <p>Where the elbow should point straight away from where the hand goes, a tiny move of the shoulder swings the elbow
     * right round. If the shoulder has not come to rest after some rounds, the elbow therefore keeps the side it is on.
     *
     * @param point where to
     * @param bend the direction in which the elbow points, in the world
     * @param palm how the hand is turned in the world, or of length 0 for a hand in line with the forearm
     */
    void hand(Pose pose, BodySide side, double[] point, double[] bend, double[] palm) {
        boolean turned = palm.length == 4;
        // each round is solved at once, and yet it takes rounds: the shoulder lifts with the upper arm, and so the root
        // of the
        // limb goes to another place by what was just found for it
        double[] towards = bend;
        for (int round = 0; round < ROUNDS; round++) {
            if (round == STEADY_FROM) {
                System.arraycopy(outward, 0, kept, 0, 3);
                towards = kept;
            }
            System.arraycopy(point, 0, target, 0, 3);
            double reach = Skeleton.FOREARM;
            if (turned) {
                away(palm);
            } else {
                reach += Skeleton.PALM;
            }
            Bone upper = Bone.LEFT_UPPER_ARM.on(side);
            solve(upper, Skeleton.UPPER_ARM, reach, towards);
            direction(stance.places, 3 * upper.index(), middle, y);
            for (int i = 0; i < 3; i++) {
                // where the arm is all but straight, the forearm shows no direction across it; then the wished one
                // decides
                z[i] = -towards[i] * 1e-6 + target[i] - middle[i];
            }
            VectorMath.facing(y, z, world, 0);
            turn(Bone.THORAX, pose, Joint.LEFT_SHOULDER.on(side), world);
            if (settled(pose, side, 3 * upper.index())) {
                break;
            }
        }
        VectorMath.about(
                0, -bent(Skeleton.UPPER_ARM, turned ? Skeleton.FOREARM : Skeleton.FOREARM + Skeleton.PALM), local, 0);
        if (turned) {
            turnedHand(pose, side, palm);
        } else {
            VectorMath.twist(pose.turns, Joint.LEFT_ELBOW.on(side).quaternion(), twist, 0);
            VectorMath.multiply(
                    local, 0, twist, 0, pose.turns, Joint.LEFT_ELBOW.on(side).quaternion());
            VectorMath.identity(pose.turns, Joint.LEFT_WRIST.on(side).quaternion());
        }
        stance.arm(pose, side);
    }

    /** Lets the shoulder follow the arm by half of the way, as the whole way would swing to and fro; whether it has come to rest. */
    private boolean settled(Pose pose, BodySide side, int shoulder) {
        System.arraycopy(stance.places, shoulder, before, 0, 3);
        stance.upperArm(pose, side);
        double moved = 0;
        for (int i = 0; i < 3; i++) {
            moved = Math.max(moved, Math.abs(stance.places[shoulder + i] - before[i]));
        }
        if (moved < AT_REST) {
            return true;
        }
        for (int i = 0; i < 3; i++) {
            stance.places[shoulder + i] = (stance.places[shoulder + i] + before[i]) / 2;
        }
        return false;
    }

    /** Shares out a hand's turn: what turns about the forearm to the forearm, the rest to the wrist. */
    private void turnedHand(Pose pose, BodySide side, double[] palm) {
        int elbow = Joint.LEFT_ELBOW.on(side).quaternion();
        int wrist = Joint.LEFT_WRIST.on(side).quaternion();
        VectorMath.multiply(stance.turns, 4 * Bone.LEFT_UPPER_ARM.on(side).index(), local, 0, world, 0);
        VectorMath.difference(world, 0, palm, 0, pose.turns, wrist);
        VectorMath.twist(pose.turns, wrist, twist, 0);
        VectorMath.multiply(local, 0, twist, 0, pose.turns, elbow);
        VectorMath.multiply(world, 0, twist, 0, world, 0);
        VectorMath.difference(world, 0, palm, 0, pose.turns, wrist);
    }

    private final double[] matrix = new double[9];

    /** Moves the target from the palm's skin back to the wrist. */
    private void away(double[] palm) {
        VectorMath.matrix(palm, 0, matrix, 0);
        for (int i = 0; i < 3; i++) {
            target[i] += matrix[3 * i + 1] * Skeleton.PALM - matrix[3 * i + 2] * Skeleton.PALM_DEPTH;
        }
    }

    /**
     * Leads a foot.
     *
     * @param point where the ankle comes to
     * @param bend the direction in which the knee points, in the world
     * @param sole how the foot is turned in the world, or of length 0 to leave it as the ankle says
     */
    void foot(Pose pose, BodySide side, double[] point, double[] bend, double[] sole) {
        System.arraycopy(point, 0, target, 0, 3);
        Bone thigh = Bone.LEFT_THIGH.on(side);
        solve(thigh, Skeleton.THIGH, Skeleton.SHANK, bend);
        direction(stance.places, 3 * thigh.index(), middle, y);
        for (int i = 0; i < 3; i++) {
            z[i] = bend[i] * 1e-6 - target[i] + middle[i];
        }
        VectorMath.facing(y, z, world, 0);
        turn(Bone.PELVIS, pose, Joint.LEFT_HIP.on(side), world);
        VectorMath.about(
                0,
                bent(Skeleton.THIGH, Skeleton.SHANK),
                pose.turns,
                Joint.LEFT_KNEE.on(side).quaternion());
        stance.leg(pose, side);
        if (sole.length == 4) {
            turn(Bone.LEFT_SHANK.on(side), pose, Joint.LEFT_ANKLE.on(side), sole);
            stance.leg(pose, side);
        }
    }

    /** Turns a thigh so that its knee lies in the direction of the point; the shank stays as the knee says. */
    void knee(Pose pose, BodySide side, double[] point, double[] bend) {
        Bone thigh = Bone.LEFT_THIGH.on(side);
        direction(stance.places, 3 * thigh.index(), point, y);
        System.arraycopy(bend, 0, z, 0, 3);
        VectorMath.facing(y, z, world, 0);
        turn(Bone.PELVIS, pose, Joint.LEFT_HIP.on(side), world);
        stance.leg(pose, side);
    }

    /** Turns a joint after a bone so that what follows lies in the world as is wanted. */
    private void turn(Bone before, Pose pose, Joint joint, double[] wanted) {
        VectorMath.difference(stance.turns, 4 * before.index(), wanted, 0, pose.turns, joint.quaternion());
    }

    private double distance;

    /** Finds where the hinge comes to lie, and moves a target that is out of reach to where the limb ends. */
    private void solve(Bone first, double a, double b, double[] bend) {
        int o = 3 * first.index();
        for (int i = 0; i < 3; i++) {
            forward[i] = target[i] - stance.places[o + i];
        }
        double wished = Math.sqrt(VectorMath.dot(forward, forward));
        distance = Math.clamp(wished, Math.abs(a - b) + 1e-4, (a + b) * ALMOST);
        double scale = wished < 1e-9 ? 0 : 1 / wished;
        for (int i = 0; i < 3; i++) {
            forward[i] *= scale;
            target[i] = stance.places[o + i] + forward[i] * distance;
        }
        double along = (a * a - b * b + distance * distance) / (2 * distance);
        double out = Math.sqrt(Math.max(0, a * a - along * along));
        double parallel = VectorMath.dot(bend, forward);
        for (int i = 0; i < 3; i++) {
            outward[i] = bend[i] - parallel * forward[i];
        }
        double length = Math.max(1e-9, Math.sqrt(VectorMath.dot(outward, outward)));
        for (int i = 0; i < 3; i++) {
            outward[i] /= length;
            middle[i] = stance.places[o + i] + along * forward[i] + out * outward[i];
        }
    }

    /** How far the hinge is bent, in degrees. */
    private double bent(double a, double b) {
        double cosine = (a * a + b * b - distance * distance) / (2 * a * b);
        return 180 - Math.toDegrees(Math.acos(Math.clamp(cosine, -1, 1)));
    }

    /** Writes the direction from {@code to} up to where a bone begins: the bone's y axis. */
    private static void direction(double[] from, int o, double[] to, double[] out) {
        for (int i = 0; i < 3; i++) {
            out[i] = from[o + i] - to[i];
        }
    }
}
