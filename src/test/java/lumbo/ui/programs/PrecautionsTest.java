package lumbo.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lumbo.guidance.BuiltIn;
import lumbo.guidance.Guidance;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.ui.words.RuleLine;
import org.junit.jupiter.api.Test;

class PrecautionsTest {

    private static final Library LIBRARY = Library.builtIn(new ProgramReader());

    private final Messages words = Messages.of(Locale.UK);

    private Precautions of(String program) {
        return Precautions.of(LIBRARY.program(program).orElseThrow(), BuiltIn.guidance(), words);
    }

    @Test
    void putTheProgramsOwnAdviceFirst() {
        Precautions acute = of("acute");

        assertThat(acute.own().getFirst().text())
                .isEqualTo("With strong pain, exercise only with a trainer beside you.");
        assertThat(acute.own().getFirst().contested()).isTrue();
        assertThat(acute.own().getFirst().article())
                .isEqualTo("The article: In the acute stage, exercise only with a trainer beside you.");
        assertThat(acute.own().getFirst().note()).isNotNull();
        assertThat(acute.always()).extracting(RuleLine::text).anyMatch(text -> text.contains("20 to 23 degrees"));
    }

    @Test
    void saveWhatIsForTheSessionItselfForLaterAndSayNothingTwice() {
        Precautions gentle = of("gentle");

        assertThat(gentle.during()).isNotEmpty().doesNotContainAnyElementsOf(gentle.own());
        assertThat(gentle.during()).doesNotContainAnyElementsOf(gentle.always());
    }

    @Test
    void nameTheConditionsAndEachCautionOnceWithItsExercises() {
        Precautions bar = of("bar");

        assertThat(bar.notWith()).startsWith("Not with: ").contains("a slipped disc");
        assertThat(bar.cautions()).isNotEmpty();
        assertThat(of("beginners").cautions())
                .extracting(Precautions.Precaution::text)
                .doesNotHaveDuplicates();
        assertThat(of("beginners").cautions())
                .allSatisfy(care -> assertThat(care.exercises()).isNotBlank());
    }

    @Test
    void areEmptyWhereNobodySaysAnything() {
        Precautions none = Precautions.of(Programs.oneExercise(Programs.reps(3).dose()), Guidance.EMPTY, words);

        assertThat(none.isEmpty()).isTrue();
    }
}
