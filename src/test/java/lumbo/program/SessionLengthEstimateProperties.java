package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionLengthEstimateProperties {

    @Provide
    Arbitrary<Program> programs() {
        return Programs.programs();
    }

    @Property
    void neverEstimatesFewerStepsThanASessionHas(@ForAll("programs") Program program) {
        SessionPlan plan = SessionPlan.of(program, PlanChoices.DEFAULT);

        assertThat((long) plan.size()).isLessThanOrEqualTo(SessionLengthEstimate.steps(program));
    }
}
