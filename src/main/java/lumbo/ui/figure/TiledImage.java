package lumbo.ui.figure;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lumbo.figure.draw.PixelPainter;

/**
 * A picture of pixels of our own, in tiles. A screen shows all of a node anew when a pixel of it changes; of this picture only
 * the tiles in which something did.
 */
final class TiledImage extends Group {

    /** How wide and high what is painted anew at once is at least, in pixels. */
    private static final int CELL = 32;

    /** How many cells a tile is wide and high at least: smaller ones are more work for the screen than they save. */
    private static final int LEAST = 4;

    /** How many tiles a row, and rows a picture, has at most: of more children the screen shows all anew when some change. */
    private static final int MOST = 12;

    private final PixelPainter painter = new PixelPainter();
    private final List<Tile> tiles = new ArrayList<>();
    private int width;
    private int height;
    private int columns;
    private int rows;

    /** Which cells are painted anew next. */
    private boolean[] touched = {};

    /** Paints a part of the picture. */
    @FunctionalInterface
    interface Painting {

        /** Paints what lies in this rectangle of pixels of the whole picture; nothing else comes through. */
        void paint(PixelPainter painter, int left, int top, int right, int bottom);
    }

    private final class Tile {

        private final int x;
        private final int y;
        private final int wide;
        private final int high;
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final ImageView view;

        private Tile(int x, int y, int wide, int high) {
            this.x = x;
            this.y = y;
            this.wide = wide;
            this.high = high;
            pixels = new int[wide * high];
            buffer = new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            view = new ImageView(new WritableImage(buffer));
            view.relocate(x, y);
        }

        /** Paints its cells that were touched, as many at once as are beside each other. */
        private void paint(int paper, Painting painting) {
            painter.paintInto(pixels, wide, x, y);
            int left = wide;
            int top = high;
            int right = 0;
            int bottom = 0;
            int lastRow = (y + high - 1) / CELL;
            int lastColumn = (x + wide - 1) / CELL;
            for (int row = y / CELL; row <= lastRow; row++) {
                for (int column = x / CELL; column <= lastColumn; column++) {
                    if (touched[row * columns + column]) {
                        int endColumn = column;
                        while (endColumn <= lastColumn && touched[row * columns + endColumn]) {
                            touched[row * columns + endColumn] = false;
                            endColumn++;
                        }
                        int endRow = row + 1;
                        while (endRow <= lastRow && isTouched(endRow, column, endColumn)) {
                            Arrays.fill(touched, endRow * columns + column, endRow * columns + endColumn, false);
                            endRow++;
                        }
                        int fromX = column * CELL - x;
                        int fromY = row * CELL - y;
                        int toX = Math.min(wide, endColumn * CELL - x);
                        int toY = Math.min(high, endRow * CELL - y);
                        painter.clear(fromX, fromY, toX, toY, paper);
                        painting.paint(painter, x + fromX, y + fromY, x + toX, y + toY);
                        left = Math.min(left, fromX);
                        top = Math.min(top, fromY);
                        right = Math.max(right, toX);
                        bottom = Math.max(bottom, toY);
                    }
                }
            }
            if (left < right) {
                Rectangle2D painted = new Rectangle2D(left, top, right - left, bottom - top);
                buffer.updateBuffer(shown -> painted);
            }
        }
    }

    /** Whether all cells of a row from one to another were touched. */
    private boolean isTouched(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (!touched[row * columns + column]) {
                return false;
            }
        }
        return true;
    }

    /** Makes it so large, in pixels; true when it was not, and so shows nothing yet. */
    boolean fit(int wide, int high) {
        if (wide == width && high == height) {
            return false;
        }
        width = wide;
        height = high;
        columns = Math.ceilDiv(wide, CELL);
        rows = Math.ceilDiv(high, CELL);
        touched = new boolean[columns * rows];
        int tileSize = CELL * Math.max(LEAST, Math.ceilDiv(Math.max(columns, rows), MOST));
        tiles.clear();
        List<Group> bands = new ArrayList<>();
        for (int y = 0; y < high; y += tileSize) {
            Group band = new Group();
            for (int x = 0; x < wide; x += tileSize) {
                Tile tile = new Tile(x, y, Math.min(tileSize, wide - x), Math.min(tileSize, high - y));
                tiles.add(tile);
                band.getChildren().add(tile.view);
            }
            bands.add(band);
        }
        getChildren().setAll(bands);
        return true;
    }

    /** Has all of it painted anew next. */
    void touchAll() {
        Arrays.fill(touched, true);
    }

    /** Has a rectangle painted anew next, with all cells that it reaches into. */
    void touch(double left, double top, double right, double bottom) {
        int fromColumn = Math.max(0, (int) left / CELL);
        int toColumn = Math.min(columns - 1, (int) right / CELL);
        int toRow = Math.min(rows - 1, (int) bottom / CELL);
        for (int row = Math.max(0, (int) top / CELL); row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                touched[row * columns + column] = true;
            }
        }
    }

    /**
     * Paints what was touched.
     *
     * @param paper what is beneath, as alpha, red, green and blue
     */
    void paint(int paper, Painting painting) {
        for (Tile tile : tiles) {
            tile.paint(paper, painting);
        }
    }
}
