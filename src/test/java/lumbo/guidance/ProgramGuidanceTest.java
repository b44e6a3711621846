package lumbo.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import org.junit.jupiter.api.Test;

class ProgramGuidanceTest {

    private static final Library LIBRARY = Library.builtIn(new ProgramReader());

    private static ProgramGuidance around(String program) {
        return new ProgramGuidance(BuiltIn.guidance(), LIBRARY.program(program).orElseThrow());
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }

    @Test
    void tellsRoomMealClothesSurfaceAndEquipmentBeforeASession() {
        assertThat(ids(around("fitball").alwaysBefore()))
                .containsExactly("R096", "R095", "R067", "R097", "R125", "R080");
    }

    @Test
    void doesNotRepeatWhatTheProgramsOwnAdviceSays() {
        ProgramGuidance around = around("fitball");

        assertThat(ids(around.ownBefore())).containsExactly("R081");
        assertThat(ids(around.alwaysBefore())).doesNotContain("R068");
    }

    @Test
    void sendsNobodyToTheFloorForAProgramOnABed() {
        assertThat(ids(around("acute").ownBefore())).containsExactly("R088", "R072", "R091", "R054", "R099");
        assertThat(ids(around("acute").alwaysBefore())).containsExactly("R096", "R095", "R067", "R097", "R068");
        assertThat(ids(around("subacute").alwaysBefore())).containsExactly("R096", "R095", "R067", "R097", "R068");
    }

    @Test
    void putsTheProgramsOwnAdviceFirstAndEachRuleOnce() {
        assertThat(ids(around("remission").during())).containsExactly("R085", "R048", "R122", "R127", "R047", "R083");
        assertThat(ids(around("training").after()))
                .startsWith("R110", "R111", "R112")
                .containsOnlyOnceElementsOf(ids(BuiltIn.guidance().list(GuidanceMoment.AFTER)));
    }

    @Test
    void isSilentWhereThereIsNoGuidance() {
        ProgramGuidance around =
                new ProgramGuidance(Guidance.EMPTY, LIBRARY.program("acute").orElseThrow());

        assertThat(around.ownBefore()).isEmpty();
        assertThat(around.alwaysBefore()).isEmpty();
        assertThat(around.during()).isEmpty();
        assertThat(around.after()).isEmpty();
    }
}
