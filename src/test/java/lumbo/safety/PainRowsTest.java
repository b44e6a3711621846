package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Named.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.program.Amount;
import lumbo.program.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows S5 to S8 and S10 to S16: what pain before, during and after a session asks for. */
class PainRowsTest {

    private static final String PROGRAM = "gentle";

    // ---- before a session

    /** A line for each pain now from 0, a digit for each worst pain from 0: the row of the table. */
    private static final List<String> NARROW = List.of(
            "88887765555",
            "88887765555",
            "77777765555",
            "77777765555",
            "66666665555",
            "66666665555",
            "55555555555",
            "55555555555",
            "55555555555",
            "55555555555",
            "55555555555");

    private static final List<String> WIDE = List.of(
            "88887765555",
            "88887765555",
            "88887765555",
            "77777765555",
            "66666665555",
            "66666665555",
            "55555555555",
            "55555555555",
            "55555555555",
            "55555555555",
            "55555555555");

    private static String quoted(PainBands bands, DecisionRow row) {
        boolean wide = bands == PainBands.WIDE;
        return switch (row) {
            case STRONG_PAIN -> "S5: P0 >= 6 or W >= 7";
            case MARKED_PAIN -> "S6: P0 4-5 or W = 6";
            case SOME_PAIN -> wide ? "S7: P0 = 3 or W 4-5" : "S7: P0 2-3 or W 4-5";
            default -> wide ? "S8: P0 0-2 and W <= 3" : "S8: P0 0-1 and W <= 3";
        };
    }

    private static Stream<Arguments> painBefore() {
        List<Arguments> all = new ArrayList<>();
        for (PainBands bands : PainBands.values()) {
            List<String> table = bands == PainBands.WIDE ? WIDE : NARROW;
            for (int now = 0; now <= 10; now++) {
                for (int worst = 0; worst <= 10; worst++) {
                    DecisionRow row = row("S" + table.get(now).charAt(worst));
                    all.add(Arguments.of(named(quoted(bands, row), bands), now, worst, row));
                }
            }
        }
        return all.stream();
    }

