package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.DoseBuilder;
import lumbo.program.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows S11, S16, S17 and S20, and the greens of S9: what eases, holds and ends a run by itself. */
class SubstitutionTest {

    private static final String MINE = "mine";
    private static final Program SIX_TO_EIGHT = Lines.reps(MINE, 6, 8);

    // ---- S11: easier next time

    private static Stream<Arguments> easier() {
        return Stream.of(
                easier("S11: Pd >= 6: one step easier next time", new DoseBuilder().reps(new Band(6, 8)), 6, 5),
                easier("S11: a step of 2 in a wider band", new DoseBuilder().reps(new Band(6, 12)), 6, 4),
                easier("S11: Pd - P0 >= 3", new DoseBuilder().reps(new Band(6, 8)), 3, 5),
                easier("S11: seconds, a fifth of the band", new DoseBuilder().seconds(new Band(20, 40)), 3, 16),
                easier("S11: never less than one", new DoseBuilder().reps(1), 9, 1),
                easier("S12: Pd - P0 = 2 changes nothing next time", new DoseBuilder().reps(new Band(6, 8)), 2, 6));
    }

    private static Arguments easier(String name, DoseBuilder dose, int pain, int next) {
        return Arguments.of(named(name, Lines.of(MINE, dose)), pain, next);
    }

    @ParameterizedTest(name = "{0}: Pd {1}: {2}")
    @MethodSource("easier")
    void whatHurtIsEasierNextTime(Program program, int pain, int next) {
        Story story = Story.fresh().played(MINE, 1, went -> went.pain("line-0", pain));

        assertThat(Story.number(story.amount(program))).isEqualTo(next);
    }

    @Test
    @DisplayName("S11: only the exercise that hurt gets easier, and a set goes where there is nothing else")
    void onlyWhatHurtGetsEasier() {
        Program program = Lines.of(
                MINE,
                new DoseBuilder().reps(new Band(6, 8)),
                new DoseBuilder().reps(new Band(6, 8)),
                new DoseBuilder().sets(3));
        Story story = Story.fresh()
                .played(MINE, 2, went -> went.pain("line-1", 7))
                .played(MINE, 1, went -> went.pain("line-2", 7));

        assertThat(story.progression().in(program, Story.TODAY).amounts().values())
                .containsExactly(
                        Amount.NONE.withSets(1).withReps(6),
                        Amount.NONE.withSets(1).withReps(5),
                        Amount.NONE.withSets(2));
    }

    // ---- S16

    @ParameterizedTest(name = "S16: half the reps: from {0}: {1}")
    @CsvSource({"8, 4", "7, 3", "1, 1", "20, 10"})
    void aRedHalvesTheReps(int reps, int half) {
        Program program = Lines.reps(MINE, reps, reps);
        Program other = Lines.reps("other", reps, reps);
        Story story = Story.fresh().red(MINE, 2);

        assertThat(story.amount(program).reps()).isEqualTo(half);
        assertThat(story.amount(other).reps()).as("of that program only").isEqualTo(reps);
    }

    @Test
    @DisplayName("S16: half the seconds, the lowest sets and hold")
    void aRedHalvesTheSecondsAndTakesSetsAndHoldToTheLowest() {
        Program program = Lines.of(
                MINE, new DoseBuilder().seconds(30).sets(new Band(2, 3)).hold(new Band(3, 4)));
        Story story = Story.fresh();
        story.accepts(program, 3, 10);
        assertThat(story.amount(program, 10).sets()).isEqualTo(3);
        story.accepts(program, 3, 6);
        assertThat(story.amount(program, 6).hold()).isEqualTo(4);

        story.red(MINE, 2);

        assertThat(story.amount(program)).isEqualTo(new Amount(2, null, 15, 3));
    }

    @Test
    @DisplayName("S16: after a red one climbs step by step again, by offers")
    void afterARedOneClimbsAgain() {
        Story story = Story.fresh().red(MINE, 6);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(3);

        story.accepts(SIX_TO_EIGHT, 2, 3);
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(4);
    }

    @Test
    @DisplayName("S16 with S11: what hurt in a red session is halved or eased, whichever is less")
    void aRedIsNeverMilderThanWhatHurt() {
        Program program = Lines.seconds(MINE, 10, 60);
        Story hurt = Story.fresh().red(MINE, 9);
        Story red = Story.fresh().red(MINE, 9);
        hurt.played(MINE, 8, went -> went.pain("line-0", 9));
        red.played(MINE, 8, went -> went.pain("line-0", 9).morning(5));

        assertThat(Story.number(red.amount(program))).isLessThanOrEqualTo(Story.number(hurt.amount(program)));
    }

