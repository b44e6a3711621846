package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lumbo.program.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first row of the table that matches wins. */
class FirstRowWinsTest {

    private static Story everything(String... yes) {
        return Story.fresh()
                .answers(yes)
                .has(Condition.HERNIA)
                .red("gentle", 1)
                .allowed("gentle", 0)
                .says(9, 9);
    }

    private static Stream<Arguments> stories() {
        return Stream.of(
                wins(
                        "S1 before S2, S3, S4, S5",
                        everything("fever", "malaise", "flare", "bowel"),
                        DecisionRow.EMERGENCY),
                wins("S2 before S3, S4, S5", everything("malaise", "flare", "lump"), DecisionRow.DOCTOR_TODAY),
                wins("S3 before S4, S5", everything("flare", "malaise"), DecisionRow.NOT_TODAY),
                wins("S4 before S5 and the day of rest", everything(), DecisionRow.CLEARANCE),
                wins("S4 before S10", everything("dizzy"), DecisionRow.CLEARANCE),
                wins("S10 before S5", Story.fresh().answers("dizzy").says(9, 9), DecisionRow.STOP),
                wins(
                        "the day of rest of S16 before S5",
                        Story.fresh().red("gentle", 1).says(9, 9),
                        DecisionRow.RED),
                wins(
                        "the day of rest of S10 before S8",
                        Story.unscreened().played("gentle", 1, Went::leg).screened(0),
                        DecisionRow.STOP),
                wins(
                        "S26 before S4 and S5",
                        Story.unscreened().screened(1, "flare").saysSomethingNew(),
                        DecisionRow.QUESTIONS),
                wins(
                        "S1 of today before questions that are due",
                        Story.fresh().answers("bladder").saysSomethingNew(),
                        DecisionRow.EMERGENCY),
                wins(
                        "S2 of today before questions that are due",
                        Story.fresh().answers("fever").saysSomethingNew(),
                        DecisionRow.DOCTOR_TODAY),
                wins(
                        "S3 of today before questions that are due",
                        Story.fresh().answers("malaise").saysSomethingNew(),
                        DecisionRow.NOT_TODAY),
                wins("S5 before S6: P0 = 4, W = 7", Story.fresh().says(4, 7), DecisionRow.STRONG_PAIN),
                wins("S5 before S8: P0 = 0, W = 7", Story.fresh().says(0, 7), DecisionRow.STRONG_PAIN),
                wins("S5 before S8: P0 = 6, W = 0", Story.fresh().says(6, 0), DecisionRow.STRONG_PAIN),
                wins("S6 before S7: P0 = 2, W = 6", Story.fresh().says(2, 6), DecisionRow.MARKED_PAIN),
                wins("S6 before S7: P0 = 4, W = 4", Story.fresh().says(4, 4), DecisionRow.MARKED_PAIN),
                wins("S7 before S8: P0 = 0, W = 4", Story.fresh().says(0, 4), DecisionRow.SOME_PAIN),
                wins("S7 before S8: P0 = 2, W = 0", Story.fresh().says(2, 0), DecisionRow.SOME_PAIN));
    }

    private static Arguments wins(String name, Story story, DecisionRow row) {
        return Arguments.of(named(name, story), row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void theFirstRowThatMatchesWins(Story story, DecisionRow row) {
        assertThat(story.row()).contains(row);
        assertThat(story.advice().programs())
                .filteredOn(program -> program.fit() == Suitability.NOT_TODAY)
                .isNotEmpty()
                .allSatisfy(program ->
                        assertThat(program.reasons().getFirst().row()).isEqualTo(row));
    }

    @Test
    @DisplayName("S1 to S26: every row has its id, and its place")
    void theRowsAreInTheOrderOfTheTable() {
        assertThat(DecisionRow.values())
                .extracting(DecisionRow::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 26)
                        .mapToObj(number -> "S" + number)
                        .toList());
    }

    @Test
    @DisplayName("a clinician may override all but the emergency and same-day rows, and questions that are due")
    void theseRowsCanBeOverridden() {
        assertThat(DecisionRow.values())
                .filteredOn(row -> !row.canBeOverridden())
                .containsExactly(
                        DecisionRow.EMERGENCY, DecisionRow.DOCTOR_TODAY, DecisionRow.NOT_TODAY, DecisionRow.QUESTIONS);
    }
}