    private static DecisionRow row(String id) {
        return Stream.of(DecisionRow.values())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: P0 {1}, W {2}")
    @MethodSource("painBefore")
    void painBeforeASessionChoosesTheRow(PainBands bands, int now, int worst, DecisionRow row) {
        assertThat(AdviceEngine.forPain(bands, now, worst)).isEqualTo(row);
        assertThat(Story.fresh().bands(bands).says(now, worst).row()).contains(row);
    }

    @Test
    @DisplayName("S5 to S8: pain that was not asked gives no row, and no program without asking")
    void painThatWasNotAsked() {
        Story story = Story.fresh().saysNothing();

        assertThat(story.row()).isEmpty();
        assertThat(story.of(PROGRAM).fit()).isEqualTo(Suitability.ASK);
        assertThat(story.of("acute").fit()).isEqualTo(Suitability.WITH_CLINICIAN);
        assertThat(story.advice().programs()).extracting(ProgramAdvice::fit).doesNotContain(Suitability.FITS);
        assertThat(story.advice().offers()).isEmpty();
    }

    @Test
    @DisplayName("S5 to S8: what was said on another day is not pain now")
    void painOfAnotherDayIsNotPainNow() {
        Situation today = Story.fresh().situation();
        Situation later = new Situation(today.now().plusDays(1), today.profile(), today.history(), today.checkIn());

        assertThat(new AdviceEngine(Story.QUESTIONS)
                        .advise(later, Story.BUILT_IN)
                        .row())
                .isNull();
    }

    @ParameterizedTest(name = "P0 {0}, W {1} is no pain")
    @CsvSource({"-1, 0", "11, 0", "0, -1", "0, 11"})
    void painIsZeroToTen(int now, int worst) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckIn(Story.time(0, 12), now, worst, false))
                .withMessageContaining("0 to 10");
        int wrong = now < 0 || now > 10 ? now : worst;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Went.green(PROGRAM, 1).before(wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Went.green(PROGRAM, 1).after(wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Went.green(PROGRAM, 1).morning(wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Went.green(PROGRAM, 1).pain("line", wrong));
    }

    // ---- low doses

    @ParameterizedTest(name = "{0}: P0 {1}, W {2}: {3}")
    @CsvSource({
        "'S5: the acute program only with a physiotherapist present', 6, 0, low",
        "'S5: the acute program only with a physiotherapist present', 0, 7, low",
        "'S6: acute program, low dose', 4, 0, low",
        "'S6: acute program, low dose', 5, 5, low",
        "'S6: acute program, low dose', 0, 6, low",
        "'S7: acute, subacute and gentle programs', 3, 5, own",
        "'S8: and all above', 0, 0, own"
    })
    void theDoseIsLowFromMarkedPainOn(String quoted, int now, int worst, String dose) {
        Program program = Lines.reps("mine", 6, 8);
        Story story = Story.fresh().greens(2, "mine", 1);
        Offer more = story.offer(program).orElseThrow();
        story.decided(0, 11, OfferDecision.Answer.ACCEPTED, more).says(now, worst);

        Amount advised = story.advice(List.of(program))
                .of("mine")
                .orElseThrow()
                .amounts()
                .values()
                .iterator()
                .next();

        assertThat(story.amount(program).reps()).isEqualTo(7);
        assertThat(advised.reps()).as(quoted).isEqualTo(dose.equals("low") ? 6 : 7);
    }

    @Test
    @DisplayName("S6: low dose: also when a clinician decides otherwise about another row")
    void theDoseIsLowForAnOverriddenProgramToo() {
        Program program = Lines.reps("mine", 6, 8);
        Story story = Story.fresh().greens(2, "mine", 1);
        story.decided(0, 11, OfferDecision.Answer.ACCEPTED, story.offer(program).orElseThrow())
                .answers("flare")
                .allowed("mine", 0)
                .says(5, 5);

        ProgramAdvice advice = story.advice(List.of(program)).of("mine").orElseThrow();

        assertThat(advice.fit()).isEqualTo(Suitability.FITS);
        assertThat(advice.amounts().values())
                .extracting(amount -> Optional.ofNullable(amount.reps()))
                .containsExactly(Optional.of(6));
    }

    // ---- during a session

    /** A line for each pain before from 0, then one for none known; a character for each pain during from 0. */
    private static final List<String> DURING_NARROW = List.of(
            "..eHHHHHHHH",
            "...eHHHHHHH",
            "...eeHHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "...eeeHHHHH",
            "..eHHHHHHHH");

    private static final List<String> DURING_WIDE = List.of(
            "..eHHHHHHHH",
            "...eHHHHHHH",
            "....eHHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "....eeHHHHH",
            "..eHHHHHHHH");

    private static Stream<Arguments> painDuring() {
        List<Arguments> all = new ArrayList<>();
        for (PainBands bands : PainBands.values()) {
            boolean wide = bands == PainBands.WIDE;
            List<String> table = wide ? DURING_WIDE : DURING_NARROW;
            for (int line = 0; line <= 11; line++) {
                for (int pain = 0; pain <= 10; pain++) {
                    char sign = table.get(line).charAt(pain);
                    DecisionRow row =
                            sign == 'H' ? DecisionRow.HURTS : sign == 'e' ? DecisionRow.EASE : DecisionRow.GO_ON;
                    String quoted = switch (row) {
                        case HURTS -> "S11: Pd >= 6, or Pd - P0 >= 3";
                        case EASE -> "S12: Pd " + (wide ? "4-5" : "3-5") + ", or Pd - P0 = 2";
                        default -> "S13: Pd <= " + (wide ? 3 : 2) + " and Pd - P0 <= 1";
                    };
                    Optional<Integer> before = line == 11 ? Optional.empty() : Optional.of(line);
                    all.add(Arguments.of(named(quoted, bands), before, pain, row));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: P0 {1}, Pd {2}")
    @MethodSource("painDuring")
    void painDuringASessionChoosesTheRow(PainBands bands, Optional<Integer> before, int pain, DecisionRow row) {
        assertThat(PainRules.during(bands, before.orElse(null), pain, false)).isEqualTo(row);
        assertThat(PainRules.during(bands, before.orElse(null), pain, true))
                .as("S10: S, or pain further down a leg")
                .isEqualTo(DecisionRow.STOP);
    }

    // ---- afterwards

    private static Stream<Arguments> afterwards() {
        return Stream.of(
                light("S14: Pa <= P0 + 1 and Pn <= P0", TrafficLight.GREEN, went -> went),
                light("S14: Pa = P0 + 1", TrafficLight.GREEN, went -> went.after(1)),
                light("S14: Pa = P0 + 2 is not green", TrafficLight.AMBER, went -> went.after(2)),
                light("S14: Pa of 10 that is gone next morning is not red", TrafficLight.AMBER, went -> went.after(10)),
                light(
                        "S14: Pn < P0",
                        TrafficLight.GREEN,
                        went -> went.before(5).after(6).morning(4)),
                light(
                        "S14: Pn = P0 at its highest",
                        TrafficLight.GREEN,
                        went -> went.before(10).after(10).morning(10)),
                light("S15: Pn = P0 + 1", TrafficLight.AMBER, went -> went.morning(1)),
                light(
                        "S15: Pn = P0 + 1, settled in 24 h",
                        TrafficLight.AMBER,
                        went -> went.morning(1).settled(true)),
                light(
                        "S16: Pn = P0 + 1 that did not settle is red",
                        TrafficLight.RED,
                        went -> went.morning(1).settled(false)),
                light("S16: Pn <= P0 that did not settle is red", TrafficLight.RED, went -> went.settled(false)),
                light("S16: Pn = P0 + 2", TrafficLight.RED, went -> went.morning(2)),
                light(
                        "S16: Pn = P0 + 2, though it settled",
                        TrafficLight.RED,
                        went -> went.morning(2).settled(true)),
                light("S16: Pn = P0 + 10", TrafficLight.RED, went -> went.morning(10)),
                light(
                        "S16: Pn = P0 + 2, though it was not played to its end",
                        TrafficLight.RED,
                        went -> went.morning(2).unfinished()),
                light(
                        "S16: Pn = P0 + 2, though Pa is missing",
                        TrafficLight.RED,
                        went -> went.pains(Optional.of(0), Optional.empty(), Optional.of(2))),
                light("S16: new leg pain", TrafficLight.RED, Went::leg),
                light("S10: a sign to stop makes it red", TrafficLight.RED, Went::stopped),
                light(
                        "S10: a sign to stop makes it red, though nothing else is known",
                        TrafficLight.RED,
                        went -> went.pains(Optional.empty(), Optional.empty(), Optional.empty())
                                .stopped()),
                light("green needs to be played to the end", TrafficLight.UNKNOWN, Went::unfinished),
                light(
                        "green needs P0",
                        TrafficLight.UNKNOWN,
                        went -> went.pains(Optional.empty(), Optional.of(0), Optional.of(0))),
                light(
                        "green needs Pa",
                        TrafficLight.UNKNOWN,
                        went -> went.pains(Optional.of(0), Optional.empty(), Optional.of(0))),
                light(
                        "a missing Pn holds",
                        TrafficLight.UNKNOWN,
                        went -> went.pains(Optional.of(0), Optional.of(0), Optional.empty())),
                light(
                        "a missing P0 is not red either",
                        TrafficLight.UNKNOWN,
                        went -> went.pains(Optional.empty(), Optional.of(9), Optional.of(9))),
                light(
                        "green needs nothing of S12 in it: Pd - P0 = 2",
                        TrafficLight.AMBER,
                        went -> went.pain("line", 2)),
                light(
                        "green needs nothing of S11 in it: Pd - P0 = 3",
                        TrafficLight.AMBER,
                        went -> went.pain("line", 0, 3)),
                light("S13 leaves it green: Pd - P0 = 1", TrafficLight.GREEN, went -> went.pain("line", 1, 0, 1)));
    }

    private static Arguments light(String name, TrafficLight light, java.util.function.UnaryOperator<Went> went) {
        return Arguments.of(named(name, went.apply(Went.green(PROGRAM, 1)).session()), light);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("afterwards")
    void theNextMorningChoosesTheLight(SafetySession session, TrafficLight light) {
        for (PainBands bands : PainBands.values()) {
            assertThat(PainRules.light(bands, session)).as(bands.id()).isEqualTo(light);
        }
    }

    private static Stream<Arguments> bands() {
        return Stream.of(
                Arguments.of("S13: Pd 2, P0 2", 2, 2, TrafficLight.GREEN, TrafficLight.GREEN),
                Arguments.of("S12 or S13: Pd 3, P0 2", 2, 3, TrafficLight.AMBER, TrafficLight.GREEN),
                Arguments.of("S12: Pd 4, P0 4", 4, 4, TrafficLight.AMBER, TrafficLight.AMBER),
                Arguments.of("S11: Pd 6, P0 5", 5, 6, TrafficLight.AMBER, TrafficLight.AMBER));
    }

    @ParameterizedTest(name = "{0}: {3} in narrow bands, {4} in wide ones")
    @MethodSource("bands")
    void theBandsDecideWhatIsCalmDuringASession(
            String quoted, int before, int during, TrafficLight narrow, TrafficLight wide) {
        SafetySession session = Went.green(PROGRAM, 1)
                .before(before)
                .after(before)
                .morning(before)
                .pain("line", during)
                .session();

        assertThat(PainRules.light(PainBands.NARROW, session)).as(quoted).isEqualTo(narrow);
        assertThat(PainRules.light(PainBands.WIDE, session)).as(quoted).isEqualTo(wide);
    }
}
