package lumbo.figure.out;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.Bounds;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;

/** Makes pictures of pixels of motions. Needs no screen. */
public final class MotionImages {

    private static final int LABEL = 22;

    /** Two seconds at 12.5 pictures a second. */
    private static final int MOVING_FRAMES = 25;

    private static final int STILL_FRAMES = 8;
    private static final int HUNDREDTHS = 8;

    private MotionImages() {}

    /** One moment as a picture of so many pixels. */
    public static BufferedImage still(Shot shot, Moment moment, FigureColors theme, int width, int height) {
        BufferedImage image = blank(theme, width, height);
        paint(shot, moment, shot.bounds(moment), image);
        return image;
    }

    /** Writes a whole repetition as an animated GIF of so many pixels. */
    public static void animation(Shot shot, FigureColors theme, BodySide side, int width, int height, OutputStream to)
            throws IOException {
        Moment like = Moment.of(shot.motion(), Phase.OUT, 0, side);
        Bounds bounds = shot.bounds(like);
        List<BufferedImage> images = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            int frames = phase == Phase.OUT || phase == Phase.BACK ? MOVING_FRAMES : STILL_FRAMES;
            for (int i = 0; i < frames; i++) {
                BufferedImage image = blank(theme, width, height);
                paint(shot, Moment.of(shot.motion(), phase, (double) i / frames, side), bounds, image);
                images.add(image);
            }
        }
        GifWriter.write(images, HUNDREDTHS, to);
    }

    static BufferedImage blank(FigureColors theme, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(theme.paper()));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** Paints a moment so that these bounds fill the picture. */
    static void paint(Shot shot, Moment moment, Bounds bounds, BufferedImage image) {
        DrawList list = new DrawList();
        shot.draw(moment, list);
        double scale = bounds.scale(image.getWidth(), image.getHeight());
        list.paint(
                new RasterPainter(image, scale, bounds.x(image.getWidth(), scale), bounds.y(image.getHeight(), scale)));
    }

    /**
     * A contact sheet under a label: start, middle, end and the way back, the first with an arrow, in a light and in a dark row
     * of pictures of so many pixels.
     */
    public static BufferedImage sheet(Motion motion, Appearance look, String label, int width, int height) {
        BufferedImage sheet = new BufferedImage(4 * width, LABEL + 2 * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), LABEL);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.drawString(label, 6, 16);
        int row = 0;
        for (FigureColors theme : new FigureColors[] {FigureColors.LIGHT, FigureColors.DARK}) {
            Shot shot = new Shot(motion, look, theme);
            BodySide side = theme == FigureColors.LIGHT ? BodySide.LEFT : BodySide.RIGHT;
            Bounds bounds = shot.bounds(Moment.of(motion, Phase.OUT, 0, side));
            Phase third = motion.play().containsKey(Phase.HOLD) ? Phase.HOLD : Phase.OUT;
            List<Moment> moments = List.of(
                    Moment.of(motion, Phase.OUT, 0, side).with(Hint.WAY),
                    Moment.of(motion, Phase.OUT, .5, side),
                    Moment.of(motion, third, 1, side),
                    Moment.of(motion, Phase.BACK, .5, side));
            for (int column = 0; column < moments.size(); column++) {
                BufferedImage image = blank(theme, width, height);
                paint(shot, moments.get(column), bounds, image);
                graphics.drawImage(image, column * width, LABEL + row * height, null);
            }
            row++;
        }
        graphics.dispose();
        return sheet;
    }
}
