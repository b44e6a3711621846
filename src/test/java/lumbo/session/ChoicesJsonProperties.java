package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import lumbo.player.PlanChoices;
import lumbo.program.Programs;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ChoicesJsonProperties {

    @Provide
    Arbitrary<PlanChoices> choices() {
        return Programs.choices();
    }

    @Property
    void readsBackWhatItWrote(@ForAll("choices") PlanChoices choices) {
        assertThat(ChoicesJson.read(ChoicesJson.write(choices))).isEqualTo(choices);
    }

    @Example
    void takesTheUsualForWhatIsMissing() {
        assertThat(ChoicesJson.read("{}")).isEqualTo(PlanChoices.DEFAULT);
    }
}
