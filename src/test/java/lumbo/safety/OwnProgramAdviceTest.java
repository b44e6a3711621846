package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lumbo.program.Band;
import lumbo.program.Condition;
import lumbo.program.DoseBuilder;
import lumbo.program.EntryConditions;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.program.Supervision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows S5 to S9, S21 and S23 for programs of one's own. */
class OwnProgramAdviceTest {

    private static final String MINE = "mine";

    private static Program program(Stage... stages) {
        return Lines.of(MINE, List.of(stages), List.of(new DoseBuilder().reps(5), new DoseBuilder().reps(5)));
    }

    private static ProgramAdvice advice(Story story, Program program) {
        return story.advice(List.of(program)).of(MINE).orElseThrow();
    }

    @ParameterizedTest(name = "stages {0}, P0 {1}: {2}")
    @CsvSource({
        "ACUTE, 6, WITH_CLINICIAN",
        "ACUTE, 5, FITS",
        "SUBACUTE, 6, NOT_TODAY",
        "SUBACUTE, 4, NOT_TODAY",
        "SUBACUTE, 3, FITS",
        "REMISSION, 2, NOT_TODAY",
        "REMISSION, 1, FITS"
    })
    void theMildestStageDecides(Stage stage, int now, Suitability fit) {
        assertThat(advice(Story.fresh().says(now, 0), program(stage)).fit()).isEqualTo(fit);
        assertThat(advice(Story.fresh().says(now, 0), program(stage, Stage.REMISSION))
                        .fit())
                .isEqualTo(fit);
    }

    @Test
    @DisplayName("a program that names no stage is for those of row 8")
    void aProgramWithoutAStageIsForLittlePain() {
        assertThat(advice(Story.fresh().says(2, 2), program()).fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(advice(Story.fresh().says(1, 1), program()).fit()).isEqualTo(Suitability.FITS);
        assertThat(advice(Story.fresh().start(Stage.SUBACUTE), program()).fit()).isEqualTo(Suitability.NOT_TODAY);
    }

    @Test
    @DisplayName("S6 and S18: nothing is offered for an acute program on a day with marked pain")
    void nothingIsOfferedWithMarkedPain() {
        Program acute = Lines.of(MINE, List.of(Stage.ACUTE), List.of(new DoseBuilder().reps(new Band(6, 8))));
        Story story = Story.fresh().greens(2, MINE, 1);

        assertThat(story.says(3, 3).advice(List.of(acute)).offers()).hasSize(1);
        assertThat(story.says(4, 4).advice(List.of(acute)).offers()).isEmpty();
        assertThat(story.says(6, 6).advice(List.of(acute)).offers()).isEmpty();
    }

    // ---- S9 for lines

    @ParameterizedTest(name = "S9: as 8, and W <= 2: a demanding line with P0 {0}, W {1}, {2} bands: left out: {3}")
    @CsvSource({
        "1, 2, NARROW, false",
        "2, 2, NARROW, true",
        "1, 3, NARROW, true",
        "2, 2, WIDE, false",
        "3, 2, WIDE, true"
    })
    void aDemandingLineIsForLittlePain(int now, int worst, PainBands bands, boolean left) {
        Program program = Lines.demanding(program(Stage.SUBACUTE), "line-1");
        Story story = Story.fresh().greens(6, "gentle", 1).bands(bands).says(now, worst);

        ProgramAdvice advice = advice(story, program);

        assertThat(advice.fit()).isEqualTo(Suitability.FITS);
        assertThat(advice.leftOut().containsKey("line-1")).isEqualTo(left);
        assertThat(advice.leftOut()).doesNotContainKey("line-0");
    }

    @Test
    @DisplayName("S9: a program of which no line is left is barred, and says why")
    void aProgramOfWhichNothingIsLeftIsBarred() {
        Program program = Lines.demanding(Lines.demanding(program(Stage.SUBACUTE), "line-0"), "line-1");

        ProgramAdvice advice = advice(Story.fresh(), program);

        assertThat(advice.fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(advice.reasons()).containsExactly(Reason.number(DecisionRow.DEMANDING, Reason.Subject.GREENS, 6, 0));
        assertThat(advice.canBeOverridden()).isTrue();
    }

    @Test
    @DisplayName("S21: an exercise that is not for a condition is left out")
    void anExerciseIsLeftOutForACondition() {
        Program program = Lines.notWith(program(Stage.SUBACUTE), "line-0", Condition.SCOLIOSIS);

        assertThat(advice(Story.fresh().has(Condition.SCOLIOSIS), program).leftOut())
                .containsOnly(Map.entry(
                        "line-0", List.of(Reason.about(DecisionRow.OWN_GATE, Reason.Subject.CONDITION, "scoliosis"))));
        assertThat(advice(Story.fresh().has(Condition.OSTEOCHONDROSIS), program).leftOut())
                .isEmpty();
    }

    // ---- S21 and S23

    @Test
    @DisplayName("S21: a program's own gate can only be stricter")
    void anOwnGateIsOnlyStricter() {
        Program strict =
                Lines.gated(program(Stage.SUBACUTE), new EntryConditions(1, 2, 3, List.of(Condition.SCOLIOSIS)));
        Program lax = Lines.gated(program(Stage.REMISSION), new EntryConditions(10, 10, 0, List.of()));

        assertThat(advice(Story.fresh().has(Condition.SCOLIOSIS).says(2, 3), strict)
                        .reasons())
                .containsExactly(
                        Reason.about(DecisionRow.OWN_GATE, Reason.Subject.CONDITION, "scoliosis"),
                        Reason.number(DecisionRow.OWN_GATE, Reason.Subject.PAIN_NOW, 1, 2),
                        Reason.number(DecisionRow.OWN_GATE, Reason.Subject.WORST, 2, 3),
                        Reason.number(DecisionRow.OWN_GATE, Reason.Subject.GREENS, 3, 0));
        assertThat(advice(Story.fresh().greens(3, MINE, 1).says(1, 2), strict).fit())
                .isEqualTo(Suitability.FITS);
        assertThat(advice(Story.fresh().says(2, 3), lax).fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(advice(Story.fresh().says(2, 3).allowed(MINE, 0), strict).fit())
                .as("a clinician may override it")
                .isEqualTo(Suitability.FITS);
    }

    @Test
    @DisplayName("S23: a program for which a clinician has to be there")
    void aProgramMayNeedAClinician() {
        Program program = Lines.supervised(program(Stage.SUBACUTE), Supervision.ALWAYS);

        assertThat(advice(Story.fresh(), program).fit()).isEqualTo(Suitability.WITH_CLINICIAN);
        assertThat(advice(Story.fresh(), program).reasons()).containsExactly(Reason.of(DecisionRow.PRESENT));
        assertThat(advice(Story.fresh(), Lines.supervised(program, Supervision.FIRST_SESSION))
                        .fit())
                .isEqualTo(Suitability.FITS);
    }
}
