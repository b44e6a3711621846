package lumbo.ui.figure;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.effect.BlendMode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lumbo.chart.ColorRole;
import lumbo.chart.Palette;
import lumbo.figure.BodySide;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.theme.Themes;
import org.jspecify.annotations.Nullable;

/**
 * The figure as it stands upright, from behind or from the front, with places on it: those that are chosen are coloured, as
 * far as there is body in them. Places are given in metres, from the middle to the right of the picture and from the floor up.
 */
public final class BodyPicture extends Region {

    /** Width and height of the picture, metres. */
    public static final double WIDTH = .92;

    /** See {@link #WIDTH}. */
    public static final double HEIGHT = 1.8;

    /** So large that what lies in the small of the back has room for a finger three times. */
    public static final double PIXELS_A_METRE = 320;

    /** How far the floor lies above the lower edge, metres. */
    public static final double BELOW = .03;

    /** A motion that begins upright with hanging arms. */
    private static final String UPRIGHT = "standing-forward-bend";

    private static final double BEHIND = 90;
    private static final double LINE = .004;
    private static final double HATCH = 9;
    private static final double SEEN_THROUGH = .8;

    private final FigureModel figures;
    private final LiveSettings settings;
    private final View view;
    private final List<Rectangle2D> places;
    private final Canvas canvas = new Canvas(WIDTH * PIXELS_A_METRE, HEIGHT * PIXELS_A_METRE);
    private final InvalidationListener onSettings = property -> prepare();
    private List<Rectangle2D> chosen = List.of();
    private @Nullable Shot shot;

    /** A picture with these places. */
    public BodyPicture(FigureModel figures, LiveSettings settings, boolean fromBehind, List<Rectangle2D> places) {
        this.figures = figures;
        this.settings = settings;
        this.view = new View(fromBehind ? BEHIND : -BEHIND, 0);
        this.places = List.copyOf(places);
        getStyleClass().add("body-picture");
        getChildren().add(canvas);
        setMinSize(canvas.getWidth(), canvas.getHeight());
        setMaxSize(canvas.getWidth(), canvas.getHeight());
        sceneProperty().addListener(property -> {
            settings.property().removeListener(onSettings);
            if (getScene() != null) {
                settings.property().addListener(onSettings);
                prepare();
            }
        });
    }

    private void prepare() {
        FigureColors colors = Themes.isDark(settings.get()) ? FigureColors.DARK : FigureColors.LIGHT;
        figures.shot(UPRIGHT, settings.get().figures().look(), colors, ready -> {
            shot = ready.orElse(null);
            paint();
        });
    }

    /** Colours these places, and no others. */
    public void choose(List<Rectangle2D> now) {
        chosen = List.copyOf(now);
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.relocate(0, 0);
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Shot upright = shot;
        if (upright == null) {
            // where there is no figure the places alone have to do
            graphics.setFill(Color.gray(.6));
            places.forEach(place -> fill(graphics, place));
        } else {
            CanvasPainter painter = new CanvasPainter(graphics);
            painter.place(PIXELS_A_METRE, canvas.getWidth() / 2, (HEIGHT - BELOW) * PIXELS_A_METRE);
            DrawList list = new DrawList();
            upright.draw(new Moment(Phase.OUT, 0, BodySide.LEFT, view, false, Hint.NONE, false, .3), list);
            list.paint(painter);
        }
        graphics.save();
        // only where there is body
        graphics.setGlobalBlendMode(BlendMode.SRC_ATOP);
        graphics.setStroke(Color.gray(.5, .75));
        graphics.setLineWidth(LINE * PIXELS_A_METRE);
        places.forEach(place -> graphics.strokeRect(x(place), y(place), wide(place), high(place)));
        int rgb = (Themes.isDark(settings.get()) ? Palette.DARK : Palette.LIGHT).rgb(ColorRole.SECOND);
        Color color = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        for (Rectangle2D place : chosen) {
            graphics.setFill(color.deriveColor(0, 1, 1, SEEN_THROUGH));
            fill(graphics, place);
            hatch(graphics, place, color);
        }
        graphics.restore();
    }

    private static void fill(GraphicsContext graphics, Rectangle2D place) {
        graphics.fillRect(x(place), y(place), wide(place), high(place));
    }

    /** Stripes, for whoever sees no difference between the colours. */
    private static void hatch(GraphicsContext graphics, Rectangle2D place, Color color) {
        graphics.setStroke(color.getBrightness() > SEEN_THROUGH ? Color.BLACK : Color.WHITE);
        graphics.setLineWidth(2);
        double wide = wide(place);
        double high = high(place);
        for (double at = HATCH; at < wide + high; at += HATCH) {
            // up to the right, within the place: a clip would be painted beside the body as well
            double from = Math.max(0, at - high);
            double to = Math.min(wide, at);
            graphics.strokeLine(x(place) + from, y(place) + at - from, x(place) + to, y(place) + at - to);
        }
    }

    /** The left edge of a place in the picture, pixels. */
    public static double x(Rectangle2D place) {
        return (place.getMinX() + WIDTH / 2) * PIXELS_A_METRE;
    }

    /** The upper edge of a place in the picture, pixels. */
    public static double y(Rectangle2D place) {
        return (HEIGHT - BELOW - place.getMaxY()) * PIXELS_A_METRE;
    }

    /** How wide a place is in the picture, pixels. */
    public static double wide(Rectangle2D place) {
        return place.getWidth() * PIXELS_A_METRE;
    }

    /** How high a place is in the picture, pixels. */
    public static double high(Rectangle2D place) {
        return place.getHeight() * PIXELS_A_METRE;
    }
}
