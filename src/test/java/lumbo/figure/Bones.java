package lumbo.figure;

import java.util.Arrays;
import lumbo.figure.Motion.Moving;
import lumbo.figure.Motion.Phase;

/** What tests ask of bodies. */
final class Bones {

    private Bones() {}

    static Bone opposite(Bone bone) {
        String name = bone.name();
        if (name.startsWith("LEFT")) {
            return Bone.valueOf(name.replace("LEFT", "RIGHT"));
        }
        return name.startsWith("RIGHT") ? Bone.valueOf(name.replace("RIGHT", "LEFT")) : bone;
    }

    /** The height of the lowest point of a bone's flesh, metres. */
    static double lowest(BodySurface flesh, BoneTransforms stance, Bone bone) {
        double lowest = Double.MAX_VALUE;
        for (int i = 0; i < flesh.bulbs().size(); i++) {
            if (flesh.bulbs().get(i).bone() == bone) {
                lowest = Math.min(lowest, flesh.lowest(i, stance));
            }
        }
        return lowest;
    }

    /** How far the tip of a part goes in a repetition at the most from where it began, metres. */
    static double way(Clip clip, Moving part) {
        BoneTransforms stance = new BoneTransforms();
        double[] start = new double[9];
        double[] now = new double[9];
        double most = 0;
        clip.at(Phase.OUT, 0, stance);
        tip(stance, part, start);
        for (Phase phase : Phase.values()) {
            for (int i = 0; i <= 8; i++) {
                clip.at(phase, i / 8.0, stance);
                tip(stance, part, now);
                for (int axis = 0; axis < now.length; axis++) {
                    most = Math.max(most, Math.abs(now[axis] - start[axis]));
                }
                most = Math.max(most, gripped(stance, clip, part));
            }
        }
        return most;
    }

    private static double gripped(BoneTransforms stance, Clip clip, Moving part) {
        boolean left = part == Moving.LEFT_HAND;
        boolean right = part == Moving.RIGHT_HAND;
        return left || right
                ? Math.abs(stance.grip(left ? BodySide.LEFT : BodySide.RIGHT)
                                - clip.motion().keys().values().stream()
                                        .mapToDouble(key -> key.angles()
                                                .getOrDefault(left ? Angle.LEFT_HAND_GRIP : Angle.RIGHT_HAND_GRIP, 0.0))
                                        .min()
                                        .orElse(0))
                        * .1
                : 0;
    }

    /** Points of a part: where it ends, beside that, and its elbow or knee. */
    private static void tip(BoneTransforms stance, Moving part, double[] out) {
        Bone bone = switch (part) {
            case HEAD -> Bone.HEAD;
            case TRUNK -> Bone.THORAX;
            case HIPS -> Bone.PELVIS;
            case LEFT_ARM, LEFT_HAND -> Bone.LEFT_HAND;
            case RIGHT_ARM, RIGHT_HAND -> Bone.RIGHT_HAND;
            case LEFT_LEG, LEFT_FOOT -> Bone.LEFT_FOOT;
            case RIGHT_LEG, RIGHT_FOOT -> Bone.RIGHT_FOOT;
        };
        Arrays.fill(out, 0);
        stance.point(bone, 0, .1, .1, out, 0);
        stance.point(bone, .1, -.1, 0, out, 3);
        switch (part) {
            case LEFT_ARM -> stance.point(Bone.LEFT_FOREARM, 0, 0, 0, out, 6);
            case RIGHT_ARM -> stance.point(Bone.RIGHT_FOREARM, 0, 0, 0, out, 6);
            case LEFT_LEG -> stance.point(Bone.LEFT_SHANK, 0, 0, 0, out, 6);
            case RIGHT_LEG -> stance.point(Bone.RIGHT_SHANK, 0, 0, 0, out, 6);
            default -> {
                // Two points are enough.
            }
        }
    }
}