    @ParameterizedTest(name = "S16: a day of rest: a red {0} days ago: {1}")
    @CsvSource({"0, STOP", "1, RED", "2, LITTLE_PAIN"})
    void aRedAsksForADayOfRest(int daysAgo, DecisionRow row) {
        Story story = daysAgo == 0
                ? Story.unscreened().played(MINE, 0, Went::leg).screenedAt(0, 11)
                : Story.fresh().red(MINE, daysAgo);

        assertThat(story.row()).contains(row);
        boolean rest = row != DecisionRow.LITTLE_PAIN;
        assertThat(story.advice().isNobody()).isEqualTo(rest);
        if (rest) {
            Reason reason = Reason.about(row, Reason.Subject.REST, "");
            assertThat(story.advice().programs()).allSatisfy(program -> {
                assertThat(program.fit()).isEqualTo(Suitability.NOT_TODAY);
                assertThat(program.reasons().getFirst()).isEqualTo(reason);
            });
            assertThat(story.allowed("gentle", 0).of("gentle").fit())
                    .as("a clinician may decide otherwise")
                    .isEqualTo(Suitability.FITS);
        }
    }

    @Test
    @DisplayName("S16: the day of rest stays when another session was played since")
    void theDayOfRestStays() {
        assertThat(Story.fresh().red(MINE, 1).green("gentle", 0).row()).contains(DecisionRow.RED);
    }

    // ---- S17

    @ParameterizedTest(name = "S17: {1}: {0}: {2}")
    @CsvSource({
        "RR, two reds running, true",
        "RGR, a green between, false",
        "RAR, an amber between, false",
        "RRG, a green since, false",
        "RRR, three reds running, true",
        "R, one red, false",
        "GR, one red, false"
    })
    void twoRedsRunningHold(String sessions, String quoted, boolean held) {
        Story story = Story.fresh();
        int day = sessions.length() + 1;
        for (int i = 0; i < sessions.length(); i++) {
            String program = day % 2 == 0 ? MINE : "other";
            switch (sessions.charAt(i)) {
                case 'R' -> story.red(program, day);
                case 'A' -> story.amber(program, day);
                default -> story.green(program, day);
            }
            day--;
        }
        assertThat(story.progression().isHeld(Story.TODAY)).as(quoted).isEqualTo(held);
        assertThat(story.advice().held()).isEqualTo(held);
        assertThat(story.of("gentle").notes().contains(DecisionRow.NO_PROGRESS)).isEqualTo(held);
    }

