package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lumbo.player.PlanChoices;
import lumbo.player.WorkSide;
import lumbo.program.Programs;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChoicesJsonProperties {

    @Provide
    Arbitrary<PlanChoices> choices() {
        return Programs.choicesOfLines();
    }

    @Property
    void readsBackWhatItWrote(@ForAll("choices") PlanChoices choices) {
        assertThat(ChoicesJson.read(ChoicesJson.write(choices))).isEqualTo(choices);
    }

    @Property
    void keepsTheOrderOfTheLines(@ForAll("choices") PlanChoices choices) {
        PlanChoices read = ChoicesJson.read(ChoicesJson.write(choices));

        assertThat(read.amounts().keySet())
                .containsExactlyElementsOf(choices.amounts().keySet());
        assertThat(read.leftOut()).containsExactlyElementsOf(choices.leftOut());
    }

    @Example
    void writesNothingAboutLinesOfWhichNothingWasChosen() {
        assertThat(ChoicesJson.write(PlanChoices.DEFAULT))
                .doesNotContain("amounts")
                .doesNotContain("leftOut");
    }

    @Example
    void refusesAnAmountOutOfItsRange() {
        assertThatThrownBy(() -> ChoicesJson.read("{\"amounts\": {\"bridge\": {\"reps\": 0}}}"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void takesTheUsualForWhatIsMissing() {
        assertThat(ChoicesJson.read("{}")).isEqualTo(PlanChoices.DEFAULT);
    }

    @Example
    void beginsAnOddNumberWithTheFirstSideWhereARowOfBeforeSaysNothing() {
        PlanChoices read = ChoicesJson.read(
                "{\"readySeconds\":10,\"restSeconds\":10,\"switchSeconds\":5,\"restsOn\":true,\"firstSide\":\"right\"}");

        assertThat(read).isEqualTo(new PlanChoices(10, 10, 5, true, WorkSide.RIGHT, null));
        assertThat(read.oddFirst()).isEqualTo(WorkSide.RIGHT);
    }
}
