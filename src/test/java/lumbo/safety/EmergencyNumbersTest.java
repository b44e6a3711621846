package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyNumbersTest {

    private static final EmergencyNumbers NUMBERS = EmergencyNumbersReader.builtIn();

    @Test
    void eachNumberIsOfOneCountryAndHasTwoSourcesThatAreThere() {
        Set<String> sources =
                NUMBERS.sources().stream().map(EmergencyNumbers.Source::id).collect(Collectors.toSet());

        assertThat(NUMBERS.all()).hasSizeGreaterThanOrEqualTo(24).allSatisfy(one -> {
            assertThat(one.region()).isIn(Arrays.asList(Locale.getISOCountries()));
            assertThat(one.number()).matches("[0-9]{3,4}");
            assertThat(new HashSet<>(one.sources()))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .isSubsetOf(sources);
            assertThat(one.lookedUp()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2100, 1, 1));
        });
        assertThat(NUMBERS.all()).extracting(EmergencyNumber::region).doesNotHaveDuplicates();
        assertThat(NUMBERS.sources())
                .allSatisfy(source -> assertThat(source.address()).startsWith("http"));
        assertThat(NUMBERS.all().stream().flatMap(one -> one.sources().stream()))
                .as("every source is one of something")
                .containsAll(sources);
    }

    @ParameterizedTest
    @CsvSource({"DE, 112", "GB, 999", "US, 911", "AU, 000", "NZ, 111", "CH, 144", "NO, 113", "JP, 119"})
    void tellsTheNumberForAnAmbulance(String region, String number) {
        assertThat(NUMBERS.in(region)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"ZZ", "ZA", "AR", "''"})
    void tellsNoneWhereNoneIsKnownForSure(String region) {
        assertThat(NUMBERS.in(region)).isEmpty();
    }

    @Test
    void whateverCallsForHelpHasWordsForThePhone() {
        ScreeningQuestions questions = ScreeningQuestionsReader.builtIn();
        List<ScreeningQuestion> calling = questions.all().stream()
                .filter(one -> one.kind() == ScreeningQuestionClass.EMERGENCY
                        || new SafetyStop(DecisionRow.STOP, List.of(one.id())).callsForHelp())
                .toList();

        assertThat(calling).hasSize(8).extracting(ScreeningQuestion::say).doesNotContainNull();
        assertThat(calling)
                .extracting(ScreeningQuestion::say)
                .extracting(say -> say.in(Locale.ENGLISH))
                .allSatisfy(say -> assertThat(say).endsWith("."))
                .doesNotHaveDuplicates();
        assertThat(questions.all()).filteredOn(one -> one.say() != null).hasSameElementsAs(calling);
    }
}
