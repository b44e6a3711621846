package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lumbo.program.DoseBuilder;
import lumbo.program.Program;
import lumbo.program.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows S10, S16, S19 and S22: the stage that is open falls by itself, and rises only when someone says so. */
class StageTest {

    private static final String MINE = "mine";

    private static Stream<Arguments> falls() {
        UnaryOperator<Story> nothing = story -> story;
        return Stream.of(
                falls("begins with what the person said", nothing, Stage.REMISSION),
                falls("S16: one red leaves the stage", story -> story.red(MINE, 2), Stage.REMISSION),
                falls(
                        "S16: two reds running: one stage down",
                        story -> story.red(MINE, 3).red(MINE, 2),
                        Stage.SUBACUTE),
                falls(
                        "S16: two reds running of two programs",
                        story -> story.red(MINE, 3).red("other", 2),
                        Stage.SUBACUTE),
                falls(
                        "S16: three reds running: two stages down",
                        story -> story.red(MINE, 4).red(MINE, 3).red(MINE, 2),
                        Stage.ACUTE),
                falls(
                        "S16: a green between",
                        story -> story.red(MINE, 4).green(MINE, 3).red(MINE, 2),
                        Stage.REMISSION),
                falls(
                        "S16: a session that is not known between",
                        story -> story.red(MINE, 4)
                                .played(MINE, 3, Went::unfinished)
                                .red(MINE, 2),
                        Stage.REMISSION),
                falls(
                        "S16: a warm-up between does not part two reds",
                        story -> story.red(MINE, 4)
                                .played("warm-up", 3, Went::warmUp)
                                .red(MINE, 2),
                        Stage.SUBACUTE),
                falls(
                        "S10: a sign to stop: one stage down",
                        story -> story.played(MINE, 2, Went::stopped),
                        Stage.SUBACUTE),
                falls(
                        "S10: pain further down a leg: one stage down",
                        story -> story.played(MINE, 2, Went::leg),
                        Stage.SUBACUTE),
                falls(
                        "S10: a sign to stop in a warm-up: one stage down",
                        story ->
                                story.played("warm-up", 2, went -> went.warmUp().stopped()),
                        Stage.SUBACUTE),
                falls(
                        "S10: a sign to stop before anything was done: one stage down",
                        story -> story.played(MINE, 2, went -> went.stopped().undone()),
                        Stage.SUBACUTE),
                falls(
                        "S10: a sign and leg pain in one session: one stage down",
                        story -> story.played(MINE, 2, went -> went.leg().stopped()),
                        Stage.SUBACUTE),
                falls(
                        "S10: twice",
                        story -> story.played(MINE, 3, Went::stopped).played(MINE, 2, Went::leg),
                        Stage.ACUTE),
                falls(
                        "S10: never below the mildest",
                        story -> story.played(MINE, 4, Went::stopped)
                                .played(MINE, 3, Went::stopped)
                                .played(MINE, 2, Went::stopped),
                        Stage.ACUTE),
                falls(
                        "S14: greens alone raise nothing",
                        story -> story.played(MINE, 20, Went::stopped).greens(10, MINE, 1),
                        Stage.SUBACUTE),
                falls("S20: time alone changes nothing", story -> story.green(MINE, 200), Stage.REMISSION));
    }

