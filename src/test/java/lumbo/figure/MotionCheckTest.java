package lumbo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;

/** Each check finds what it is there for. */
class MotionCheckTest {

    private static List<String> findings(String posture, String start, String out, String more) {
        String text = String.format(Locale.ROOT, """
                {"format": 1, "id": "try", "posture": "%s", "keys": {"start": %s, "out": %s},
                 "play": {"out": ["start", "out"], "back": ["out", "start"]}%s}
                """, posture, start, out, more);
        Motion motion = ((ReadResult.Valid<Motion>)
                        new MotionReader().motion(new File("try.json", text.getBytes(StandardCharsets.UTF_8))))
                .value();
        return MotionCheck.of(motion).stream().map(MotionCheck.Finding::what).toList();
    }

    @Test
    void findsNothingInStandingStill() {
        assertThat(findings("standing", "{}", "{}", "")).isEmpty();
    }

    @Test
    void findsAJointThatALedLimbBendsTooFar() {
        assertThat(findings("standing", "{}", "{\"left.hand\": {\"at\": [0.45, 1.5, 0.2], \"bend\": [1, 0, 0]}}", ""))
                .anyMatch(what -> what.startsWith("left.shoulder"));
    }

    @Test
    void findsWhatIsBelowTheFloor() {
        assertThat(findings("sitting", "{}", "{\"left.foot\": {\"at\": [-0.4, -0.1, 0.14]}}", ""))
                .contains("LEFT_FOOT below the floor");
    }

    @Test
    void findsALimbInsideOfSomething() {
        assertThat(findings("standing", "{}", "{}", ", \"props\": [{\"kind\": \"support\", \"at\": [0, 0, 0]}]"))
                .anyMatch(what -> what.endsWith("inside of support"));
    }

    @Test
    void findsAPointThatALimbCannotReach() {
        assertThat(findings("standing", "{}", "{\"left.hand\": {\"at\": [-2, 1, 0]}}", ""))
                .contains("LEFT_HAND from where it is led in out");
    }

    @Test
    void findsASecondViewThatShowsTheSame() {
        String view = ", \"view\": {\"yaw\": 170, \"pitch\": 10}, \"second\": {\"yaw\": %d, \"pitch\": 10}";

        assertThat(findings("standing", "{}", "{}", String.format(Locale.ROOT, view, -170)))
                .contains("second view from the first");
        assertThat(findings("standing", "{}", "{}", String.format(Locale.ROOT, view, -130)))
                .isEmpty();
    }

    @Test
    void findsAJump() {
        String text = """
                {"format": 1, "id": "try", "posture": "standing",
                 "keys": {"start": {}, "out": {"left.shoulder.flexion": 90}},
                 "play": {"out": ["start"], "hold": ["out"], "back": ["out", "start"]}}
                """;
        Motion motion = ((ReadResult.Valid<Motion>)
                        new MotionReader().motion(new File("try.json", text.getBytes(StandardCharsets.UTF_8))))
                .value();
        assertThat(MotionCheck.of(motion)).extracting(MotionCheck.Finding::what).contains("jump of LEFT_SHOULDER");
    }

    @Test
    void findsARepetitionThatDoesNotEndWhereItBegan() {
        String text = """
                {"format": 1, "id": "try", "posture": "standing",
                 "keys": {"start": {}, "out": {"left.shoulder.flexion": 60}},
                 "play": {"out": ["start", "out"], "back": ["out"]}}
                """;
        Motion motion = ((ReadResult.Valid<Motion>)
                        new MotionReader().motion(new File("try.json", text.getBytes(StandardCharsets.UTF_8))))
                .value();
        assertThat(MotionCheck.of(motion)).extracting(MotionCheck.Finding::what).contains("end and start of LEFT_HAND");
    }
}
