package lumbo.figure.draw;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.figure.BodySide;
import lumbo.figure.BodySurface;
import lumbo.figure.BodySurface.Ellipsoid;
import lumbo.figure.BodySurface.SurfacePart;
import lumbo.figure.Bone;
import lumbo.figure.BoneTransforms;
import lumbo.figure.Motion.Moving;
import lumbo.figure.Prop;

/**
 * Draws a person and things. Every limb is the skin around a few ellipsoids; limbs and things are painted from the
 * farthest to the nearest. Not for more than one thread.
 */
public final class FigureRenderer {

    private static final double OUTLINE = .00375;
    private static final double HALO = .013;
    private static final double FAR = .16;

    /** From how much nearer than the ankle the toes are painted over the trousers. */
    private static final double FOOT_IN_FRONT = .09;

    static final BodySide[] SIDES_OF_A_BODY = BodySide.values();

    private final BodySurface flesh;
    private final Appearance look;
    private final FigureColors theme;
    private final Camera camera = new Camera();
    private final MarkRenderer marks;
    private final ProjectedEllipsoids bulbs = new ProjectedEllipsoids(camera);
    private final HeadRenderer head;
    private final HandRenderer hands;
    private final PropRenderer things;
    private final DepthSorter layers;
    private final List<BodyPart> body = new ArrayList<>();
    private final double[] matrix = new double[9];
    private final double[] point = new double[3];
    private Set<Moving> moving = EnumSet.noneOf(Moving.class);
    private int all;
    private boolean isSmall;

    /** What is painted in one go: a limb or a part of the trunk. */
    private final class BodyPart implements DepthSorter.Layer {

        private final BodyPartKind kind;
        private final BodySide side;
        private final int[] numbers;
        private final List<Form> forms = new ArrayList<>();

        private BodyPart(BodyPartKind kind, BodySide side) {
            this.kind = kind;
            this.side = side;
            for (SurfacePart part : kind.parts) {
                SurfacePart mine = kind.paired ? part.on(side) : part;
                forms.add(new Form(mine, flesh.hulls(mine)));
            }
            this.numbers = forms.stream()
                    .flatMap(form -> form.hulls.stream())
                    .flatMapToInt(java.util.Arrays::stream)
                    .distinct()
                    .toArray();
        }

        @Override
        public int[] numbers() {
            return numbers;
        }

        @Override
        public void paint(DrawList list) {
            switch (kind) {
                case HEAD -> {
                    forms.getFirst().paint(list, false, false);
                    head.paint(list, theme, moving.contains(Moving.HEAD));
                }
                case LOWER_LEG -> {
                    Form foot = forms.getFirst();
                    Form shank = forms.getLast();
                    int ankle = foot.hulls.getFirst()[0];
                    int toes = foot.hulls.getLast()[1];
                    boolean footFirst = bulbs.depth[toes] < bulbs.depth[ankle] + FOOT_IN_FRONT;
                    if (footFirst) {
                        foot.paint(list, false, false);
                    }
                    shank.paint(list, isPainted(BodyPartKind.THIGH), false);
                    if (!footFirst) {
                        foot.paint(list, false, false);
                    }
                }
                case LOWER_ARM -> forms.getFirst().paint(list, isPainted(BodyPartKind.UPPER_ARM), false);
                case UPPER_ARM -> {
                    forms.getFirst().paint(list, isPainted(BodyPartKind.TRUNK), isPainted(BodyPartKind.LOWER_ARM));
                    forms.getLast().paint(list, isPainted(BodyPartKind.TRUNK), false);
                }
                case THIGH ->
                    forms.getFirst().paint(list, isPainted(BodyPartKind.HIPS), isPainted(BodyPartKind.LOWER_LEG));
                case TRUNK, HIPS -> forms.forEach(form -> form.paint(list, false, false));
            }
        }

        private boolean isPainted(BodyPartKind other) {
            for (BodyPart unit : body) {
                if (unit.kind == other && (unit.side == side || !other.paired)) {
                    return layers.isPainted(unit);
                }
            }
            return false;
        }
    }

