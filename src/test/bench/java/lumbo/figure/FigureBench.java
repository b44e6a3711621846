package lumbo.figure;

import java.util.concurrent.TimeUnit;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.DrawList;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import lumbo.program.ReadResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One frame of the figure: where the bones are, and the shapes of all of it. The bar: under 100 microseconds and, with
 * {@code -prof gc}, under 2 KB allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FigureBench {

    /** A motion with little beside the body, one with much, and one with a second view. */
    @Param({"opposite-arm-and-leg", "seated-lean-back", "lying-twist-on-the-ball"})
    public String motion = "opposite-arm-and-leg";

    private final DrawList list = new DrawList();
    private final BoneTransforms stance = new BoneTransforms();
    private int frame;
    private Shot shot = shot();
    private Clip clip = new Clip(shot.motion(), new BodySurface());

    private Shot shot() {
        return switch (new MotionReader().builtIn(motion).orElseThrow()) {
            case ReadResult.Valid<Motion> sound -> new Shot(sound.value(), Appearance.ANNA, FigureColors.LIGHT);
            case ReadResult.Invalid<Motion> broken -> throw new IllegalStateException("" + broken.problems());
        };
    }

    /** Takes the motion that is measured. */
    @Setup
    public void prepare() {
        shot = shot();
        clip = new Clip(shot.motion(), new BodySurface());
    }

    private double fraction() {
        frame = (frame + 1) % 120;
        return frame / 120.0;
    }

    /** Where the bones are. */
    @Benchmark
    public BoneTransforms solve() {
        clip.at(Phase.OUT, fraction(), stance);
        return stance;
    }

    /** Where the bones are, and the shapes. */
    @Benchmark
    public DrawList solveAndDraw() {
        shot.draw(Moment.of(shot.motion(), Phase.OUT, fraction(), BodySide.LEFT), list);
        return list;
    }
}
