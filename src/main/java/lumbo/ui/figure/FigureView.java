package lumbo.ui.figure;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.figure.draw.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A figure on a screen. It fills its room, keeps its size while it moves, and paints only what has changed. Where motion
 * is not wanted it shows start and end beside each other.
 */
public final class FigureView extends Region {

    private static final double ARROW_ROOM = .08;

    /** What moves by less than this, in pixels, is not painted anew. */
    private static final double LEAST_PIXELS = .3;

    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final DrawList list = new DrawList();
    private @Nullable Shot shot;
    private @Nullable Moment moment;
    private @Nullable Frame frame;
    private @Nullable Moment painted;
    private double scale = 1;
    private boolean stills;

    /** What the picture's frame was measured for, and the frame. */
    private record Frame(BodySide side, double yaw, double pitch, Bounds bounds) {

        private boolean fits(Moment of) {
            return side == of.side() && yaw == of.yaw() && pitch == of.pitch();
        }
    }

    /** A figure that nothing was said of yet. */
    public FigureView() {
        getStyleClass().add("figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        setMinSize(0, 0);
    }

    /** Shows stills instead of a moving figure, or no longer. */
    public void stills(boolean only) {
        if (stills != only) {
            stills = only;
            paint();
        }
    }

    /** Whose motion is shown; empty shows nothing. */
    public void shoot(Optional<Shot> of) {
        if (shot != of.orElse(null)) {
            shot = of.orElse(null);
            frame = null;
            moment = null;
            painted = null;
            paint();
        }
    }

    /** The motion that is shown. */
    public Optional<Motion> motion() {
        return Optional.ofNullable(shot).map(Shot::motion);
    }

    /** Shows a moment. */
    public void show(Moment now) {
        Shot of = shot;
        Moment before = painted;
        boolean same = of != null
                && before != null
                && (stills ? isSameStill(before, now) : of.apart(before, now) * scale < LEAST_PIXELS);
        moment = now;
        if (!same) {
            paint();
        }
    }

    private static boolean isSameStill(Moment a, Moment b) {
        return a.side() == b.side() && a.yaw() == b.yaw() && a.pitch() == b.pitch() && isEnd(a) == isEnd(b);
    }

    private static boolean isEnd(Moment moment) {
        return moment.phase() == Phase.HOLD || (moment.phase() == Phase.OUT && moment.fraction() > .5);
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private void paint() {
        Shot now = shot;
        Moment at = moment;
        if (now == null || at == null || getWidth() < 1 || getHeight() < 1) {
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            return;
        }
        Bounds bounds = bounds(now, at);
        double room = stills ? getWidth() * ARROW_ROOM : 0;
        double each = stills ? (getWidth() - room) / 2 : getWidth();
        scale = bounds.scale(each, getHeight());
        painted = at;
        double width = Math.ceil(bounds.width() * scale);
        double height = Math.ceil(bounds.height() * scale);
        fit(stills ? 2 * width + room : width, height);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        if (now.theme() == Theme.CONTRAST) {
            graphics.setFill(Color.WHITE);
            graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        } else {
            graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
        if (!stills) {
            paint(now, at, bounds, 0);
            return;
        }
        paint(now, still(at, Phase.OUT, 0), bounds, 0);
        paint(now, still(at, Phase.OUT, 1), bounds, width + room);
        arrow(width, room, graphics);
    }

    /** Makes the canvas no larger than what is painted on it: all of it costs, whether or not anything is there. */
    private void fit(double width, double height) {
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        canvas.relocate(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2));
    }

    private Bounds bounds(Shot of, Moment at) {
        Frame fitting = frame;
        if (fitting == null || !fitting.fits(at)) {
            fitting = new Frame(at.side(), at.yaw(), at.pitch(), of.bounds(at));
            frame = fitting;
        }
        return fitting.bounds();
    }

    private void paint(Shot of, Moment at, Bounds bounds, double x) {
        painter.place(scale, x - scale * bounds.left(), scale * bounds.top());
        of.draw(at, list);
        list.paint(painter);
    }

    private static Moment still(Moment at, Phase phase, double fraction) {
        return new Moment(phase, fraction, at.side(), at.yaw(), at.pitch(), Hint.NONE, at.accented(), .3);
    }

    /** An arrow from the first still to the second. */
    private void arrow(double x, double width, GraphicsContext graphics) {
        double y = canvas.getHeight() / 2;
        double tall = width * .28;
        graphics.setFill(Color.rgb(0xE8, 0x82, 0x1E));
        graphics.fillPolygon(
                new double[] {
                    x + width * .1,
                    x + width * .55,
                    x + width * .55,
                    x + width * .95,
                    x + width * .55,
                    x + width * .55,
                    x + width * .1
                },
                new double[] {y - tall * .35, y - tall * .35, y - tall, y, y + tall, y + tall * .35, y + tall * .35},
                7);
    }
}
