package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.CountScope;
import lumbo.program.DoseBuilder;
import lumbo.program.Program;
import lumbo.program.SideOrder;
import lumbo.program.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows S18 and S19: what is offered, and when. */
class ProgressTest {

    private static final String MINE = "mine";
    private static final Program SIX_TO_EIGHT = Lines.reps(MINE, 6, 8);

    // ---- S18: steps

    private static Stream<Arguments> steps() {
        return Stream.of(
                steps("S18: +1 rep, band 2 wide", new DoseBuilder().reps(new Band(6, 8)), 6, 7, 8),
                steps("S18: +1 rep, band 4 wide", new DoseBuilder().reps(new Band(4, 8)), 4, 5, 6, 7, 8),
                steps("S18: +2 reps, band 5 wide", new DoseBuilder().reps(new Band(4, 9)), 4, 6, 8, 9),
                steps("S18: +2 reps, band 6 wide", new DoseBuilder().reps(new Band(4, 10)), 4, 6, 8, 10),
                steps("S18: a band of one number leaves no room", new DoseBuilder().reps(20), 20),
                steps(
                        "S18: seconds, a fifth of 20",
                        new DoseBuilder().seconds(new Band(20, 40)),
                        20,
                        24,
                        28,
                        32,
                        36,
                        40),
                steps("S18: seconds, a fifth of 6 is 2", new DoseBuilder().seconds(new Band(15, 21)), 15, 17, 19, 21),
                steps("S18: seconds, a fifth of 2 is 1", new DoseBuilder().seconds(new Band(10, 12)), 10, 11, 12));
    }

