package lumbo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lumbo.guidance.BuiltIn;
import lumbo.guidance.GuidanceMoment;
import lumbo.guidance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmUpTest {

    private static final Library LIBRARY = Library.builtIn(new ProgramReader());

    private static Program program(String id) {
        return LIBRARY.program(id).orElseThrow();
    }

    private static final Program WARM_UP = program(WarmUp.PROGRAM);

    @Test
    void itsRulesAreThoseOfTheArticleThatAskForOneBeforeASession() {
        assertThat(BuiltIn.guidance().rules().stream()
                        .filter(rule -> rule.topic().equals("warming-up") && rule.helps(GuidanceMoment.BEFORE))
                        .map(Rule::id))
                .containsExactlyInAnyOrderElementsOf(WarmUp.RULES);
    }

    @ParameterizedTest
    @CsvSource({
        "acute-pain, false",
        "acute, false",
        "subacute, false",
        "warm-up, false",
        "gentle, true",
        "remission, true",
        "fitball, true",
        "bar, true"
    })
    void isAskedForByWhatTheArticleAsksItFor(String program, boolean asked) {
        assertThat(WarmUp.isAskedBy(program(program))).isEqualTo(asked);
    }

    @Test
    void comesFirstAsABlockOfItsOwnAndLeavesTheProgramAsItIs() {
        Program fitball = program("fitball");

        Program joined = WarmUp.before(fitball, WARM_UP);

        assertThat(joined.blocks().getFirst().title()).isEqualTo(WARM_UP.title());
        assertThat(joined.blocks().subList(1, joined.blocks().size())).isEqualTo(fitball.blocks());
        assertThat(joined.id()).isEqualTo(fitball.id());
        assertThat(joined.title()).isEqualTo(fitball.title());
        assertThat(joined.items().stream().filter(WarmUp::holds)).hasSize(5);
        assertThat(joined.allEquipment()).containsAll(fitball.allEquipment()).contains(Equipment.MAT);
    }

    @Test
    void leavesOutAnExerciseThatTheProgramDefinesOtherwise() {
        Program fitball = program("fitball");
        Exercise other = fitball.exercise(fitball.items().getFirst());
        Map<String, Exercise> exercises = new HashMap<>(fitball.exercises());
        exercises.put("cat-camel", other);

        Program joined = WarmUp.before(fitball.withExercises(exercises), WARM_UP);

        assertThat(joined.items().stream().filter(WarmUp::holds).map(Item::exercise))
                .hasSize(4)
                .doesNotContain("cat-camel");
    }

    @Test
    void aProgramWithoutRoomForItStaysAsItIs() {
        Program full = Programs.ofBlocks(new ArrayList<>(Collections.nCopies(
                100, new Block(null, null, List.of(Programs.item("bridge", Dose.NONE))))));

        assertThat(WarmUp.before(full, WARM_UP)).isEqualTo(full);
    }
}