    private enum BodyPartKind {
        HIPS(false, SurfacePart.HIPS),
        TRUNK(false, SurfacePart.TRUNK),
        HEAD(false, SurfacePart.NECK, SurfacePart.HEAD),
        UPPER_ARM(true, SurfacePart.LEFT_UPPER_ARM, SurfacePart.LEFT_SLEEVE),
        LOWER_ARM(true, SurfacePart.LEFT_FOREARM),
        THIGH(true, SurfacePart.LEFT_THIGH),
        LOWER_LEG(true, SurfacePart.LEFT_FOOT, SurfacePart.LEFT_SHANK);

        private final boolean paired;

        /** Its parts; of a pair, the left one's. */
        @SuppressWarnings("ImmutableEnumChecker") // the list can't be changed
        private final List<SurfacePart> parts;

        BodyPartKind(boolean paired, SurfacePart... parts) {
            this.paired = paired;
            this.parts = List.of(parts);
        }
    }

    private final class Form {

        private final SurfacePart part;
        private final List<int[]> hulls;
        private final int[][] rims;

        private Form(SurfacePart part, List<int[]> hulls) {
            this.part = part;
            this.hulls = hulls;
            this.rims = new int[hulls.size()][ProjectedEllipsoids.DIRECTIONS];
        }

        /** Paints outline, shade and light. Where a form that is painted already goes on, at either end, there is no line. */
        private void paint(DrawList list, boolean openAbove, boolean openBelow) {
            int color = color(part);
            int first = openAbove ? 1 : 0;
            int end = openBelow ? hulls.size() - 1 : hulls.size();
            boolean marked = moves(part);
            for (int i = 0; i < hulls.size(); i++) {
                bulbs.farthest(hulls.get(i), 0, rims[i]);
            }
            int around = marked ? theme.accent : Argb.mix(color, theme.line, .55);
            wide(list, first, end, openBelow, marked ? HALO : OUTLINE, around);
            wide(list, first, end, openBelow, 0, Argb.mix(color, theme.line, .20));
            int lit = list.mark();
            for (int i = 0; i < hulls.size(); i++) {
                bulbs.goOn(i > 0 && follows(hulls.get(i - 1), hulls.get(i)));
                bulbs.lit(hulls.get(i), 0, rims[i], list);
            }
            bulbs.goOn(false);
            hand().ifPresent(side -> hands.lit(side, bulbs, list));
            list.fill(lit, list.mark(), color);
        }

        private void wide(DrawList list, int first, int end, boolean openBelow, double wider, int color) {
            int from = list.mark();
            for (int i = first; i < end; i++) {
                bulbs.goOn(i > first && follows(hulls.get(i - 1), hulls.get(i)));
                bulbs.wide(hulls.get(i), 0, wider, rims[i], list);
            }
            bulbs.goOn(false);
            if (!openBelow) {
                hand().ifPresent(side -> hands.wide(side, bulbs, wider, list));
            }
            list.fill(from, list.mark(), color);
        }

        private static boolean follows(int[] before, int[] hull) {
            return before[before.length - 1] == hull[0];
        }

        private Optional<BodySide> hand() {
            return switch (part) {
                case LEFT_FOREARM -> Optional.of(BodySide.LEFT);
                case RIGHT_FOREARM -> Optional.of(BodySide.RIGHT);
                default -> Optional.empty();
            };
        }
    }

    /** Draws a person with these things. */
    public FigureRenderer(BodySurface flesh, Appearance look, FigureColors theme, List<Prop> props) {
        this.flesh = flesh;
        this.look = look;
        this.theme = theme;
        this.marks = new MarkRenderer(theme, camera);
        this.hands = new HandRenderer(flesh.bulbs().size());
        this.head = new HeadRenderer(look, camera, bulbs);
        this.things = new PropRenderer(props, theme, camera, bulbs);
        for (BodyPartKind kind : BodyPartKind.values()) {
            body.add(new BodyPart(kind, BodySide.LEFT));
            if (kind.paired) {
                body.add(new BodyPart(kind, BodySide.RIGHT));
            }
        }
        this.layers = new DepthSorter(bulbs, camera);
    }

