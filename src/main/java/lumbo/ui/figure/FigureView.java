package lumbo.ui.figure;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
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

    /** How wide and high its room is at least where a second view is shown as well, in pixels. */
    private static final double ROOM_FOR_TWO = 240;

    private static final double QUARTER = 90;
    private static final Color ARROW = Color.rgb(0xE8, 0x82, 0x1E);

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
    private record Frame(BodySide side, View view, boolean second, Bounds bounds) {

        private boolean fits(Moment of) {
            return side == of.side() && view.equals(of.view()) && second == of.second();
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
    public void shoot(@Nullable Shot of) {
        if (shot != of) {
            shot = of;
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

    /** What is painted; empty before anything is. While there are stills, the moment that they were painted at. */
    public Optional<Moment> painted() {
        return Optional.ofNullable(painted);
    }

    /** Shows a moment. */
    public void show(Moment now) {
        Shot of = shot;
        Moment before = painted;
        boolean same = of != null
                && before != null
                && (stills ? isSameStill(before, now) : of.apart(before, fitting(now)) * scale < LEAST_PIXELS);
        moment = now;
        if (!same && isSeen()) {
            paint();
        }
    }

    /** Whether anybody can see it: not in a window that is closed or put aside. */
    private boolean isSeen() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window != null && window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
    }

    private static boolean isSameStill(Moment a, Moment b) {
        return a.side() == b.side() && a.view().equals(b.view());
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
        Moment seen = fitting(at);
        Bounds bounds = bounds(now, seen);
        if (stills) {
            paintStills(now, seen, bounds);
            return;
        }
        scale = bounds.scale(getWidth(), getHeight());
        clear(now, Math.ceil(bounds.width() * scale), Math.ceil(bounds.height() * scale));
        painted = seen;
        paint(now, seen, bounds, 0, 0);
    }

    /** A moment as it is shown in this room: two stills, or a small picture, leave no room for a second view. */
    private Moment fitting(Moment at) {
        return stills || Math.min(getWidth(), getHeight()) < ROOM_FOR_TWO ? at.alone() : at;
    }

    /** Start and end, beside each other or one above the other, whichever leaves them larger. */
    private void paintStills(Shot now, Moment at, Bounds bounds) {
        double room = ARROW_ROOM * Math.max(getWidth(), getHeight());
        double beside = bounds.scale((getWidth() - room) / 2, getHeight());
        double above = bounds.scale(getWidth(), (getHeight() - room) / 2);
        boolean stacked = above > beside;
        scale = Math.max(above, beside);
        double width = Math.ceil(bounds.width() * scale);
        double height = Math.ceil(bounds.height() * scale);
        clear(now, stacked ? width : 2 * width + room, stacked ? 2 * height + room : height);
        painted = at;
        paint(now, still(at, Phase.OUT, 0), bounds, 0, 0);
        paint(now, still(at, Phase.OUT, 1), bounds, stacked ? 0 : width + room, stacked ? height + room : 0);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.translate(stacked ? width / 2 : width + room / 2, stacked ? height + room / 2 : height / 2);
        graphics.rotate(stacked ? QUARTER : 0);
        arrow(room, graphics);
        graphics.restore();
    }

    /** Makes the canvas large enough and empties it. */
    private void clear(Shot now, double width, double height) {
        fit(width, height);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        if (now.theme().hasOwnPaper()) {
            graphics.setFill(paper(now.theme()));
            graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        } else {
            graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
    }

    private static Color paper(FigureColors colors) {
        int argb = colors.paper();
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
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
            fitting = new Frame(at.side(), at.view(), at.second(), of.bounds(at));
            frame = fitting;
        }
        return fitting.bounds();
    }

    private void paint(Shot of, Moment at, Bounds bounds, double x, double y) {
        painter.place(scale, x - scale * bounds.left(), y + scale * bounds.top());
        of.draw(at, list);
        list.paint(painter);
    }

    private static Moment still(Moment at, Phase phase, double fraction) {
        return new Moment(phase, fraction, at.side(), at.view(), false, Hint.NONE, at.accented(), .3);
    }

    /** An arrow to the right, around 0, 0. */
    private static void arrow(double room, GraphicsContext graphics) {
        double length = room * .42;
        double tall = room * .28;
        graphics.setFill(ARROW);
        graphics.fillPolygon(
                new double[] {-length, 0, 0, length, 0, 0, -length},
                new double[] {-tall * .4, -tall * .4, -tall, 0, tall, tall * .4, tall * .4},
                7);
    }
}
