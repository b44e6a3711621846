package lumbo.figure;

import java.util.Locale;
import lumbo.figure.LimbTarget.Point;

/**
 * A part of the body that stays at a point while the joints turn; the rest of the body goes where that puts it.
 *
 * @param part which part
 * @param at where it stays, metres
 */
public record Anchor(Part part, Point at) {

    /** What can be held in place. */
    public enum Part implements Indexed {
        PELVIS(Bone.PELVIS, 0),
        SHOULDERS(Bone.THORAX, Skeleton.CHEST - Skeleton.SHOULDER_DROP),
        HEAD(Bone.HEAD, .1),
        KNEES(Bone.LEFT_SHANK, Bone.RIGHT_SHANK),
        LEFT_KNEE(Bone.LEFT_SHANK, 0),
        RIGHT_KNEE(Bone.RIGHT_SHANK, 0),
        FEET(Bone.LEFT_FOOT, Bone.RIGHT_FOOT),
        LEFT_FOOT(Bone.LEFT_FOOT, 0),
        RIGHT_FOOT(Bone.RIGHT_FOOT, 0),
        HANDS(Bone.LEFT_HAND, Bone.RIGHT_HAND);

        private final Bone one;
        private final Bone other;
        private final double up;

        /** A point of a bone, so far towards the head from where it begins, metres. */
        Part(Bone bone, double up) {
            this.one = bone;
            this.other = bone;
            this.up = up;
        }

        /** The middle between where two bones begin. */
        Part(Bone one, Bone other) {
            this.one = one;
            this.other = other;
            this.up = 0;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        void point(BoneTransforms stance, double[] out) {
            stance.point(one, 0, up, 0, out, 0);
            if (one != other) {
                for (int i = 0; i < 3; i++) {
                    out[i] = (out[i] + stance.places[3 * other.index() + i]) / 2;
                }
            }
        }
    }
}
