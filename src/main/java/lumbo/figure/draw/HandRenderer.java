package lumbo.figure.draw;

import lumbo.figure.BodySide;
import lumbo.figure.Bone;
import lumbo.figure.BoneTransforms;

/** Palm, four fingers and a thumb, which close with the grip. */
final class HandRenderer {

    private static final double[] ROOTS = {-.030, -.0105, .0095, .029};
    private static final double[] LENGTHS = {.066, .082, .086, .076};
    private static final double THICK = .0105;
    private static final double REST = 14;
    private static final double CURL = 88;
    private static final int PER_HAND = 2 + 4 * 3 + 3;

    private final int first;
    private final double[] point = new double[3];
    private final double[] matrix = new double[9];
    private final int[][] skins = new int[1 + 4 + 1][];

    /** Hands whose ellipsoids begin at this number. */
    HandRenderer(int first) {
        this.first = first;
        int n = 0;
        skins[n++] = new int[] {0, 1};
        for (int finger = 0; finger < 4; finger++) {
            int at = 2 + 3 * finger;
            skins[n++] = new int[] {at, at + 1, at + 2};
        }
        skins[n] = new int[] {14, 15, 16};
    }

    void add(BoneTransforms stance, ProjectedEllipsoids bulbs) {
        for (BodySide side : FigureRenderer.SIDES_OF_A_BODY) {
            add(stance, side, bulbs);
        }
    }

    private void add(BoneTransforms stance, BodySide side, ProjectedEllipsoids bulbs) {
        Bone bone = Bone.LEFT_HAND.on(side);
        int sign = side.sign();
        double grip = stance.grip(side);
        stance.axes(bone, matrix, 0);
        stance.point(bone, 0, -.004, 0, point, 0);
        bulbs.add(point, matrix, .025, .022, .018);
        stance.point(bone, sign * .002, -.062, .001, point, 0);
        bulbs.add(point, matrix, .041, .040, .0155);
        for (int finger = 0; finger < 4; finger++) {
            double x = sign * ROOTS[finger];
            double y = -.090;
            double z = .002;
            ball(stance, bone, x, y, z, THICK, bulbs);
            double bent = REST + grip * CURL;
            double part = LENGTHS[finger] * .52;
            y -= part * Math.cos(Math.toRadians(bent));
            z += part * Math.sin(Math.toRadians(bent));
            ball(stance, bone, x, y, z, THICK * .94, bulbs);
            bent += REST * .6 + grip * CURL;
            part = LENGTHS[finger] * .48;
            y -= part * Math.cos(Math.toRadians(bent));
            z += part * Math.sin(Math.toRadians(bent));
            ball(stance, bone, x * .97, y, z, THICK * .82, bulbs);
        }
        ball(stance, bone, sign * .026, -.028, .006, .014, bulbs);
        ball(stance, bone, sign * (.050 - .018 * grip), -.062, .014 + .022 * grip, .0115, bulbs);
        ball(stance, bone, sign * (.060 - .050 * grip), -.092 + .008 * grip, .018 + .026 * grip, .0095, bulbs);
    }

    private void ball(
            BoneTransforms stance, Bone bone, double x, double y, double z, double r, ProjectedEllipsoids bulbs) {
        stance.point(bone, x, y, z, point, 0);
        bulbs.ball(point[0], point[1], point[2], r);
    }

    /** Adds a hand's forms, so much wider on all sides, as outlines. */
    void wide(BodySide side, ProjectedEllipsoids bulbs, double wider, DrawList list) {
        bulbs.coarse(true);
        for (int[] skin : skins) {
            bulbs.wide(skin, first + side.index() * PER_HAND, wider, list);
        }
        bulbs.coarse(false);
    }

    /** Adds the lit part of a hand's forms as outlines. */
    void lit(BodySide side, ProjectedEllipsoids bulbs, DrawList list) {
        bulbs.coarse(true);
        for (int[] skin : skins) {
            bulbs.lit(skin, first + side.index() * PER_HAND, list);
        }
        bulbs.coarse(false);
    }
}
