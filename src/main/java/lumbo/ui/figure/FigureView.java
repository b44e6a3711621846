package lumbo.ui.figure;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A figure on a screen. It fills its room, keeps its size while it moves, and paints only what has changed. Where motion
 * is not wanted it shows start and end beside each other.
 */
public final class FigureView extends Region {

    private static final double ARROW_ROOM = .08;

    private final Canvas canvas = new Canvas();
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final DrawList list = new DrawList();
    private @Nullable Shot shot;
    private @Nullable Moment moment;
    private @Nullable Frame frame;
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
            paint();
        }
    }

    /** The motion that is shown. */
    public Optional<Motion> motion() {
        return Optional.ofNullable(shot).map(Shot::motion);
    }

    /** Shows a moment. */
    public void show(Moment now) {
        if (!Objects.equals(moment, now)) {
            boolean same = stills && moment != null && isSameStill(moment, now);
            moment = now;
            if (!same) {
                paint();
            }
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
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Shot now = shot;
        Moment at = moment;
        if (now == null || at == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        if (!stills) {
            paint(now, at, 0, canvas.getWidth());
            return;
        }
        double room = canvas.getWidth() * ARROW_ROOM;
        double half = (canvas.getWidth() - room) / 2;
        paint(now, still(at, Phase.OUT, 0), 0, half);
        paint(now, still(at, Phase.OUT, 1), half + room, half);
        arrow(half, room, graphics);
    }

    private static Moment still(Moment at, Phase phase, double fraction) {
        return new Moment(phase, fraction, at.side(), at.yaw(), at.pitch(), Hint.NONE, at.accented(), .3);
    }

    private void paint(Shot of, Moment at, double x, double width) {
        Frame fitting = frame;
        if (fitting == null || !fitting.fits(at)) {
            fitting = new Frame(at.side(), at.yaw(), at.pitch(), of.bounds(at));
            frame = fitting;
        }
        Bounds bounds = fitting.bounds();
        double scale = bounds.scale(width, canvas.getHeight());
        painter.place(scale, x + bounds.x(width, scale), bounds.y(canvas.getHeight(), scale));
        of.draw(at, list);
        list.paint(painter);
    }

    /** An arrow from the first still to the second. */
    private void arrow(double x, double width, GraphicsContext graphics) {
        double y = canvas.getHeight() / 2;
        double tall = width * .28;
        graphics.setFill(javafx.scene.paint.Color.rgb(0xE8, 0x82, 0x1E));
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
