package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeartRateRangeTest {

    @ParameterizedTest
    @CsvSource({"10, 105, 147", "20, 100, 140", "40, 90, 126", "73, 74, 103", "74, 73, 102", "90, 65, 91", "110, 55, 77"
    })
    void isHalfToSevenTenthsOf220LessTheAge(int age, int low, int high) {
        assertThat(HeartRateRange.ofAge(age)).contains(new HeartRateRange(low, high));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 111, 200})
    void saysNothingOfAnAgeThatTheRuleWasNotMadeFor(int age) {
        assertThat(HeartRateRange.ofAge(age)).isEmpty();
    }

    @Test
    void theFigureOfTheArticleLeavesOutTheAge() {
        assertThat(HeartRateRange.OF_THE_ARTICLE).isEqualTo(new HeartRateRange(120, 140));
        assertThat(HeartRateRange.ofAge(75).orElseThrow().high()).isLessThan(HeartRateRange.OF_THE_ARTICLE.low());
    }
}