    private static Stream<Arguments> weeks() {
        return Stream.of(
                Arguments.of("S17: weekly mean rising three weeks, this one the last", List.of(1, 2, 3, 4), true),
                Arguments.of(
                        "S17: this week has no check-in, the last one counts", Arrays.asList(1, 2, 3, 4, null), true),
                Arguments.of("S17: rising two weeks only", List.of(2, 2, 3, 4), false),
                Arguments.of("S17: three weeks alone rise twice", List.of(2, 3, 4), false),
                Arguments.of("S17: the same as the week before is not rising", List.of(1, 2, 2, 4), false),
                Arguments.of("S17: falling this week", List.of(1, 2, 3, 4, 3), false),
                Arguments.of("S17: rising four weeks", List.of(1, 2, 3, 4, 5), true),
                Arguments.of("S17: a week without a check-in is not rising", Arrays.asList(1, 2, null, 3, 4), false),
                Arguments.of("S17: two weeks without a check-in", Arrays.asList(1, 2, 3, 4, null, null), false));
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @MethodSource("weeks")
    void risingPainHolds(String quoted, List<Integer> means, boolean held) {
        Story story = Story.fresh().greens(2, MINE, 1);
        int week = means.size() - 1;
        for (Integer mean : means) {
            if (mean != null) {
                story.said(7 * week + 1, mean - 1).said(7 * week, mean + 1).said(7 * week + 2, mean);
            }
            week--;
        }

        assertThat(story.progression().isHeld(Story.TODAY)).as(quoted).isEqualTo(held);
        assertThat(story.offer(SIX_TO_EIGHT).isPresent()).isEqualTo(!held);
    }

    @Test
    @DisplayName("S17: weeks begin on Monday")
    void weeksBeginOnMonday() {
        Story monday = Story.fresh().said(23, 1).said(16, 2).said(9, 3).said(2, 4);
        assertThat(monday.progression().isHeld(Story.TODAY)).isTrue();
        Story sunday = Story.fresh().said(23, 1).said(16, 2).said(9, 3).said(3, 4);
        assertThat(sunday.progression().isHeld(Story.TODAY))
                .as("two of them in one week")
                .isFalse();
    }

    @Test
    @DisplayName("S17: no progress: an offer of before is not accepted any more")
    void whatIsHeldIsNotRaised() {
        Story story = Story.fresh().greens(2, MINE, 2);
        Offer offer = story.offerOf(SIX_TO_EIGHT, 2);
        story.said(22, 1).said(15, 2).said(8, 3).said(1, 4).decided(1, 11, OfferDecision.Answer.ACCEPTED, offer);

        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(6);
    }

    @Test
    @DisplayName("S17: of two things said at once the worse counts, also for an answer of that instant")
    void theWorseOfOneInstantCounts() {
        Story story = Story.fresh().greens(2, MINE, 2);
        Offer offer = story.offerOf(SIX_TO_EIGHT, 2);
        story.said(22, 1).said(15, 2).said(8, 3).said(1, 4).said(1, 0);
        assertThat(story.progression().isHeld(Story.TODAY)).isTrue();

        OffsetDateTime saidAt = story.history().checkIns().getLast().at();
        story.decided(1, saidAt.getHour(), OfferDecision.Answer.ACCEPTED, offer);

        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(6);
    }

    // ---- S20

    @ParameterizedTest(name = "S20: gap {0} days: {2}")
    @CsvSource({
        "1, 8, nothing",
        "7, 8, nothing",
        "8, 7, one step back",
        "14, 7, one step back",
        "15, 6, low end of the band",
        "28, 6, low end of the band",
        "29, 6, low end of the band and screen again"
    })
    void aGapTakesTheDoseBack(int gap, int reps, String quoted) {
        Story story = Story.unscreened().screened(gap + 9);
        story.accepts(SIX_TO_EIGHT, 2, gap + 3);
        story.accepts(SIX_TO_EIGHT, 2, gap);
        ProgramProgress standing = story.progression().in(SIX_TO_EIGHT, Story.TODAY);

        assertThat(standing.amounts().values())
                .as(quoted)
                .extracting(Story::number)
                .containsExactly(reps);
        assertThat(standing.easedByGap()).isEqualTo(gap > 7);
        Advice advice = story.advice(List.of(SIX_TO_EIGHT));
        assertThat(advice.of(MINE).orElseThrow().notes().contains(DecisionRow.GAP))
                .isEqualTo(gap > 7);
        assertThat(advice.due() != null).isEqualTo(gap > 28);
    }

    @Test
    @DisplayName("S20: sessions of other programs don't fill the gap of this one")
    void aGapIsOfOneProgram() {
        Story story = Story.unscreened().screened(30);
        story.accepts(SIX_TO_EIGHT, 2, 20);
        for (int day = 19; day >= 1; day -= 3) {
            story.green("other", day);
        }
        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(6);
        assertThat(story.advice().due()).isNull();
    }

    @Test
    @DisplayName("S20: what a gap took stays away after the next session")
    void whatAGapTookStaysAway() {
        Story story = Story.fresh();
        story.accepts(SIX_TO_EIGHT, 2, 14);
        story.accepts(SIX_TO_EIGHT, 2, 10);
        story.green(MINE, 1);

        assertThat(story.amount(SIX_TO_EIGHT).reps()).isEqualTo(7);
        assertThat(story.progression().in(SIX_TO_EIGHT, Story.TODAY).easedByGap())
                .isFalse();
    }

    @Test
    @DisplayName("S20: a gap does not lift what is below the band")
    void aGapLiftsNothing() {
        assertThat(Story.fresh().red(MINE, 9).amount(SIX_TO_EIGHT).reps()).isEqualTo(3);
        assertThat(Story.fresh().red(MINE, 20).amount(SIX_TO_EIGHT).reps()).isEqualTo(3);
    }

    // ---- S9: the count of greens

    private static Stream<Arguments> greens() {
        return Stream.of(
                greens(
                        "S9: green sessions of all programs count",
                        story -> story.greens(3, MINE, 5).greens(3, "other", 1),
                        6),
                greens(
                        "S9: an amber does not count",
                        story -> story.greens(3, MINE, 5).amber(MINE, 2),
                        3),
                greens(
                        "S9: an amber does not end them",
                        story -> story.greens(3, MINE, 5).amber(MINE, 2).green(MINE, 1),
                        4),
                greens(
                        "S9: since the last red",
                        story -> story.greens(6, MINE, 5).red("other", 3).green(MINE, 1),
                        1),
                greens(
                        "S9: a gap of 28 days",
                        story -> story.greens(6, MINE, 30).green(MINE, 2),
                        7),
                greens(
                        "S9: since the last gap over 28 days",
                        story -> story.greens(6, MINE, 31).green(MINE, 2),
                        1),
                greens("S9: a gap of 28 days until today", story -> story.greens(6, MINE, 28), 6),
                greens("S9: a gap over 28 days until today", story -> story.greens(6, MINE, 29), 0),
                greens(
                        "S9: warm-ups don't count",
                        story -> story.greens(2, MINE, 5).played("warm-up", 1, Went::warmUp),
                        2),
                greens(
                        "S9: a sign to stop in a warm-up ends them",
                        story -> story.greens(6, MINE, 5)
                                .played("warm-up", 4, went -> went.warmUp().stopped()),
                        0));
    }

    private static Arguments greens(String name, UnaryOperator<Story> story, int greens) {
        return Arguments.of(named(name, story.apply(Story.fresh())), greens);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("greens")
    void greensAreCounted(Story story, int greens) {
        assertThat(story.progression().greens(Story.TODAY)).isEqualTo(greens);
    }
}
