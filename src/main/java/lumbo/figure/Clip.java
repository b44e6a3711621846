package lumbo.figure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import lumbo.figure.LimbTarget.Limb;
import lumbo.figure.Motion.Phase;

/**
 * A motion made ready for playing: tells where each bone and each prop is at any moment of a repetition. Limbs that stay
 * with a place in two keys that follow each other stay with it in between. Not for more than one thread.
 */
public final class Clip {

    private static final double[] NONE = {};
    private static final Limb[] LIMBS = Limb.values();
    private static final Anchor.Part[] PARTS = Anchor.Part.values();

    private final Motion motion;
    private final BodySurface flesh;
    private final Map<Phase, Frame[]> phases = new EnumMap<>(Phase.class);
    private final Pose pose = new Pose();
    private final BoneTransforms stance = new BoneTransforms();
    private final InverseKinematics reach = new InverseKinematics(stance);
    private final Frame between;
    private final double[] point = new double[3];
    private final double[] bend = new double[3];

    /** A moment, worked out. */
    private static final class Frame {

        private final Pose pose = new Pose();
        private final Lead[] leads = new Lead[Limb.COUNT];
        private final double[] props;
        private final double[] anchor = new double[3];
        private int anchorPart = -1;
        private boolean ground;

        private Frame(int props) {
            this.props = new double[3 * props];
            for (int i = 0; i < leads.length; i++) {
                leads[i] = new Lead();
            }
        }
    }

    /** Where a limb is led; {@code with} tells what it stays with. */
    private static final class Lead {

        private static final int NOTHING = -1;
        private static final int WORLD = 0;
        private static final int FIRST_PLACE = 1;
        private static final int FIRST_PROP = 1000;

        private int with = NOTHING;
        private final double[] at = new double[3];
        private double[] bend = NONE;
        private double[] turn = NONE;
        private final double[] bendRoom = new double[3];
        private final double[] turnRoom = new double[4];
    }

    /** Makes a motion ready. */
    public Clip(Motion motion, BodySurface flesh) {
        this.motion = motion;
        this.flesh = flesh;
        this.between = new Frame(motion.props().size());
        Map<String, Frame> frames = new HashMap<>();
        motion.keys().forEach((name, key) -> frames.put(name, frame(key)));
        motion.play().forEach((phase, names) -> {
            if (!frames.keySet().containsAll(names)) {
                throw new IllegalArgumentException(motion.id() + " has not all keys of " + names);
            }
            phases.put(phase, names.stream().map(frames::get).toArray(Frame[]::new));
        });
    }

    /** The motion that is played. */
    public Motion motion() {
        return motion;
    }

    /** Whether there is something to show in this phase of its own. */
    public boolean has(Phase phase) {
        return phases.containsKey(phase);
    }

    /**
     * Places all bones as they are at a moment, the left side working.
     *
     * @param phase the part of the repetition; one that the motion does not show is shown as the end of the one before
     * @param fraction how much of it is over, 0 to 1
     */
    public void at(Phase phase, double fraction, BoneTransforms into) {
        Frame[] frames = phases.get(phase);
        if (frames == null) {
            at(before(phase), phase == Phase.OUT ? 0 : 1, into);
            return;
        }
        mix(phase, frames, fraction);
        settle(between);
        pose.set(between.pose);
        copy(stance, into);
    }

    /** The place of a prop at the moment of the last {@link #at}. */
    public double prop(int number, int axis) {
        return between.props[3 * number + axis];
    }

    Pose pose() {
        return between.pose;
    }

    /** How far a limb is from where it was to be led at the moment of the last {@link #at}, metres; 0 for one that is free. */
    double miss(Limb limb) {
        Lead lead = between.leads[limb.index()];
        if (lead.with == Lead.NOTHING || limb.index() >= Limb.LEFT_KNEE.index()) {
            return 0;
        }
        target(between, limb, lead);
        double[] at = new double[3];
        if (limb.index() <= Limb.RIGHT_HAND.index()) {
            double skin = lead.turn.length > 0 ? Skeleton.PALM_DEPTH : 0;
            stance.point(Bone.LEFT_HAND.on(limb.side()), 0, -Skeleton.PALM, skin, at, 0);
        } else {
            stance.point(Bone.LEFT_FOOT.on(limb.side()), 0, 0, 0, at, 0);
        }
        return VectorMath.distance(at, 0, point, 0);
    }

