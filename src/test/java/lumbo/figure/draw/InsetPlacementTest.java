package lumbo.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.Motion.View;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second view lies beside the first, small and whole. */
class InsetPlacementTest {

    private static final MotionReader READER = new MotionReader();
    private static final int FRAMES = 12;

    /** Half of the width of the widest line, metres. */
    private static final double LINE = .02;

    static Motion motion(String id) {
        return ((ReadResult.Valid<Motion>) READER.builtIn(id).orElseThrow()).value();
    }

    static Stream<Motion> withSecondView() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/motions"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("postures.json"))
                    .map(name -> motion(name.substring(0, name.length() - ".json".length())))
                    .filter(motion -> motion.second() != null)
                    .toList()
                    .stream();
        }
    }

    private static Shot shot(Motion motion) {
        return new Shot(motion, Appearance.ANNA, FigureColors.LIGHT);
    }

    private static List<Path2D> shapes(Shot shot, Moment moment) {
        DrawList list = new DrawList();
        shot.draw(moment, list);
        List<Path2D> shapes = new ArrayList<>();
        list.paint(new DrawList.Painter() {
            @Override
            public void begin() {
                shapes.add(new Path2D.Double());
            }

            @Override
            public void move(double x, double y) {
                shapes.getLast().moveTo(x, y);
            }

            @Override
            public void line(double x, double y) {
                shapes.getLast().lineTo(x, y);
            }

            @Override
            public void close() {
                shapes.getLast().closePath();
            }

            @Override
            public void fill(int argb) {}

            @Override
            public void stroke(int argb, double width) {}
        });
        return shapes;
    }

    private static Rectangle2D wider(Rectangle2D frame) {
        return new Rectangle2D.Double(
                frame.getX() - LINE, frame.getY() - LINE, frame.getWidth() + 2 * LINE, frame.getHeight() + 2 * LINE);
    }

    /** Rectangles without a width hold nothing and are within nothing to the library. */
    private static boolean isWithin(Rectangle2D frame, Rectangle2D shape) {
        return frame.contains(shape.getMinX(), shape.getMinY()) && frame.contains(shape.getMaxX(), shape.getMaxY());
    }

    @ParameterizedTest
    @MethodSource("withSecondView")
    void liesBesideTheFigureThroughTheWholeMovement(Motion motion) {
        Shot shot = shot(motion);
        for (BodySide side : BodySide.values()) {
            for (Phase phase : Phase.values()) {
                for (int i = 0; i <= FRAMES; i++) {
                    Moment both =
                            Moment.of(motion, phase, i / (double) FRAMES, side).with(Hint.WAY);
                    List<Path2D> main = shapes(shot, both.alone());
                    List<Path2D> all = shapes(shot, both);
                    Rectangle2D frame = all.get(main.size()).getBounds2D();
                    Bounds bounds = shot.bounds(both);

                    assertThat(main).noneMatch(shape -> shape.intersects(wider(frame)));
                    assertThat(all.subList(main.size(), all.size()))
                            .allMatch(shape -> isWithin(wider(frame), shape.getBounds2D()));
                    assertThat(new Rectangle2D.Double(bounds.left(), bounds.bottom(), bounds.width(), bounds.height()))
                            .matches(room -> room.contains(frame));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withSecondView")
    void leavesTheFigureLarge(Motion motion) {
        Shot shot = shot(motion);
        Moment both = Moment.of(motion, Phase.OUT, 0, BodySide.LEFT);
        double alone = shot.bounds(both.alone()).scale(4, 3);

        assertThat(shot.bounds(both).scale(4, 3)).isGreaterThan(.7 * alone);
    }

    @Test
    void isShownOnlyToWhoSeesTheMotionAsItReadsBest() {
        Motion motion = motion("side-sit-from-heels");
        Shot shot = shot(motion);
        Moment best = Moment.of(motion, Phase.OUT, .5, BodySide.LEFT);
        View front = new View(-90, 14);
        Moment turned = new Moment(Phase.OUT, .5, BodySide.LEFT, front, true, Hint.NONE, true, .3);

        assertThat(shapes(shot, best))
                .hasSizeGreaterThan(shapes(shot, best.alone()).size());
        assertThat(shapes(shot, turned)).hasSameSizeAs(shapes(shot, turned.alone()));
        assertThat(shot.bounds(turned)).isEqualTo(shot.bounds(turned.alone()));
    }

    @Test
    void isNotThereWhereOneViewIsEnough() {
        Motion motion = motion("cat-camel");
        Shot shot = shot(motion);
        Moment moment = Moment.of(motion, Phase.OUT, .5, BodySide.RIGHT);

        assertThat(shapes(shot, moment)).hasSameSizeAs(shapes(shot, moment.alone()));
        assertThat(shot.bounds(moment)).isEqualTo(shot.bounds(moment.alone()));
        assertThat(shot.apart(moment, moment)).isZero();
        assertThat(shot.apart(moment, moment.alone())).isEqualTo(Double.MAX_VALUE);
    }
}
