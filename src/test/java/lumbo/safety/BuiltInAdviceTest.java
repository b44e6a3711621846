package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lumbo.program.Condition;
import lumbo.program.Program;
import lumbo.program.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows S5 to S9, S22 and S23 for the programs that come with Lumbo. */
class BuiltInAdviceTest {

    private static final List<String> ACUTE = List.of("acute", "acute-pain");
    private static final List<String> GENTLE = List.of("gentle", "subacute", "warm-up");
    private static final List<String> LIGHT =
            List.of("beginners", "bubnovsky", "fitball", "five-minutes", "level-2", "remission");
    private static final List<String> DEMANDING = List.of("bar", "level-3", "pinched");

    /** Of row 8, but its own gate asks for six greens and W <= 2 as well. */
    private static final List<String> TRAINING = List.of("training");

    private static List<String> all(List<?>... parts) {
        List<String> all = new ArrayList<>();
        for (List<?> part : parts) {
            part.forEach(id -> all.add((String) id));
        }
        return all;
    }

    private static Map<Suitability, List<String>> fits(Advice advice) {
        Map<Suitability, List<String>> fits = new TreeMap<>();
        for (ProgramAdvice program : advice.programs()) {
            fits.computeIfAbsent(program.fit(), none -> new ArrayList<>()).add(program.program());
        }
        fits.values().forEach(ids -> ids.sort(null));
        return fits;
    }

    private static Stream<Arguments> rows() {
        return Stream.of(
                fit("S5: P0 >= 6: the acute program only with a physiotherapist present", 6, 6, 0, ACUTE, List.of()),
                fit("S5: W >= 7, with six greens", 0, 7, 6, ACUTE, List.of()),
                fit("S6: P0 4-5: acute program, low dose, as a clinician showed it", 4, 4, 0, ACUTE, List.of()),
                fit("S6: W = 6, with six greens", 0, 6, 6, ACUTE, List.of()),
                fit("S7: P0 2-3: acute, subacute and gentle programs", 2, 2, 0, ACUTE, GENTLE),
                fit("S7: W 4-5, with six greens", 0, 5, 6, ACUTE, GENTLE),
                fit("S8: P0 0-1 and W <= 3, without greens", 1, 1, 0, ACUTE, all(GENTLE, LIGHT)),
                fit("S9: five greens are not enough", 0, 0, 5, ACUTE, all(GENTLE, LIGHT)),
                fit("S9: W = 3 is too much, with six greens", 0, 3, 6, ACUTE, all(GENTLE, LIGHT)),
                fit("S9: as 8, and W <= 2, six greens", 1, 2, 6, ACUTE, all(GENTLE, LIGHT, DEMANDING, TRAINING)),
                fit("S9: seven greens", 0, 0, 7, ACUTE, all(GENTLE, LIGHT, DEMANDING, TRAINING)));
    }

