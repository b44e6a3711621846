package lumbo.figure.draw;

import lumbo.figure.BodySide;
import lumbo.figure.Bone;
import lumbo.figure.BoneTransforms;

/** A head with a face, ears and hair. */
final class HeadRenderer {

    private static final double OUTLINE = .00375;
    private static final double HALO = .013;
    private static final double THIN = .0055;

    /** How much larger than life the head is, so that its direction can be told from afar. */
    private static final double LARGE = 1.07;

    /** From how far behind the face is still painted over the hair. */
    private static final double BEHIND = -.18;

    private static final double[] BROW = {.016, .114, .098, .030, .118, .094, .042, .112, .084};
    private static final double[] MOUTH = {.019, .0335, .087, 0, .029, .0945, -.019, .0335, .087};
    private static final double[] HALF_MOUTH = {.020, .0345, .086, .012, .030, .0915, .002, .0305, .0945};
    private static final double[] NOSTRILS = {.010, .060, .112, 0, .0565, .117, -.010, .060, .112};

    private final Appearance look;
    private final Camera camera;
    private final ProjectedEllipsoids bulbs;
    private final double[] m = new double[9];
    private final double[] point = new double[3];
    private final int[] two = new int[2];
    private BoneTransforms stance = new BoneTransforms();
    private int skull;
    private int crown;
    private int face;
    private int jaw;
    private int bridge;
    private int nose;
    private int leftEar;
    private int rightEar;
    private int extra;
    private int extraEnd;

    HeadRenderer(Appearance look, Camera camera, ProjectedEllipsoids bulbs) {
        this.look = look;
        this.camera = camera;
        this.bulbs = bulbs;
    }

    void add(BoneTransforms of) {
        stance = of;
        stance.axes(Bone.HEAD, m, 0);
        skull = bulb(0, .106, .006, .073, .091, .091);
        double thick = look.style == Appearance.Hair.CROPPED || look.style == Appearance.Hair.RIM ? .004 : .011;
        crown = bulb(0, .110, .000, .073 + thick, .089 + thick, .090 + thick);
        face = bulb(0, .090, .038, .060, .066, .061);
        jaw = bulb(0, .030, .050, .041, .040, .042);
        bridge = bulb(0, .088, .098, .007, .012, .006);
        nose = bulb(0, .066, .107, .0125, .0105, .0135);
        leftEar = bulb(.072, .080, -.006, .011, .026, .017);
        rightEar = bulb(-.072, .080, -.006, .011, .026, .017);
        extra = bulbs.count();
        switch (look.style) {
            case BUN -> bulb(0, .165, -.098, .045, .045, .042);
            case BOB -> {
                bulb(.035, .035, -.022, .050, .060, .058);
                bulb(-.035, .035, -.022, .050, .060, .058);
            }
            case SHORT -> bulb(0, .165, .022, .062, .042, .068);
            case CROPPED, RIM -> {
                // Nothing stands out from the head.
            }
        }
        extraEnd = bulbs.count();
    }

    private int bulb(double x, double y, double z, double rx, double ry, double rz) {
        stance.point(Bone.HEAD, LARGE * x, LARGE * y, LARGE * z, point, 0);
        return bulbs.add(point, m, LARGE * rx, LARGE * ry, LARGE * rz);
    }

    /** How far one of the head's axes is turned to the viewer, -1 to 1. */
    private double towards(int axis) {
        return m[axis] * camera.view[0] + m[3 + axis] * camera.view[1] + m[6 + axis] * camera.view[2];
    }

    void paint(DrawList list, FigureColors theme, boolean moves) {
        int skin = theme.lit(look.skin);
        int hair = theme.lit(look.hair);
        double front = towards(2);
        halo(list, theme, moves);
        if (front < BEHIND) {
            mask(list, theme, skin);
            hair(list, theme, hair, skin);
            ears(list, theme, skin);
        } else {
            hair(list, theme, hair, skin);
            mask(list, theme, skin);
            ears(list, theme, skin);
            features(list, theme, skin, hair, front);
        }
    }

    private void halo(DrawList list, FigureColors theme, boolean moves) {
        wide(list, moves ? HALO : OUTLINE, moves ? theme.accent : Argb.mix(theme.lit(look.skin), theme.line, .6));
    }

