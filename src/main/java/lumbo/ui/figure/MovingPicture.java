package lumbo.ui.figure;

import javafx.scene.Node;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import org.jspecify.annotations.Nullable;

/** A figure while it moves: paints pixels of our own, and of them only those over which an edge has moved. */
final class MovingPicture {

    /** What is painted beyond the points of a shape at most, in pixels: half of the thinnest line, and its soft edge. */
    private static final double EDGE = 2;

    private final TiledImage image = new TiledImage();
    private DrawList list = new DrawList();
    private DrawList before = new DrawList();
    private @Nullable Place place;
    private @Nullable Moment drawn;

    /** Whose picture it is, how many pixels a metre is, and the pixel where 0, 0 of the picture's plane lies. */
    private record Place(Shot shot, double scale, double x, double y) {

        private double toX(double metres) {
            return x + scale * metres;
        }

        private double toY(double metres) {
            return y - scale * metres;
        }

        /** The part of the plane that a rectangle of pixels shows. */
        private Bounds part(double left, double top, double right, double bottom) {
            return new Bounds((left - x) / scale, (y - bottom) / scale, (right - x) / scale, (y - top) / scale);
        }
    }

    /** Where it is shown. */
    Node node() {
        return image;
    }

    /**
     * Shows a moment.
     *
     * @param bounds what of the picture's plane is shown
     * @param scale how many pixels a metre is
     * @param breath by how much the chest may be behind, in metres, so that not all of the body has to be painted each time
     */
    void show(Shot shot, Moment at, Bounds bounds, double scale, double breath) {
        boolean isNew = image.fit((int) Math.ceil(bounds.width() * scale), (int) Math.ceil(bounds.height() * scale));
        Place to = new Place(shot, scale, -scale * bounds.left(), scale * bounds.top());
        boolean goesOn = !isNew && to.equals(place);
        Moment last = drawn;
        Moment now = goesOn && last != null ? Shot.breathingAs(last, at, breath) : at;
        DrawList shown = list;
        list = before;
        before = shown;
        shot.draw(now, list);
        if (goesOn) {
            list.changes(
                    shown,
                    (left, bottom, right, top) -> image.touch(
                            to.toX(left) - EDGE, to.toY(top) - EDGE, to.toX(right) + EDGE, to.toY(bottom) + EDGE));
        } else {
            image.touchAll();
        }
        place = to;
        drawn = now;
        FigureColors colors = shot.theme();
        image.paint(colors.hasOwnPaper() ? colors.paper() : 0, (painter, left, top, right, bottom) -> {
            painter.place(scale, to.x(), to.y());
            list.paint(painter, to.part(left - EDGE, top - EDGE, right + EDGE, bottom + EDGE));
        });
    }
}
