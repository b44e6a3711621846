package lumbo.ui.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.program.Stage;
import lumbo.safety.PainBands;
import lumbo.safety.Profile;
import org.junit.jupiter.api.Test;

class HeartRateAdviceTest {

    private static final int YEAR = 2026;

    private final Messages words = Messages.of(Locale.UK);

    private static Program asking(String rule) {
        Program plain = Programs.oneExercise(Programs.reps(1).dose());
        return new Program(
                plain.format(),
                plain.id(),
                plain.title(),
                plain.summary(),
                plain.stages(),
                plain.tags(),
                plain.supervision(),
                plain.gate(),
                plain.source(),
                List.of("R001", rule),
                plain.equipment(),
                plain.blocks(),
                plain.exercises());
    }

    private static Profile profile(Optional<Integer> born, Condition... conditions) {
        return new Profile(born.orElse(null), Set.of(conditions), List.of(), PainBands.NARROW, 3, Stage.REMISSION);
    }

    private Optional<HeartRateAdvice> advice(Program program, Profile profile) {
        return HeartRateAdvice.of(program, profile, YEAR, words);
    }

    @Test
    void isThereForProgramsWhoseAdviceAsksForTheHeartRate() {
        assertThat(advice(asking("R110"), Profile.UNKNOWN)).isPresent();
        assertThat(advice(asking("R111"), Profile.UNKNOWN)).isPresent();
        assertThat(advice(asking("R112"), Profile.UNKNOWN)).isEmpty();
    }

    @Test
    void isThereForAProgramThatCameWithLumbo() {
        Library library = Library.builtIn(new ProgramReader());

        assertThat(library.programs())
                .anyMatch(program -> advice(program, Profile.UNKNOWN).isPresent());
    }

    @Test
    void saysTheRangeForTheAgeAndThatTheArticlesFigureDoesNotFitIt() {
        HeartRateAdvice advice =
                advice(asking("R110"), profile(Optional.of(1952))).orElseThrow();

        assertThat(advice.ofAge()).isEqualTo("For your age: 73 to 102");
        assertThat(advice.article()).isEqualTo("The article says 120 to 140. That does not fit your age.");
        assertThat(advice.caption()).contains("50\u201370 % of 220 minus your age");
        assertThat(advice.taken()).isFalse();
        assertThat(advice.medicine()).isEqualTo(words.get("finish.heart.medicine"));
    }

    @Test
    void theArticlesFigureFitsTheYoungOnly() {
        assertThat(advice(asking("R110"), profile(Optional.of(YEAR - 20)))
                        .orElseThrow()
                        .article())
                .isEqualTo("The article says 120 to 140.");
        assertThat(advice(asking("R110"), profile(Optional.of(YEAR - 21)))
                        .orElseThrow()
                        .article())
                .endsWith("That does not fit your age.");
    }

    @Test
    void saysNoNumberWithoutAYearOfBirth() {
        HeartRateAdvice advice = advice(asking("R110"), Profile.UNKNOWN).orElseThrow();

        assertThat(advice.ofAge()).isNull();
        assertThat(advice.article()).isNull();
        assertThat(advice.caption()).isEqualTo(words.get("finish.heart.age.missing"));
    }

    @Test
    void isStricterWithHeartMedicine() {
        HeartRateAdvice advice = advice(asking("R110"), profile(Optional.of(1952), Condition.HEART_MEDICINE))
                .orElseThrow();

        assertThat(advice.taken()).isTrue();
        assertThat(advice.medicine()).isEqualTo(words.get("finish.heart.medicine.taken"));
    }
}
