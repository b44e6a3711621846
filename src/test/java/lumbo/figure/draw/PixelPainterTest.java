package lumbo.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.figure.out.RasterPainter;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What moves looks like what stands still, whatever of it is painted. */
class PixelPainterTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    /** In how many parts a movement is shown. */
    private static final int PARTS = 12;

    /** How much a colour may differ where two painters smooth an edge, and how many pixels of a picture may by more. */
    private static final int ALIKE = 56;

    private static final int FEW = 24;

    static Stream<String> motions() throws IOException {
        try (Stream<Path> paths = Files.list(Path.of("assets/motions"))) {
            return paths
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("postures.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Shot shot(String motion) {
        return switch (new MotionReader().builtIn(motion).orElseThrow()) {
            case ReadResult.Valid<Motion> sound -> new Shot(sound.value(), Appearance.ANNA, FigureColors.LIGHT);
            case ReadResult.Invalid<Motion> broken ->
                throw new AssertionError(broken.problems().toString());
        };
    }

    private static Moment moment(Shot shot, int part) {
        Phase phase = part <= PARTS ? Phase.OUT : Phase.BACK;
        double fraction = part <= PARTS ? part / (double) PARTS : part / (double) PARTS - 1;
        Moment plain = Moment.of(shot.motion(), phase, fraction, BodySide.LEFT);
        return part < PARTS / 2 ? plain.with(Hint.WAY) : plain;
    }

    /** A picture of a shot, of which parts can be painted anew. */
    private static final class Picture {

        private final int[] pixels = new int[WIDTH * HEIGHT];
        private final PixelPainter painter = new PixelPainter();
        private final Bounds bounds;
        private final double scale;
        private final double x;
        private final double y;
        private DrawList list = new DrawList();
        private DrawList before = new DrawList();

        private Picture(Shot shot) {
            bounds = shot.bounds(moment(shot, 0));
            scale = bounds.scale(WIDTH, HEIGHT);
            x = bounds.x(WIDTH, scale);
            y = bounds.y(HEIGHT, scale);
            painter.paintInto(pixels, WIDTH, 0, 0);
        }

        private void paintAll(Shot shot, Moment moment) {
            shot.draw(moment, list);
            painter.clear(0, 0, WIDTH, HEIGHT, 0xFFFFFFFF);
            painter.place(scale, x, y);
            list.paint(painter);
        }

        /** Paints tiles that something has changed in; how many. */
        private int paintChanges(Shot shot, Moment moment, int size) {
            DrawList shown = list;
            list = before;
            before = shown;
            shot.draw(moment, list);
            boolean[] tiles = new boolean[(WIDTH / size) * (HEIGHT / size)];
            list.changes(shown, (left, bottom, right, top) -> {
                for (int i = 0; i < tiles.length; i++) {
                    double fromX = i % (WIDTH / size) * size;
                    double fromY = i / (WIDTH / size) * size;
                    tiles[i] |= x + scale * right + 2 > fromX
                            && x + scale * left - 2 < fromX + size
                            && y - scale * bottom + 2 > fromY
                            && y - scale * top - 2 < fromY + size;
                }
            });
            int painted = 0;
            for (int i = 0; i < tiles.length; i++) {
                if (tiles[i]) {
                    int fromX = i % (WIDTH / size) * size;
                    int fromY = i / (WIDTH / size) * size;
                    painter.clear(fromX, fromY, fromX + size, fromY + size, 0xFFFFFFFF);
                    painter.place(scale, x, y);
                    list.paint(
                            painter,
                            new Bounds(
                                    (fromX - 2 - x) / scale,
                                    (y - fromY - size - 2) / scale,
                                    (fromX + size + 2 - x) / scale,
                                    (y - fromY + 2) / scale));
                    painted++;
                }
            }
            return painted;
        }

        private int[] byToolkit() {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
            Graphics2D paper = image.createGraphics();
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, WIDTH, HEIGHT);
            list.paint(new RasterPainter(image, scale, x, y));
            return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
        }
    }

    /** By how much the most different of red, green and blue differs. */
    private static int apart(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    private static long apartByMoreThan(int least, int[] one, int[] other) {
        long pixels = 0;
        for (int i = 0; i < one.length; i++) {
            pixels += apart(one[i], other[i]) > least ? 1 : 0;
        }
        return pixels;
    }

    @ParameterizedTest
    @MethodSource("motions")
    void looksAsPaintedByAToolkit(String motion) {
        Shot shot = shot(motion);
        Picture picture = new Picture(shot);
        for (int part : new int[] {0, PARTS / 2, PARTS, 3 * PARTS / 2}) {
            picture.paintAll(shot, moment(shot, part));

            assertThat(apartByMoreThan(ALIKE, picture.pixels, picture.byToolkit()))
                    .as("pixels that differ in part %d", part)
                    .isLessThan(FEW);
        }
    }

    @ParameterizedTest
    @MethodSource("motions")
    void whatHasChangedIsAllThatHasToBePainted(String motion) {
        Shot shot = shot(motion);
        Picture moving = new Picture(shot);
        Picture whole = new Picture(shot);
        moving.paintAll(shot, moment(shot, 0));
        for (int part = 1; part <= 2 * PARTS; part++) {
            moving.paintChanges(shot, moment(shot, part), 20);
            whole.paintAll(shot, moment(shot, part));

            assertThat(apartByMoreThan(2, moving.pixels, whole.pixels))
                    .as("pixels that were left out in part %d", part)
                    .isZero();
        }
    }

    @Test
    void nothingIsPaintedWhereNothingMoves() {
        Shot shot = shot("opposite-arm-and-leg");
        Picture picture = new Picture(shot);
        picture.paintAll(shot, moment(shot, 3));

        assertThat(picture.paintChanges(shot, moment(shot, 3), 20)).isZero();
        assertThat(picture.paintChanges(shot, moment(shot, 4), 20)).isBetween(1, WIDTH * HEIGHT / 400 / 2);
    }

    @Test
    void aThinLineIsAsDarkAsItIsWideAndHasRoundEnds() {
        int[] pixels = new int[30 * 30];
        PixelPainter painter = new PixelPainter();
        painter.paintInto(pixels, 30, 0, 0);
        painter.clear(0, 0, 30, 30, 0);
        painter.place(1, 0, 30);
        painter.begin();
        painter.move(10, 15);
        painter.line(20, 15);
        painter.stroke(0xFF000000, 4);

        double covered = Arrays.stream(pixels).map(pixel -> pixel >>> 24).sum() / 255.0;

        assertThat(covered).isBetween(40 + Math.PI * 4 - 1, 40 + Math.PI * 4 + 1);
        assertThat(pixels[15 * 30 + 15] >>> 24).isEqualTo(255);
        assertThat(pixels[13 * 30 + 7] >>> 24).as("beside the round end").isZero();
    }
}
