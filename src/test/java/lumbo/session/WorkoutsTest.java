package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.player.Side;
import lumbo.program.Amount;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.safety.Fit;
import lumbo.safety.History;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkoutsTest {

    private static final Library LIBRARY = Library.load(new ProgramReader(), List.of(ProgramFiles.builtIn()));

    static List<Program> programs() {
        return LIBRARY.programs();
    }

    private static ProgramAdvice advice(Program program, Map<String, List<Reason>> leftOut) {
        return new ProgramAdvice(program.id(), Fit.FITS, List.of(), leftOut, Map.of(), List.of(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theFirstSessionIsTheBeginningOfTheProgramAndNoLongerThanTwentyMinutes(Program program) {
        PlanChoices choices = Workouts.choices(program, PlanChoices.DEFAULT, advice(program, Map.of()), true);

        SessionPlan plan = SessionPlan.of(program, choices);
        assertThat(plan.totalMillis() <= 20 * 60_000 || plan.units().size() == 1)
                .isTrue();
        assertThat(plan.units())
                .extracting(unit -> unit.item().key())
                .isEqualTo(SessionPlan.of(program, PlanChoices.DEFAULT).units().stream()
                        .map(unit -> unit.item().key())
                        .filter(key -> !choices.leftOut().contains(key))
                        .toList());
    }

    @Test
    void theSideThatWasSecondBeginsNextTimeWhereTheTwoShareAnOddNumber() {
        Program program = LIBRARY.programs().getFirst();
        Person left = new Person(Optional.empty(), History.NONE, Set.of(), Map.of(program.id(), Side.LEFT));
        Person right = new Person(Optional.empty(), History.NONE, Set.of(), Map.of(program.id(), Side.RIGHT));

        assertThat(Workouts.next(program, PlanChoices.DEFAULT, left).oddFirst()).isEqualTo(Side.RIGHT);
        assertThat(Workouts.next(program, PlanChoices.DEFAULT, right).oddFirst())
                .isEqualTo(Side.LEFT);
        assertThat(Workouts.next(program, PlanChoices.DEFAULT, Person.NEW)).isEqualTo(PlanChoices.DEFAULT);
        assertThat(Workouts.next(LIBRARY.programs().getLast(), PlanChoices.DEFAULT, left))
                .isEqualTo(PlanChoices.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void laterSessionsAreWhole(Program program) {
        PlanChoices choices = Workouts.choices(program, PlanChoices.DEFAULT, advice(program, Map.of()), false);

        assertThat(choices).isEqualTo(PlanChoices.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatIsNotAdvisedIsLeftOut(Program program) {
        String key = program.items().getLast().key();
        ProgramAdvice advice =
                advice(program, Map.of(key, List.of(new Reason(Row.DEMANDING, Reason.Why.GREENS, "", 6, 0))));

        PlanChoices choices = Workouts.choices(program, PlanChoices.DEFAULT, advice, false);

        assertThat(choices.leftOut()).containsExactly(key);
        assertThat(choices.amounts()).isEqualTo(Map.<String, Amount>of());
    }
}
