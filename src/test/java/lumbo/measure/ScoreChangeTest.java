package lumbo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreChangeTest {

    static RolandMorris ticks(int count) {
        Set<Integer> ticked = IntStream.rangeClosed(1, count).boxed().collect(Collectors.toSet());
        return RolandMorris.of(ticked);
    }

    private static PatientSpecific named(Object... namesAndValues) {
        List<Activity> activities = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            activities.add(new Activity((String) namesAndValues[i], (Integer) namesAndValues[i + 1]));
        }
        return new PatientSpecific(activities);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 15, BETTER, false",
        "20, 16, NONE, false",
        "10, 7, BETTER, false",
        "10, 8, NONE, false",
        "13, 8, BETTER, false",
        "24, 19, BETTER, false",
        "11, 8, NONE, false",
        "4, 2, BETTER, false",
        "4, 3, NONE, false",
        "3, 2, BETTER, true",
        "0, 0, NONE, false",
        "0, 4, NONE, false",
        "0, 5, WORSE, false",
        "8, 12, NONE, false",
        "8, 13, WORSE, false",
        "20, 22, NONE, false",
        "21, 24, NONE, true",
    })
    void ticksCountByPointsAndByPercent(int before, int now, ChangeMeaning meaning, boolean isAtTheEdge) {
        ScoreChange change = ScoreChange.between(ticks(before), ticks(now)).orElseThrow();

        assertThat(change).isEqualTo(new ScoreChange(before, now, meaning, isAtTheEdge, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 5, 5, BETTER, NONE",
        "3, 3, 5, 4, NONE, NONE",
        "2, 6, 5, 7, BETTER, BETTER",
        "7, 7, 4, 6, WORSE, WORSE",
        "7, 7, 4, 7, NONE, WORSE",
        "7, 7, 5, 6, NONE, NONE"
    })
    void activitiesCountByTheirMeanAndAlone(
            int first, int second, int firstNow, int secondNow, ChangeMeaning meaning, ChangeMeaning ofFirst) {
        ScoreChange change = ScoreChange.between(
                        named("Socks", first, "Stairs", second), named("Socks", firstNow, "stairs ", secondNow))
                .orElseThrow();

        assertThat(change.meaning()).isEqualTo(meaning);
        assertThat(change.activities()).hasSize(2);
        assertThat(change.activities().getFirst())
                .isEqualTo(new ScoreChange.ActivityChange("Socks", first, firstNow, ofFirst));
    }

    @ParameterizedTest
    @CsvSource({"4, 6, NONE", "4, 7, BETTER", "4, 1, WORSE", "4, 2, NONE"})
    void oneActivityAloneHasToChangeMore(int before, int now, ChangeMeaning meaning) {
        ScoreChange change =
                ScoreChange.between(named("Socks", before), named("Socks", now)).orElseThrow();

        assertThat(change.meaning()).isEqualTo(meaning);
    }

    @Test
    void onlyWhatWasNamedBothTimesIsCompared() {
        ScoreChange change = ScoreChange.between(named("Socks", 2, "Stairs", 9), named("Bed", 10, "SOCKS", 6))
                .orElseThrow();

        assertThat(change.before()).isEqualTo(2);
        assertThat(change.now()).isEqualTo(6);
        assertThat(change.activities())
                .containsExactly(new ScoreChange.ActivityChange("SOCKS", 2, 6, ChangeMeaning.BETTER));
        assertThat(ScoreChange.between(named("Socks", 2), named("Bed", 2))).isEmpty();
    }

    @Test
    void nothingElseIsCompared() {
        assertThat(ScoreChange.between(new GlobalChange(1), new GlobalChange(3)))
                .isEmpty();
        assertThat(ScoreChange.between(ticks(3), new GlobalChange(3))).isEmpty();
        assertThat(ScoreChange.between(ticks(3), named("Socks", 2))).isEmpty();
    }
}