    private void wide(DrawList list, double wider, int color) {
        int from = list.mark();
        wide(list, face, jaw, wider);
        wide(list, crown, skull, wider);
        wide(list, bridge, nose, wider);
        for (int i = extra; i < extraEnd; i++) {
            wide(list, look.style == Appearance.Hair.BUN ? i : crown, i, wider);
        }
        list.fill(from, list.mark(), color);
    }

    private void wide(DrawList list, int a, int b, double wider) {
        two[0] = a;
        two[1] = b;
        bulbs.wide(two, 0, wider, list);
    }

    private void skin(DrawList list, int a, int b) {
        wide(list, a, b, 0);
    }

    private void lit(DrawList list, int a, int b) {
        two[0] = a;
        two[1] = b;
        bulbs.lit(two, 0, list);
    }

    private void hair(DrawList list, FigureColors theme, int hair, int skin) {
        boolean bald = look.style == Appearance.Hair.RIM;
        int from = list.mark();
        for (int i = extra; i < extraEnd; i++) {
            skin(list, look.style == Appearance.Hair.BUN ? i : crown, i);
        }
        skin(list, crown, crown);
        int color = bald ? skin : hair;
        list.fill(from, list.mark(), Argb.mix(color, theme.line, .28));
        int light = list.mark();
        for (int i = extra; i < extraEnd; i++) {
            lit(list, i, i);
        }
        lit(list, crown, crown);
        list.fill(light, list.mark(), color);
        if (bald) {
            int rim = list.mark();
            two[0] = bulb(.052, .085, -.030, .030, .040, .045);
            two[1] = bulb(-.052, .085, -.030, .030, .040, .045);
            bulbs.skin(two, 0, list);
            list.fill(rim, list.mark(), hair);
        }
    }

    private void mask(DrawList list, FigureColors theme, int skin) {
        int from = list.mark();
        skin(list, face, jaw);
        skin(list, bridge, nose);
        list.fill(from, list.mark(), Argb.mix(skin, theme.line, .16));
        int light = list.mark();
        lit(list, face, jaw);
        lit(list, bridge, nose);
        list.fill(light, list.mark(), skin);
    }

    private void ears(DrawList list, FigureColors theme, int skin) {
        double left = towards(0);
        ear(list, theme, skin, left > -.12 ? leftEar : -1);
        ear(list, theme, skin, left < .12 ? rightEar : -1);
    }

    private void ear(DrawList list, FigureColors theme, int skin, int number) {
        if (number < 0 || look.style == Appearance.Hair.BOB) {
            return;
        }
        int from = list.mark();
        wide(list, number, number, THIN / 2);
        list.fill(from, list.mark(), Argb.mix(skin, theme.line, .45));
        int inner = list.mark();
        skin(list, number, number);
        list.fill(inner, list.mark(), Argb.mix(skin, theme.line, .06));
    }

    private void features(DrawList list, FigureColors theme, int skin, int hair, double front) {
        double left = towards(0);
        int dark = Argb.mix(look.hair, 0xFF1A1412, .7);
        for (BodySide side : FigureRenderer.SIDES_OF_A_BODY) {
            double turned = .86 * front + .5 * side.sign() * left;
            if (turned > .12) {
                int from = list.mark();
                int eye = bulb(side.sign() * .027, .094, .093, .0068, .0090, .003);
                skin(list, eye, eye);
                list.fill(from, list.mark(), dark);
                line(list, Argb.mix(hair, dark, .5), side.sign(), BROW);
            }
        }
        int lips = Argb.mix(skin, 0xFF8A2F2A, .55);
        if (front > .55) {
            line(list, lips, 1, MOUTH);
        } else {
            line(list, lips, left > 0 ? 1 : -1, HALF_MOUTH);
        }
        if (front > .45) {
            line(list, Argb.mix(skin, theme.line, .35), 1, NOSTRILS);
        }
    }

    /** Draws a line along points of the head, three numbers each, that are given for the left side. */
    private void line(DrawList list, int color, int sign, double[] points) {
        int from = list.mark();
        list.outline(false);
        for (int i = 0; i < points.length; i += 3) {
            dot(list, sign * points[i], points[i + 1], points[i + 2]);
        }
        list.stroke(from, list.mark(), color, THIN);
    }

    private void dot(DrawList list, double x, double y, double z) {
        stance.point(Bone.HEAD, LARGE * x, LARGE * y, LARGE * z, point, 0);
        list.point(camera.x(point[0], point[1], point[2]), camera.y(point[0], point[1], point[2]));
    }
}
