package lumbo.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lumbo.trend.TrendSummary.Comparison;
import lumbo.trend.TrendSummary.Direction;
import lumbo.trend.TrendSummary.TooLittle;
import lumbo.trend.TrendSummary.Values;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendSummaryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** One value every so many days. */
    private static List<Values> every(int days, double... values) {
        List<Values> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            all.add(new Values(DAY.plusDays((long) i * days), 1, values[i]));
        }
        return all;
    }

    @Test
    void saysNothingOfFiveValues() {
        assertThat(TrendSummary.ofPain(every(10, 8, 8, 4, 1, 1))).isEqualTo(new TooLittle());
        assertThat(TrendSummary.ofPain(List.of())).isEqualTo(new TooLittle());
    }

    @Test
    void saysNothingOfLessThanTwoWeeks() {
        assertThat(TrendSummary.ofPain(every(2, 8, 8, 8, 4, 2, 1, 1))).isEqualTo(new TooLittle());
        assertThat(TrendSummary.ofPain(every(3, 8, 8, 8, 2, 2, 2))).isInstanceOf(Comparison.class);
    }

    @Test
    void comparesTheFirstQuarterWithTheLast() {
        TrendSummary course = TrendSummary.ofPain(every(4, 6, 5, 4, 9, 9, 9, 9, 9, 9, 1, 2, 3));

        assertThat(course).isEqualTo(new Comparison(5, 2, 44, Direction.FELL));
    }

    /** A week with five entries, of which three are needed, counts with its mean. */
    @Test
    void takesInPartWhatIsMoreThanItNeeds() {
        List<Values> weeks = List.of(
                new Values(DAY, 5, 6),
                new Values(DAY.plusWeeks(1), 1, 9),
                new Values(DAY.plusWeeks(2), 1, 1),
                new Values(DAY.plusWeeks(3), 5, 2));

        assertThat(TrendSummary.ofPain(weeks)).isEqualTo(new Comparison(6, 2, 21, Direction.FELL));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, SAME",
        "5, 4.1, SAME",
        "5, 5.9, SAME",
        "5, 4, FELL_LITTLE",
        "5, 3.6, FELL_LITTLE",
        "5, 3.5, FELL",
        "8, 6, FELL",
        "8, 6.1, FELL_LITTLE",
        "3, 2, FELL",
        "1, 0.2, SAME",
        "0, 0.9, SAME",
        "0, 1, ROSE_LITTLE",
        "0, 2, ROSE",
        "5, 6, ROSE_LITTLE",
        "5, 7, ROSE",
        "2, 3, ROSE"
    })
    void calledByTwoPointsOrThirtyPercent(double first, double last, Direction way) {
        assertThat(TrendSummary.way(first, last)).isEqualTo(way);
    }

    /** Backwards in time, a fall is a rise, with the same numbers. */
    @Property(tries = 300)
    void turnsRoundWithTime(@ForAll @Size(min = 6, max = 60) List<@IntRange(max = 10) Integer> values) {
        double[] there = values.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] back =
                values.reversed().stream().mapToDouble(Integer::doubleValue).toArray();

        Comparison one = (Comparison) TrendSummary.ofPain(every(7, there));
        Comparison other = (Comparison) TrendSummary.ofPain(every(7, back));

        assertThat(one.first()).isEqualTo(other.last(), within(1e-9));
        assertThat(one.last()).isEqualTo(other.first(), within(1e-9));
        assertThat(one.first()).isBetween(0.0, 10.0);
        assertThat(one.way() == Direction.SAME).isEqualTo(other.way() == Direction.SAME);
    }
}
