package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.DoseBuilder;
import lumbo.program.Program;
import lumbo.program.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer to an offer changes, and when it counts. */
class OfferAnswersTest {

    private static final String MINE = "mine";
    private static final Program SIX_TO_EIGHT = Lines.reps(MINE, 6, 8);

    // ---- answers

    @ParameterizedTest(name = "after {0} two new greens are needed: {1} are there: {2}")
    @CsvSource({
        "ACCEPTED, 0, false",
        "ACCEPTED, 1, false",
        "ACCEPTED, 2, true",
        "DECLINED, 0, false",
        "DECLINED, 1, false",
        "DECLINED, 2, true"
    })
    void anAnswerAsksForNewGreens(OfferDecision.Answer answer, int more, boolean offered) {
        Story story = Story.fresh().greens(2, MINE, 4);
        story.decided(4, 11, answer, story.offerOf(SIX_TO_EIGHT, 4)).greens(more, MINE, 1);

        assertThat(story.offer(SIX_TO_EIGHT).isPresent()).isEqualTo(offered);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(answer == OfferDecision.Answer.ACCEPTED ? 7 : 6);
    }

    @Test
    @DisplayName("undo takes the answer back as if it had not been given")
    void undoTakesTheAnswerBack() {
        for (OfferDecision.Answer answer : List.of(OfferDecision.Answer.ACCEPTED, OfferDecision.Answer.DECLINED)) {
            Story story = Story.fresh().greens(2, MINE, 1);
            Offer offer = story.offer(SIX_TO_EIGHT).orElseThrow();
            ProgramProgress before = story.progression().in(SIX_TO_EIGHT, Story.TODAY);

            story.decided(0, 9, answer, offer).decided(0, 10, OfferDecision.Answer.UNDONE, offer);

            assertThat(story.progression().in(SIX_TO_EIGHT, Story.TODAY)).isEqualTo(before);
            assertThat(story.offer(SIX_TO_EIGHT)).contains(offer);
            story.decided(0, 11, OfferDecision.Answer.ACCEPTED, offer);
            assertThat(story.amount(SIX_TO_EIGHT).reps())
                    .as("and it can be given again")
                    .isEqualTo(7);
        }
    }

    @Test
    @DisplayName("undo takes back the last answer to that offer, and an undo of nothing is nothing")
    void undoOfNothingIsNothing() {
        Story story = Story.fresh().greens(2, MINE, 5);
        Offer first = story.offerOf(SIX_TO_EIGHT, 5);
        story.decided(5, 11, OfferDecision.Answer.UNDONE, first).decided(5, 12, OfferDecision.Answer.ACCEPTED, first);
        story.greens(2, MINE, 2);
        Offer second = story.offerOf(SIX_TO_EIGHT, 2);
        story.decided(2, 11, OfferDecision.Answer.ACCEPTED, second);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(8);

        story.decided(1, 9, OfferDecision.Answer.UNDONE, first);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(7);
        story.decided(1, 10, OfferDecision.Answer.UNDONE, first);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(7);
        story.decided(1, 11, OfferDecision.Answer.UNDONE, second);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(6);
    }

    @Test
    @DisplayName("an accepted offer with a tampered amount is still limited to a step and to the band")
    void aTamperedAmountIsLimited() {
        Program program = Lines.of(
                MINE,
                new DoseBuilder().reps(new Band(6, 8)).sets(new Band(1, 3)).hold(new Band(2, 9)));
        Story story = Story.fresh().greens(2, MINE, 1);
        Offer offer = story.offer(program).orElseThrow();
        Amount huge = new Amount(50, 500, 500, 500);
        Offer tampered = new Offer(
                offer.row(), offer.kind(), MINE, offer.after(), Map.of("line-0", huge, "other", huge), Stage.REMISSION);

        story.decided(0, 11, OfferDecision.Answer.ACCEPTED, tampered);

        assertThat(story.progression().in(program, Story.TODAY).amounts())
                .containsOnly(Map.entry("line-0", new Amount(1, 7, null, 2)));
    }

    @Test
    @DisplayName("an accepted offer with a lower amount takes nothing away")
    void aLowerAmountTakesNothingAway() {
        Story story = Story.fresh();
        story.accepts(SIX_TO_EIGHT, 2, 4);
        story.greens(2, MINE, 1);
        Offer offer = story.offerOf(SIX_TO_EIGHT, 1);
        Offer lower = new Offer(
                offer.row(), offer.kind(), MINE, offer.after(), Map.of("line-0", Amount.NONE.withReps(1)), null);

        assertThat(story.decided(0, 11, OfferDecision.Answer.ACCEPTED, lower)
                        .amount(SIX_TO_EIGHT)
                        .reps())
                .isEqualTo(7);
    }

    @ParameterizedTest(name = "an offer of another kind than the one that stands is no offer: {0}")
    @CsvSource({"SET", "HOLD", "STAGE"})
    void anOfferThatWasNotMadeChangesNothing(Offer.Kind kind) {
        Program program = Lines.of(
                MINE,
                new DoseBuilder().reps(new Band(6, 8)).sets(new Band(1, 3)).hold(new Band(2, 9)));
        Story story = Story.fresh().start(Stage.SUBACUTE).greens(3, MINE, 1);
        Amount huge = new Amount(50, 500, null, 500);
        Offer made = new Offer(DecisionRow.NEXT_CHANGE, kind, MINE, "mine-1", Map.of("line-0", huge), null);

        story.decided(0, 11, OfferDecision.Answer.ACCEPTED, made);

        assertThat(story.amount(program)).isEqualTo(new Amount(1, 6, null, 2));
        assertThat(story.progression().open()).isEqualTo(Stage.SUBACUTE);
    }

    @Test
    @DisplayName("an offer is answered once, and not after another session, a red or a gap over 7 days")
    void aStaleOfferChangesNothing() {
        Story twice = Story.fresh();
        twice.accepts(SIX_TO_EIGHT, 2, 2);
        Offer old = new Offer(
                DecisionRow.MORE, Offer.Kind.AMOUNT, MINE, "mine-2", Map.of("line-0", Amount.NONE.withReps(8)), null);
        assertThat(twice.decided(1, 11, OfferDecision.Answer.ACCEPTED, old)
                        .amount(SIX_TO_EIGHT)
                        .reps())
                .isEqualTo(7);
        assertThat(answeredAfter(story -> story.greens(2, MINE, 2).green(MINE, 1)))
                .as("another session")
                .contains(6);
        assertThat(answeredAfter(story -> story.greens(2, MINE, 2).red("other", 1)))
                .as("a red of another program")
                .contains(6);
        Story late = Story.fresh().greens(2, MINE, 9);
        late.decided(1, 11, OfferDecision.Answer.ACCEPTED, late.offerOf(SIX_TO_EIGHT, 9));
        assertThat(late.amount(SIX_TO_EIGHT).reps()).as("a gap").isEqualTo(6);
    }

    private static Optional<Integer> answeredAfter(UnaryOperator<Story> before) {
        Story story = before.apply(Story.fresh());
        Offer old = new Offer(
                DecisionRow.MORE, Offer.Kind.AMOUNT, MINE, "mine-2", Map.of("line-0", Amount.NONE.withReps(7)), null);
        return Optional.ofNullable(story.decided(0, 11, OfferDecision.Answer.ACCEPTED, old)
                .amount(SIX_TO_EIGHT)
                .reps());
    }
}