    /** What a drawing shows beside the person. */
    public interface Places {

        double at(int prop, int axis);
    }

    /** Draws a frame, within which what follows lies. */
    void frame(Bounds bounds, DrawList list) {
        marks.frame(bounds, list);
    }

    /** Takes over where everything is, and projects it; with a mirrored stance things are mirrored as well. */
    void look(double yaw, double pitch, BoneTransforms stance, Places places, boolean mirrored) {
        bulbs.clear();
        look(yaw, pitch, false);
        add(stance);
        hands.add(stance, bulbs);
        head.add(stance);
        things.add(stance, places, mirrored);
        all = bulbs.count();
    }

    /** Looks at the same once more from somewhere else, where it is shown small. */
    void again(double yaw, double pitch) {
        bulbs.cut(all);
        look(yaw, pitch, true);
    }

    private void look(double yaw, double pitch, boolean small) {
        isSmall = small;
        camera.set(yaw, pitch);
        bulbs.half(small);
        bulbs.see();
    }

    void ground(DrawList list) {
        things.paintGround(list);
        shadow(list);
    }

    private void add(BoneTransforms stance) {
        for (int i = 0; i < flesh.bulbs().size(); i++) {
            add(flesh.bulbs().get(i), stance);
        }
    }

    /** Draws where these parts of the person will come to. */
    void ghost(BoneTransforms end, Set<Moving> parts, DrawList list) {
        int before = bulbs.count();
        moving = parts;
        add(end);
        int from = list.mark();
        for (BodyPart unit : body) {
            for (Form form : unit.forms) {
                if (moves(form.part)) {
                    for (int[] hull : form.hulls) {
                        bulbs.skin(hull, before, list);
                    }
                }
            }
        }
        list.fill(from, list.mark(), Argb.alpha(theme.accent, .20));
        bulbs.cut(before);
    }

    /** Draws the person and things, from the farthest to the nearest. */
    void body(Set<Moving> accented, DrawList list) {
        moving = accented;
        layers.clear();
        for (BodyPart unit : body) {
            layers.add(unit);
        }
        things.addTo(layers);
        layers.paint(list);
    }

    void arrow(double[] way, boolean mirrored, DrawList list) {
        marks.arrow(way, mirrored, list);
    }

    private void add(Ellipsoid bulb, BoneTransforms stance) {
        stance.point(bulb.bone(), bulb.x(), bulb.y(), bulb.z(), point, 0);
        boolean trunk = bulb.bone().index() <= Bone.THORAX.index();
        double girth = trunk ? look.girth : 1 + (look.girth - 1) * .5;
        double fill = bulb.bone() == Bone.CHEST || bulb.bone() == Bone.LUMBAR ? 1 + .045 * stance.breath() : 1;
        boolean round = bulb.rx() == bulb.ry() && bulb.ry() == bulb.rz();
        if (round) {
            bulbs.ball(point[0], point[1], point[2], bulb.rx() * girth);
        } else {
            stance.axes(bulb.bone(), matrix, 0);
            bulbs.add(point, matrix, bulb.rx() * girth, bulb.ry(), bulb.rz() * (trunk ? girth * fill : girth));
        }
    }

    private static final double[] SHADOW_REACH = {.30, .07};

    /** A soft shadow on what the body lies on: two forms, the second smaller and over less, and alone where all is small. */
    private void shadow(DrawList list) {
        double ground = 0;
        for (int i = isSmall ? 1 : 0; i < SHADOW_REACH.length; i++) {
            double height = SHADOW_REACH[i];
            int from = list.mark();
            for (SurfacePart part : SHADOWED) {
                for (int[] hull : flesh.hulls(part)) {
                    cast(hull, height, ground, list);
                }
            }
            list.fill(from, list.mark(), Argb.alpha(theme.shadow, theme.shade));
        }
    }