    private static Phase before(Phase phase) {
        return switch (phase) {
            case OUT, HOLD -> Phase.OUT;
            case BACK -> Phase.HOLD;
            case PAUSE -> Phase.BACK;
        };
    }

    private static void copy(BoneTransforms from, BoneTransforms to) {
        System.arraycopy(from.turns, 0, to.turns, 0, from.turns.length);
        System.arraycopy(from.places, 0, to.places, 0, from.places.length);
        System.arraycopy(from.axes, 0, to.axes, 0, from.axes.length);
        to.grips(from);
    }

    // Keys

    private Frame frame(Keyframe key) {
        Frame frame = new Frame(motion.props().size());
        double[] values = new double[Angle.COUNT];
        key.angles().forEach((angle, value) -> values[angle.index()] = value);
        new JointRotations().pose(values, frame.pose);
        frame.ground = key.ground() != null && key.ground();
        if (key.anchor() != null) {

            frame.anchorPart = key.anchor().part().index();
            System.arraycopy(key.anchor().at().array(), 0, frame.anchor, 0, 3);
        }
        for (int i = 0; i < motion.props().size(); i++) {
            Prop prop = motion.props().get(i);
            LimbTarget.Point at = key.props().getOrDefault(prop.id(), prop.at());
            System.arraycopy(at.array(), 0, frame.props, 3 * i, 3);
        }
        stance.set(frame.pose);
        key.pins().forEach((limb, pin) -> pin.ifPresent(p -> lead(p, frame.leads[limb.index()])));
        settle(frame);
        return frame;
    }

    private void lead(LimbTarget pin, Lead lead) {
        lead.with = pin.on() == null ? Lead.WORLD : place(pin.on());
        System.arraycopy(pin.at().array(), 0, lead.at, 0, 3);
        lead.bend = pin.bend() == null ? NONE : pin.bend().array();
        boolean hand = pin.limb().index() <= Limb.RIGHT_HAND.index();
        boolean flat = lead.with == Lead.WORLD && pin.at().y() <= .02;
        double[] facing = pin.facing() == null
                ? flat ? new double[] {0, -1, 0} : NONE
                : pin.facing().array();
        if (facing.length == 0 || pin.limb().index() >= Limb.LEFT_KNEE.index()) {
            return;
        }
        double[] along =
                pin.along() == null ? hand ? fingers() : toes() : pin.along().array();
        lead.turn = new double[4];
        if (hand) {
            VectorMath.facing(new double[] {-along[0], -along[1], -along[2]}, facing, lead.turn, 0);
        } else {
            VectorMath.facing(new double[] {-facing[0], -facing[1], -facing[2]}, along, lead.turn, 0);
            for (int i = 0; i < 3; i++) {
                lead.at[i] -= facing[i] * Skeleton.FOOT_HEIGHT / Math.sqrt(VectorMath.dot(facing, facing));
            }
        }
    }

    /** Where fingers on the floor point: to the head, or forward of a body that is upright. */
    private double[] fingers() {
        int m = 9 * Bone.THORAX.index();
        double[] a = stance.axes;
        return new double[] {a[m + 1] + .3 * a[m + 2], 0, a[m + 7] + .3 * a[m + 8]};
    }

    /** Where toes on the floor point: forward of a body that is upright, away from the head of one that lies. */
    private double[] toes() {
        int m = 9 * Bone.PELVIS.index();
        double[] a = stance.axes;
        return new double[] {a[m + 2] - a[m + 1], 0, a[m + 8] - a[m + 7]};
    }

    private int place(String name) {
        for (int i = 0; i < motion.props().size(); i++) {
            if (motion.props().get(i).id().equals(name)) {
                return Lead.FIRST_PROP + i;
            }
        }
        return Lead.FIRST_PLACE + ContactPoint.of(name).index();
    }

    // Between keys

