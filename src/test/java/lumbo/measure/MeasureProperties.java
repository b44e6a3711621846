package lumbo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MeasureProperties {

    private static PatientSpecific named(List<Integer> values) {
        List<Activity> activities = new ArrayList<>();
        for (int value : values) {
            activities.add(new Activity("activity " + activities.size(), value));
        }
        return new PatientSpecific(activities);
    }

    private static ChangeMeaning opposite(ChangeMeaning meaning) {
        return switch (meaning) {
            case BETTER -> ChangeMeaning.WORSE;
            case WORSE -> ChangeMeaning.BETTER;
            case NONE -> ChangeMeaning.NONE;
        };
    }

    @Property(tries = 200, seed = "1983")
    void everyScoreIsInTheRangeOfItsQuestionnaire(
            @ForAll Set<@IntRange(min = 1, max = 24) Integer> ticked,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 10) Integer> values,
            @ForAll @IntRange(min = -3, max = 3) int change) {
        for (MeasureAnswers answers : List.of(RolandMorris.of(ticked), named(values), new GlobalChange(change))) {
            assertThat(answers.score()).isBetween((double) answers.kind().lowest(), (double)
                    answers.kind().highest());
        }
    }

    @Property(tries = 300, seed = "1995")
    void activitiesCountAlikeInBothDirections(
            @ForAll @Size(5) List<@IntRange(max = 10) Integer> before,
            @ForAll @Size(5) List<@IntRange(max = 10) Integer> now) {
        ScoreChange forth = ScoreChange.between(named(before), named(now)).orElseThrow();
        ScoreChange back = ScoreChange.between(named(now), named(before)).orElseThrow();

        assertThat(back.meaning()).isEqualTo(opposite(forth.meaning()));
    }

    @Property(tries = 300, seed = "2008")
    void fewerTicksAreNeverWorseAndMoreNeverBetter(
            @ForAll @IntRange(max = 24) int before, @ForAll @IntRange(max = 24) int now) {
        ChangeMeaning meaning = ScoreChange.between(ScoreChangeTest.ticks(before), ScoreChangeTest.ticks(now))
                .orElseThrow()
                .meaning();

        assertThat(meaning).isNotEqualTo(now <= before ? ChangeMeaning.WORSE : ChangeMeaning.BETTER);
    }
}
