package lumbo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lumbo.figure.Motion.Phase;
import lumbo.i18n.Messages;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionReaderTest {

    private static final String SOUND = """
            {"format": 1, "id": "wave", "posture": "standing",
             "keys": {
               "start": {},
               "out": {"left.shoulder.flexion": 170, "left.elbow.flexion": 10}
             },
             "play": {"out": ["start", "out"], "back": ["out", "start"]},
             "moving": ["left arm"]}
            """;

    private final MotionReader reader = new MotionReader();
    private final Messages words = Messages.of(Locale.UK);

    private ReadResult<Motion> read(String text) {
        return reader.motion(new File("wave.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> problems(String text) {
        return switch (read(text)) {
            case ReadResult.Valid<Motion> _ -> List.of();
            case ReadResult.Invalid<Motion> broken ->
                broken.problems().stream()
                        .map(problem -> problem.describe(words))
                        .toList();
        };
    }

    @Test
    void readsAMotion() {
        Motion motion = ((ReadResult.Valid<Motion>) read(SOUND)).value();

        assertThat(motion.id()).isEqualTo("wave");
        assertThat(motion.play().get(Phase.OUT)).containsExactly("start", "out");
        assertThat(Objects.requireNonNull(motion.keys().get("out")).angles())
                .containsEntry(Angle.LEFT_SHOULDER_FLEXION, 170.0);
    }

    @Test
    void readsASecondViewWhereThereIsOne() {
        String two = SOUND.replace("\"keys\"", "\"second\": {\"yaw\": -90, \"pitch\": 20}, \"keys\"");

        assertThat(((ReadResult.Valid<Motion>) read(SOUND)).value().second()).isNull();
        assertThat(((ReadResult.Valid<Motion>) read(two)).value().second()).isEqualTo(new Motion.View(-90, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"yaw": -90}                               | wave.json:2:12 /second: "pitch" is missing
                    {"yaw": -90, "pitch": -5}                  | wave.json:2:34 /second/pitch: -5 is too small
                    {"yaw": "left", "pitch": 5}                | wave.json:2:20 /second/yaw: "left" is text
                    {"yaw": -90, "pitch": 5, "corner": "top"}  | "corner" is not known here
                    """)
    void saysWhatIsWrongWithASecondView(String second, String said) {
        assertThat(problems(SOUND.replace("\"keys\"", "\"second\": " + second + ", \"keys\"")))
                .singleElement()
                .asString()
                .contains(said);
    }

    @Test
    void aKeyTakesOverFromItsPostureAndLetsGoOfALimbWhoseJointsItSets() {
        Motion motion = ((ReadResult.Valid<Motion>) read(SOUND.replace("standing", "all-fours"))).value();

        assertThat(Objects.requireNonNull(motion.keys().get("start")).pins())
                .containsKeys(LimbTarget.Limb.LEFT_HAND, LimbTarget.Limb.RIGHT_HAND);
        assertThat(Objects.requireNonNull(motion.keys().get("out")).pins())
                .containsOnlyKeys(LimbTarget.Limb.RIGHT_HAND);
        assertThat(Objects.requireNonNull(motion.keys().get("out")).angles()).containsEntry(Angle.BODY_LEAN, 77.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "standing"  | "flying"  | wave.json:1:40 /posture: There is no posture "flying".
                    "start", "out"]  | "start", "end"]  | wave.json:6:28 /play/out/1: There is no key "end" before this. The keys are: out, start.
                    170  | 200  | wave.json:4:37 /keys/out/left.shoulder.flexion: 200 is too big
                    170  | "up" | wave.json:4:37 /keys/out/left.shoulder.flexion: "up" is text
                    left.elbow.flexion | left.elbow.flexoin | "left.elbow.flexoin" is not known here; did you mean "left.elbow.flexion"?
                    "left arm" | "left wing" | "left wing" is not known here; write one of
                    "format": 1 | "format": 2 | newer
                    """)
    void saysWhatIsWrongAndWhere(String before, String after, String said) {
        assertThat(SOUND).contains(before);

        assertThat(problems(SOUND.replaceFirst(java.util.regex.Pattern.quote(before), after)))
                .hasSize(1)
                .first()
                .asString()
                .contains(said);
    }

    @Test
    void saysWhichPlacesThereAreForALimb() {
        assertThat(problems(SOUND.replace("\"left.elbow.flexion\": 10", "\"right.hand\": {\"on\": \"moon\"}")))
                .hasSize(1)
                .first()
                .asString()
                .contains("There is nothing called \"moon\" here.")
                .contains("left.knee");
    }

    @Test
    void reportsEverythingInOneGo() {
        String text = SOUND.replace("170", "\"up\"").replace("10}", "-3}").replace("left arm", "wing");

        assertThat(problems(text)).hasSize(3);
    }

    @Test
    void aBrokenFileIsNoMotion() {
        assertThat(problems("{")).hasSize(1);
        assertThat(problems("[]")).isNotEmpty();
        assertThat(problems("{}")).isNotEmpty();
    }

    @Test
    void knowsNoMotionOfAnotherName() {
        assertThat(reader.builtIn("no-such-motion")).isEmpty();
    }

    @Test
    void everyAngleOfTheProgramIsOneOfTheSchemaWithTheSameRange() {
        for (Angle angle : Angle.values()) {
            String key = "\"" + angle.id() + "\": ";
            String base = SOUND.replace("\"left.shoulder.flexion\": 170, \"left.elbow.flexion\": 10", key + "%s");
            assertThat(problems(String.format(Locale.ROOT, base, angle.least())))
                    .isEmpty();
            assertThat(problems(String.format(Locale.ROOT, base, angle.most()))).isEmpty();
            assertThat(problems(String.format(Locale.ROOT, base, angle.most() + 1)))
                    .hasSize(1);
            assertThat(problems(String.format(Locale.ROOT, base, angle.least() - 1)))
                    .hasSize(1);
        }
    }

    @Test
    void problemsAreLocated() {
        ReadResult.Invalid<Motion> broken = (ReadResult.Invalid<Motion>) read(SOUND.replace("170", "999"));

        assertThat(broken.problems()).extracting(Problem::line).containsExactly(4);
    }
}
