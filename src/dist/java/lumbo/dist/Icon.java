package lumbo.dist;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;

/** Lumbo's sign: the figure on all fours, white in a rounded square, in every size that a system asks for. */
final class Icon {

    private static final String MOTION = "cat-camel";
    private static final Color GROUND = new Color(0x07605F);

    /** How much of the square's side the figure takes. */
    private static final double FILLED = .8;

    /** The square's corners, of its side. */
    private static final double CORNER = .4;

    /** Up to this many pixels thin limbs are drawn thicker, to be seen. */
    private static final int SMALL = 32;

    /** How much thicker in pixels. */
    private static final double THICKER = .7;

    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

    /** The kinds of picture in a file of macOS, by their sides in pixels. */
    private static final Map<String, Integer> MACOS = new TreeMap<>(Map.of(
            "icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32, "ic12", 64, "ic13",
            256, "ic14", 512));

    private final Area figure = drawn();

    private static Area drawn() {
        Motion whole = new MotionReader()
                .builtIn(MOTION)
                .flatMap(read -> read.sound())
                .orElseThrow(() -> new IllegalStateException("there is no motion " + MOTION));
        Motion alone = new Motion(
                whole.id(),
                new View(0, 0),
                null,
                whole.keys(),
                whole.play(),
                List.of(),
                whole.moving(),
                whole.steady(),
                whole.still());
        DrawList shapes = new DrawList();
        new Shot(alone, Appearance.ANNA, FigureColors.LIGHT)
                .draw(Moment.of(alone, Phase.OUT, 0, BodySide.LEFT), shapes);
        Silhouette silhouette = new Silhouette();
        shapes.paint(silhouette);
        return silhouette.all;
    }

    /** What is covered by anything that can't be looked through. */
    private static final class Silhouette implements DrawList.Painter {

        private final Area all = new Area();
        private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);

        @Override
        public void begin() {
            path.reset();
        }

        @Override
        public void move(double x, double y) {
            path.moveTo(x, y);
        }

        @Override
        public void line(double x, double y) {
            path.lineTo(x, y);
        }

        @Override
        public void close() {
            path.closePath();
        }

        @Override
        public void fill(int argb) {
            if (argb >>> 24 == 0xFF) {
                all.add(new Area(path));
            }
        }

        @Override
        public void stroke(int argb, double width) {
            // an outline lies around what is filled
        }
    }

    /** The picture with sides of so many pixels. */
    BufferedImage picture(int side) {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(GROUND);
        graphics.fill(new RoundRectangle2D.Double(0, 0, side, side, CORNER * side, CORNER * side));
        Rectangle2D bounds = figure.getBounds2D();
        double scale = FILLED * side / Math.max(bounds.getWidth(), bounds.getHeight());
        graphics.translate(side / 2.0, side / 2.0);
        graphics.scale(scale, -scale);
        graphics.translate(-bounds.getCenterX(), -bounds.getCenterY());
        graphics.setColor(Color.WHITE);
        graphics.fill(figure);
        if (side <= SMALL) {
            graphics.setStroke(
                    new BasicStroke((float) (THICKER / scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(figure);
        }
        graphics.dispose();
        return picture;
    }

    /** The picture as a PNG file. */
    byte[] png(int side) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(side), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** All sizes as one file for Windows: a list of pictures, and the PNG files. */
    byte[] ico() {
        List<byte[]> pictures = WINDOWS.stream().map(this::png).toList();
        int list = 6 + 16 * pictures.size();
        int size = list + pictures.stream().mapToInt(picture -> picture.length).sum();
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
        int at = list;
        for (int i = 0; i < pictures.size(); i++) {
            // 0 stands for 256
            byte side = (byte) (WINDOWS.get(i) % 256);
            file.put(side)
                    .put(side)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(at);
            at += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    /** All sizes as one file for macOS: PNG files, each after its kind and length. */
    byte[] icns() {
        List<byte[]> parts = new ArrayList<>();
        int size = 8;
        for (Map.Entry<String, Integer> kind : MACOS.entrySet()) {
            byte[] picture = png(kind.getValue());
            ByteBuffer part = ByteBuffer.allocate(8 + picture.length);
            part.put(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            part.putInt(8 + picture.length).put(picture);
            parts.add(part.array());
            size += part.capacity();
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        parts.forEach(file::put);
        return file.array();
    }
}