    private void mix(Phase phase, Frame[] frames, double fraction) {
        double t = Math.clamp(fraction, 0, 1);
        if (!motion.steady()) {
            t = (1 - Math.cos(Math.PI * t)) / 2;
        }
        double s = t * (frames.length - 1);
        int i = Math.clamp((int) s, 0, Math.max(0, frames.length - 2));
        double u = s - i;
        Frame b = frames[i];
        Frame c = frames[Math.min(i + 1, frames.length - 1)];
        Frame a = i > 0 ? frames[i - 1] : neighbour(phase, b, false);
        Frame d = i + 2 < frames.length ? frames[i + 2] : neighbour(phase, c, true);
        boolean straight = frames.length < 3 && !motion.steady();
        weights(u, straight);
        turns(a, b, c, d);
        mixed(a.pose.root, b.pose.root, c.pose.root, d.pose.root, between.pose.root);
        mixed(a.pose.grips, b.pose.grips, c.pose.grips, d.pose.grips, between.pose.grips);
        mixed(a.props, b.props, c.props, d.props, between.props);
        mixed(a.anchor, b.anchor, c.anchor, d.anchor, between.anchor);
        between.anchorPart = b.anchorPart == c.anchorPart ? b.anchorPart : -1;
        between.ground = b.ground && c.ground;
        for (int limb = 0; limb < Limb.COUNT; limb++) {
            lead(a.leads[limb], b.leads[limb], c.leads[limb], d.leads[limb], between.leads[limb]);
        }
    }

    /** The frame before or after a phase's own, of a motion that runs through. */
    private Frame neighbour(Phase phase, Frame end, boolean after) {
        if (!motion.steady()) {
            return end;
        }
        Frame[] out = phases.getOrDefault(Phase.OUT, new Frame[] {end});
        Frame[] back = phases.getOrDefault(Phase.BACK, out);
        Frame[] other = phase == Phase.OUT ? back : out;
        int second = Math.min(1, other.length - 1);
        return after ? other[second] : other[other.length - 1 - second];
    }

    private double wa;
    private double wb;
    private double wc;
    private double wd;

    /** Weights of four frames for the way from the second to the third: straight, or a curve by Catmull and Rom. */
    private void weights(double u, boolean straight) {
        if (straight) {
            wa = 0;
            wb = 1 - u;
            wc = u;
            wd = 0;
            return;
        }
        double uu = u * u;
        double uuu = uu * u;
        wa = (-u + 2 * uu - uuu) / 2;
        wb = (2 - 5 * uu + 3 * uuu) / 2;
        wc = (u + 4 * uu - 3 * uuu) / 2;
        wd = (-uu + uuu) / 2;
    }