    private static Arguments steps(String name, DoseBuilder dose, Integer... numbers) {
        return Arguments.of(named(name, Lines.of(MINE, dose)), Arrays.asList(numbers));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("steps")
    void everyAcceptedOfferIsOneStepWithinTheBand(Program program, List<Integer> numbers) {
        Story story = Story.fresh();
        List<Integer> played = new ArrayList<>();
        played.add(Story.number(story.amount(program)));
        for (int step = 1; step < numbers.size(); step++) {
            int daysAgo = 2 * (numbers.size() - step);
            story.accepts(program, 2, daysAgo);
            played.add(Story.number(story.amount(program, daysAgo)));
        }
        assertThat(played).isEqualTo(numbers);

        Story further = story.greens(2, MINE, 0);
        assertThat(further.progression().offer(program, Set.of(), Story.TODAY))
                .as("nothing more than the band")
                .isEmpty();
    }

    // ---- S18: when

    private static Stream<Arguments> runs() {
        UnaryOperator<Went> noMorning = went -> went.pains(Optional.of(0), Optional.of(0), Optional.empty());
        return Stream.of(
                run("S18: one green is not two", story -> story.green(MINE, 1), false),
                run("S18: two greens running", story -> story.greens(2, MINE, 1), true),
                run("S18: three greens running", story -> story.greens(3, MINE, 1), true),
                run("S15: amber: same dose", story -> story.greens(2, MINE, 2).amber(MINE, 1), false),
                run(
                        "S15: an amber breaks the run",
                        story -> story.green(MINE, 3).amber(MINE, 2).green(MINE, 1),
                        false),
                run("a missing Pn holds", story -> story.greens(2, MINE, 2).played(MINE, 1, noMorning), false),
                run(
                        "a missing Pn breaks the run",
                        story -> story.green(MINE, 3).played(MINE, 2, noMorning).green(MINE, 1),
                        false),
                run(
                        "a session that was broken off breaks the run",
                        story -> story.green(MINE, 3)
                                .played(MINE, 2, Went::unfinished)
                                .green(MINE, 1),
                        false),
                run(
                        "a session in which nothing was done is none",
                        story -> story.green(MINE, 3)
                                .played(MINE, 2, Went::undone)
                                .green(MINE, 1),
                        true),
                run(
                        "a warm-up is none",
                        story -> story.green(MINE, 3)
                                .played("warm-up", 2, Went::warmUp)
                                .green(MINE, 1),
                        true),
                run(
                        "S18: greens of another program speak for that one only",
                        story -> story.green("other", 2).green(MINE, 1),
                        false),
                run(
                        "an amber of another program is no matter",
                        story -> story.green(MINE, 3).amber("other", 2).green(MINE, 1),
                        true),
                run(
                        "S16: a red of another program resets all runs",
                        story -> story.green(MINE, 4).red("other", 3).green(MINE, 1),
                        false),
                run(
                        "S10: a sign to stop in a warm-up resets all runs",
                        story -> story.green(MINE, 4)
                                .played("warm-up", 3, went -> went.warmUp().stopped())
                                .green(MINE, 1)
                                .screenedAt(0, 9),
                        false),
                run(
                        "S20: a gap of 7 days keeps the run",
                        story -> story.green(MINE, 8).green(MINE, 1),
                        true),
                run(
                        "S20: a gap over 7 days ends the run",
                        story -> story.green(MINE, 9).green(MINE, 1),
                        false),
                run("S20: a gap of 7 days until today keeps the run", story -> story.greens(2, MINE, 7), true),
                run("S20: a gap over 7 days until today ends the run", story -> story.greens(2, MINE, 8), false));
    }

    private static Arguments run(String name, UnaryOperator<Story> story, boolean offered) {
        return Arguments.of(named(name, story.apply(Story.fresh())), offered);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("runs")
    void moreIsOfferedAfterTwoGreensRunning(Story story, boolean offered) {
        Optional<Offer> offer = story.offer(SIX_TO_EIGHT);

        assertThat(offer.isPresent()).isEqualTo(offered);
        assertThat(story.amount(SIX_TO_EIGHT).reps())
                .as("nothing rises by itself")
                .isEqualTo(6);
        offer.ifPresent(one -> {
            assertThat(one.row()).isEqualTo(DecisionRow.MORE);
            assertThat(one.kind()).isEqualTo(Offer.Kind.AMOUNT);
            assertThat(one.to()).containsOnly(Map.entry("line-0", new Amount(1, 7, null, null)));
            assertThat(one.stage()).isNull();
        });
    }

    @ParameterizedTest(name = "S18: offered in row 7 and 8 only: P0 {0}, W {1}: {2}")
    @CsvSource({"0, 0, true", "3, 5, true", "4, 0, false", "0, 6, false", "6, 6, false"})
    void nothingIsOfferedWithMarkedPain(int now, int worst, boolean offered) {
        assertThat(Story.fresh()
                        .greens(2, MINE, 1)
                        .says(now, worst)
                        .offer(SIX_TO_EIGHT)
                        .isPresent())
                .isEqualTo(offered);
    }

    @Test
    @DisplayName("S18: nothing is offered for a program that is not for today")
    void nothingIsOfferedForABarredProgram() {
        Story story = Story.fresh().start(Stage.ACUTE).greens(2, MINE, 1);

        assertThat(story.offer(SIX_TO_EIGHT)).isEmpty();
    }

    @Test
    @DisplayName("S18: an offer is for the whole program: every line that has room takes one step")
    void everyLineThatHasRoomTakesAStep() {
        Program program = Lines.of(
                MINE,
                new DoseBuilder().reps(new Band(6, 8)),
                new DoseBuilder().reps(5),
                new DoseBuilder().seconds(new Band(20, 40)));
        Story story = Story.fresh().greens(2, MINE, 1);

        Offer offer = story.offer(program).orElseThrow();

        assertThat(offer.to()).containsOnlyKeys("line-0", "line-2");
        story.decided(0, 11, OfferDecision.Answer.ACCEPTED, offer);
        assertThat(story.progression().in(program, Story.TODAY).amounts().values())
                .extracting(Story::number)
                .containsExactly(7, 5, 24);
    }

    // ---- S19

    @Test
    @DisplayName("S19: three greens at the top of the band: offer one change: a set, the hold, or the next stage")
    void oneChangeIsOfferedAtTheTop() {
        Program program = Lines.of(
                MINE,
                new DoseBuilder().reps(new Band(6, 7)).sets(new Band(1, 2)).hold(new Band(3, 4)),
                new DoseBuilder().reps(5));
        Story story = Story.fresh().start(Stage.SUBACUTE);
        story.accepts(program, 2, 20);

        story.greens(2, MINE, 18);
        assertThat(story.progression().offer(program, Set.of(), Story.TODAY.minusDays(18)))
                .as("two greens at the top are not three")
                .isEmpty();

        story.accepts(program, 1, 17);
        assertThat(story.amount(program, 17)).isEqualTo(new Amount(2, 7, null, 3));

        story.greens(3, MINE, 14);
        Offer hold = story.offerOf(program, 14);
        assertThat(hold.row()).isEqualTo(DecisionRow.NEXT_CHANGE);
        assertThat(hold.kind()).isEqualTo(Offer.Kind.HOLD);
        assertThat(hold.to()).containsOnlyKeys("line-0");
        story.decided(14, 11, OfferDecision.Answer.ACCEPTED, hold);
        assertThat(story.amount(program, 14)).isEqualTo(new Amount(2, 7, null, 4));

        story.greens(3, MINE, 8).greens(3, MINE, 1);
        Offer stage = story.offerOf(program, 1);
        assertThat(stage.row()).isEqualTo(DecisionRow.NEXT_CHANGE);
        assertThat(stage.kind()).isEqualTo(Offer.Kind.STAGE);
        assertThat(stage.stage()).isEqualTo(Stage.REMISSION);
        assertThat(stage.to()).isEmpty();
        assertThat(story.progression().open()).isEqualTo(Stage.SUBACUTE);
        story.decided(1, 11, OfferDecision.Answer.ACCEPTED, stage);
        assertThat(story.progression().open()).isEqualTo(Stage.REMISSION);
        assertThat(story.amount(program)).as("one change at a time").isEqualTo(new Amount(2, 7, null, 4));
    }

    private static Program inAll(Stage stage, int min, int max) {
        return Lines.assuming(
                Lines.of(MINE, List.of(stage), List.of(new DoseBuilder().reps(new Band(min, max)))),
                new DoseBuilder().sides(SideOrder.ALTERNATE).number(CountScope.IN_ALL));
    }

    @Test
    @DisplayName("S18, S19: a number that we took for both sides together rises by offers up to as much for each side")
    void aNumberInAllMayBecomeOneForEachSide() {
        Program program = inAll(Stage.REMISSION, 6, 8);
        Story story = Story.fresh();
        List<Integer> played = new ArrayList<>();
        List<DecisionRow> rows = new ArrayList<>();
        int[] greens = {2, 2, 3, 3, 3, 3};
        for (int i = 0; i < greens.length; i++) {
            int daysAgo = 4 * (greens.length - i);
            story.greens(greens[i], MINE, daysAgo);
            played.add(Story.number(story.amount(program, daysAgo)));
            Offer offer = story.offerOf(program, daysAgo);
            rows.add(offer.row());
            assertThat(offer.kind()).isEqualTo(Offer.Kind.AMOUNT);
            story.decided(daysAgo, 11, OfferDecision.Answer.ACCEPTED, offer);
        }

        assertThat(played).containsExactly(6, 7, 8, 10, 12, 14);
        assertThat(rows)
                .containsExactly(
                        DecisionRow.MORE,
                        DecisionRow.MORE,
                        DecisionRow.NEXT_CHANGE,
                        DecisionRow.NEXT_CHANGE,
                        DecisionRow.NEXT_CHANGE,
                        DecisionRow.NEXT_CHANGE);
        assertThat(story.amount(program).reps()).isEqualTo(16);
        assertThat(story.greens(3, MINE, 0).progression().offer(program, Set.of(), Story.TODAY))
                .as("nothing more than as much for each side")
                .isEmpty();
    }

    @Test
    @DisplayName("S19: above the number as we read it, two greens are not enough")
    void moreThanAsReadNeedsThreeGreens() {
        Program program = inAll(Stage.REMISSION, 8, 8);

        assertThat(Story.fresh().greens(2, MINE, 1).offer(program)).isEmpty();
        assertThat(Story.fresh().greens(3, MINE, 1).offer(program)).isPresent();
        Story early = Story.fresh().greens(3, MINE, 1);
        Offer offer = early.offerOf(program, 1);
        assertThat(offer.to().values()).extracting(Story::number).containsExactly(10);
        Story late = Story.fresh().greens(2, MINE, 1).decided(1, 11, OfferDecision.Answer.ACCEPTED, offer);
        assertThat(late.amount(program).reps()).isEqualTo(8);
    }

    @Test
    @DisplayName("S19: the next stage does not wait for the other reading")
    void theNextStageComesBeforeTheOtherReading() {
        Program program = inAll(Stage.ACUTE, 8, 8);
        Story story = Story.fresh().start(Stage.ACUTE);
        for (int day = 3; day >= 1; day--) {
            story.played(MINE, day, went -> went.stages(Stage.ACUTE));
        }

        assertThat(story.progression().offer(program, Set.of(), Story.TODAY).map(Offer::stage))
                .contains(Stage.SUBACUTE);
    }

    @ParameterizedTest(name = "S19: stages {0}, open {1}: next stage {2}")
    @CsvSource({
        "ACUTE, ACUTE, SUBACUTE",
        "SUBACUTE, SUBACUTE, REMISSION",
        "REMISSION, REMISSION, ''",
        "ACUTE, SUBACUTE, ''",
        "SUBACUTE, REMISSION, ''"
    })
    void theNextStageIsForWhoPlayedTheHighest(Stage played, Stage open, String next) {
        Program program = Lines.of(MINE, List.of(played), List.of(new DoseBuilder().reps(5)));
        Story story = Story.fresh().start(open);
        for (int day = 3; day >= 1; day--) {
            story.played(MINE, day, went -> went.stages(played));
        }

        Optional<Offer> offer = story.progression().offer(program, Set.of(), Story.TODAY);

        assertThat(offer.map(Offer::stage).map(Enum::name).orElse("")).isEqualTo(next);
    }
}
