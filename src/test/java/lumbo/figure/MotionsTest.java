package lumbo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import lumbo.figure.Motion.Moving;
import lumbo.figure.Motion.Phase;
import lumbo.program.Exercise;
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every motion that comes with Lumbo to what a machine can measure. */
class MotionsTest {

    private static final MotionReader READER = new MotionReader();
    private static final Library LIBRARY = Library.builtIn(new ProgramReader());
    private static final double EXACT = 1e-9;

    static Stream<String> files() throws IOException {
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

    private static Motion motion(String id) {
        return switch (READER.builtIn(id).orElseThrow()) {
            case ReadResult.Valid<Motion> sound -> sound.value();
            case ReadResult.Invalid<Motion> broken ->
                throw new AssertionError(broken.problems().toString());
        };
    }

    @Test
    void everyExerciseHasAMotionAndEveryMotionIsUsed() throws IOException {
        assertThat(LIBRARY.exercises().values())
                .filteredOn(exercise -> exercise.motion() == null)
                .isEmpty();

        assertThat(LIBRARY.exercises().values().stream()
                        .flatMap(exercise -> Stream.ofNullable(exercise.motion()))
                        .distinct()
                        .sorted()
                        .toList())
                .containsExactlyElementsOf(files().toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void staysWithinWhatABodyAndTheRoomAllow(String id) {
        assertThat(MotionCheck.of(motion(id))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isCalledAsItsFile(String id) {
        assertThat(motion(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theOtherSideIsItsExactMirror(String id) {
        Clip clip = new Clip(motion(id), new BodySurface());
        BoneTransforms stance = new BoneTransforms();
        BoneTransforms mirror = new BoneTransforms();
        double[] point = new double[3];
        double[] mirrored = new double[3];

        for (Phase phase : Phase.values()) {
            for (int i = 0; i <= 4; i++) {
                clip.at(phase, i / 4.0, stance);
                stance.mirror(mirror);
                for (Bone bone : Bone.values()) {
                    stance.point(bone, .1, .2, .3, point, 0);
                    mirror.point(Bones.opposite(bone), -.1, .2, .3, mirrored, 0);
                    assertThat(mirrored[0]).isCloseTo(-point[0], within());
                    assertThat(mirrored[1]).isCloseTo(point[1], within());
                    assertThat(mirrored[2]).isCloseTo(point[2], within());
                }
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(EXACT);
    }

    /** Who lies, lies: hips and back touch what is under them at the start. */
    @ParameterizedTest
    @MethodSource("files")
    void whoLiesTouchesTheMat(String id) {
        Exercise exercise = Objects.requireNonNull(LIBRARY.exercises().get(id));
        Motion motion = motion(id);
        BodySurface flesh = new BodySurface();
        BoneTransforms stance = new BoneTransforms();

        new Clip(motion, flesh).at(Phase.OUT, 0, stance);

        switch (exercise.position()) {
            case SUPINE, PRONE -> {
                assertThat(Bones.lowest(flesh, stance, Bone.PELVIS)).as("hips").isBetween(-.01, .03);
                assertThat(Math.min(Bones.lowest(flesh, stance, Bone.THORAX), Bones.lowest(flesh, stance, Bone.CHEST)))
                        .as("back")
                        .isBetween(-.01, .03);
            }
            case SIDE_LYING ->
                assertThat(Bones.lowest(flesh, stance, Bone.PELVIS)).as("hips").isBetween(-.01, .03);
            default -> {
                // Stands, sits, kneels, hangs or leans.
            }
        }
    }

    /** What is marked as moving moves, and what moves far is marked or carried along. */
    @ParameterizedTest
    @MethodSource("files")
    void whatIsMarkedAsMovingMoves(String id) {
        Motion motion = motion(id);
        Clip clip = new Clip(motion, new BodySurface());

        assertThat(motion.moving()).isNotEmpty();
        for (Moving part : motion.moving()) {
            assertThat(Bones.way(clip, part)).as(id + " " + part.id()).isGreaterThan(.004);
        }
    }
}
