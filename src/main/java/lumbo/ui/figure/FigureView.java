package lumbo.ui.figure;

import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
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
 * A figure on a screen. It fills its room, keeps its size while it moves, and paints only what has changed. What
 * moves is painted quickly; what stands still, exactly. Where motion is not wanted it shows start and end beside each other.
 */
public final class FigureView extends Region {

    private static final double ARROW_ROOM = .08;

    /** How wide and high its room is at least where a second view is shown as well, in pixels. */
    private static final double ROOM_FOR_TWO = 240;

    private static final double QUARTER = 90;
    private static final Color ARROW = Color.rgb(0xE8, 0x82, 0x1E);

    /** What moves by less than this, in pixels, is not painted anew. */
    private static final double LEAST_PIXELS = .3;

    /** Of how many frames one is painted while it moves, so that what is seen is one frame late at most. */
    private static final int EVERY = 2;

    /** What moves further than this in a frame, in pixels, is painted in that frame: larger steps could be seen. */
    private static final double MOST_PIXELS = 8;

    /** After how many frames without a change a picture is at rest: half a second, so that one who breathes is not. */
    private static final int AT_REST = 30;

    /** Shows what is at rest. */
    private final Canvas canvas = new Canvas();

    /** Shows what moves. */
    private final MovingPicture moving = new MovingPicture();

    /** Counts the frames after a change, and then paints what is at rest. */
    private final AnimationTimer settling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frameIsOver();
        }
    };

    private boolean isSettling;
    private int quiet;
    private boolean isLate;
    private final CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D());
    private final DrawList list = new DrawList();
    private @Nullable Shot shot;
    private @Nullable Moment moment;
    private @Nullable Frame frame;
    private @Nullable Moment painted;
    private double paintedWidth;
    private double paintedHeight;
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
        getChildren().addAll(canvas, moving.node());
        moving.node().setManaged(false);
        moving.node().setVisible(false);
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

    /** Shows a moment, at once or in the frame after. */
    public void show(Moment now) {
        Shot of = shot;
        Moment before = painted;
        double moved = of == null || before == null ? Double.MAX_VALUE : pixelsApart(of, before, now);
        moment = now;
        isLate = moved >= LEAST_PIXELS && moved < MOST_PIXELS && isSettling && quiet < EVERY;
        if (moved < LEAST_PIXELS || isLate || !isSeen()) {
            return;
        }
        if (of != null && isSettling && quiet > 0 && isPlain()) {
            paintMoving(of, fitting(now));
        } else {
            paint();
        }
        quiet = 0;
        if (!isSettling && !stills) {
            isSettling = true;
            settling.start();
        }
    }

    /** How far anything has moved on the screen; stills don't. */
    private double pixelsApart(Shot of, Moment before, Moment now) {
        if (stills) {
            return isSameStill(before, now) ? 0 : Double.MAX_VALUE;
        }
        return of.apart(before, fitting(now)) * scale;
    }

    /** Counts a frame; shows what was put off where nobody came with anything newer, and in the end what is at rest. */
    private void frameIsOver() {
        quiet++;
        Moment last = moment;
        if (isLate && quiet > EVERY && last != null) {
            show(last);
        } else if (quiet > AT_REST) {
            settling.stop();
            isSettling = false;
            if (moving.node().isVisible()) {
                paint();
            }
        }
    }

    /** Whether it is about to be at rest, for which frames are counted. */
    boolean isSettling() {
        return isSettling;
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
        boolean isSameRoom = getWidth() == paintedWidth && getHeight() == paintedHeight;
        if (!isSameRoom || !moving.node().isVisible()) {
            paint();
        }
    }

    /** Whether a pixel here is one of the screen's: only then pixels of our own come out as they are. */
    private boolean isPlain() {
        Window window = getScene().getWindow();
        boolean exact = window.getOutputScaleX() == 1 && window.getOutputScaleY() == 1;
        return exact && !stills && getWidth() >= 1 && getHeight() >= 1;
    }

    private void paintMoving(Shot of, Moment at) {
        Bounds bounds = bounds(of, at);
        scale = bounds.scale(getWidth(), getHeight());
        moving.show(of, at, bounds, scale, LEAST_PIXELS / scale);
        inMiddle(moving.node(), Math.ceil(bounds.width() * scale), Math.ceil(bounds.height() * scale));
        painted(at, true);
    }

    /** Remembers what is painted, and shows the picture that it was painted on. */
    private void painted(Moment at, boolean moves) {
        painted = at;
        paintedWidth = getWidth();
        paintedHeight = getHeight();
        moving.node().setVisible(moves);
        canvas.setVisible(!moves);
    }

    private void paint() {
        Shot now = shot;
        Moment at = moment;
        if (now == null || at == null || getWidth() < 1 || getHeight() < 1) {
            canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            moving.node().setVisible(false);
            canvas.setVisible(true);
            return;
        }
        Moment seen = fitting(at);
        if (stills) {
            paintStills(now, seen, bounds(now, seen));
        } else {
            paintStanding(now, seen);
        }
    }

    private void paintStanding(Shot now, Moment seen) {
        Bounds bounds = bounds(now, seen);
        scale = bounds.scale(getWidth(), getHeight());
        clear(now, Math.ceil(bounds.width() * scale), Math.ceil(bounds.height() * scale));
        painted(seen, false);
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
        painted(at, false);
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
        inMiddle(canvas, width, height);
    }

    private void inMiddle(Node picture, double width, double height) {
        picture.relocate(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2));
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
