package lumbo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureAnswersTest {

    private static PatientSpecific all(int... values) {
        return new PatientSpecific(IntStream.range(0, values.length)
                .mapToObj(i -> new Activity("activity " + i, values[i]))
                .toList());
    }

    @Test
    void theScoreOfRolandMorrisIsHowManyAreTicked() {
        assertThat(RolandMorris.of(Set.of()).score()).isZero();
        assertThat(RolandMorris.of(Set.of(1, 24)).score()).isEqualTo(2);
        Set<Integer> every =
                IntStream.rangeClosed(1, RolandMorris.STATEMENTS).boxed().collect(Collectors.toSet());
        assertThat(RolandMorris.of(every).score()).isEqualTo(24);
    }

    @Test
    void thereAreTwentyFourStatements() {
        assertThatIllegalArgumentException().isThrownBy(() -> RolandMorris.of(Set.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> RolandMorris.of(Set.of(25)));
    }

    @Test
    void theScoreOfActivitiesIsTheirMean() {
        assertThat(all(0).score()).isZero();
        assertThat(all(10, 10, 10, 10, 10).score()).isEqualTo(10);
        assertThat(all(3, 4).score()).isEqualTo(3.5);
    }

    @Test
    void thereAreOneToFiveActivitiesEachNamedOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PatientSpecific(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> all(1, 2, 3, 4, 5, 6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PatientSpecific(List.of(new Activity("Socks", 1), new Activity(" socks ", 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Activity(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Activity("Socks", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Activity("Socks", 11));
    }

    @Test
    void aChangeHasSevenSteps() {
        assertThat(new GlobalChange(-3).score()).isEqualTo(-3);
        assertThat(new GlobalChange(3).score()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new GlobalChange(-4));
        assertThatIllegalArgumentException().isThrownBy(() -> new GlobalChange(4));
    }
}
