package lumbo.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.program.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows S1 to S4 and S26: what the answers to the questions forbid, and what lifts it. */
class ScreeningRowsTest {

    private static final String PASSING = "flare";
    private static final String LASTING = "hernia";

    private static Stream<Arguments> questions() {
        return Story.QUESTIONS.all().stream()
                .filter(question -> question.kind() != ScreeningQuestionClass.STOP)
                .map(question -> {
                    DecisionRow row = switch (question.kind()) {
                        case EMERGENCY -> DecisionRow.EMERGENCY;
                        case DOCTOR_TODAY -> DecisionRow.DOCTOR_TODAY;
                        case NOT_TODAY -> DecisionRow.NOT_TODAY;
                        case CLEARANCE, STOP -> DecisionRow.CLEARANCE;
                    };
                    String says = switch (row) {
                        case EMERGENCY -> "S1: any E: do not exercise; emergency number: ";
                        case DOCTOR_TODAY -> "S2: any U: do not exercise; doctor today: ";
                        case NOT_TODAY -> "S3: fever, malaise or bleeding today: do not exercise today: ";
                        default -> "S4: any C without clearance: do not exercise; ask a clinician: ";
                    };
                    return Arguments.of(named(says + question.id(), question.id()), row);
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aYesForbidsEveryProgram(String question, DecisionRow row) {
        Advice advice = Story.fresh().answers(question).advice();

        assertThat(advice.row()).isEqualTo(row);
        assertThat(advice.isNobody()).isTrue();
        assertThat(advice.reasons()).containsExactly(Reason.about(row, Reason.Subject.ANSWER, question));
        assertThat(advice.programs()).allSatisfy(program -> {
            assertThat(program.fit()).isEqualTo(Suitability.NOT_TODAY);
            assertThat(program.reasons()).first().isEqualTo(advice.reasons().getFirst());
        });
        assertThat(advice.offers()).isEmpty();
    }

    @Test
    @DisplayName("S1 to S4: the questions are those of the table")
    void theQuestionsAreThoseOfTheTable() {
        assertThat(ids(ScreeningQuestionClass.EMERGENCY))
                .containsExactly(
                        "both-legs",
                        "saddle-numbness",
                        "bladder",
                        "bowel",
                        "sexual-numbness",
                        "chest-pain",
                        "accident");
        assertThat(ids(ScreeningQuestionClass.DOCTOR_TODAY))
                .containsExactly(
                        "fever",
                        "weight-loss",
                        "lump",
                        "pain-at-rest",
                        "upper-back",
                        "cancer",
                        "small-fall",
                        "immunity",
                        "unsteady");
        assertThat(ids(ScreeningQuestionClass.NOT_TODAY)).containsExactly("malaise", "bleeding-today");
        assertThat(ids(ScreeningQuestionClass.CLEARANCE))
                .containsExactly(
                        "bleeding",
                        "tumour",
                        "flare",
                        "legs",
                        "inflammation",
                        "kidney-pain",
                        "back-injury",
                        "hernia",
                        "pregnancy",
                        "spinal-injury",
                        "chronic-disease");
        assertThat(ids(ScreeningQuestionClass.STOP))
                .containsExactly(
                        "chest-pain-now",
                        "breathless",
                        "dizzy",
                        "unwell",
                        "leg-spread",
                        "sharp-pain",
                        "injured",
                        "back-flare");
    }

    private static List<String> ids(ScreeningQuestionClass kind) {
        return Story.QUESTIONS.of(kind).stream().map(ScreeningQuestion::id).toList();
    }

    @Test
    @DisplayName("S1: several answers of one row are all told, in the order of the questions")
    void tellsAllAnswersOfTheRow() {
        assertThat(Story.fresh()
                        .answers("accident", "both-legs", "fever")
                        .advice()
                        .reasons())
                .containsExactly(
                        Reason.about(DecisionRow.EMERGENCY, Reason.Subject.ANSWER, "both-legs"),
                        Reason.about(DecisionRow.EMERGENCY, Reason.Subject.ANSWER, "accident"));
    }

    @Test
    @DisplayName("S10: a sign to stop that is said beforehand forbids to exercise")
    void aSignToStopForbids() {
        Advice advice = Story.fresh().answers("dizzy").advice();

        assertThat(advice.row()).isEqualTo(DecisionRow.STOP);
        assertThat(advice.programs()).extracting(ProgramAdvice::fit).containsOnly(Suitability.NOT_TODAY);
    }

    // ---- clearances

    @ParameterizedTest(name = "S4: {0}, asked {1} days ago, cleared {2} days ago: {3}")
    @CsvSource({
        "hernia,   0,   0, LITTLE_PAIN",
        "hernia,   0, 400, LITTLE_PAIN",
        "hernia,  20,  21, LITTLE_PAIN",
        "hernia,   0,  -1, CLEARANCE",
        "pregnancy, 0, 90, LITTLE_PAIN",
        "flare,    0,   0, LITTLE_PAIN",
        "flare,    0,   1, CLEARANCE",
        "flare,    0,  -1, CLEARANCE",
        "flare,   20,  20, LITTLE_PAIN",
        "flare,   20,  19, LITTLE_PAIN",
        "flare,   20,  21, CLEARANCE",
        "legs,    20,  21, CLEARANCE",
        "legs,    20,   0, LITTLE_PAIN"
    })
    void aClearanceHasToBeDated(String question, int asked, int cleared, DecisionRow row) {
        Story story = Story.unscreened().screened(asked, question).cleared(question, cleared);

        assertThat(story.row()).contains(row);
    }

    @Test
    @DisplayName("S4: for what passes a clearance holds from the day on which the answer became yes")
    void aPassingConditionIsClearedSinceTheFirstOfTheAnswersRunning() {
        Story story =
                Story.unscreened().screened(25, PASSING).screened(15, PASSING).screened(5, PASSING);
        assertThat(story.cleared(PASSING, 26).row()).contains(DecisionRow.CLEARANCE);
        assertThat(story.cleared(PASSING, 25).row()).contains(DecisionRow.LITTLE_PAIN);
    }

    @Test
    @DisplayName("S4: for what passes a clearance ends when the answer was no in between")
    void aPassingConditionThatCameBackIsNotCleared() {
        Story story = Story.unscreened()
                .screened(25, PASSING)
                .screened(15)
                .screened(5, PASSING)
                .cleared(PASSING, 25)
                .cleared(PASSING, 6);
        assertThat(story.row()).contains(DecisionRow.CLEARANCE);
        assertThat(story.cleared(PASSING, 5).row()).contains(DecisionRow.LITTLE_PAIN);
    }

    @Test
    @DisplayName("S4: every answer needs a clearance of its own")
    void everyAnswerNeedsItsOwnClearance() {
        Story story = Story.fresh().answers(PASSING, LASTING, "kidney-pain").cleared(LASTING, 3);

        assertThat(story.advice().reasons())
                .containsExactly(
                        Reason.about(DecisionRow.CLEARANCE, Reason.Subject.ANSWER, PASSING),
                        Reason.about(DecisionRow.CLEARANCE, Reason.Subject.ANSWER, "kidney-pain"));
        assertThat(new AdviceEngine(Story.QUESTIONS).uncleared(story.situation()))
                .extracting(ScreeningQuestion::id)
                .containsExactly(PASSING, "kidney-pain");
    }

    @Test
    @DisplayName("S4: a condition of the profile asks for the clearance of its question")
    void aConditionOfTheProfileAsksForAClearance() {
        assertThat(Story.fresh().has(Condition.PREGNANCY).advice().reasons())
                .containsExactly(Reason.about(DecisionRow.CLEARANCE, Reason.Subject.ANSWER, "pregnancy"));
        assertThat(Story.fresh()
                        .has(Condition.PREGNANCY)
                        .cleared("pregnancy", 40)
                        .row())
                .contains(DecisionRow.LITTLE_PAIN);
        assertThat(Story.fresh().has(Condition.SCOLIOSIS).row()).contains(DecisionRow.LITTLE_PAIN);
    }

    @Test
    @DisplayName("S2: a fever of the profile is no matter of the day on which the questions were answered")
    void aFeverOfTheProfileForbids() {
        assertThat(Story.unscreened().screened(3).has(Condition.FEVER).advice().reasons())
                .containsExactly(Reason.about(DecisionRow.DOCTOR_TODAY, Reason.Subject.ANSWER, "fever"));
    }

    @ParameterizedTest(name = "{0} can''t be cleared")
    @CsvSource({
        "'S1: any E', chest-pain, EMERGENCY",
        "'S2: any U', weight-loss, DOCTOR_TODAY",
        "'S3: fever, malaise or bleeding today', fever, DOCTOR_TODAY",
        "'S3: fever, malaise or bleeding today', malaise, NOT_TODAY",
        "'S3: fever, malaise or bleeding today', bleeding-today, NOT_TODAY",
        "'S10: a sign to stop', sharp-pain, STOP"
    })
    void nothingElseCanBeCleared(String quoted, String question, DecisionRow row) {
        assertThat(Story.fresh().answers(question).cleared(question, 0).row())
                .as(quoted)
                .contains(row);
    }

    // ---- overrides

    @ParameterizedTest(name = "a clinician may not override {0}")
    @CsvSource({
        "'S1: any E', bladder",
        "'S2: any U', lump",
        "'S3: malaise today', malaise",
        "'S3: bleeding today', bleeding-today",
        "'S2 and S3: fever', fever"
    })
    void emergencyAndSameDayRowsCantBeOverridden(String quoted, String question) {
        ProgramAdvice gentle =
                Story.fresh().answers(question).allowed("gentle", 0).of("gentle");

        assertThat(gentle.fit()).as(quoted).isEqualTo(Suitability.NOT_TODAY);
        assertThat(gentle.clinician()).isNull();
        assertThat(gentle.canBeOverridden()).isFalse();
    }

    @Test
    @DisplayName("S26: a clinician may not override questions that are due")
    void questionsCantBeOverridden() {
        ProgramAdvice gentle = Story.unscreened().allowed("gentle", 0).of("gentle");

        assertThat(gentle.fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(gentle.reasons()).containsExactly(Reason.of(DecisionRow.QUESTIONS));
        assertThat(gentle.clinician()).isNull();
        assertThat(gentle.canBeOverridden()).isFalse();
    }

    @Test
    @DisplayName("S4: a clinician may override it for one program on one date, and it is kept by whom")
    void aContraindicationCanBeOverridden() {
        Story story = Story.fresh().answers(PASSING);
        assertThat(story.of("gentle").canBeOverridden()).isTrue();

        story.allowed("gentle", 0);

        assertThat(story.of("gentle").fit()).isEqualTo(Suitability.FITS);
        assertThat(story.of("gentle").clinician()).isEqualTo("Dr Adams");
        assertThat(story.of("gentle").reasons())
                .containsExactly(Reason.about(DecisionRow.CLEARANCE, Reason.Subject.ANSWER, PASSING));
        assertThat(story.of("subacute").fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(story.of("subacute").clinician()).isNull();
    }

    @ParameterizedTest(name = "a word of {0} days ago does not hold today")
    @CsvSource({"1", "-1", "7"})
    void aWordHoldsOnItsDateOnly(int daysAgo) {
        assertThat(Story.fresh()
                        .answers(PASSING)
                        .allowed("gentle", daysAgo)
                        .of("gentle")
                        .fit())
                .isEqualTo(Suitability.NOT_TODAY);
    }

    @Test
    @DisplayName("a clinician's word does not spare the question about pain")
    void painIsAskedBeforeAnOverriddenProgramToo() {
        Story story = Story.fresh().has(Condition.VERTEBRAL_DEFORMITY).allowed("bar", 0);

        assertThat(story.saysNothing().of("bar").fit()).isEqualTo(Suitability.ASK);
        assertThat(story.says(0, 0).of("bar").fit()).isEqualTo(Suitability.FITS);
        assertThat(story.says(0, 0).of("bar").leftOut()).isEmpty();
    }

    @Test
    @DisplayName("S10: a clinician's word ends with a later session that a sign ended, even once all is asked again")
    void aSignEndsAWord() {
        Story story = Story.unscreened()
                .screened(9)
                .played("gentle", 0, Went::stopped)
                .screenedAt(0, 11);

        assertThat(story.allowed("gentle", 0, 9).of("gentle").reasons())
                .containsExactly(Reason.about(DecisionRow.STOP, Reason.Subject.REST, ""));
        assertThat(story.of("gentle").fit()).isEqualTo(Suitability.NOT_TODAY);
        assertThat(story.allowed("gentle", 0, 11).of("gentle").fit()).isEqualTo(Suitability.FITS);
    }

    // ---- when the questions are due

    private static Stream<Arguments> due() {
        return Stream.of(
                due("S26: asked in full at first use", Story.unscreened(), Screening.Due.FIRST),
                notDue("S26: nothing is due after the answers", Story.fresh()),
                notDue("S20: 28 days without a session", Story.unscreened().screened(28)),
                due("S20: gap over 28: screen again", Story.unscreened().screened(29), Screening.Due.GAP),
                notDue(
                        "S20: a session 28 days ago",
                        Story.unscreened().screened(40).green("gentle", 28)),
                due(
                        "S20: gap over 28 since the last session: screen again",
                        Story.unscreened().screened(40).green("gentle", 29),
                        Screening.Due.GAP),
                notDue(
                        "S20: a session of any program counts",
                        Story.unscreened().screened(40).green("gentle", 29).green("acute", 3)),
                due(
                        "S20: a warm-up is no session",
                        Story.unscreened().screened(40).green("gentle", 29).played("warm-up", 3, Went::warmUp),
                        Screening.Due.GAP),
                due(
                        "S20: a session in which nothing was done is none",
                        Story.unscreened().screened(40).green("gentle", 29).played("gentle", 3, Went::undone),
                        Screening.Due.GAP),
                due(
                        "S20: a gap over 28 stays until the questions are answered",
                        Story.unscreened().screened(60).green("gentle", 55).green("gentle", 5),
                        Screening.Due.GAP),
                notDue(
                        "S20: answered after the gap",
                        Story.unscreened()
                                .screened(60)
                                .green("gentle", 55)
                                .screened(6)
                                .green("gentle", 5)),
                due("S26: when someone reports something new", Story.fresh().saysSomethingNew(), Screening.Due.NEW),
                due(
                        "S26: reported on an earlier day, and not answered since",
                        Story.unscreened().screened(9).saidSomethingNew(8),
                        Screening.Due.NEW),
                notDue(
                        "S26: reported on an earlier day, and answered since",
                        Story.unscreened().screened(9).saidSomethingNew(8).screened(7)),
                due(
                        "S26: reported at the very instant of the answers",
                        Story.unscreened().screened(8).screenedAt(8, 9).saidSomethingNew(8),
                        Screening.Due.NEW),
                due(
                        "S10: after a stop by a sign",
                        Story.unscreened().screened(9).played("gentle", 4, Went::stopped),
                        Screening.Due.STOPPED),
                due(
                        "S10: after pain further down a leg",
                        Story.unscreened().screened(9).played("gentle", 4, Went::leg),
                        Screening.Due.STOPPED),
                due(
                        "S10: after a stop by a sign in a warm-up",
                        Story.unscreened()
                                .screened(9)
                                .played("warm-up", 4, went -> went.warmUp().stopped()),
                        Screening.Due.STOPPED),
                due(
                        "S10: after a stop by a sign before anything was done",
                        Story.unscreened()
                                .screened(9)
                                .played("gentle", 4, went -> went.stopped().undone()),
                        Screening.Due.STOPPED),
                notDue(
                        "S10: a stop that was answered for",
                        Story.unscreened()
                                .screened(9)
                                .played("gentle", 4, Went::stopped)
                                .screened(3)),
                notDue(
                        "S16: a red session alone asks for no questions",
                        Story.unscreened().screened(9).red("gentle", 4)),
                due(
                        "S1: the answer of an earlier day is asked again",
                        Story.unscreened().screened(1, "bladder"),
                        Screening.Due.AGAIN),
                due(
                        "S2: the answer of an earlier day is asked again",
                        Story.unscreened().screened(1, "fever"),
                        Screening.Due.AGAIN),
                due(
                        "S3: the answer of an earlier day is asked again",
                        Story.unscreened().screened(1, "malaise"),
                        Screening.Due.AGAIN),
                notDue(
                        "S4: the answer of an earlier day holds, and a clearance is asked for",
                        Story.unscreened().screened(1, PASSING)),
                due(
                        "S26: an answer to a question that is not known is asked again",
                        Story.fresh().answers("a-question-of-another-lumbo"),
                        Screening.Due.AGAIN));
    }

    private static Arguments due(String name, Story story, Screening.Due due) {
        return Arguments.of(named(name, story), Optional.of(due));
    }

    private static Arguments notDue(String name, Story story) {
        return Arguments.of(named(name, story), Optional.empty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("due")
    void theQuestionsAreDue(Story story, Optional<Screening.Due> due) {
        Advice advice = story.advice();

        assertThat(advice.due()).isEqualTo(due.orElse(null));
        assertThat(advice.row() == DecisionRow.QUESTIONS).isEqualTo(due.isPresent());
        if (due.isPresent()) {
            assertThat(advice.programs()).extracting(ProgramAdvice::fit).containsOnly(Suitability.NOT_TODAY);
        }
    }
}
