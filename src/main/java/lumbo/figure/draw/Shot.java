package lumbo.figure.draw;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lumbo.figure.BodySide;
import lumbo.figure.BodySurface;
import lumbo.figure.BoneTransforms;
import lumbo.figure.Clip;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Moving;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import org.jspecify.annotations.Nullable;

/**
 * A motion with a person and a place to look from: draws any moment of it, always at the same size and place. Not for more
 * than one thread.
 */
public final class Shot {

    private static final double MARGIN = .06;
    private static final double EDGE = .01;

    /** How far a deep breath moves the chest, metres. */
    private static final double BREATH = .005;

    private final Clip clip;
    private final FigureRenderer artist;
    private final FigureColors theme;
    private final double[] propsBefore;
    private final BoneTransforms stance = new BoneTransforms();
    private final BoneTransforms mirror = new BoneTransforms();
    private final BoneTransforms end = new BoneTransforms();
    private final BoneTransforms endMirror = new BoneTransforms();
    private final Set<Moving> moving = EnumSet.noneOf(Moving.class);
    private final Set<Moving> movingMirrored = EnumSet.noneOf(Moving.class);
    private final List<double[]> ways;
    private final Bounds best;
    private final @Nullable InsetPlacement inset;

    /** What is shown beside the person. */
    public enum Hint {
        NONE,
        /** Where the movement ends. */
        END,
        /** Where the movement ends, and an arrow to there. */
        WAY
    }

    /**
     * What is drawn.
     *
     * @param phase the part of the repetition
     * @param fraction how much of it is over, 0 to 1
     * @param side the side that works
     * @param view from where it is seen; the mirror image is seen from the other side
     * @param second whether a motion that has a second view, and is seen as it reads best, is shown from there as well
     * @param hint what is shown beside the person
     * @param accented whether the limbs that move are marked
     * @param breath how far the lungs are filled, 0 to 1
     */
    public record Moment(
            Phase phase,
            double fraction,
            BodySide side,
            View view,
            boolean second,
            Hint hint,
            boolean accented,
            double breath) {

        /** A moment of a motion as its file says that it reads best. */
        public static Moment of(Motion motion, Phase phase, double fraction, BodySide side) {
            return new Moment(phase, fraction, side, motion.view(), true, Hint.NONE, true, .3);
        }

        public Moment with(Hint other) {
            return new Moment(phase, fraction, side, view, second, other, accented, breath);
        }

        private Moment with(double otherBreath) {
            return new Moment(phase, fraction, side, view, second, hint, accented, otherBreath);
        }

        public Moment alone() {
            return second ? new Moment(phase, fraction, side, view, false, hint, accented, breath) : this;
        }
    }

    /** A motion, played by someone who looks like this. Takes some milliseconds, and so belongs off the screen's thread. */
    public Shot(Motion motion, Appearance look, FigureColors theme) {
        this.theme = theme;
        this.propsBefore = new double[3 * motion.props().size()];
        BodySurface flesh = new BodySurface();
        clip = new Clip(motion, flesh);
        artist = new FigureRenderer(flesh, look, theme, motion.props());
        for (Moving part : motion.moving()) {
            moving.add(part);
            movingMirrored.add(part.mirrored());
        }
        ways = MotionPaths.of(clip);
        clip.at(Phase.OUT, 1, end);
        end.mirror(endMirror);
        best = measured(motion.view());
        inset = motion.second() == null ? null : beside(motion.second());
    }

    /** The motion that is shown. */
    public Motion motion() {
        return clip.motion();
    }

    /** In whose colours it is drawn. */
    public FigureColors theme() {
        return theme;
    }

    /** Whether the motion has something of its own to show in this phase. */
    public boolean has(Phase phase) {
        return clip.has(phase);
    }

