package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepOutcomesTest {

    @Test
    void allStepsArePendingAtFirst() {
        StepOutcomes outcomes = StepOutcomes.pending(3);

        assertThat(outcomes.size()).isEqualTo(3);
        assertThat(outcomes.of(2)).isEqualTo(StepOutcome.PENDING);
        assertThat(outcomes.encode()).isEqualTo("3p");
    }

    @Test
    void skippingLeavesWhatIsDone() {
        StepOutcomes outcomes = StepOutcomes.pending(5).done(1).skipped(0, 3);

        assertThat(outcomes.encode()).isEqualTo("1s1d1s2p");
    }

    @Test
    void goingBackBringsOnlySkippedStepsAgain() {
        StepOutcomes outcomes = StepOutcomes.pending(5).done(1).skipped(0, 4).pendingAgain(1);

        assertThat(outcomes.encode()).isEqualTo("1s1d3p");
    }

    @Test
    void changesMakeNewOutcomes() {
        StepOutcomes before = StepOutcomes.pending(2);

        before.done(0);
        before.skipped(0, 2);

        assertThat(before).isEqualTo(StepOutcomes.pending(2));
    }

    @Test
    void parsesRunsOfAnyLength() {
        StepOutcomes outcomes = StepOutcomes.parse("12d1s30p", 43);

        assertThat(outcomes.of(11)).isEqualTo(StepOutcome.DONE);
        assertThat(outcomes.of(12)).isEqualTo(StepOutcome.SKIPPED);
        assertThat(outcomes.of(13)).isEqualTo(StepOutcome.PENDING);
        assertThat(outcomes.of(42)).isEqualTo(StepOutcome.PENDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "9p",
                "11p",
                "10x",
                "10P",
                "10",
                "5p5",
                "-10p",
                "+10p",
                " 10p",
                "10p ",
                "0p10p",
                "5p0d5p",
                "10p1",
                "99999999999999999999p",
                "4294967306p",
                "5p5q",
                "\u0661\u0660p",
                "null"
            })
    void refusesWhatItNeverWrote(String garbage) {
        assertThatThrownBy(() -> StepOutcomes.parse(garbage, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 steps");
    }

    @Property
    void parsesWhatItWrote(@ForAll("played") StepOutcomes outcomes) {
        StepOutcomes parsed = StepOutcomes.parse(outcomes.encode(), outcomes.size());

        assertThat(parsed).isEqualTo(outcomes).hasSameHashCodeAs(outcomes).hasToString(outcomes.encode());
    }

    @Property
    void eitherRefusesATextOrMeansWhatItSays(@ForAll("runs") String text, @ForAll @IntRange(max = 12) int size) {
        try {
            StepOutcomes parsed = StepOutcomes.parse(text, size);
            assertThat(StepOutcomes.parse(parsed.encode(), size)).isEqualTo(parsed);
            assertThat(parsed.size()).isEqualTo(size);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining(text);
        }
    }

    @Provide
    Arbitrary<StepOutcomes> played() {
        return Arbitraries.of('p', 'd', 's').list().ofMinSize(1).ofMaxSize(40).map(letters -> {
            StepOutcomes outcomes = StepOutcomes.pending(letters.size());
            for (int i = 0; i < letters.size(); i++) {
                outcomes = switch (letters.get(i)) {
                    case 'd' -> outcomes.done(i);
                    case 's' -> outcomes.skipped(i, i + 1);
                    default -> outcomes;
                };
            }
            return outcomes;
        });
    }

    @Provide
    Arbitrary<String> runs() {
        return Arbitraries.strings().withChars("0123456789pdsx- ").ofMaxLength(10);
    }
}
