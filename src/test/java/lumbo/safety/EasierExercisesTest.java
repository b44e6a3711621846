package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lumbo.program.Condition;
import lumbo.program.Exercise;
import lumbo.program.Programs;
import org.junit.jupiter.api.Test;

class EasierExercisesTest {

    private static final Exercise GENTLE = Programs.exercise("gentle", Optional.empty(), false);

    private static Optional<String> than(Exercise hurting, Map<String, Exercise> known, Condition... conditions) {
        return EasierExercises.than(hurting, id -> Optional.ofNullable(known.get(id)), Set.of(conditions))
                .map(Exercise::id);
    }

    @Test
    void isTheNextEasierOneThatIsDefined() {
        Exercise hard = Programs.exercise("hard", Optional.of("gentle"), true);

        assertThat(than(hard, Map.of("gentle", GENTLE))).contains("gentle");
        assertThat(than(hard, Map.of())).isEmpty();
        assertThat(than(GENTLE, Map.of("gentle", GENTLE))).isEmpty();
    }

    @Test
    void isNeverADemandingOneButTheOneAfterIt() {
        Exercise hard = Programs.exercise("hard", Optional.of("less"), true);
        Exercise less = Programs.exercise("less", Optional.of("gentle"), true);

        assertThat(than(hard, Map.of("less", less, "gentle", GENTLE))).contains("gentle");
        assertThat(than(hard, Map.of("less", less))).isEmpty();
    }

    @Test
    void isNotOneAgainstWhichAConditionSpeaks() {
        Exercise hard = Programs.exercise("hard", Optional.of("less"), false);
        Exercise less = Programs.exercise("less", Optional.of("gentle"), false, Condition.HERNIA);
        Map<String, Exercise> known = Map.of("less", less, "gentle", GENTLE);

        assertThat(than(hard, known, Condition.PREGNANCY)).contains("less");
        assertThat(than(hard, known, Condition.HERNIA, Condition.PREGNANCY)).contains("gentle");
    }

    @Test
    void endsWhereExercisesCallEachOtherEasier() {
        Exercise one = Programs.exercise("one", Optional.of("other"), true);
        Exercise other = Programs.exercise("other", Optional.of("one"), true);

        assertThat(than(one, Map.of("one", one, "other", other))).isEmpty();
    }
}