    private static final SurfacePart[] SHADOWED = {
        SurfacePart.HIPS,
        SurfacePart.TRUNK,
        SurfacePart.HEAD,
        SurfacePart.LEFT_UPPER_ARM,
        SurfacePart.RIGHT_UPPER_ARM,
        SurfacePart.LEFT_FOREARM,
        SurfacePart.RIGHT_FOREARM,
        SurfacePart.LEFT_THIGH,
        SurfacePart.RIGHT_THIGH,
        SurfacePart.LEFT_SHANK,
        SurfacePart.RIGHT_SHANK,
        SurfacePart.LEFT_FOOT,
        SurfacePart.RIGHT_FOOT
    };

    private final int[][] casts = {new int[0], new int[1], new int[2], new int[3], new int[4]};
    private final int[] cast = new int[4];

    private void cast(int[] hull, double height, double ground, DrawList list) {
        int n = 0;
        int before = bulbs.count();
        for (int number : hull) {
            double low = bulbs.wy(number) - bulbs.radius[number] - ground;
            if (low < height) {
                double share = 1 - Math.max(0, low) / height;
                double r = bulbs.radius[number] * (.55 + .55 * share) + .25 * height * share * .4;
                cast[n++] = bulbs.disc(bulbs.wx(number), ground, bulbs.wz(number), r);
            }
        }
        if (n > 0) {
            System.arraycopy(cast, 0, casts[n], 0, n);
            bulbs.coarse(true);
            bulbs.skin(casts[n], 0, list);
            bulbs.coarse(false);
        }
        bulbs.cut(before);
    }

    private int color(SurfacePart part) {
        int color = switch (part) {
            case HIPS, LEFT_THIGH, RIGHT_THIGH, LEFT_SHANK, RIGHT_SHANK -> look.trousers;
            case TRUNK, LEFT_SLEEVE, RIGHT_SLEEVE -> look.shirt;
            default -> look.skin;
        };
        int lit = theme.lit(color);
        BodySide far = Math.abs(sideways()) < .25 ? null : sideways() > 0 ? BodySide.RIGHT : BodySide.LEFT;
        return far != null && isOf(part, far) ? Argb.mix(lit, theme.line, FAR) : lit;
    }

    /** How far the body's left side is turned to the viewer. */
    private double sideways() {
        int left = body.get(3).numbers[0];
        int right = body.get(4).numbers[0];
        return (bulbs.depth[left] - bulbs.depth[right]) / .36;
    }

    private static boolean isOf(SurfacePart part, BodySide side) {
        return part.name().startsWith(side.name());
    }

    private boolean moves(SurfacePart part) {
        return switch (part) {
            case HIPS -> moving.contains(Moving.HIPS);
            case TRUNK -> moving.contains(Moving.TRUNK);
            case HEAD, NECK -> moving.contains(Moving.HEAD);
            case LEFT_UPPER_ARM, LEFT_SLEEVE -> moving.contains(Moving.LEFT_ARM);
            case RIGHT_UPPER_ARM, RIGHT_SLEEVE -> moving.contains(Moving.RIGHT_ARM);
            case LEFT_FOREARM, LEFT_HAND -> moving.contains(Moving.LEFT_ARM) || moving.contains(Moving.LEFT_HAND);
            case RIGHT_FOREARM, RIGHT_HAND -> moving.contains(Moving.RIGHT_ARM) || moving.contains(Moving.RIGHT_HAND);
            case LEFT_THIGH, LEFT_SHANK -> moving.contains(Moving.LEFT_LEG);
            case RIGHT_THIGH, RIGHT_SHANK -> moving.contains(Moving.RIGHT_LEG);
            case LEFT_FOOT -> moving.contains(Moving.LEFT_LEG) || moving.contains(Moving.LEFT_FOOT);
            case RIGHT_FOOT -> moving.contains(Moving.RIGHT_LEG) || moving.contains(Moving.RIGHT_FOOT);
        };
    }
}