    private static Arguments fit(
            String name, int now, int worst, int greens, List<String> together, List<String> alone) {
        Story story = Story.fresh().greens(greens, "gentle", 1).says(now, worst);
        Map<Suitability, List<String>> fits = new TreeMap<>();
        fits.put(Suitability.WITH_CLINICIAN, together);
        fits.put(Suitability.FITS, alone.stream().sorted().toList());
        fits.put(
                Suitability.NOT_TODAY,
                Story.BUILT_IN.stream()
                        .map(Program::id)
                        .filter(id -> !together.contains(id) && !alone.contains(id))
                        .sorted()
                        .toList());
        fits.values().removeIf(List::isEmpty);
        return Arguments.of(named(name, story), fits);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void theRowsLeaveThesePrograms(Story story, Map<Suitability, List<String>> fits) {
        assertThat(fits(story.advice())).isEqualTo(fits);
    }

    @Test
    @DisplayName("S5 to S9: these are all programs there are")
    void theListsNameEveryProgram() {
        assertThat(all(ACUTE, GENTLE, LIGHT, DEMANDING, TRAINING))
                .containsExactlyInAnyOrderElementsOf(
                        Story.BUILT_IN.stream().map(Program::id).toList());
    }

    @ParameterizedTest(name = "S8 and S9 in wide bands: P0 {0}, W {1}: {2}")
    @CsvSource({"2, 2, FITS", "2, 3, NOT_TODAY", "3, 3, NOT_TODAY"})
    void wideBandsMoveTheBorderForPainNow(int now, int worst, Suitability bar) {
        Story story = Story.fresh().greens(6, "gentle", 1).bands(PainBands.WIDE).says(now, worst);

        assertThat(story.of("bar").fit()).isEqualTo(bar);
        assertThat(story.bands(PainBands.NARROW).of("bar").fit()).isEqualTo(Suitability.NOT_TODAY);
    }

    // ---- what would lift it

    @Test
    @DisplayName("S7: a remission program says how little pain it asks for")
    void aReasonSaysWhatWouldLiftIt() {
        assertThat(Story.fresh().says(3, 5).of("remission").reasons())
                .containsExactly(
                        Reason.of(DecisionRow.SOME_PAIN),
                        Reason.number(DecisionRow.SOME_PAIN, Reason.Subject.PAIN_NOW, 1, 3),
                        Reason.number(DecisionRow.SOME_PAIN, Reason.Subject.WORST, 3, 5));
        assertThat(Story.fresh()
                        .bands(PainBands.WIDE)
                        .says(3, 2)
                        .of("remission")
                        .reasons())
                .containsExactly(
                        Reason.of(DecisionRow.SOME_PAIN),
                        Reason.number(DecisionRow.SOME_PAIN, Reason.Subject.PAIN_NOW, 2, 3));
        assertThat(Story.fresh().says(4, 6).of("gentle").reasons())
                .containsExactly(
                        Reason.of(DecisionRow.MARKED_PAIN),
                        Reason.number(DecisionRow.MARKED_PAIN, Reason.Subject.PAIN_NOW, 3, 4),
                        Reason.number(DecisionRow.MARKED_PAIN, Reason.Subject.WORST, 5, 6));
        assertThat(Story.fresh().says(6, 7).of("acute").reasons())
                .containsExactly(
                        Reason.of(DecisionRow.STRONG_PAIN),
                        Reason.number(DecisionRow.STRONG_PAIN, Reason.Subject.PAIN_NOW, 5, 6),
                        Reason.number(DecisionRow.STRONG_PAIN, Reason.Subject.WORST, 6, 7),
                        Reason.of(DecisionRow.PRESENT));
    }

    @Test
    @DisplayName("S9: the bar says all that it asks for")
    void theBarSaysAllThatItAsksFor() {
        Story story = Story.fresh()
                .has(Condition.VERTEBRAL_DEFORMITY)
                .greens(5, "gentle", 1)
                .says(1, 3);

        assertThat(story.of("bar").reasons())
                .contains(
                        Reason.about(DecisionRow.DEMANDING, Reason.Subject.CONDITION, "vertebral-deformity"),
                        Reason.number(DecisionRow.DEMANDING, Reason.Subject.WORST, 2, 3),
                        Reason.number(DecisionRow.DEMANDING, Reason.Subject.GREENS, 6, 5))
                .allMatch(reason -> reason.row() == DecisionRow.DEMANDING || reason.row() == DecisionRow.OWN_GATE);
    }

    // ---- conditions

    @Test
    @DisplayName("S9: no hernia: once it is cleared, bar and pinched stay barred, and nothing is hidden")
    void aClearedHerniaBarsHangingAndHidesNothing() {
        Advice advice = Story.fresh()
                .answers("hernia")
                .cleared("hernia", 30)
                .greens(6, "gentle", 1)
                .advice();

        assertThat(advice.row()).isEqualTo(DecisionRow.LITTLE_PAIN);
        assertThat(advice.programs()).hasSameSizeAs(Story.BUILT_IN);
        assertThat(fits(advice).get(Suitability.NOT_TODAY)).isEqualTo(DEMANDING);
        for (String program : List.of("bar", "pinched")) {
            assertThat(advice.of(program).orElseThrow().reasons())
                    .startsWith(Reason.about(DecisionRow.DEMANDING, Reason.Subject.CONDITION, "hernia"));
        }
    }

    @Test
    @DisplayName("S4 before S9: without a clearance a hernia forbids everything")
    void aHerniaWithoutAClearanceForbidsEverything() {
        Advice advice =
                Story.fresh().has(Condition.HERNIA).greens(6, "gentle", 1).advice();

        assertThat(advice.row()).isEqualTo(DecisionRow.CLEARANCE);
        assertThat(fits(advice)).containsOnlyKeys(Suitability.NOT_TODAY);
    }

    @Test
    @DisplayName("S9: sit-ups are left out of the training for a hernia, and the rest of it stays")
    void sitUpsAreLeftOutForAHernia() {
        ProgramAdvice training = Story.fresh()
                .has(Condition.HERNIA)
                .cleared("hernia", 30)
                .greens(6, "gentle", 1)
                .of("training");

        List<Reason> hernia = List.of(Reason.about(DecisionRow.DEMANDING, Reason.Subject.CONDITION, "hernia"));
        assertThat(training.fit()).isEqualTo(Suitability.FITS);
        assertThat(training.leftOut())
                .containsOnly(
                        Map.entry("curl-up-with-dumbbells TRAINING B4", hernia),
                        Map.entry("curl-up-hold-with-ball TRAINING B6", hernia));
        assertThat(training.amounts()).containsKeys("curl-up-with-dumbbells TRAINING B4");
    }

    @ParameterizedTest(name = "S9: fitball hyperextension with {0} greens and W {1}: left out for {2}")
    @CsvSource({"0, 0, GREENS", "5, 2, GREENS", "6, 3, WORST", "6, 2, ''"})
    void theHyperextensionIsLeftOutOfTheFitball(int greens, int worst, String why) {
        ProgramAdvice fitball =
                Story.fresh().greens(greens, "gentle", 1).says(0, worst).of("fitball");

        assertThat(fitball.fit()).isEqualTo(Suitability.FITS);
        if (why.isEmpty()) {
            assertThat(fitball.leftOut()).isEmpty();
        } else {
            assertThat(fitball.leftOut()).containsOnlyKeys("back-extension-over-the-ball FITBALL 2");
            assertThat(fitball.leftOut().values())
                    .allSatisfy(reasons -> assertThat(reasons).singleElement().satisfies(reason -> {
                        assertThat(reason.row()).isEqualTo(DecisionRow.DEMANDING);
                        assertThat(reason.why()).isEqualTo(Reason.Subject.valueOf(why));
                    }));
        }
    }

    @Test
    @DisplayName("S9: no deformity: the fitball hyperextension is left out")
    void theHyperextensionIsLeftOutForADeformity() {
        ProgramAdvice fitball = Story.fresh()
                .has(Condition.VERTEBRAL_DEFORMITY)
                .greens(6, "gentle", 1)
                .of("fitball");

        assertThat(fitball.leftOut())
                .containsOnly(Map.entry(
                        "back-extension-over-the-ball FITBALL 2",
                        List.of(Reason.about(DecisionRow.DEMANDING, Reason.Subject.CONDITION, "vertebral-deformity"))));
    }

    @Test
    @DisplayName("S9: a line that is left out is not raised either")
    void aLineThatIsLeftOutIsNotRaised() {
        String sitUp = "curl-up-with-dumbbells TRAINING B4";
        Story story = Story.fresh().greens(6, "training", 1);

        assertThat(story.advice().offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.to()).containsKeys(sitUp, "head-and-shoulder-lift TRAINING B1"));
        assertThat(story.has(Condition.HERNIA).cleared("hernia", 9).advice().offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.to())
                        .containsKey("head-and-shoulder-lift TRAINING B1")
                        .doesNotContainKey(sitUp));
    }

    // ---- overrides

    @ParameterizedTest(name = "{0}: {1} may be allowed by a clinician")
    @CsvSource({
        "'S5: P0 >= 6 or W >= 7', gentle, 6, 6",
        "'S6: P0 4-5 or W = 6', gentle, 4, 4",
        "'S7: P0 2-3 or W 4-5', remission, 2, 2",
        "'S9: six green sessions', bar, 0, 0",
        "'S23: a clinician has to be there', acute, 0, 0"
    })
    void otherRowsCanBeOverridden(String quoted, String program, int now, int worst) {
        Story story = Story.fresh().says(now, worst);
        ProgramAdvice before = story.of(program);
        assertThat(before.fit()).as(quoted).isNotEqualTo(Suitability.FITS);
        assertThat(before.canBeOverridden()).isTrue();

        ProgramAdvice after = story.allowed(program, 0).of(program);

        assertThat(after.fit()).isEqualTo(Suitability.FITS);
        assertThat(after.clinician()).isEqualTo("Dr Adams");
        assertThat(after.reasons()).isEqualTo(before.reasons());
        assertThat(after.leftOut()).isEmpty();
        assertThat(after.canBeOverridden()).isFalse();
    }

    // ---- the stage

    @ParameterizedTest(name = "S22: with the stage {0} open, {1} is {2}")
    @CsvSource({
        "ACUTE, acute, WITH_CLINICIAN",
        "ACUTE, subacute, NOT_TODAY",
        "ACUTE, warm-up, NOT_TODAY",
        "ACUTE, remission, NOT_TODAY",
        "SUBACUTE, acute, WITH_CLINICIAN",
        "SUBACUTE, subacute, FITS",
        "SUBACUTE, warm-up, FITS",
        "SUBACUTE, remission, NOT_TODAY",
        "REMISSION, subacute, FITS",
        "REMISSION, remission, FITS"
    })
    void aProgramOfAStageThatIsNotOpenIsBarred(Stage open, String program, Suitability fit) {
        ProgramAdvice advice = Story.fresh().start(open).of(program);

        assertThat(advice.fit()).isEqualTo(fit);
        if (fit == Suitability.NOT_TODAY) {
            String stage = program.equals("remission") ? "remission" : "subacute";
            assertThat(advice.reasons()).containsExactly(Reason.about(DecisionRow.STAGE, Reason.Subject.STAGE, stage));
            assertThat(advice.canBeOverridden()).isTrue();
        }
    }

    @Test
    @DisplayName("S22: pain today limits the stage for today only")
    void painTodayLimitsTodayOnly() {
        Story story = Story.fresh().says(6, 8);
        assertThat(story.of("remission").fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(story.advice().open()).isEqualTo(Stage.REMISSION);
        assertThat(story.says(0, 0).of("remission").fit()).isEqualTo(Suitability.FITS);
    }

    // ---- notes

    @Test
    @DisplayName("S24: the very first session is marked")
    void theFirstSessionIsMarked() {
        assertThat(Story.fresh().advice().first()).isTrue();
        assertThat(Story.fresh().of("gentle").notes()).containsExactly(DecisionRow.FIRST_TIME);
        assertThat(Story.fresh().green("gentle", 1).advice().first()).isFalse();
        assertThat(Story.fresh()
                        .played("gentle", 1, Went::undone)
                        .played("warm-up", 1, Went::warmUp)
                        .advice()
                        .first())
                .isTrue();
        assertThat(Advice.FIRST_MINUTES).isEqualTo(20);
    }

    @Test
    @DisplayName("S25: a second plan the same day: follow one plan")
    void aSecondPlanTheSameDayIsMarked() {
        Story story = Story.fresh().green("gentle", 0);

        assertThat(story.of("subacute").notes()).containsExactly(DecisionRow.ONE_PLAN);
        assertThat(story.of("subacute").fit()).isEqualTo(Suitability.FITS);
        assertThat(story.of("gentle").notes()).isEmpty();
        assertThat(story.of("warm-up").notes()).isEmpty();
        assertThat(Story.fresh().green("gentle", 1).of("subacute").notes()).isEmpty();
        assertThat(Story.fresh()
                        .green("gentle", 1)
                        .played("warm-up", 0, Went::warmUp)
                        .of("subacute")
                        .notes())
                .isEmpty();
    }
}