    /**
     * How far anything is at one moment from where it is at another, metres; as good as infinite where they are seen
     * differently. Small enough, and there is nothing new to paint.
     */
    public double apart(Moment one, Moment other) {
        boolean alike = one.side() == other.side()
                && one.view().equals(other.view())
                && one.second() == other.second()
                && one.hint() == other.hint()
                && one.accented() == other.accented();
        if (!alike) {
            return Double.MAX_VALUE;
        }
        clip.at(one.phase(), one.fraction(), stance);
        int props = 3 * clip.motion().props().size();
        for (int i = 0; i < props; i++) {
            propsBefore[i] = clip.prop(i / 3, i % 3);
        }
        clip.at(other.phase(), other.fraction(), mirror);
        double apart = Math.max(stance.apart(mirror), BREATH * Math.abs(one.breath() - other.breath()));
        for (int i = 0; i < props; i++) {
            apart = Math.max(apart, Math.abs(propsBefore[i] - clip.prop(i / 3, i % 3)));
        }
        return apart;
    }

    /**
     * A moment with the breath of one that was seen before, unless the chest has moved further since than {@code metres}: so
     * nothing but what the exercise moves has to be painted anew each time.
     */
    public static Moment breathingAs(Moment before, Moment now, double metres) {
        return BREATH * Math.abs(before.breath() - now.breath()) < metres ? now.with(before.breath()) : now;
    }

    /** Draws a moment. */
    public void draw(Moment moment, DrawList list) {
        boolean mirrored = moment.side() == BodySide.RIGHT;
        clip.at(moment.phase(), moment.fraction(), stance);
        stance.breathe(moment.breath());
        if (mirrored) {
            stance.mirror(mirror);
        }
        list.clear();
        View view = moment.view();
        artist.look(turned(view, mirrored), view.pitch(), mirrored ? mirror : stance, clip::prop, mirrored);
        paint(moment, list);
        inset(moment).ifPresent(second -> {
            artist.frame(mirrored ? second.frame().mirrored() : second.frame(), list);
            second.begin(mirrored, list);
            artist.again(turned(second.view(), mirrored), second.view().pitch());
            paint(moment, list);
        });
    }

    private static double turned(View view, boolean mirrored) {
        return mirrored ? -view.yaw() : view.yaw();
    }

    private Optional<InsetPlacement> inset(Moment moment) {
        return moment.second() && moment.view().equals(motion().view()) ? Optional.ofNullable(inset) : Optional.empty();
    }

    private void paint(Moment moment, DrawList list) {
        boolean mirrored = moment.side() == BodySide.RIGHT;
        Set<Moving> accented = mirrored ? movingMirrored : moving;
        artist.ground(list);
        if (moment.hint() != Hint.NONE && !ways.isEmpty()) {
            artist.ghost(mirrored ? endMirror : end, accented, list);
        }
        artist.body(moment.accented() ? accented : NOTHING, list);
        if (moment.hint() == Hint.WAY) {
            for (double[] way : ways) {
                artist.arrow(way, mirrored, list);
            }
        }
    }

    private static final Set<Moving> NOTHING = EnumSet.noneOf(Moving.class);
    private static final List<Phase> PHASES = List.of(Phase.OUT, Phase.HOLD, Phase.BACK, Phase.PAUSE);

    /**
     * The part of the picture's plane that the whole motion needs, with its arrow, seen from where this moment is. Known at
     * once for the view from which the motion reads best; any other is measured.
     */
    public Bounds bounds(Moment like) {
        Bounds main = like.view().equals(motion().view()) ? best : measured(like.view());
        Bounds left =
                inset(like).map(second -> main.and(second.frame().wider(EDGE))).orElse(main);
        return like.side() == BodySide.RIGHT ? left.mirrored() : left;
    }

    private Bounds measured(View view) {
        Bounds[] bounds = {Bounds.NONE};
        whole(view, list -> bounds[0] = list.bounds(bounds[0]));
        return bounds[0].wider(MARGIN);
    }

    private InsetPlacement beside(View second) {
        Silhouette taken = new Silhouette();
        whole(motion().view(), list -> list.paint(taken));
        return InsetPlacement.beside(second, best, taken, measured(second));
    }

    private void whole(View view, Consumer<DrawList> each) {
        DrawList list = new DrawList();
        for (Phase phase : PHASES) {
            for (int i = 0; i <= 4 && has(phase); i++) {
                draw(new Moment(phase, i / 4.0, BodySide.LEFT, view, false, Hint.WAY, true, 1), list);
                each.accept(list);
            }
        }
    }
}