    private static Arguments falls(String name, UnaryOperator<Story> story, Stage open) {
        return Arguments.of(named(name, story.apply(Story.fresh())), open);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("falls")
    void theStageFallsByItself(Story story, Stage open) {
        assertThat(story.progression().open()).isEqualTo(open);
        assertThat(story.advice().open()).isEqualTo(open);
    }

    @ParameterizedTest(name = "a clinician''s word sets the stage, also by more than one: {0}")
    @CsvSource({"ACUTE", "SUBACUTE", "REMISSION"})
    void aCliniciansWordSetsTheStage(Stage stage) {
        assertThat(Story.fresh()
                        .start(Stage.ACUTE)
                        .stage(stage, 3)
                        .progression()
                        .open())
                .isEqualTo(stage);
        assertThat(Story.fresh()
                        .start(Stage.REMISSION)
                        .stage(stage, 3)
                        .progression()
                        .open())
                .isEqualTo(stage);
    }

    @Test
    @DisplayName("S10: a sign to stop after a clinician's word takes the stage down all the same")
    void aSignAfterAWordTakesTheStageDown() {
        assertThat(Story.fresh()
                        .start(Stage.ACUTE)
                        .stage(Stage.REMISSION, 3)
                        .played(MINE, 2, Went::stopped)
                        .progression()
                        .open())
                .isEqualTo(Stage.SUBACUTE);
    }

    // ---- up

    private static Program program(Stage stage) {
        return Lines.of(MINE, List.of(stage), List.of(new DoseBuilder().reps(5)));
    }

    private static Story threeGreens(Stage stage, int lastDaysAgo) {
        Story story = Story.fresh().start(stage);
        return greens(story, stage, lastDaysAgo);
    }

    private static Story greens(Story story, Stage stage, int lastDaysAgo) {
        for (int i = 2; i >= 0; i--) {
            story.played(MINE, lastDaysAgo + i, went -> went.stages(stage));
        }
        return story;
    }

    private static Offer stageOffer(Story story, Stage stage, int daysAgo) {
        return story.progression()
                .offer(program(stage), Set.of(), Story.TODAY.minusDays(daysAgo))
                .orElseThrow();
    }

    @Test
    @DisplayName("S19: one stage up at a time")
    void oneStageUpAtATime() {
        Story story = threeGreens(Stage.ACUTE, 5);
        Offer up = stageOffer(story, Stage.ACUTE, 5);
        story.decided(5, 11, OfferDecision.Answer.ACCEPTED, up);
        assertThat(story.progression().open()).isEqualTo(Stage.SUBACUTE);

        greens(story, Stage.SUBACUTE, 1);
        story.decided(1, 11, OfferDecision.Answer.ACCEPTED, stageOffer(story, Stage.SUBACUTE, 1));
        assertThat(story.progression().open()).isEqualTo(Stage.REMISSION);
    }

    @Test
    @DisplayName("S19: of an accepted stage and a clinician's word of the same instant the word holds")
    void aWordOfTheSameInstantHolds() {
        Story story = threeGreens(Stage.SUBACUTE, 5);
        story.decided(5, 11, OfferDecision.Answer.ACCEPTED, stageOffer(story, Stage.SUBACUTE, 5));
        assertThat(story.progression().open()).isEqualTo(Stage.REMISSION);

        story.stage(Stage.SUBACUTE, 5);

        assertThat(story.progression().open()).isEqualTo(Stage.SUBACUTE);
    }

    @Test
    @DisplayName("S19: a declined stage is not open")
    void aDeclinedStageIsNotOpen() {
        Story story = threeGreens(Stage.ACUTE, 5);
        story.decided(5, 11, OfferDecision.Answer.DECLINED, stageOffer(story, Stage.ACUTE, 5));
        assertThat(story.progression().open()).isEqualTo(Stage.ACUTE);
    }

    @Test
    @DisplayName("an accepted stage that is undone is not open, nor what was built on it")
    void anUndoneStageIsNotOpen() {
        Story story = threeGreens(Stage.ACUTE, 5);
        Offer first = stageOffer(story, Stage.ACUTE, 5);
        story.decided(5, 11, OfferDecision.Answer.ACCEPTED, first);
        greens(story, Stage.SUBACUTE, 1);
        story.decided(1, 11, OfferDecision.Answer.ACCEPTED, stageOffer(story, Stage.SUBACUTE, 1));

        story.decided(0, 10, OfferDecision.Answer.UNDONE, first);

        assertThat(story.progression().open()).isEqualTo(Stage.ACUTE);
    }

    private static Stream<Arguments> notOpened() {
        return Stream.of(
                Arguments.of(
                        "two stages at once",
                        threeGreens(Stage.ACUTE, 5),
                        offer("mine-5", Optional.of(Stage.REMISSION)),
                        Stage.ACUTE),
                Arguments.of(
                        "no stage at all", threeGreens(Stage.ACUTE, 5), offer("mine-5", Optional.empty()), Stage.ACUTE),
                Arguments.of(
                        "after another session than the last",
                        threeGreens(Stage.ACUTE, 5),
                        offer("mine-6", Optional.of(Stage.SUBACUTE)),
                        Stage.ACUTE),
                Arguments.of(
                        "after two greens",
                        Story.fresh()
                                .start(Stage.ACUTE)
                                .played(MINE, 6, went -> went.stages(Stage.ACUTE))
                                .played(MINE, 5, went -> went.stages(Stage.ACUTE)),
                        offer("mine-5", Optional.of(Stage.SUBACUTE)),
                        Stage.ACUTE),
                Arguments.of(
                        "by a program of a milder stage",
                        greens(Story.fresh().start(Stage.SUBACUTE), Stage.ACUTE, 5),
                        offer("mine-5", Optional.of(Stage.REMISSION)),
                        Stage.SUBACUTE),
                Arguments.of(
                        "after a sign to stop in another program",
                        threeGreens(Stage.SUBACUTE, 5).played("other", 3, Went::stopped),
                        offer("mine-5", Optional.of(Stage.REMISSION)),
                        Stage.ACUTE));
    }

    private static Offer offer(String after, Optional<Stage> to) {
        return new Offer(DecisionRow.NEXT_CHANGE, Offer.Kind.STAGE, MINE, after, Map.of(), to.orElse(null));
    }

    @ParameterizedTest(name = "S19: a stage is not opened {0}")
    @MethodSource("notOpened")
    void anOfferThatDoesNotStandOpensNothing(String name, Story story, Offer offer, Stage open) {
        assertThat(story.decided(1, 11, OfferDecision.Answer.ACCEPTED, offer)
                        .progression()
                        .open())
                .as(name)
                .isEqualTo(open);
    }

    @Test
    @DisplayName("S19: an old answer, given again after a fall, opens nothing")
    void aReplayOpensNothing() {
        Story story = threeGreens(Stage.SUBACUTE, 9);
        Offer up = stageOffer(story, Stage.SUBACUTE, 9);
        story.decided(9, 11, OfferDecision.Answer.ACCEPTED, up);
        assertThat(story.progression().open()).isEqualTo(Stage.REMISSION);

        story.played(MINE, 5, Went::leg);
        assertThat(story.progression().open()).isEqualTo(Stage.SUBACUTE);
        story.decided(4, 11, OfferDecision.Answer.ACCEPTED, up);
        assertThat(story.progression().open()).isEqualTo(Stage.SUBACUTE);
    }
}