    private void mixed(double[] a, double[] b, double[] c, double[] d, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private void turns(Frame a, Frame b, Frame c, Frame d) {
        for (int o = 0; o < between.pose.turns.length; o += 4) {
            turn(a.pose.turns, b.pose.turns, c.pose.turns, d.pose.turns, o, between.pose.turns);
        }
    }

    private void turn(double[] a, double[] b, double[] c, double[] d, int o, double[] out) {
        double sa = side(a, b, o);
        double sc = side(c, b, o);
        double sd = sc * side(d, c, o);
        for (int i = o; i < o + 4; i++) {
            out[i] = wa * sa * a[i] + wb * b[i] + wc * sc * c[i] + wd * sd * d[i];
        }
        VectorMath.unit(out, o);
    }

    private static double side(double[] p, double[] q, int o) {
        return p[o] * q[o] + p[o + 1] * q[o + 1] + p[o + 2] * q[o + 2] + p[o + 3] * q[o + 3] < 0 ? -1 : 1;
    }

    private void lead(Lead a, Lead b, Lead c, Lead d, Lead out) {
        out.with = b.with == c.with ? b.with : Lead.NOTHING;
        out.bend = NONE;
        out.turn = NONE;
        if (out.with == Lead.NOTHING) {
            return;
        }
        Lead before = a.with == b.with ? a : b;
        Lead after = d.with == c.with ? d : c;
        mixed(before.at, b.at, c.at, after.at, out.at);
        if (b.bend.length > 0 && c.bend.length > 0) {
            for (int i = 0; i < 3; i++) {
                out.bendRoom[i] = (wa + wb) * b.bend[i] + (wc + wd) * c.bend[i];
            }
            out.bend = out.bendRoom;
        }
        if (b.turn.length > 0 && c.turn.length > 0) {
            double sign = side(c.turn, b.turn, 0);
            for (int i = 0; i < 4; i++) {
                out.turnRoom[i] = (wa + wb) * b.turn[i] + sign * (wc + wd) * c.turn[i];
            }
            VectorMath.unit(out.turnRoom, 0);
            out.turn = out.turnRoom;
        }
    }

    // Settling

    /** Puts the body where it is held or lies, and leads its limbs. */
    private void settle(Frame frame) {
        stance.set(frame.pose);
        if (frame.anchorPart >= 0) {
            PARTS[frame.anchorPart].point(stance, point);
            stance.move(frame.anchor[0] - point[0], frame.anchor[1] - point[1], frame.anchor[2] - point[2]);
        }
        if (frame.ground) {
            stance.move(0, -lowest(frame), 0);
        }
        System.arraycopy(stance.places, 0, frame.pose.root, 0, 3);
        for (int limb = Limb.COUNT - 1; limb >= 0; limb--) {
            follow(frame, LIMBS[limb], frame.leads[limb]);
        }
    }

    /** The height of the lowest point of what carries the body: trunk, head, and legs that are not led anywhere. */
    private double lowest(Frame frame) {
        double lowest = Double.MAX_VALUE;
        for (int i = 0; i < flesh.bulbs().size(); i++) {
            Bone bone = flesh.bulbs().get(i).bone();
            boolean carries = switch (bone) {
                case PELVIS, LUMBAR, CHEST, THORAX, NECK, HEAD -> true;
                case LEFT_THIGH, LEFT_SHANK, LEFT_FOOT -> isFree(frame, BodySide.LEFT);
                case RIGHT_THIGH, RIGHT_SHANK, RIGHT_FOOT -> isFree(frame, BodySide.RIGHT);
                default -> false;
            };
            if (carries) {
                lowest = Math.min(lowest, flesh.lowest(i, stance));
            }
        }
        return lowest;
    }

    private static boolean isFree(Frame frame, BodySide side) {
        return frame.leads[Limb.LEFT_FOOT.index() + side.index()].with == Lead.NOTHING;
    }

    private void follow(Frame frame, Limb limb, Lead lead) {
        if (lead.with == Lead.NOTHING) {
            return;
        }
        target(frame, limb, lead);
        BodySide side = limb.side();
        switch (limb) {
            case LEFT_HAND, RIGHT_HAND -> reach.hand(frame.pose, side, point, elbow(lead, side), lead.turn);
            case LEFT_FOOT, RIGHT_FOOT -> reach.foot(frame.pose, side, point, knee(lead), lead.turn);
            case LEFT_KNEE, RIGHT_KNEE -> reach.knee(frame.pose, side, point, knee(lead));
        }
    }

    private void target(Frame frame, Limb limb, Lead lead) {
        if (lead.with >= Lead.FIRST_PROP) {
            int prop = 3 * (lead.with - Lead.FIRST_PROP);
            for (int i = 0; i < 3; i++) {
                point[i] = frame.props[prop + i] + lead.at[i];
            }
        } else if (lead.with >= Lead.FIRST_PLACE) {
            ContactPoint.at(lead.with - Lead.FIRST_PLACE).point(stance, limb.side(), lead.at, point);
        } else {
            System.arraycopy(lead.at, 0, point, 0, 3);
        }
    }

    /** The default direction of an elbow: out, back and a little down. */
    private double[] elbow(Lead lead, BodySide side) {
        return lead.bend.length > 0 ? lead.bend : direction(Bone.THORAX, .6 * side.sign(), -.35, -.7);
    }

    /** The default direction of a knee: to the front. */
    private double[] knee(Lead lead) {
        return lead.bend.length > 0 ? lead.bend : direction(Bone.PELVIS, 0, .1, 1);
    }

    private double[] direction(Bone bone, double x, double y, double z) {
        int m = 9 * bone.index();
        for (int i = 0; i < 3; i++) {
            bend[i] = stance.axes[m + 3 * i] * x + stance.axes[m + 3 * i + 1] * y + stance.axes[m + 3 * i + 2] * z;
        }
        return bend;
    }
}
