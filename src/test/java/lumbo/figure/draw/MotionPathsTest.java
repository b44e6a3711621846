package lumbo.figure.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lumbo.figure.BodySide;
import lumbo.figure.BodySurface;
import lumbo.figure.Bone;
import lumbo.figure.BoneTransforms;
import lumbo.figure.Clip;
import lumbo.figure.Motion.Phase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Arrows")
class MotionPathsTest {

    private static Clip clip(String motion) {
        return new Clip(InsetPlacementTest.motion(motion), new BodySurface());
    }

    @ParameterizedTest(name = "{0} has {1}")
    @DisplayName("There is one for each limb that goes far, and for nothing that hardly moves")
    @CsvSource({
        "belly-breathing, 0",
        "single-leg-back, 1",
        "sit-back-to-heels, 1",
        "opposite-arm-and-leg, 2",
        "side-lying-arm-and-leg-lift, 2",
        "arms-up-with-breath, 2"
    })
    void eachLimbThatGoesFarHasOne(String motion, int ways) {
        assertThat(MotionPaths.of(clip(motion))).hasSize(ways);
    }

    @Test
    @DisplayName("One goes from where the hand is to where it will be")
    void oneGoesFromStartToEnd() {
        Clip clip = clip("opposite-arm-and-leg");
        List<double[]> ways = MotionPaths.of(clip);
        double[] tip = new double[3];
        BoneTransforms stance = new BoneTransforms();
        double[] arm = ways.getFirst();

        clip.at(Phase.OUT, 0, stance);
        stance.point(Bone.LEFT_HAND.on(BodySide.LEFT), 0, -.16, 0, tip, 0);
        assertThat(new double[] {arm[0], arm[1], arm[2]}).containsExactly(tip);
        clip.at(Phase.OUT, 1, stance);
        stance.point(Bone.LEFT_HAND.on(BodySide.LEFT), 0, -.16, 0, tip, 0);
        assertThat(new double[] {arm[arm.length - 3], arm[arm.length - 2], arm[arm.length - 1]})
                .containsExactly(tip);
    }
}
