package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lumbo.program.Condition;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Stage;
import lumbo.safety.Proposal.Ground;
import lumbo.safety.Proposal.Proposed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed of the built-in programs, by the real advice. */
class ProposalTest {

    private static final List<Program> PROGRAMS =
            Library.builtIn(new ProgramReader()).programs();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");

    private final List<SafetySession> sessions = new ArrayList<>();
    private final List<ClinicianDecision> words = new ArrayList<>();
    private Set<Condition> conditions = Set.of();
    private Set<String> own = Set.of();
    private Stage stage = Stage.REMISSION;
    private Optional<CheckIn> checkIn = Optional.empty();
    private Set<String> yes = Set.of();
    private OffsetDateTime asked = NOW.minusDays(1);

    private Advice advice() {
        return new AdviceEngine(ScreeningQuestionsReader.builtIn())
                .advise(
                        new Situation(
                                NOW,
                                Profile.UNKNOWN.withStart(stage).withConditions(conditions),
                                history(),
                                checkIn.orElse(null)),
                        PROGRAMS);
    }

    private SafetyHistory history() {
        return new SafetyHistory(List.of(new Screening(asked, yes)), List.of(), sessions, List.of(), words);
    }

    private Proposal proposal() {
        return Proposal.of(history(), advice(), PROGRAMS, own);
    }

    private void says(int now, int worst) {
        checkIn = Optional.of(new CheckIn(NOW.minusMinutes(1), now, worst, false));
    }

    private void played(String program, int daysAgo, boolean finished, boolean warmUp) {
        sessions.add(new SafetySession(
                program + daysAgo,
                NOW.minusDays(daysAgo),
                program,
                Set.of(Stage.REMISSION),
                warmUp,
                finished,
                true,
                1,
                1,
                1,
                null,
                false,
                false,
                List.of(),
                null));
    }

    private static List<String> all(Proposal proposal) {
        return Stream.of(
                        Optional.ofNullable(proposal.first()).map(Proposed::program).stream(),
                        proposal.others().stream(),
                        proposal.rest().stream())
                .flatMap(ids -> ids)
                .toList();
    }

    // ---- no program was followed yet

    @ParameterizedTest
    @CsvSource({"REMISSION, remission", "SUBACUTE, subacute"})
    void proposesTheProgramOfTheStageBeforeThePainIsAsked(Stage open, String program) {
        stage = open;

        assertThat(proposal().first()).isEqualTo(new Proposed(program, Ground.STAGE));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, remission", "1, 3, remission", "2, 3, subacute", "1, 5, subacute"})
    void proposesWhatThePainAllows(int now, int worst, String program) {
        says(now, worst);

        assertThat(proposal().first()).isEqualTo(new Proposed(program, Ground.STAGE));
    }

    @Test
    void neverProposesWhatNeedsAClinicianToSomebodyMostlyWithoutPain() {
        Proposal proposal = proposal();

        assertThat(proposal.rest()).startsWith("acute-pain", "acute");
        assertThat(proposal.others()).doesNotContain("acute-pain", "acute", "bar", "pinched", "level-3");
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "6, 6", "9, 10"})
    void proposesNothingThatMayNotBeDoneAlone(int now, int worst) {
        says(now, worst);

        assertThat(proposal().first()).isNull();
        assertThat(proposal().others()).isEmpty();
    }

    @Test
    void proposesNothingToWhomShouldNotExercise() {
        asked = NOW.minusMinutes(5);
        yes = Set.of(ScreeningQuestionsReader.builtIn()
                .of(ScreeningQuestionClass.EMERGENCY)
                .getFirst()
                .id());

        assertThat(proposal().first()).isNull();
        assertThat(proposal().rest()).hasSameSizeAs(PROGRAMS);
    }

    @Test
    void proposesOnesOwnProgramBeforeTheBuiltInOnes() {
        own = Set.of("bubnovsky", "acute");

        assertThat(proposal().first()).isEqualTo(new Proposed("bubnovsky", Ground.OWN));
    }

    // ---- a program was followed

    @Test
    void proposesTheProgramThatWasFollowedLast() {
        played("fitball", 9, true, false);
        played("bubnovsky", 2, true, false);
        own = Set.of("beginners");

        assertThat(proposal().first()).isEqualTo(new Proposed("bubnovsky", Ground.FOLLOWED));
        assertThat(proposal().followed()).isNull();
    }

    @Test
    void aWarmUpAloneIsNoProgramThatWasFollowed() {
        played("bubnovsky", 2, true, false);
        played("warm-up", 1, true, true);

        assertThat(proposal().first()).isEqualTo(new Proposed("bubnovsky", Ground.FOLLOWED));
    }

    @Test
    void aProgramThatWasOnlyTriedIsNotTheOneThatIsFollowed() {
        played("bubnovsky", 2, true, false);
        played("fitball", 1, false, false);

        assertThat(proposal().first()).isEqualTo(new Proposed("bubnovsky", Ground.FOLLOWED));
    }

    @Test
    void aProgramThatWasOnlyTriedIsBetterThanNone() {
        played("fitball", 1, false, false);

        assertThat(proposal().first()).isEqualTo(new Proposed("fitball", Ground.FOLLOWED));
    }

    @Test
    void proposesTheNextWhereTheFollowedDoesNotFitToday() {
        played("bubnovsky", 2, true, false);
        says(3, 4);

        assertThat(proposal().first()).isEqualTo(new Proposed("subacute", Ground.STAGE));
        assertThat(proposal().followed()).isEqualTo("bubnovsky");
        assertThat(proposal().rest()).contains("bubnovsky");
    }

    @Test
    void stillProposesTheFollowedWhereOnlyTheQuestionsAreDue() {
        played("bubnovsky", 40, true, false);
        asked = NOW.minusDays(41);

        assertThat(advice().due()).isNotNull();
        assertThat(proposal().first()).isEqualTo(new Proposed("bubnovsky", Ground.FOLLOWED));
    }

    @Test
    void proposesWhatAClinicianAgreedToToday() {
        played("bubnovsky", 2, true, false);
        says(1, 1);
        words.add(new ClinicianDecision(NOW.minusMinutes(5), "Ms Berg", "bar", null));

        assertThat(proposal().first()).isEqualTo(new Proposed("bar", Ground.AGREED));
    }

    @Test
    void aProgramThatIsGoneIsNotProposed() {
        played("gone", 2, true, false);

        assertThat(proposal().first()).isEqualTo(new Proposed("remission", Ground.STAGE));
        assertThat(proposal().followed()).isNull();
    }

    // ---- the others

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 4", "5, 5", "8, 8"})
    void tellsOfEachProgramOnce(int now, int worst) {
        says(now, worst);
        conditions = Set.of(Condition.HERNIA);

        assertThat(all(proposal()))
                .containsExactlyInAnyOrderElementsOf(
                        PROGRAMS.stream().map(Program::id).toList());
    }

    @Test
    void theOthersOfTheSameStageComeFirst() {
        List<Stage> stages = proposal().others().stream()
                .map(id -> PROGRAMS.stream()
                        .filter(program -> program.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .map(Progression::mildest)
                .toList();

        assertThat(stages)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .contains(Stage.SUBACUTE);
    }
}
